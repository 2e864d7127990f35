/**
 * The strip of calendar days under a ribbon: one column a day, from the first receipt to one day past the last limit or
 * all that came after it. Places on it are days since 0:00 of the first one in Asia/Ho_Chi_Minh, so hours are true.
 */
import { type Calendar, isWorkingDay, provisionally } from '../../../../../workflows/limits/calendar.js';
import {
  addDays,
  type CivilDate,
  civilDateOf,
  DAY_MS,
  dayNumber,
  dayOfNumber,
  epochMs,
  type Instant,
  instantAt,
  parseCivilDate,
  weekday,
} from '../../../../../workflows/limits/time.js';
import type { Opinion } from '../../../api/client.js';
import { instantFrom } from '../../../time/say.js';
import { type CountedBy, lastDayBeforeExtension, limitBeforeExtension } from './extended-limit.js';
import { isOpen } from './open-opinion.js';

/** A day of the strip. */
export interface DayColumn {
  readonly date: CivilDate;
  readonly working: boolean;
  /** A Saturday that is worked in exchange for a day off: "làm bù". */
  readonly madeUp: boolean;
  /** A day from Monday to Friday that is a day off. */
  readonly feast: boolean;
  /** Which working day of the limit it is, the day of receipt not counted; null where none is counted. */
  readonly ordinal: number | null;
  /** Which working day of an extension it is, where only extended limits still run. */
  readonly added: number | null;
}

export interface Strip {
  readonly first: CivilDate;
  readonly days: readonly DayColumn[];
}

const SATURDAY = 6;

/**
 * The strip for the opinions of one round, in Asia/Ho_Chi_Minh. It reaches to now only while an opinion is still open: what
 * is over keeps its width.
 * @throws RangeError when no opinion was asked
 */
export function stripOf(opinions: readonly Opinion[], now: Instant, by: CountedBy): Strip {
  const starts = opinions.map((opinion) => civilDateOf(instantFrom(opinion.receivedAt ?? opinion.askedAt)));
  const received = opinions.flatMap(({ receivedAt }) =>
    receivedAt === null ? [] : [civilDateOf(instantFrom(receivedAt))],
  );
  const first = earliest(received.length > 0 ? received : starts);
  const ends = opinions.flatMap((opinion) => [
    ...days(opinion.lastDay),
    ...[opinion.answer?.receivedAt, opinion.late?.receivedAt, opinion.returned?.at].flatMap((at) =>
      at === undefined ? [] : [civilDateOf(instantFrom(at))],
    ),
    ...(isOpen(opinion) ? [civilDateOf(now)] : []),
  ]);
  const last = addDays(latest([first, ...ends]), 1);
  return { first, days: columns(first, last, opinions, by) };
}

/** Where an instant stands on a strip, in days from its left edge; may lie outside of it. */
export function placeOf(strip: Strip, at: Instant): number {
  return (epochMs(at) - epochMs(instantAt(strip.first, '00:00'))) / DAY_MS;
}

/** Whether an instant falls on a day of the strip. */
export function isWithin(strip: Strip, at: Instant): boolean {
  const place = placeOf(strip, at);
  return place >= 0 && place <= strip.days.length;
}

function columns(first: CivilDate, last: CivilDate, opinions: readonly Opinion[], by: CountedBy): DayColumn[] {
  const calendar = provisionally(by.calendar);
  const main = mainSpan(opinions, by);
  const extensions = opinions.flatMap((opinion) => {
    const from = limitBeforeExtension(opinion, by)?.lastDay;
    return from === undefined ? [] : days(opinion.lastDay).map((to) => ({ from, to }));
  });
  const made: DayColumn[] = [];
  let ordinal = 0;
  let added = 0;
  for (let day = dayNumber(first); day <= dayNumber(last); day += 1) {
    const date = dayOfNumber(day);
    const working = worksOn(calendar, date, by);
    const isMain = working && main !== null && date > main.from && date <= main.to;
    const isAdded = working && !isMain && extensions.some(({ from, to }) => date > from && date <= to);
    if (isMain) ordinal += 1;
    if (isAdded) added += 1;
    made.push({
      date,
      working,
      madeUp: working && weekday(date) === SATURDAY,
      feast: !working && weekday(date) !== SATURDAY && weekday(date) !== 0,
      ordinal: isMain ? ordinal : null,
      added: isAdded ? added : null,
    });
  }
  return made;
}

/**
 * The days that are numbered: from the day of receipt that most agencies share (the earlier one where as many share
 * another) to the last of their limits, before any extension.
 */
function mainSpan(opinions: readonly Opinion[], by: CountedBy): { from: CivilDate; to: CivilDate } | null {
  const spans = opinions.flatMap((opinion) => {
    const [from] = days(opinion.counted?.startedOn ?? null);
    const to = lastDayBeforeExtension(opinion, by);
    return from === undefined || to === null ? [] : [{ from, to }];
  });
  const together = (start: CivilDate) => spans.filter(({ from }) => from === start);
  const [main] = [...spans].sort(
    (one, other) => together(other.from).length - together(one.from).length || (one.from < other.from ? -1 : 1),
  );
  return main === undefined ? null : { from: main.from, to: latest(together(main.from).map(({ to }) => to)) };
}

function worksOn(calendar: Calendar, date: CivilDate, { clock }: CountedBy): boolean {
  return isWorkingDay(calendar, date, clock.workedSaturdaysCount);
}

function days(date: string | null): CivilDate[] {
  const day = parseCivilDate(date);
  return day === null ? [] : [day];
}

function earliest(dates: readonly CivilDate[]): CivilDate {
  const [one] = [...dates].sort();
  if (one === undefined) throw new RangeError('a ribbon has at least one opinion');
  return one;
}

function latest(dates: readonly CivilDate[]): CivilDate {
  const one = [...dates].sort().at(-1);
  if (one === undefined) throw new RangeError('a ribbon has at least one day');
  return one;
}
