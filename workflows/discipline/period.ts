/** A period of whole days, as a plan or an inspection names it (thời kỳ được kiểm tra): from a civil date up to and with another. */
import type { CivilDate } from '../limits/time.js';
import { type CaseRefusal, caseRefusal } from './case-refusals.js';

export interface Period {
  readonly from: CivilDate;
  /** The last day of it. */
  readonly until: CivilDate;
}

/** Whether two periods have a day in common. */
export const overlap = (a: Period, b: Period): boolean => a.from <= b.until && b.from <= a.until;

/** Whether the first lies within the second. */
export const within = (inner: Period, outer: Period): boolean => outer.from <= inner.from && inner.until <= outer.until;

/** Refuses a period that ends before it begins; days that are left out are asked for elsewhere. */
export const forwards =
  ({ from, until }: Partial<Period>, field: string) =>
  (): CaseRefusal | null =>
    from === undefined || until === undefined || from <= until ? null : caseRefusal('period-backwards', field);
