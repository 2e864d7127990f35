/**
 * Hashes of passwords take turns. Each keeps a thread of the process and 32 MiB for a good part of a second, and files are read by the same
 * threads: a storm of sign-ins, or a flood from many addresses, must leave some for everybody else.
 */
import { HttpProblem } from '../../http/problems/problem.js';

/** Node has four threads: one is left for files. */
const MOST_AT_ONCE = 3;
/** Whoever came after so many would wait for longer than a request may take. */
const MOST_WAITING = 60;
const RETRY_SECONDS = 5;

export class HashingTurns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly mostAtOnce: number = MOST_AT_ONCE,
    private readonly mostWaiting: number = MOST_WAITING,
  ) {}

  /** Asked before an attempt is counted, so that nobody is held back for what was never tried. @throws HttpProblem `overloaded` */
  requireRoom(): void {
    if (this.waiting.length >= this.mostWaiting)
      throw new HttpProblem('overloaded', [], { 'Retry-After': String(RETRY_SECONDS) });
  }

  /** Works when its turn has come, in the order of asking. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.mostAtOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The turn is handed on: whoever asks just now does not pass those who wait.
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}

/** Those of this process. */
export const hashingTurns = new HashingTurns();
