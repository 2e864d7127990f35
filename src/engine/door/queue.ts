/**
 * The queue before the door. Requests that wait at a moment go in together, as one transaction: a sync of the disk is then
 * paid once for all of them. Between batches the event loop gets its turn, so that reads need not wait.
 */
import { type CommandRequest, IdempotencyKeyReused, type Outcome, type Result } from './command-request.js';
import type { Door } from './door.js';
import { ConcurrentChange } from './settle.js';

interface Waiting {
  readonly request: CommandRequest;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

export interface QueueOptions {
  /** How many requests may share a transaction. */
  readonly batch: number;
  /** How many transactions may be under way at once: one on SQLite. */
  readonly lanes: number;
  /** How many requests may wait; more are turned away. */
  readonly capacity: number;
}

/** More is waiting than can be handled: try again a little later. Nothing was changed. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** The engine is stopping and takes nothing more. */
export class QueueClosed extends Error {
  override readonly name = 'QueueClosed';
}

const ATTEMPTS = 5;

export class DoorQueue {
  private waiting: Waiting[] = [];
  private lanes = 0;
  private scheduled = false;
  private closed = false;
  private drained: (() => void)[] = [];

  constructor(
    private readonly door: Door,
    private readonly options: QueueOptions,
    private readonly onBatch: (size: number, milliseconds: number) => void = () => undefined,
  ) {}

  /** How many requests wait now. */
  get depth(): number {
    return this.waiting.length;
  }

  /** Queues a request; the promise settles after the commit. @throws QueueFull, QueueClosed */
  submit(request: CommandRequest): Promise<Outcome> {
    if (this.closed) return Promise.reject(new QueueClosed('The engine is stopping. Send the request again later.'));
    if (this.waiting.length >= this.options.capacity)
      return Promise.reject(
        new QueueFull(`${this.waiting.length} requests are waiting. Send it again a little later.`),
      );
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      this.schedule();
    });
  }

  /** Takes nothing more, and waits for what has come in. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.lanes === 0 && this.waiting.length === 0) return;
    await new Promise<void>((resolve) => this.drained.push(resolve));
  }

  private schedule(): void {
    if (this.scheduled || this.lanes >= this.options.lanes || this.waiting.length === 0) return;
    this.scheduled = true;
    // A request that comes in within this turn of the event loop goes into the same batch.
    setImmediate(() => {
      this.scheduled = false;
      void this.run();
    });
  }

  private async run(): Promise<void> {
    const batch = this.take();
    if (batch.length === 0) return;
    this.lanes += 1;
    this.schedule();
    const started = performance.now();
    await this.carryOut(batch);
    this.onBatch(batch.length, performance.now() - started);
    this.lanes -= 1;
    if (this.waiting.length > 0) this.schedule();
    else if (this.lanes === 0) for (const resolve of this.drained.splice(0)) resolve();
  }

  /** A command on the register goes in alone; commands on consultations go in together. */
  private take(): Waiting[] {
    const [first] = this.waiting;
    if (first === undefined) return [];
    const isAlone = (waiting: Waiting) => waiting.request.consultation === null;
    if (isAlone(first)) return this.waiting.splice(0, 1);
    const end = this.waiting.findIndex(isAlone);
    return this.waiting.splice(0, Math.min(this.options.batch, end < 0 ? this.waiting.length : end));
  }

  private async carryOut(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.attempts(batch);
      for (const [index, waiting] of batch.entries()) answer(waiting, results[index]);
    } catch (error) {
      if (batch.length === 1 || !concernsOneRequest(error)) {
        for (const { reject } of batch) reject(error);
        return;
      }
      // One of them is at fault and took the others with it: each by itself, then.
      for (const waiting of batch) await this.carryOut([waiting]);
    }
  }

  private async attempts(batch: readonly Waiting[]): Promise<Result[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.door.enter(batch.map(({ request }) => request));
      } catch (error) {
        if (!isOvertaken(error, batch.length) || attempt === ATTEMPTS) throw error;
      }
    }
  }
}

function answer({ resolve, reject }: Waiting, result: Result | undefined): void {
  if (result === undefined) reject(new Error('The batch gave no result.'));
  else if ('error' in result) reject(result.error);
  else resolve(result.outcome);
}

/**
 * Whether another replica was quicker: it changed the same consultation or, where there was no row to wait for, made the
 * same one. Tried again, the request finds what the other has left and is answered by it. In a batch it is not known whose
 * key was taken, so each is tried by itself first.
 */
function isOvertaken(error: unknown, size: number): boolean {
  return error instanceof ConcurrentChange || (size === 1 && codeOf(error) === 'conflict');
}

/** The state of the database concerns every request; a conflict of keys or an unknown province concerns one request. */
function concernsOneRequest(error: unknown): boolean {
  if (error instanceof IdempotencyKeyReused) return true;
  const code = codeOf(error);
  return code === undefined || code === 'conflict';
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
