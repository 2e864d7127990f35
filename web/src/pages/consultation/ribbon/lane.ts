/**
 * One agency's lane of the ribbon as moments, not yet as pixels: the line from receipt, the marks upon it, the limit and what
 * came of it. Filled was said; what a rule made, and what is not yet, is dashed (see the component that draws it).
 */
import type { Instant } from '../../../../../workflows/limits/time.js';
import { silenceOfOpinion } from '../../../acts/silence.js';
import type { Opinion } from '../../../api/client.js';
import type { MarkName } from '../../../marks/mark.js';
import { markOf } from '../../../marks/words.js';
import { instantFrom } from '../../../time/say.js';
import { type CountedBy, extendedBy, limitBeforeExtension } from './extended-limit.js';
import { type Pause, pausesOf } from './pauses.js';

/**
 * `line`: the limit runs. `without-limit`: dots where the limit has no effect: after a
 * return, while the competence is contested or the consultation suspended. `lead-in`: sent, and no
 * receipt is proved.
 */
export interface Stretch {
  readonly kind: 'line' | 'without-limit' | 'lead-in';
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * `ahead`: red dashes, with § where silence will be consent. `silence`: solid red with §, silence took effect. `passed`: solid red, no answer came in time.
 * `tick`: short and grey, the answer was there before.
 */
export interface LaneLimit {
  readonly kind: 'ahead' | 'silence' | 'passed' | 'tick';
  readonly at: Instant;
  /** Whether silence until a limit ahead will be deemed consent. */
  readonly deems?: true;
}

export interface Lane {
  /** The hollow dot; null while no receipt is proved. */
  readonly receivedAt: Instant | null;
  readonly stretches: readonly Stretch[];
  readonly marks: readonly { readonly name: MarkName; readonly at: Instant }[];
  readonly limit: LaneLimit | null;
  /** The box from the old limit to the new, filled up to `filledTo`. */
  readonly extension: {
    readonly from: Instant;
    readonly to: Instant;
    readonly filledTo: Instant;
    readonly days: number;
  } | null;
  /** When an answer came after the limit. */
  readonly lateAt: Instant | null;
}

/** The lane of one opinion as it stands at `now`, of a consultation that may be suspended. */
export function laneOf(opinion: Opinion, now: Instant, by: CountedBy, suspendedSince: Instant | null = null): Lane {
  const receivedAt = moment(opinion.receivedAt);
  const extension = extensionOf(opinion, now, by);
  const lateAt = moment(opinion.late?.receivedAt);
  if (receivedAt === null) {
    const from = instantFrom(opinion.askedAt);
    const to = moment(opinion.settledAt) ?? now;
    return {
      receivedAt,
      stretches: [{ kind: 'lead-in', from, to }],
      marks: opinion.settledAt === null ? [] : [{ name: markOf(opinion), at: to }],
      limit: null,
      extension,
      lateAt,
    };
  }
  return {
    receivedAt,
    stretches: stretchesOf(opinion, receivedAt, now).flatMap((one) =>
      around(one, pausesOf(opinion, suspendedSince), now),
    ),
    marks: marksOf(opinion),
    limit: limitOf(opinion),
    extension,
    lateAt,
  };
}

function stretchesOf(opinion: Opinion, from: Instant, now: Instant): Stretch[] {
  const { state } = opinion;
  const returned = moment(opinion.returned?.at);
  const settled = moment(opinion.settledAt);
  if (returned !== null && (state === 'returned' || state === 'released')) {
    return [
      { kind: 'line', from, to: returned },
      { kind: 'without-limit', from: returned, to: settled ?? now },
    ];
  }
  if (state === 'answered') return [{ kind: 'line', from, to: moment(opinion.answer?.receivedAt) ?? settled ?? now }];
  if (state === 'deemed') return [{ kind: 'line', from, to: moment(opinion.dueAt) ?? settled ?? now }];
  return [{ kind: 'line', from, to: settled ?? now }];
}

/** A line with dots where the limit stood still; what is no line stays as it is. */
function around(stretch: Stretch, pauses: readonly Pause[], now: Instant): Stretch[] {
  if (stretch.kind !== 'line') return [stretch];
  const parts: Stretch[] = [];
  let from = stretch.from;
  for (const pause of pauses) {
    const start = pause.from > from ? pause.from : from;
    const until = pause.to ?? now;
    const end = until < stretch.to ? until : stretch.to;
    if (end <= start) continue;
    if (start > from) parts.push({ kind: 'line', from, to: start });
    parts.push({ kind: 'without-limit', from: start, to: end });
    from = end;
  }
  return from < stretch.to || parts.length === 0 ? [...parts, { kind: 'line', from, to: stretch.to }] : parts;
}

function marksOf(opinion: Opinion): Lane['marks'] {
  const { state } = opinion;
  // A return that the lead contested keeps its place: the line goes on from it.
  const returned = moment(opinion.returned?.at);
  const back =
    returned === null
      ? []
      : [{ name: state === 'released' ? ('released' as const) : ('returned' as const), at: returned }];
  const own = ownMark(opinion);
  return own === null ? back : [...back, own];
}

function ownMark(opinion: Opinion): { name: MarkName; at: Instant } | null {
  const { state } = opinion;
  const answered = moment(opinion.answer?.receivedAt);
  const settled = moment(opinion.settledAt);
  const due = moment(opinion.dueAt);
  if (state === 'returned' || state === 'released' || state === 'awaiting') return null;
  if (state === 'answered' || state === 'clarifying') {
    const at = answered ?? settled;
    return at === null ? null : { name: markOf(opinion), at };
  }
  const at = state === 'deemed' || state === 'overdue' ? due : settled;
  return at === null ? null : { name: markOf(opinion), at };
}

function limitOf(opinion: Opinion): LaneLimit | null {
  const at = moment(opinion.dueAt);
  const { state } = opinion;
  if (at === null || state === 'returned' || state === 'contested' || state === 'released') return null;
  if (state === 'awaiting' || state === 'clarifying')
    return { kind: 'ahead', at, ...(silenceOfOpinion(opinion) === 'deemed' ? { deems: true } : {}) };
  if (state === 'deemed') return { kind: 'silence', at };
  if (state === 'overdue' || state === 'unanswered') return { kind: 'passed', at };
  if (state === 'answered' && opinion.late !== null) return { kind: 'passed', at };
  return { kind: 'tick', at };
}

function extensionOf(opinion: Opinion, now: Instant, by: CountedBy): Lane['extension'] {
  const before = limitBeforeExtension(opinion, by);
  const to = moment(opinion.dueAt);
  if (before === null || to === null || to <= before.dueAt) return null;
  const reached = moment(opinion.answer?.receivedAt) ?? moment(opinion.settledAt) ?? now;
  const filledTo = reached < before.dueAt ? before.dueAt : reached > to ? to : reached;
  return { from: before.dueAt, to, filledTo, days: extendedBy(opinion) };
}

function moment(text: string | null | undefined): Instant | null {
  return text === null || text === undefined ? null : instantFrom(text);
}
