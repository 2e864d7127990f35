/** A thread beside the server, for work that would keep everybody waiting: one at most, begun when it is needed. */
import type { Piscina } from 'piscina';

/** A thread holds much in memory: it ends where it had no work for so long. */
const IDLE_MS = 60_000;
/** People who wait for a page come first. */
const LESS_URGENT = 10;

/** @param program the address of what it runs (`threadProgram`) */
export async function oneThread<Work, Result>(program: string): Promise<Piscina<Work, Result>> {
  const { Piscina: Pool } = await import('piscina');
  return new Pool({
    filename: program,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    niceIncrement: LESS_URGENT,
    // Nothing of the environment of the server, which holds secrets; and none of its options.
    env: {},
    execArgv: [],
    recordTiming: false,
  });
}
