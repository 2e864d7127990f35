import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../foreign-error.js';

/** What the queue needs of the one connection that writes. */
export interface Savepoints {
  begin(): void;
  commit(): void;
  rollback(): void;
  savepoint(): void;
  release(): void;
  rollbackToSavepoint(): void;
  /** False once the database has thrown the transaction away by itself, as it does when the disk is full. */
  readonly inTransaction: boolean;
}

interface Job {
  /** Runs outside any transaction, with no other job beside it. */
  alone: boolean;
  /** Rejects when nothing of the job may remain. */
  run(): Promise<void>;
  done(): void;
  failed(error: unknown): void;
}

const MAX_GROUP_SIZE = 64;
const MAX_GROUP_MS = 10;
/** How long all that wait wait together for a foreign program that writes the file. */
const BUSY_MS = 2000;
const LOOK_AGAIN_MS = 20;

/**
 * One queue around all writes of a SQLite file. They share one connection, on which two transactions at once would run into
 * each other: here the jobs run strictly one after another. Those that wait at the same moment share one BEGIN IMMEDIATE …
 * COMMIT, each under a savepoint of its own, and no caller is told of success before the sync of the disk that they share.
 * Between groups the event loop gets its turn, also while a foreign program holds the file; after two seconds of that all who
 * wait are told at once.
 */
export class WriteQueue {
  private waiting: Job[] = [];
  private draining: Promise<void> | undefined;

  constructor(
    private readonly connection: Savepoints,
    private readonly explain: (error: unknown) => unknown,
  ) {}

  /** Queues one transaction; the promise settles after the commit, or rejects with nothing of it left in the database. */
  add<T>(work: () => Promise<T>): Promise<T> {
    return this.enqueue(work, false);
  }

  /** Queues work that makes its own transactions, such as a migration. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.enqueue(work, true);
  }

  private enqueue<T>(work: () => Promise<T>, alone: boolean): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: { value: T } | undefined;
      this.waiting.push({
        alone,
        run: async () => {
          result = { value: await work() };
        },
        done: () => (result === undefined ? reject(new Error('The work was not run.')) : resolve(result.value)),
        failed: reject,
      });
      this.draining ??= this.drain();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.draining !== undefined) await this.draining;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      // A client that the last commit has answered comes back within this turn, and goes into the next group.
      await nextTurn();
      if (this.waiting[0]?.alone === true) await this.runAlone(this.waiting.shift());
      else if (!(await this.begin())) continue;
      else if (this.waiting.length === 1) await this.runSingle(this.waiting.shift());
      else await this.runGroup();
    }
    this.draining = undefined;
  }

  /** Begins a transaction. Where none can be begun, nothing that waits can be done: @returns false when they were told so */
  private async begin(): Promise<boolean> {
    const until = performance.now() + BUSY_MS;
    for (;;) {
      try {
        this.connection.begin();
        return true;
      } catch (error) {
        if (isBusy(error) && performance.now() < until) {
          await sleep(LOOK_AGAIN_MS);
          continue;
        }
        const explained = this.explain(error);
        for (const job of this.waiting.splice(0)) job.failed(explained);
        return false;
      }
    }
  }

  private async runAlone(job: Job | undefined): Promise<void> {
    try {
      await job?.run();
      job?.done();
    } catch (error) {
      job?.failed(this.explain(error));
    }
  }

  /** A job that waits alone needs no savepoint, for which SQLite would keep a copy of every page that it changes. */
  private async runSingle(job: Job | undefined): Promise<void> {
    let refused: { error: unknown } | undefined;
    try {
      await job?.run().catch((error: unknown) => {
        refused = { error: this.connection.inTransaction ? error : this.explain(error) };
      });
      if (refused === undefined) this.connection.commit();
    } catch (error) {
      refused = { error: this.explain(error) };
    }
    if (this.connection.inTransaction) this.connection.rollback();
    if (refused === undefined) job?.done();
    else job?.failed(refused.error);
  }

  private async runGroup(): Promise<void> {
    const taken: { job: Job; refused?: { error: unknown } }[] = [];
    const until = performance.now() + MAX_GROUP_MS;
    try {
      while (taken.length < MAX_GROUP_SIZE && (taken.length === 0 || performance.now() < until)) {
        const job = this.waiting[0]?.alone === false ? this.waiting.shift() : undefined;
        if (job === undefined) break;
        const entry: (typeof taken)[number] = { job };
        taken.push(entry);
        this.connection.savepoint();
        try {
          await job.run();
        } catch (error) {
          entry.refused = { error };
          // The database may have rolled everything back on its own; then nothing of the whole group is left.
          if (!this.connection.inTransaction) throw error;
          this.connection.rollbackToSavepoint();
        }
        this.connection.release();
      }
      this.connection.commit();
    } catch (error) {
      if (this.connection.inTransaction) this.connection.rollback();
      for (const { job } of taken) job.failed(this.explain(error));
      return;
    }
    for (const { job, refused } of taken) {
      if (refused === undefined) job.done();
      else job.failed(refused.error);
    }
  }
}

const isBusy = (error: unknown): boolean => codeOf(error)?.startsWith('SQLITE_BUSY') === true;
