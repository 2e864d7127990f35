/** The working days of one agency, by one calendar and the clock of one regulation. */
import { type Day, dayOf, dayText, instantAt, type Local, timeOf, weekday } from '../moments.js';
import { asMap, listIn, mapIn, mapsIn, maybeText, textIn, textsIn } from '../parts.js';
import type { Json, JsonMap } from '../strict-json.js';
import { must } from '../wrong.js';

/** Days: longer than any regulation gives; a file that says more would be counted without end. */
const MOST_DAYS = 10_000;

/** The feasts that the law fixes, from which year on. */
const FEASTS = new Map([
  ['01-01', 0],
  ['04-30', 0],
  ['05-01', 0],
  ['09-02', 0],
  ['11-24', 2026],
]);

export class WorkingDays {
  /** Days off of this agency alone, with what each rests on. */
  readonly #local = new Map<string, string[]>();
  readonly #off: ReadonlySet<string>;
  readonly #swapped: ReadonlySet<string>;
  readonly #worked: ReadonlySet<string>;

  constructor(
    readonly calendar: JsonMap,
    readonly clock: JsonMap,
    agency: string,
  ) {
    const local = calendar.localDaysOff === undefined ? [] : listIn(calendar, 'localDaysOff');
    for (const one of local.map((part) => asMap(part, 'localDaysOff')))
      if (textsIn(one, 'agencies').includes(agency)) this.#addLocal(textIn(one, 'date'), textIn(one, 'basis'));
    this.#off = new Set([...textsIn(calendar, 'daysOff'), ...this.#local.keys()]);
    this.#swapped = new Set(textsIn(calendar, 'workedSaturdays'));
    this.#worked = clock.workedSaturdaysCount === true ? this.#swapped : new Set();
  }

  isWorked(day: Day): boolean {
    const text = dayText(day);
    if (this.#off.has(text)) return false;
    if (isWeekend(day)) return this.#worked.has(text);
    return !isFeast(text);
  }

  /** Why a day is not counted, as an account tells it. */
  skipped(day: Day): Json {
    const date = dayText(day);
    if (this.#off.has(date))
      return { because: 'day-off', date, notices: this.#local.get(date) ?? this.#noticesOf(date) };
    if (!isWeekend(day)) return { because: 'feast', date, notices: [] };
    if (this.#swapped.has(date)) return { because: 'swapped-saturday', date, notices: this.#noticesOf(date) };
    return { because: 'weekend', date, notices: [] };
  }

  /** The n-th working day later than a day; the day itself for 0. */
  after(day: Day, workingDays: number): Day {
    let [at, left] = [day, workingDays];
    while (left > 0) {
      at += 1;
      must(at - day < MOST_DAYS, 'limit-too-long');
      if (this.isWorked(at)) left -= 1;
    }
    return at;
  }

  /** This day, or the next working day when it is none. */
  atOrAfter(day: Day): Day {
    return this.isWorked(day) ? day : this.after(day, 1);
  }

  /** How many working days are later than one day and not later than another. */
  between(after: Day, until: Day): number {
    return daysAfter(after, until).filter((day) => this.isWorked(day)).length;
  }

  /** The day on which something counts as received; under the first edition of the law a day off was one, too. */
  receiptDay({ day, time }: Local, law: number): Day {
    const cutOff = maybeText(this.clock, 'receiptCutOff');
    if (cutOff === null) return day;
    if (law >= 2 && !this.isWorked(day)) return this.atOrAfter(day);
    return time <= timeOf(cutOff) ? day : this.after(day, 1);
  }

  /** The instant before which one is on time, by the last day. */
  dueAt(last: Day): string {
    return instantAt(last, timeOf(textIn(this.clock, 'dayEnds')));
  }

  #addLocal(date: string, basis: string): void {
    this.#local.set(date, [...(this.#local.get(date) ?? []), basis]);
  }

  #noticesOf(date: string): string[] {
    const year = mapIn(this.calendar, 'years')[date.slice(0, 4)];
    return year === undefined ? [] : mapsIn(asMap(year, 'years'), 'notices').map((notice) => textIn(notice, 'number'));
  }
}

const isWeekend = (day: Day): boolean => weekday(day) === 0 || weekday(day) === 6;
const isFeast = (text: string): boolean => Number(text.slice(0, 4)) >= (FEASTS.get(text.slice(5)) ?? 9999);

/** Every day later than one and not later than another. */
export function daysAfter(after: Day, until: Day): Day[] {
  must(until - after < MOST_DAYS, 'limit-too-long');
  return Array.from({ length: Math.max(0, until - after) }, (_, n) => after + 1 + n);
}

/** A day that a ledger or a budget names. */
export const dayIn = (value: unknown): Day => dayOf(typeof value === 'string' ? value : '');
