import type { Store } from '../../persistence/store.js';
import type { Logger } from '../../platform/logging/logger.js';
import { type Making, makeLetters } from './make-letters.js';

/** Another replica may have written a letter, or an act may have been settled without this process being told. */
const LONGEST_NAP_MS = 2000;

/**
 * Makes letters that wait, as soon as something was committed, and catches up at the start with what a crash has left. A pass
 * that fails is told and made again.
 */
export class LettersWorker {
  private timer: NodeJS.Timeout | undefined;
  private passing: Promise<void> = Promise.resolve();
  private asked = false;
  private stopped = false;

  constructor(
    private readonly parts: Making & { readonly logger: Logger },
    /** Calls back after a commit. @returns how to stop being told */
    private readonly watch: (committed: () => void) => () => void,
  ) {}

  private unwatch: (() => void) | undefined;

  start(): void {
    this.unwatch = this.watch(() => this.pass());
    this.timer = setInterval(() => this.pass(), LONGEST_NAP_MS);
    this.pass();
  }

  /** Waits for the pass under way. What waits then is made at the next start. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.unwatch?.();
    clearInterval(this.timer);
    await this.passing;
  }

  /** One after another; several calls while one runs ask for one more. */
  private pass(): void {
    if (this.asked || this.stopped) return;
    this.asked = true;
    this.passing = this.passing.then(() => {
      this.asked = false;
      return this.make();
    });
  }

  /** Once for each letter: it is tried again at every pass. */
  private tell(code: string, error: unknown): void {
    if (this.stopped || this.told.has(code)) return;
    this.told.add(code);
    this.parts.logger.error({ err: error, letter: code }, 'a letter could not be written and will be tried again');
  }

  private readonly told = new Set<string>();

  private async make(): Promise<void> {
    const { store, logger } = this.parts;
    if (this.stopped) return;
    const course = { failed: (code: string, error: unknown) => this.tell(code, error), stopped: () => this.stopped };
    try {
      for (const province of await provincesIn(store)) {
        const made = await makeLetters(this.parts, province, course);
        if (made > 0) logger.info({ made, province }, 'letters made');
      }
    } catch (error) {
      logger.error({ err: error }, 'letters could not be made and will be tried again');
    }
  }
}

async function provincesIn(store: Store): Promise<string[]> {
  const rows = await store.reader.rows<{ province: string }>(
    'SELECT DISTINCT province FROM letters WHERE waiting IS NOT NULL',
  );
  return rows.map(({ province }) => province);
}
