/** Everything that a ribbon draws, made once from the opinions of a round. */
import type { Opinion } from '../../../api/client.js';
import type { Language } from '../../../language/texts.js';
import { instantFrom, sayDay, sayMoment } from '../../../time/say.js';
import { type Strip, stripOf } from '../ribbon/day-strip.js';
import type { CountedBy } from '../ribbon/extended-limit.js';
import {
  eventsOf,
  type HeadEvent,
  type HeadInstant,
  instantsOf,
  type Placed,
  placeEvents,
  placeInstants,
} from '../ribbon/head-labels.js';
import { type Lane, laneOf } from '../ribbon/lane.js';
import { laneSentence } from '../ribbon/lane-sentence.js';
import { remindersOf } from '../ribbon/reminders.js';
import type { Told } from './span-words.js';

export interface Picture {
  readonly strip: Strip;
  readonly lanes: readonly Lane[];
  /** A sentence for each lane. */
  readonly sentences: readonly string[];
  /** A sentence for the whole. */
  readonly sentence: string;
  /** The id of the hatching in the document. */
  readonly hatch: string;
  /** @param short without weekdays, as on a phone */
  instants(dayWidth: number, short?: boolean): Placed<HeadInstant>[];
  events(dayWidth: number): Placed<HeadEvent>[];
}

const WHOLE: Readonly<Record<Language, (from: string, to: string, now: string, instants: string) => string>> = {
  vi: (from, to, now, instants) =>
    `Các ngày từ ${from} đến ${to}; bây giờ là ${now}${instants === '' ? '' : `; ${instants}`}.`,
  en: (from, to, now, instants) =>
    `The days from ${from} to ${to}; it is now ${now}${instants === '' ? '' : `; ${instants}`}.`,
};

/** The picture of the opinions of one round, all times in Asia/Ho_Chi_Minh. @throws RangeError when no agency was asked */
export function pictureOf(opinions: readonly Opinion[], told: Told, hatch: string): Picture {
  const { now, calendar, regulation, language, suspendedSince = null } = told;
  const by: CountedBy = { calendar, clock: regulation.clock };
  const strip = stripOf(opinions, now, by);
  const lanes = opinions.map((opinion) => laneOf(opinion, now, by, suspendedSince));
  const instants = instantsOf(lanes, strip, now, language);
  const events = eventsOf(lanes, strip, remindersOf(opinions, regulation.reminders, by), language);
  const last = strip.days.at(-1)?.date ?? strip.first;
  const named = instants.filter(({ kind }) => kind !== 'now').map(({ text }) => text);
  return {
    strip,
    lanes,
    sentences: opinions.map((opinion) =>
      laneSentence(told.nameOf(opinion.agency), opinion, by, language, suspendedSince),
    ),
    sentence: WHOLE[language](
      sayDay(strip.first, language),
      sayDay(last, language),
      sayMoment(instantFrom(now), language),
      named.join('; '),
    ),
    hatch,
    instants: (dayWidth, short = false) =>
      placeInstants(short ? instants.map((one) => ({ ...one, text: one.short })) : instants, strip, dayWidth),
    events: (dayWidth) => placeEvents(events, strip, dayWidth),
  };
}
