/** The span of days that an overview is asked about. */
import { quarterOf } from '../../../workflows/limits/quarter.js';
import { type CivilDate, dayNumber, type Instant, instantAt } from '../../../workflows/limits/time.js';
import { HttpProblem } from '../../http/problems/problem.js';

/** Two years and a day: more than any report asks for, and still one search of an index. */
const LONGEST_DAYS = 731;

/** Civil days in Asia/Ho_Chi_Minh, both included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * The period that a query means: what it leaves out comes from the quarter of the day that it names, or of today.
 * @throws HttpProblem `invalid-input` for an end before the beginning and for more than two years
 */
export function periodOf(query: { readonly from?: CivilDate; readonly to?: CivilDate }, today: CivilDate): Period {
  const quarter = quarterOf(query.from ?? query.to ?? today);
  const from = query.from ?? quarter.from;
  const to = query.to ?? quarter.to;
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days < 1 || days > LONGEST_DAYS) throw new HttpProblem('invalid-input', ['query/from', 'query/to']);
  return { from, to };
}

/** The first moment of a time, and the first moment after it. */
export interface Moments {
  readonly since: Instant;
  readonly until: Instant;
}

/** Those of a period. */
export function momentsOf({ from, to }: Period): Moments {
  return { since: instantAt(from, '00:00'), until: instantAt(to, '24:00') };
}
