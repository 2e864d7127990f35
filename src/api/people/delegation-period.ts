/**
 * For how long powers may be lent, asked when the command comes in and of no replay: the law of each edition takes what stands in the journal. A
 * delegation that began before anybody said so would make signatures good after the fact; one without a sensible end is a second head.
 */
import { civilDateOf, DAY_MS, epochMs, type Instant, instantAt, parseInstant } from '../../../workflows/limits/time.js';
import { HttpProblem } from '../../http/problems/problem.js';

/**
 * @param asked what `delegation.grant` carries; what is missing there, or is no instant, is the law's to refuse
 * @param now of the clock that decides
 * @param mostDays how many days a delegation lasts at most (DELEGATION_DAYS)
 * @throws HttpProblem `delegation-backdated`: it begins before today, in Vietnam; `delegation-too-long`
 */
export function requireFairPeriod(asked: unknown, now: Instant, mostDays: number): void {
  const { from, until } = (asked ?? {}) as { readonly from?: unknown; readonly until?: unknown };
  const begins = parseInstant(from);
  const ends = parseInstant(until);
  if (begins !== null && epochMs(begins) < epochMs(instantAt(civilDateOf(now), '00:00')))
    throw new HttpProblem('delegation-backdated', ['/from']);
  if (begins !== null && ends !== null && epochMs(ends) - epochMs(begins) > mostDays * DAY_MS)
    throw new HttpProblem('delegation-too-long', ['/until']);
}
