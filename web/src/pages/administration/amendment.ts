/** A later notice as it is typed: the days that it gives off and the Saturdays that it has worked in exchange. */
import { type CivilDate, parseCivilDate, weekday } from '../../../../workflows/limits/time.js';

export interface AmendmentForm {
  readonly basis: string;
  readonly version: string;
  readonly daysOff: readonly CivilDate[];
  readonly workedSaturdays: readonly CivilDate[];
}

export type DaySlip = 'date' | 'saturday' | 'twice';

const SATURDAY = 6;

/** Adds a day to a list, in order; or says why it cannot be there. `others` are the days of the other list. */
export function withDay(
  days: readonly CivilDate[],
  typed: string,
  kind: 'off' | 'worked',
  others: readonly CivilDate[],
): { readonly days: readonly CivilDate[] } | { readonly slip: DaySlip } {
  const date = parseCivilDate(typed);
  if (date === null) return { slip: 'date' };
  if (kind === 'worked' && weekday(date) !== SATURDAY) return { slip: 'saturday' };
  if (days.includes(date) || others.includes(date)) return { slip: 'twice' };
  return { days: [...days, date].sort() };
}

export type AmendmentSlip = 'basis' | 'version' | 'days';

/** What is missing; null when all is there. */
export function amendmentSlip({ basis, version, daysOff, workedSaturdays }: AmendmentForm): AmendmentSlip | null {
  if (basis.trim() === '') return 'basis';
  if (version.trim() === '') return 'version';
  return daysOff.length + workedSaturdays.length === 0 ? 'days' : null;
}
