/** Once a day, beside the requests: clears what has had its time, and heals what an old replica left out. */
import { instantOf } from '../../../workflows/limits/time.js';
import { keepAnswerDays } from '../../journal/answer-days.js';
import { keepAuditWords } from '../../journal/audit-words.js';
import type { Reader, Store } from '../../persistence/store.js';
import type { RetentionConfig } from '../../platform/config/retention.js';
import type { PassingTime } from '../../platform/passing-time.js';
import type { Clock } from '../clock.js';
import { clearOld } from './clear-old.js';
import { healProvince } from './heal.js';

export interface HousekeepingOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** By what sessions, codes and tokens live. */
  readonly passing: PassingTime;
  readonly retention: RetentionConfig;
  readonly logger: {
    info(details: object, message: string): void;
    warn(details: object, message: string): void;
    error(details: object, message: string): void;
  };
}

const EVERY_MS = 24 * 3600 * 1000;
/** After the start others have more pressing work. */
const FIRST_MS = 3 * 60 * 1000;
/** After a pass that could not be made, or not in every province. */
const AGAIN_MS = 3600 * 1000;

export class HousekeepingWorker {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(private readonly options: HousekeepingOptions) {}

  start(): void {
    this.next(FIRST_MS);
  }

  /** Waits for the batch that is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private next(delay: number): void {
    this.timer = setTimeout(() => {
      const pass = this.pass();
      this.running = pass;
      void pass.then((made) => {
        if (!this.stopped) this.next(made ? EVERY_MS : AGAIN_MS);
      });
    }, delay);
    this.timer.unref();
  }

  /**
   * Goes through every province; one that fails is told and does not hold up the others. What a clock in doubt calls old is not
   * thrown away.
   * @returns whether all of it was done
   */
  async pass(): Promise<boolean> {
    const { store, clock, logger } = this.options;
    if ((clock.doubt ?? null) !== null) return false;
    try {
      const provinces = await store.reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code');
      let done = true;
      for (const { code } of provinces) done = (await this.inProvince(code)) && done;
      return done;
    } catch (error) {
      logger.error({ err: error }, 'housekeeping failed; it is tried again in an hour');
      return false;
    }
  }

  private async inProvince(province: string): Promise<boolean> {
    const { store, clock, passing, retention, logger } = this.options;
    try {
      const now = await clock.now(store.reader);
      const clearing = { store, retention, now, passed: passing(), stopping: () => this.stopped };
      const cleared = await clearOld(clearing, province);
      logger.info({ province, ...cleared }, 'what has had its time was cleared');
      await keepAuditWords(store, province, 1, () => !this.stopped);
      await keepAnswerDays(store, province, instantOf(now), () => !this.stopped);
      const moment = async (tx: Reader) => instantOf(await (clock.toDecide?.(tx) ?? clock.now(tx)));
      const healed = this.stopped ? 0 : await healProvince(store, province, moment);
      if (healed > 0)
        logger.warn(
          { province, consultations: healed },
          'rows that lists find consultations by were missing, as an old replica leaves them out: they were written anew; run verify',
        );
      return true;
    } catch (error) {
      logger.error({ province, err: error }, 'housekeeping failed; it is tried again in an hour');
      return false;
    }
  }
}
