/**
 * A later notice as it is typed: the days that it gives off, the Saturdays that it has worked in exchange, the days that it
 * takes out again, the years that it completes, and whose days they are.
 */
import { type Calendar, isComplete } from '../../../../workflows/limits/calendar.js';
import { type CivilDate, parseCivilDate, weekday, yearOf } from '../../../../workflows/limits/time.js';

export interface AmendmentForm {
  readonly basis: string;
  readonly version: string;
  readonly daysOff: readonly CivilDate[];
  readonly workedSaturdays: readonly CivilDate[];
  readonly withdrawn: readonly CivilDate[];
  readonly completes: readonly number[];
  /** Codes of the agencies whose days off these are; null: of all. */
  readonly agencies: readonly string[] | null;
}

export type DaySlip = 'date' | 'saturday' | 'twice' | 'not-entered';
export type DayListKind = 'off' | 'worked' | 'withdrawn';

const SATURDAY = 6;

/**
 * Adds a day to a list, in order; or says why it cannot be there. `others` are the days of the other lists, `isEntered` whether
 * the calendar has a day that could be taken out.
 */
export function withDay(
  days: readonly CivilDate[],
  typed: string,
  kind: DayListKind,
  others: readonly CivilDate[],
  isEntered: (date: CivilDate) => boolean = () => true,
): { readonly days: readonly CivilDate[] } | { readonly slip: DaySlip } {
  const date = parseCivilDate(typed);
  if (date === null) return { slip: 'date' };
  if (kind === 'worked' && weekday(date) !== SATURDAY) return { slip: 'saturday' };
  if (days.includes(date) || others.includes(date)) return { slip: 'twice' };
  if (kind === 'withdrawn' && !isEntered(date)) return { slip: 'not-entered' };
  return { days: [...days, date].sort() };
}

/** Whether a day was entered and can be taken out: for all, or as a day off of each of some agencies. */
export function isEntered(calendar: Calendar, date: CivilDate, agencies: readonly string[] | null): boolean {
  const local = (calendar.localDaysOff ?? []).filter((day) => day.date === date);
  if (agencies !== null) return agencies.every((code) => local.some((day) => day.agencies.includes(code)));
  return calendar.daysOff.includes(date) || calendar.workedSaturdays.includes(date) || local.length > 0;
}

/** The years that a notice may complete: those that some days are known of, those of `days`, and the next one. */
export function yearsToComplete(calendar: Calendar, days: readonly CivilDate[]): readonly number[] {
  const listed = Object.keys(calendar.years).map(Number);
  const known = [...listed, ...days.map(yearOf), Math.max(...listed) + 1];
  const isOpen = (year: number) => {
    const entry = calendar.years[String(year)];
    return entry !== undefined && isComplete(entry);
  };
  return [...new Set(known)].filter((year) => !isOpen(year)).sort((a, b) => a - b);
}

export type AmendmentSlip = 'basis' | 'version' | 'agencies' | 'days';

/** Everything that is missing. */
export function amendmentSlips(form: AmendmentForm): readonly AmendmentSlip[] {
  const { basis, version, daysOff, workedSaturdays, withdrawn, completes, agencies } = form;
  const ofAll = agencies === null ? workedSaturdays.length + completes.length : 0;
  const found: readonly (AmendmentSlip | false)[] = [
    basis.trim() === '' && 'basis',
    version.trim() === '' && 'version',
    agencies?.length === 0 && 'agencies',
    daysOff.length + withdrawn.length + ofAll === 0 && 'days',
  ];
  return found.filter((slip) => slip !== false);
}

/** What is sent: with agencies, days off only, for worked Saturdays and complete years are of all. */
export function amendmentOf(form: AmendmentForm) {
  const { basis, version, daysOff, workedSaturdays, withdrawn, completes, agencies } = form;
  const days = { daysOff: [...daysOff], withdrawn: [...withdrawn] };
  const named = { basis: basis.trim(), version: version.trim() };
  if (agencies !== null) return { ...named, ...days, agencies: [...agencies] };
  return { ...named, ...days, workedSaturdays: [...workedSaturdays], completes: [...completes] };
}
