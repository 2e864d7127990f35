import type { ClockLogger, GuardedClock } from './guarded-clock.js';

const LOOK_EVERY_MS = 1000;
/** So exactly is it known, after a crash, until when the system ran. */
const BEAT_EVERY_LOOKS = 15;

/** Looks at the clock each second, so that a jump is noticed while nobody asks for anything, and writes down that the system runs. */
export class ClockWatcher {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private looks = 0;
  private stopped = false;

  constructor(
    private readonly clock: GuardedClock,
    private readonly logger: ClockLogger,
  ) {}

  start(): void {
    this.looking = this.look();
  }

  /** Writes down the last moment at which the system ran. The store must still be open. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
    await this.watch(true);
  }

  private async look(): Promise<void> {
    await this.watch(this.looks % BEAT_EVERY_LOOKS === 0);
    this.looks += 1;
    if (this.stopped) return;
    this.timer = setTimeout(() => this.start(), LOOK_EVERY_MS);
  }

  private async watch(writes: boolean): Promise<void> {
    try {
      await this.clock.watch(writes);
    } catch (error) {
      this.logger.warn({ err: error }, 'the clock could not be looked at and will be again');
    }
  }
}
