/** Two weeks of days, today first: which are off, and how many limits end on each. */
import { type Calendar, isWorkingDay, provisionally } from '../../../../workflows/limits/calendar.js';
import { addDays, type CivilDate, civilDateOf, type Instant, weekday } from '../../../../workflows/limits/time.js';
import { gathered } from '../../parts/gathered.js';
import { instantFrom, lastDayOf } from '../../time/say.js';
import type { WorkItem } from './work-item.js';

const DAYS = 14;
const SATURDAY = 6;

export interface StripDay {
  readonly date: CivilDate;
  readonly isToday: boolean;
  /** It is a day off, and it is not counted into any limit. */
  readonly isOff: boolean;
  /** A Saturday that an official notice swaps in. */
  readonly isWorkedSaturday: boolean;
  /** Limits that my agency holds, and those of others for whom it waits, that end with this day. */
  readonly mine: number;
  readonly waiting: number;
}

type Limited = Pick<WorkItem, 'dueAt'>;

/**
 * The days from the one of `now` on, in Asia/Ho_Chi_Minh. Limits that have passed stand on no day: they are told as overdue.
 * Years without a notice are counted as the engine counts them for its own limits.
 */
export function stripOf(
  now: Instant,
  calendar: Calendar,
  mine: readonly Limited[],
  waiting: readonly Limited[],
): readonly StripDay[] {
  const today = civilDateOf(now);
  const wide = provisionally(calendar);
  const endings = (items: readonly Limited[]) =>
    gathered(
      items.flatMap(({ dueAt }) => (dueAt === null ? [] : [instantFrom(dueAt)])).filter((limit) => limit > now),
      lastDayOf,
    );
  const held = endings(mine);
  const awaited = endings(waiting);
  return Array.from({ length: DAYS }, (_, i) => {
    const date = addDays(today, i);
    const works = isWorkingDay(wide, date);
    return {
      date,
      isToday: i === 0,
      isOff: !works,
      isWorkedSaturday: works && weekday(date) === SATURDAY,
      mine: held.get(date)?.length ?? 0,
      waiting: awaited.get(date)?.length ?? 0,
    };
  });
}

/** The widths of the columns: today the widest, days off narrow. In fractions of the line. */
export function columnsOf(days: readonly StripDay[]): string {
  return days.map(({ isToday, isOff }) => `minmax(0, ${isToday ? 1.5 : isOff ? 0.56 : 1}fr)`).join(' ');
}
