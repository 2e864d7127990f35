/** Days and moments as files of the axis write them: yyyy/MM/dd by the rule, dd/MM/yyyy and ISO 8601 in fact. */
import { type CivilDate, type Instant, parseCivilDate, parseInstant } from '../../../workflows/limits/time.js';

const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/;
const TIME = /[T ](\d{1,2}):(\d{2})(?::(\d{2}))?/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/;

/** A day; null for what is none, such as 2014/02/30. */
export function dayFrom(text: string): CivilDate | null {
  const given = text.trim();
  const yearFirst = YEAR_FIRST.exec(given);
  const [year, month, day] = yearFirst?.slice(1) ?? DAY_FIRST.exec(given)?.slice(1).reverse() ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A moment; without a zone it is of Vietnam, and a day without a time is none. */
export function momentFrom(text: string): Instant | null {
  const given = text.trim();
  if (WITH_ZONE.test(given)) return parseInstant(given);
  const day = dayFrom(given);
  const [, hours, minutes, seconds = '00'] = TIME.exec(given) ?? [];
  if (day === null || hours === undefined || minutes === undefined) return null;
  return parseInstant(`${day}T${hours.padStart(2, '0')}:${minutes}:${seconds}+07:00`);
}
