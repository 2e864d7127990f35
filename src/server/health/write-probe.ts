import { randomUUID } from 'node:crypto';
import type { Store } from '../../persistence/store.js';
import type { Logger } from '../../platform/logging/logger.js';

/** A second try within this is answered by the first: strangers may ask. */
const EVERY_MS = 1000;
/** Who takes longer to write a row does not do what people are sent here for. */
const LONGEST_MS = 2000;

/**
 * Whether a row can be written now, by writing one: the disk may be full, the file or the primary not writable, the database
 * locked or frozen, or its tables those of a later version, while every read succeeds. Nothing remains of the row.
 */
export class WriteProbe {
  private latest: Promise<string | null> = Promise.resolve(null);
  private since = Number.NEGATIVE_INFINITY;
  private trying = false;
  private told = false;

  constructor(
    private readonly store: Store,
    private readonly logger?: Pick<Logger, 'error' | 'info'>,
  ) {}

  /** Why nothing can be written, in a sentence for the operator; null when it can. Answers within some two seconds. */
  failure(): Promise<string | null> {
    const now = performance.now();
    // One that has not come back is not sent another one after.
    if (!this.trying && now - this.since >= EVERY_MS) {
      this.since = now;
      this.latest = this.attempt();
    }
    return this.latest;
  }

  private async attempt(): Promise<string | null> {
    this.trying = true;
    const writing = this.write().finally(() => {
      this.trying = false;
    });
    const failure = await within(LONGEST_MS, writing);
    if (failure !== null && !this.told)
      this.logger?.error({ reason: failure }, 'nothing can be written: readiness is 503 until it can');
    if (failure === null && this.told) this.logger?.info({}, 'the database can be written again');
    this.told = failure !== null;
    return failure;
  }

  /** A row of its own each time, so that replicas do not wait for each other. */
  private async write(): Promise<string | null> {
    const key = `ready ${randomUUID()}`;
    try {
      await this.store.write(
        async (tx) => {
          await tx.insert('installation', [{ key, value: '' }]);
          await tx.remove('installation', [{ key }]);
        },
        { lockMs: LONGEST_MS },
      );
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

async function within(milliseconds: number, writing: Promise<string | null>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(
      () =>
        resolve(
          `The database did not write a row in ${milliseconds} ms. Look whether it is frozen, locked or overloaded.`,
        ),
      milliseconds,
    );
  });
  return Promise.race([writing, late]).finally(() => clearTimeout(timer));
}
