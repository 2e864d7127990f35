/**
 * The queue before the door. Requests that wait at a moment go in together, as one transaction: a sync of the disk is then
 * paid once for all of them. Between batches the event loop gets its turn, so that reads need not wait. Provinces take turns.
 *
 * Nobody waits long: what could not be begun in time is not begun any more, more than can be done in time is not taken, and
 * what waits for a lock that somebody else keeps goes aside and holds nobody else up.
 */
import { Admission } from './admission.js';
import { Aside } from './aside.js';
import { type CommandRequest, IdempotencyKeyReused, type Outcome, type Result } from './command-request.js';
import type { Door } from './door.js';
import { FairLine } from './fair-line.js';
import { OutcomeUnknown, QueueClosed, QueueFull, WaitedTooLong } from './queue-errors.js';
import { ConcurrentChange } from './settle.js';

interface Waiting {
  readonly request: CommandRequest;
  readonly since: number;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

export interface QueueOptions {
  /** How many requests may share a transaction. */
  readonly batch: number;
  /** How many transactions may be under way at once: one on SQLite. */
  readonly lanes: number;
  /** How many further transactions may wait for locks that others keep. */
  readonly asideLanes: number;
  /** How many requests of a province may wait; more are turned away. */
  readonly capacity: number;
  /** How long a request may take, in milliseconds; left out, as long as it takes: for tools whose requests are not of people. */
  readonly patienceMs?: number | undefined;
}

const ATTEMPTS = 5;
const LOOK_MS = 100;
/** A batch does not wait longer for a lock: it goes aside, each consultation for itself. */
const BATCH_LOCK_MS = 500;

export class DoorQueue {
  private readonly waiting = new FairLine<Waiting>();
  private lanes = 0;
  private scheduled = false;
  private closed = false;
  private drained: (() => void)[] = [];
  private readonly admission: Admission;
  private readonly aside: Aside<Waiting>;
  /** What the door has, as long as it is not answered. */
  private readonly underWay = new Set<Waiting>();
  /** Whose commit was lost once already. */
  private readonly askedAgain = new WeakSet<Waiting>();
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly door: Pick<Door, 'enter'>,
    private readonly options: QueueOptions,
    private readonly onBatch: (size: number, milliseconds: number) => void = () => undefined,
  ) {
    this.admission = new Admission(options.lanes, options.patienceMs);
    this.aside = new Aside(
      options.asideLanes,
      options.batch,
      (batch) => this.carryOut(batch, undefined),
      () => this.next(),
    );
  }

  /** How many requests wait now. */
  get depth(): number {
    return this.waiting.length;
  }

  /**
   * Queues a request; the promise settles after the commit.
   * @throws QueueFull, QueueClosed, WaitedTooLong: nothing was done; OutcomeUnknown: it may have been
   */
  submit(request: CommandRequest): Promise<Outcome> {
    if (this.closed) return Promise.reject(new QueueClosed('The engine is stopping. Send the request again later.'));
    const { province } = request;
    const own = this.waiting.lengthOf(province);
    const ahead = this.waiting.aheadOf(province);
    if (own >= this.options.capacity || !this.admission.admits(ahead, this.waiting.oldestOf(province)))
      return Promise.reject(new QueueFull(`${ahead} requests are waiting. Send it again a little later.`));
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, since: performance.now(), resolve, reject });
      this.schedule();
      this.look();
    });
  }

  /** Takes nothing more, and waits for what has come in. */
  async close(): Promise<void> {
    this.closed = true;
    if (!this.isIdle()) await new Promise<void>((resolve) => this.drained.push(resolve));
    clearInterval(this.looking);
  }

  private isIdle(): boolean {
    return this.lanes === 0 && this.waiting.length === 0 && this.aside.isEmpty;
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
    if (batch.length > 0) {
      this.lanes += 1;
      this.schedule();
      const started = performance.now();
      await this.carryOut(batch, BATCH_LOCK_MS);
      const milliseconds = performance.now() - started;
      this.admission.note(batch.length, milliseconds);
      this.onBatch(batch.length, milliseconds);
      this.lanes -= 1;
    }
    this.next();
  }

  private next(): void {
    if (this.waiting.length > 0) this.schedule();
    else if (this.isIdle()) for (const resolve of this.drained.splice(0)) resolve();
  }

  /** Those who go in next. What is about a consultation that waits aside joins it there. */
  private take(): Waiting[] {
    if (!this.aside.isEmpty) this.waiting.takeOut((waiting) => this.aside.join(waiting));
    const { batch, lanes } = this.options;
    const free = Math.max(1, lanes - this.lanes);
    // A lane leaves its part to those that are free beside it: while the database writes what one has decided, the other decides.
    const taken = this.waiting.take(Math.min(batch, Math.ceil(this.waiting.length / free)));
    return free === 1 ? taken : [...taken, ...this.onTheSame(taken)];
  }

  /** What else waits on the same consultations goes along: beside it, in another lane, it could be decided first. */
  private onTheSame(taken: readonly Waiting[]): Waiting[] {
    const consultations = new Set(taken.map(({ request }) => consultationOf(request)));
    let room = this.options.batch - taken.length;
    return this.waiting.takeOut(({ request }) => {
      const along = room > 0 && request.consultation !== null && consultations.has(consultationOf(request));
      if (along) room -= 1;
      return along;
    });
  }

  /** @param lockMs how long it waits for a lock before it goes aside; undefined: it is aside, and waits as long as it may */
  private async carryOut(batch: readonly Waiting[], lockMs: number | undefined): Promise<void> {
    for (const waiting of batch) this.underWay.add(waiting);
    try {
      const results = await this.attempts(batch, lockMs);
      for (const [index, waiting] of batch.entries()) this.answer(waiting, results[index]);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'database-busy' && lockMs !== undefined) return this.putAside(batch);
      if (code === 'outcome-unknown') return this.askAgain(batch, lockMs, error);
      if (batch.length === 1 || !concernsOneRequest(error)) {
        for (const waiting of batch) this.reject(waiting, error);
        return;
      }
      // One of them is at fault and took the others with it: each by itself, then.
      for (const waiting of batch) await this.carryOut([waiting], lockMs);
    }
  }

  /** Who was told meanwhile that it is not known goes along all the same: whether it is done is no longer theirs to say. */
  private putAside(batch: readonly Waiting[]): void {
    for (const waiting of batch) this.underWay.delete(waiting);
    this.aside.put(batch);
  }

  /**
   * The connection was lost during the commit. Who gave a key is answered all the same: asked again, the database says what it
   * has, and does once what it has not. The others are told that it is not known.
   */
  private async askAgain(batch: readonly Waiting[], lockMs: number | undefined, error: unknown): Promise<void> {
    for (const waiting of batch) {
      if (waiting.request.idempotency === undefined || this.askedAgain.has(waiting)) this.reject(waiting, error);
      else {
        this.askedAgain.add(waiting);
        await this.carryOut([waiting], lockMs);
      }
    }
  }

  private async attempts(batch: readonly Waiting[], lockMs: number | undefined): Promise<Result[]> {
    const requests = batch.map(({ request }) => request);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.door.enter(requests, lockMs === undefined ? undefined : { lockMs });
      } catch (error) {
        if (!isOvertaken(error, batch.length) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private answer(waiting: Waiting, result: Result | undefined): void {
    this.underWay.delete(waiting);
    if (result === undefined) waiting.reject(new Error('The batch gave no result.'));
    else if ('error' in result) waiting.reject(result.error);
    else waiting.resolve(result.outcome);
  }

  private reject(waiting: Waiting, error: unknown): void {
    this.underWay.delete(waiting);
    waiting.reject(error);
  }

  /** Looks now and then, as long as there is something, for what has taken too long. */
  private look(): void {
    const { patienceMs } = this.options;
    if (patienceMs === undefined || this.looking !== undefined) return;
    this.looking = setInterval(() => {
      const before = performance.now() - patienceMs;
      const late = this.waiting.takeOut(({ since }) => since < before);
      for (const waiting of [...late, ...this.aside.expire(before)])
        waiting.reject(new WaitedTooLong('The request waited too long and was not begun. Send it again.'));
      // It goes on and may yet be saved; only nobody waits for it any more.
      for (const waiting of this.underWay) if (waiting.since < before) this.reject(waiting, new OutcomeUnknown());
      if (this.waiting.length > 0 || this.underWay.size > 0 || !this.aside.isEmpty) return;
      clearInterval(this.looking);
      this.looking = undefined;
    }, LOOK_MS);
  }
}

const consultationOf = ({ province, consultation }: CommandRequest): string => `${province} ${consultation}`;

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
