/** Looks once a day for files that nothing refers to, and for what killed processes have left behind. */

import type { Store } from '../persistence/store.js';
import { collectGarbage } from './collect-garbage.js';
import type { Files } from './files.js';
import { clearLeftBehind } from './receive.js';
import type { FileStorage } from './storage.js';

export interface GarbageWorkerOptions {
  readonly store: Store;
  readonly storage: FileStorage;
  readonly files: Files;
  readonly incoming: string;
  readonly graceMs: number;
  readonly logger: {
    info(details: object, message: string): void;
    error(details: object, message: string): void;
  };
}

const EVERY_MS = 24 * 3600 * 1000;
/** After the start others have more pressing work. */
const FIRST_MS = 5 * 60 * 1000;

export class GarbageWorker {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: GarbageWorkerOptions) {}

  start(): void {
    this.next(FIRST_MS);
  }

  /** Waits for a look-through that is under way. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
  }

  private next(delay: number): void {
    this.timer = setTimeout(() => {
      this.running = this.look();
      void this.running.then(() => this.next(EVERY_MS));
    }, delay);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    const { incoming, logger, store } = this.options;
    try {
      // By the guarded clock: what a clock that jumped calls old is not thrown away.
      const now = await store.now(store.reader);
      const leftBehind = await clearLeftBehind(incoming, now);
      const collected = await collectGarbage({ ...this.options, now });
      logger.info({ ...collected, leftBehind }, 'files that nothing refers to were thrown away');
    } catch (error) {
      logger.error({ err: error }, 'files that nothing refers to could not be thrown away; it is tried again tomorrow');
    }
  }
}
