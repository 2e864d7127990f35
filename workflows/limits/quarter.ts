/** The quarters of a year, by which agencies are reported on and reviewed. */
import { addDays, type CivilDate } from './time.js';

/** The quarter in which a day lies, both days included: 1 January to 31 March, and so on. */
export function quarterOf(date: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  const year = Number(date.slice(0, 4));
  const first = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1;
  const firstOf = (month: number): CivilDate => {
    const [inYear, inMonth] = month > 12 ? [year + 1, month - 12] : [year, month];
    return `${String(inYear).padStart(4, '0')}-${String(inMonth).padStart(2, '0')}-01` as CivilDate;
  };
  return { from: firstOf(first), to: addDays(firstOf(first + 3), -1) };
}
