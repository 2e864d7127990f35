/**
 * The limits worker: catches up on start, then wakes for the next limit. It enters by the door, in pages of some hundreds,
 * and yields between them, so that sixty thousand limits may pass while requests are answered.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Door } from './door/door.js';

export interface Sweep {
  readonly passed: number;
  readonly consultations: number;
}

/** Rows of limits claimed in one transaction. */
const PAGE = 200;

/**
 * Passes every limit of a province that is due now.
 * @param loops how many pages may be under way at once: with two, one is decided here while the database writes the other
 */
export async function sweepProvince(door: Door, province: string, loops: number): Promise<Sweep> {
  const loopsEnded = await Promise.allSettled(Array.from({ length: loops }, () => sweepPages(door, province)));
  let passed = 0;
  let consultations = 0;
  // All have ended before a failure is told: no page goes on behind a stop or a new try.
  for (const ended of loopsEnded) {
    if (ended.status === 'rejected') throw ended.reason;
    passed += ended.value.passed;
    consultations += ended.value.consultations;
  }
  return { passed, consultations };
}

async function sweepPages(door: Door, province: string): Promise<Sweep> {
  let passed = 0;
  let consultations = 0;
  for (;;) {
    const page = await door.passDueLimits(province, PAGE);
    if (page.passed === 0) return { passed, consultations };
    passed += page.passed;
    consultations += page.consultations;
    await nextTurn();
  }
}
