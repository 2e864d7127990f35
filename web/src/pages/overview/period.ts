/** The period of a report, kept in the address so that a link, "back" and a bookmark all say the same. */
import { addDays, type CivilDate, dayNumber, parseCivilDate } from '../../../../workflows/limits/time.js';

export const PRESETS = ['tuan', 'thang', 'quy', 'nam'] as const;
export type Preset = (typeof PRESETS)[number];

/** Civil days in Asia/Ho_Chi_Minh, both included. */
export interface Period {
  /** Null where the two days were chosen. */
  readonly preset: Preset | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** As many as the API takes: two years and a day. */
const LONGEST_DAYS = 731;

/** The week from Monday, the month, the quarter or the year in which a day lies. */
export function periodAround(preset: Preset, today: CivilDate): Period {
  if (preset === 'tuan') {
    // 1 January 1970 was a Thursday, the fourth day of its week.
    const from = addDays(today, -((dayNumber(today) + 3) % 7));
    return { preset, from, to: addDays(from, 6) };
  }
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const [first, months] =
    preset === 'thang' ? [month, 1] : preset === 'quy' ? [Math.floor((month - 1) / 3) * 3 + 1, 3] : [1, 12];
  return { preset, from: firstOf(year, first), to: addDays(firstOf(year, first + months), -1) };
}

/** Reads an address: "?ky=thang" or "?tu=2023-04-01&den=2023-04-30"; the quarter where it says nothing that can be asked. */
export function periodIn(address: URLSearchParams, today: CivilDate): Period {
  const from = parseCivilDate(address.get('tu'));
  const to = parseCivilDate(address.get('den'));
  if (from !== null && to !== null && isAskable(from, to)) return { preset: null, from, to };
  return periodAround(PRESETS.find((preset) => preset === address.get('ky')) ?? 'quy', today);
}

/** Whether two days are a period that may be asked for. */
export function isAskable(from: CivilDate, to: CivilDate): boolean {
  const days = dayNumber(to) - dayNumber(from) + 1;
  return days >= 1 && days <= LONGEST_DAYS;
}

/** The address of a period; a preset stays one, so that a bookmark means the month in which it is opened. */
export function addressOfPeriod({ preset, from, to }: Period): Record<string, string> {
  return preset === null ? { tu: from, den: to } : { ky: preset };
}

function firstOf(year: number, month: number): CivilDate {
  const [inYear, inMonth] = month > 12 ? [year + 1, month - 12] : [year, month];
  return `${String(inYear).padStart(4, '0')}-${String(inMonth).padStart(2, '0')}-01` as CivilDate;
}
