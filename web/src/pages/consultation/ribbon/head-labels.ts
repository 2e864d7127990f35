/** What stands over the ribbon: the instants of the law with their words, and the events of the days below them. */
import { civilDateOf, type Instant, timeOfDay } from '../../../../../workflows/limits/time.js';
import type { Language } from '../../../language/texts.js';
import { lastDayOf, sayDate, sayEffect, sayEnd, sayTime } from '../../../time/say.js';
import { isWithin, placeOf, type Strip } from './day-strip.js';
import { type Label, type PlacedLabel, placeLabels, widthOf } from './label-levels.js';
import type { Lane } from './lane.js';

/** An instant over the ribbon, with the line that falls from it. */
export interface HeadInstant {
  readonly kind: 'now' | 'ahead' | 'silence' | 'passed';
  readonly at: Instant;
  readonly text: string;
  /** The same without the weekday and the hour of now, where there is little room. */
  readonly short: string;
  /** Whether it lies between two days, where a line runs over no date. */
  readonly atMidnight: boolean;
}

/** Something that happened, or will, on a day. */
export interface HeadEvent {
  readonly kind: 'received' | 'feast' | 'made-up' | 'reminder';
  /** In days from the left edge of the strip. */
  readonly place: number;
  readonly text: string;
}

export interface Placed<T> {
  readonly it: T;
  readonly label: PlacedLabel;
}

const MIDNIGHT = '00:00:00.000';
const FLAG_PADDING = 14;
const FLAG_MARK = 16;
const NARROW_DAY = 30;

const WORDS: Readonly<
  Record<
    Language,
    { now: string; silence: string; overdue: string; received: string; feast: string; madeUp: string; reminder: string }
  >
> = {
  vi: {
    now: 'bây giờ',
    silence: 'việc không trả lời có hiệu lực',
    overdue: 'quá hạn',
    received: 'nhận',
    feast: 'nghỉ lễ',
    madeUp: 'làm bù',
    reminder: 'nhắc',
  },
  en: {
    now: 'now',
    silence: 'silence took effect',
    overdue: 'overdue',
    received: 'received',
    feast: 'public holiday',
    madeUp: 'worked Saturday',
    reminder: 'reminder',
  },
};

/**
 * The instants to name, each once: where silence took effect, limits that passed, limits ahead, and now while it lies on the
 * strip. In the order in which they are placed: what took effect comes first.
 * A limit ahead bears "§" where silence of one of its agencies will be deemed consent.
 */
export function instantsOf(lanes: readonly Lane[], strip: Strip, now: Instant, language: Language): HeadInstant[] {
  const words = WORDS[language];
  const named = (
    kind: 'silence' | 'passed' | 'ahead',
    say: (effect: string, end: string, at: Instant) => string,
  ): HeadInstant[] =>
    [...new Set(lanes.flatMap(({ limit }) => (limit?.kind === kind ? [limit.at] : [])))].sort().map((at) => ({
      kind,
      at,
      text: say(sayEffect(at, language, false), sayEnd(at, language, false), at),
      short: say(`${sayTime(at)} ${sayDate(civilDateOf(at), false)}`, sayDate(lastDayOf(at), false), at),
      atMidnight: isMidnight(at),
    }));
  const deeming = new Set(lanes.flatMap(({ limit }) => (limit?.deems === true ? [limit.at] : [])));
  const silence = named('silence', (effect) => `§ ${effect}: ${words.silence}`);
  const taken = new Set(silence.map(({ at }) => at));
  const nowHere: HeadInstant[] = isWithin(strip, now)
    ? [{ kind: 'now', at: now, text: `${words.now} ${sayTime(now)}`, short: words.now, atMidnight: isMidnight(now) }]
    : [];
  return [
    ...silence,
    ...nowHere,
    ...named('passed', (_, end) => `${words.overdue}: ${end}`).filter(({ at }) => !taken.has(at)),
    ...named('ahead', (effect, end, at) => (deeming.has(at) ? `§ ${effect}` : end)),
  ];
}

/** The events of the days: the first receipt, feasts, worked Saturdays, reminders at their hour; from left to right. */
export function eventsOf(
  lanes: readonly Lane[],
  strip: Strip,
  reminders: readonly Instant[],
  language: Language,
): HeadEvent[] {
  const words = WORDS[language];
  const received = lanes.flatMap(({ receivedAt }) => (receivedAt === null ? [] : [receivedAt])).sort()[0];
  const flags = reminders.filter((at) => isWithin(strip, at)).map((at) => placeOf(strip, at));
  const events: HeadEvent[] = [
    ...(received === undefined
      ? []
      : [{ kind: 'received' as const, place: Math.floor(placeOf(strip, received)), text: words.received }]),
    ...restsOf(strip).map((place) => ({ kind: 'feast' as const, place, text: words.feast })),
    ...strip.days.flatMap(({ madeUp }, index) =>
      madeUp ? [{ kind: 'made-up' as const, place: index + 0.5, text: words.madeUp }] : [],
    ),
    // The word stands once, before the first flag of a row of days.
    ...flags.map((place, index) => ({
      kind: 'reminder' as const,
      place,
      text: index > 0 && place - (flags[index - 1] ?? 0) < 2 ? '' : words.reminder,
    })),
  ];
  return events.sort((one, other) => one.place - other.place);
}

/** The instants on their levels, for a ribbon whose days are `dayWidth` pixels wide. */
export function placeInstants(all: readonly HeadInstant[], strip: Strip, dayWidth: number): Placed<HeadInstant>[] {
  // Limits ahead crowd behind now, where narrow days leave no room for their weekdays.
  const instants = all.map((one) =>
    one.kind === 'ahead' && dayWidth < NARROW_DAY ? { ...one, text: one.short } : one,
  );
  const labels: Label[] = instants.map(({ kind, at, text }) => ({
    key: `${kind} ${at}`,
    x: placeOf(strip, at) * dayWidth,
    width: widthOf(text) + (kind === 'now' ? FLAG_PADDING : 4),
    anchors: kind === 'now' ? ['start', 'end'] : ['end', 'start'],
  }));
  return pair(instants, placeLabels(labels, strip.days.length * dayWidth));
}

/** The events on their levels. */
export function placeEvents(events: readonly HeadEvent[], strip: Strip, dayWidth: number): Placed<HeadEvent>[] {
  const labels: Label[] = events.map(({ kind, place, text }, index) => ({
    key: `${kind} ${index}`,
    x: place * dayWidth,
    width: kind === 'reminder' ? FLAG_MARK : widthOf(text),
    anchors: kind === 'received' || kind === 'reminder' ? ['start'] : ['middle', 'start', 'end'],
  }));
  return pair(events, placeLabels(labels, strip.days.length * dayWidth));
}

/** How many levels labels take. */
export function levelsOf(placed: readonly { readonly label: PlacedLabel }[]): number {
  return placed.reduce((levels, { label }) => Math.max(levels, label.level + 1), 0);
}

/** The middles of the rows of days off that hold a feast, in days. */
function restsOf(strip: Strip): number[] {
  const middles: number[] = [];
  let start: number | null = null;
  let feast = false;
  for (const [index, day] of [...strip.days, null].entries()) {
    if (day !== null && !day.working) {
      start ??= index;
      feast ||= day.feast;
      continue;
    }
    if (start !== null && feast) middles.push((start + index) / 2);
    start = null;
    feast = false;
  }
  return middles;
}

function isMidnight(at: Instant): boolean {
  return timeOfDay(at) === MIDNIGHT;
}

function pair<T>(all: readonly T[], placed: readonly PlacedLabel[]): Placed<T>[] {
  return all.flatMap((it, index) => {
    const label = placed[index];
    return label === undefined ? [] : [{ it, label }];
  });
}
