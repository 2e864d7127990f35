/** The spans of days for which reports are made: civil days in Asia/Ho_Chi_Minh, both included. */
import { addDays, type CivilDate, weekday } from '../../limits/time.js';

export const SPANS = ['week', 'month', 'quarter', 'year', 'days'] as const;
/** `days`: from one day to another, on demand. */
export type Span = (typeof SPANS)[number];

export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The week (from Monday), month, quarter or year in which a day lies. */
export function spanOf(span: Exclude<Span, 'days'>, day: CivilDate): Period {
  if (span === 'week') {
    const from = addDays(day, -((weekday(day) + 6) % 7));
    return { from, to: addDays(from, 6) };
  }
  const months = { month: 1, quarter: 3, year: 12 }[span];
  const year = Number(day.slice(0, 4));
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
  return { from: firstOf(year, first), to: addDays(firstOf(year, first + months), -1) };
}

/** The span before the one in which a day lies. */
export const spanBefore = (span: Exclude<Span, 'days'>, day: CivilDate): Period =>
  spanOf(span, addDays(spanOf(span, day).from, -1));

function firstOf(year: number, month: number): CivilDate {
  const [inYear, inMonth] = month > 12 ? [year + 1, month - 12] : [year, month];
  return `${String(inYear).padStart(4, '0')}-${String(inMonth).padStart(2, '0')}-01` as CivilDate;
}
