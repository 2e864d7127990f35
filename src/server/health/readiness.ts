import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { CosigningWorker } from '../../cosigning/cosigning-worker.js';
import type { Clock } from '../../engine/clock.js';
import type { Engine } from '../../engine/engine.js';
import { type Doubt, doubtInVietnamese, wayOutInVietnamese } from '../../engine/time/doubt.js';
import type { Store } from '../../persistence/store.js';
import { tooLongUncovered, uncoveredInWords } from '../checkpoints-late.js';
import { refusalsInWords } from '../witnesses.js';
import type { ReadinessView } from './health.views.js';
import type { WriteProbe } from './write-probe.js';

/** A database that does not answer a few small questions in this time is none to send people to. */
const LONGEST_MS = 2500;
const NOT_IN_TIME = `The database did not answer in ${LONGEST_MS} ms. Look whether it is frozen, locked or overloaded.`;

const NOT_READY: ReadinessView = {
  ready: false,
  reason: null,
  schemaVersion: null,
  oldestOverdueLimit: null,
  oldestUndeliveredMessage: null,
  clock: null,
  witnesses: null,
  checkpoints: null,
};

/** While the clock is held everything can be read, so requests still come here; an operator is told what to do. */
const heldInWords = (doubt: Doubt | null): string | null =>
  doubt === null
    ? null
    : `${doubtInVietnamese(doubt)} Không thời hạn nào được ghi là đã hết, không lệnh nào được quyết định. ${wayOutInVietnamese(doubt)}`;

/** Whether this process should be sent requests: it has started, is not stopping, and its database answers and can be written. */
export class Health {
  private serving = false;

  constructor(
    private readonly store: Store,
    private readonly engine: Engine,
    private readonly clock: Pick<Clock, 'doubt'>,
    private readonly probe: WriteProbe,
    private readonly cosigning: Pick<CosigningWorker, 'alarms'>,
    /** How long an entry may wait for its checkpoint; null where the clock is moved by hand, and waiting means nothing. */
    private readonly withinMs: number | null,
  ) {}

  started(): void {
    this.serving = true;
  }

  /** From now on load balancers send nothing more. */
  stopping(): void {
    this.serving = false;
  }

  /** A database that does not answer is an answer too. */
  async readiness(): Promise<ReadinessView> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<ReadinessView>((resolve) => {
      timer = setTimeout(() => resolve({ ...NOT_READY, reason: NOT_IN_TIME }), LONGEST_MS);
    });
    return Promise.race([this.asked(), late]).finally(() => clearTimeout(timer));
  }

  private async asked(): Promise<ReadinessView> {
    try {
      const unwritable = await this.probe.failure();
      const now = await this.engine.now();
      const due = await this.engine.nextDue();
      const message = await this.oldestUndelivered();
      return {
        ready: this.serving && unwritable === null,
        reason: this.serving ? unwritable : 'The server is starting or stopping.',
        schemaVersion: await this.store.schemaVersion(),
        oldestOverdueLimit: due !== null && due <= now ? inVietnam(due) : null,
        oldestUndeliveredMessage: message === null ? null : inVietnam(message),
        clock: heldInWords(this.clock.doubt ?? null),
        witnesses: refusalsInWords(this.cosigning.alarms),
        checkpoints: await this.lateCheckpoints(now),
      };
    } catch (error) {
      return { ...NOT_READY, reason: error instanceof Error ? error.message : String(error) };
    }
  }

  /**
   * It takes no replica out of service: another one would seal no sooner, people could act no longer while their limits ran, and
   * what is late is evidence, not the work itself. So it is told, counted and alarmed on.
   */
  private async lateCheckpoints(now: Instant): Promise<string | null> {
    if (this.withinMs === null) return null;
    const late = await tooLongUncovered(this.store.reader, now, this.withinMs);
    return late === null ? null : uncoveredInWords(late, this.withinMs);
  }

  /** Province by province, as the index goes: strangers may ask this, so it must cost next to nothing. */
  private async oldestUndelivered(): Promise<Instant | null> {
    let oldest: Instant | null = null;
    for (const { code } of await this.store.reader.rows<{ code: string }>('SELECT code FROM provinces')) {
      const message = await this.store.reader.row<{ created_at: Instant }>(
        'SELECT created_at FROM inbox_messages WHERE province = ? AND delivered_at IS NULL ORDER BY created_at LIMIT 1',
        [code],
      );
      if (message !== undefined && (oldest === null || message.created_at < oldest)) oldest = message.created_at;
    }
    return oldest;
  }
}
