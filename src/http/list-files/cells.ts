/** Cells from what the API tells: moments and limits as it writes them, with +07:00. */
import {
  civilDateOf,
  type Instant,
  lastDayOf,
  parseCivilDate,
  parseInstant,
  timeOfDay,
} from '../../../workflows/limits/time.js';
import type { Cell, ListColumn } from './list-file.js';

const MOMENT_WIDTH = 17;
const DAY_WIDTH = 12;

/** A moment; empty for none. */
function momentCell(at: string | null | undefined): Cell {
  const instant = instantIn(at);
  return instant === null ? null : { at: instant };
}

/** A civil date, YYYY-MM-DD; empty for none. */
function dayCell(date: string | null | undefined): Cell {
  const day = date == null ? null : parseCivilDate(date);
  return day === null ? null : { day };
}

/** The last day of a limit, as offices write it: what ends at 00:00 ends with the day before. */
export function lastDayCell(limit: string | null | undefined): Cell {
  const instant = instantIn(limit);
  return instant === null ? null : { day: lastDayOf(instant) };
}

/** When on its last day a limit ends, "24:00" or "17:00": a text, for no clock shows 24:00. */
function lastTimeCell(limit: string | null | undefined): Cell {
  const instant = instantIn(limit);
  if (instant === null) return null;
  return lastDayOf(instant) === civilDateOf(instant) ? timeOfDay(instant).slice(0, 5) : '24:00';
}

export const yesNo = (is: boolean | null): Cell => (is === null ? null : is ? 'Có' : 'Không');

const instantIn = (at: string | null | undefined): Instant | null => (at == null ? null : parseInstant(at));

/** A column of texts. */
export const text = <Item>(heading: string, width: number, cell: (item: Item) => string | null): ListColumn<Item> => ({
  heading,
  width,
  cell,
});

/** A column of numbers. */
export const count = <Item>(heading: string, cell: (item: Item) => number | null): ListColumn<Item> => ({
  heading,
  width: Math.max(8, Math.min(heading.length + 2, 18)),
  cell,
});

/** A column of moments. */
export const moment = <Item>(heading: string, at: (item: Item) => string | null | undefined): ListColumn<Item> => ({
  heading,
  width: MOMENT_WIDTH,
  cell: (item) => momentCell(at(item)),
});

/** A column of days. */
export const day = <Item>(heading: string, date: (item: Item) => string | null | undefined): ListColumn<Item> => ({
  heading,
  width: DAY_WIDTH,
  cell: (item) => dayCell(date(item)),
});

/** The two columns of a limit: its last day, and when on that day it ends. */
export const limit = <Item>(heading: string, at: (item: Item) => string | null | undefined): ListColumn<Item>[] => [
  { heading, width: DAY_WIDTH, cell: (item) => lastDayCell(at(item)) },
  { heading: 'Giờ hết hạn trong ngày đó', width: DAY_WIDTH, cell: (item) => lastTimeCell(at(item)) },
];
