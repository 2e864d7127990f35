import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import type { Store } from '../../persistence/store.js';
import type { ReadinessView } from './health.views.js';

const NOT_READY: ReadinessView = {
  ready: false,
  schemaVersion: null,
  oldestOverdueLimit: null,
  oldestUndeliveredMessage: null,
};

/** Whether this process should be sent requests: it has started, is not stopping, and its database answers. */
export class Health {
  private serving = false;

  constructor(
    private readonly store: Store,
    private readonly engine: Engine,
  ) {}

  started(): void {
    this.serving = true;
  }

  /** From now on load balancers send nothing more. */
  stopping(): void {
    this.serving = false;
  }

  /** A database that does not answer is an answer too; why it does not is in the log of the request that asked it something. */
  async readiness(): Promise<ReadinessView> {
    try {
      const now = await this.engine.now();
      const due = await this.engine.nextDue();
      const message = await this.oldestUndelivered();
      return {
        ready: this.serving,
        schemaVersion: await this.store.schemaVersion(),
        oldestOverdueLimit: due !== null && due <= now ? inVietnam(due) : null,
        oldestUndeliveredMessage: message === null ? null : inVietnam(message),
      };
    } catch {
      return NOT_READY;
    }
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
