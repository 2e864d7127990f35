/** What if: the consultations opened in a period, replayed under another regulation, and what would have come otherwise. */
import { addDays, type CivilDate, civilDateOf, type Instant, instantAt } from '../../../workflows/limits/time.js';
import { withLaterKeys } from '../../../workflows/regulation/later-keys.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import { checkChain, type StoredEntry } from '../../journal/chain.js';
import type { JournalEntry } from '../../journal/entry.js';
import { KeptRules, keptBodies } from '../../journal/kept-rules.js';
import { replay } from '../../journal/replay.js';
import type { Reader } from '../../persistence/store.js';
import { type Course, CourseTaken, daysTo } from './course.js';
import { type ActNotPossible, type NotReplayed, replayUnder } from './replay-under.js';

export interface WhatIfAsked {
  /** The first day, and the first day no longer, on which they were opened. */
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** One number as it was, and as it would have been. */
interface Pair<T = number> {
  readonly before: T;
  readonly after: T;
}

interface Days {
  /** Consultations that have both ends, before as after. */
  readonly of: number;
  readonly mean: Pair<number | null>;
  readonly median: Pair<number | null>;
}

/** A consultation that would have gone otherwise. */
export interface WhatIfDossier {
  readonly id: string;
  readonly subject: string;
  readonly lead: string;
  readonly openedOn: CivilDate;
  readonly deemed: Pair<readonly string[]>;
  readonly overdue: Pair<readonly string[]>;
  /** From the opening until the last opinion was settled. */
  readonly daysToAnswers: Pair<number | null>;
  readonly notPossible: readonly ActNotPossible[];
}

export interface WhatIfResult extends WhatIfAsked {
  /** Consultations opened in the period; those after the first so many are left out. */
  readonly opened: number;
  readonly leftOut: number;
  readonly replayed: number;
  readonly notReplayed: Readonly<Record<NotReplayed, number>>;
  readonly deemed: Pair;
  readonly overdue: Pair;
  readonly daysToAnswers: Days;
  /** Consultations that go otherwise; `dossiers` are the first of them. */
  readonly differing: number;
  readonly dossiers: readonly WhatIfDossier[];
}

const MOST_CONSULTATIONS = 5000;
const MOST_SHOWN = 300;

interface Found {
  readonly id: string;
  readonly subject: string;
  readonly lead: string;
  readonly opened_at: Instant;
}

interface Compared {
  readonly dossier: Found;
  readonly before: Course;
  readonly after: Course;
  readonly notPossible: readonly ActNotPossible[];
}

/**
 * Replays every consultation of the period, oldest first. What was is told by the journal under the rules of then; what would
 * have been, under `candidate`, limits passing until `now`.
 */
export async function whatIf(
  reader: Reader,
  province: string,
  candidate: Regulation,
  { from, until }: WhatIfAsked,
  now: Instant,
): Promise<WhatIfResult> {
  const period = [province, instantAt(from, '00:00'), instantAt(until, '00:00')];
  const counted = await reader.row<{ n: number }>(
    'SELECT COUNT(*) AS n FROM consultations WHERE province = ? AND opened_at >= ? AND opened_at < ?',
    period,
  );
  const found = await reader.rows<Found>(
    `SELECT id, subject, lead, opened_at FROM consultations
     WHERE province = ? AND opened_at >= ? AND opened_at < ? ORDER BY opened_at, id LIMIT ?`,
    [...period, MOST_CONSULTATIONS],
  );
  const rules = new KeptRules();
  const bodies = await keptBodies(reader, province);
  rules.add(bodies.regulations, bodies.calendars);
  const compared: Compared[] = [];
  const notReplayed: Record<NotReplayed, number> = { earlierLaw: 0, notOpened: 0, unreadable: 0 };
  for (const dossier of found) {
    const one = await compare(reader, province, dossier, { candidate, rules, now });
    if (typeof one === 'string') notReplayed[one] += 1;
    else compared.push(one);
  }
  const opened = Number(counted?.n ?? found.length);
  return { from, until, opened, leftOut: opened - found.length, notReplayed, ...summed(compared) };
}

interface Comparing {
  readonly candidate: Regulation;
  readonly rules: KeptRules;
  readonly now: Instant;
}

async function compare(
  reader: Reader,
  province: string,
  dossier: Found,
  { candidate, rules, now }: Comparing,
): Promise<Compared | NotReplayed> {
  const stored = await reader.rows<StoredEntry>(
    'SELECT seq, hash, entry, at, command FROM journal WHERE province = ? AND chain = ? ORDER BY seq',
    [province, dossier.id],
  );
  const chain = checkChain({ province, chain: dossier.id }, stored);
  if ('fault' in chain) return 'unreadable';
  const before = courseOf(chain.entries, rules);
  const pinned = rules.regulations.get(chain.entries.at(-1)?.facts.regulation ?? '');
  if (before === null || pinned === undefined) return 'unreadable';
  const { calendars } = rules;
  const after = replayUnder(chain.entries, {
    regulation: candidate,
    pinned: withLaterKeys(pinned),
    calendars,
    until: now,
  });
  return typeof after === 'string' ? after : { dossier, before, after: after.course, notPossible: after.notPossible };
}

function courseOf(entries: readonly JournalEntry[], rules: KeptRules): Course | null {
  const replayed = replay(entries, rules);
  if ('fault' in replayed) return null;
  const taken = new CourseTaken();
  for (const { after, entry } of replayed.steps) taken.note(after, entry.effectiveAt);
  return taken.course;
}

function summed(compared: readonly Compared[]) {
  const differing = compared.filter(isOtherwise);
  const total = (count: (course: Course) => number): Pair => ({
    before: compared.reduce((sum, { before }) => sum + count(before), 0),
    after: compared.reduce((sum, { after }) => sum + count(after), 0),
  });
  return {
    replayed: compared.length,
    deemed: total(({ deemed }) => deemed.length),
    overdue: total(({ overdue }) => overdue.length),
    daysToAnswers: daysOf(compared),
    differing: differing.length,
    dossiers: differing.slice(0, MOST_SHOWN).map(shown),
  };
}

function daysOf(compared: readonly Compared[]): Days {
  const both = compared.flatMap(({ before, after }) => {
    const days = { before: daysTo(before.settledAt, before), after: daysTo(after.settledAt, after) };
    return days.before === null || days.after === null ? [] : [{ before: days.before, after: days.after }];
  });
  const of = (middle: (values: readonly number[]) => number | null): Pair<number | null> => ({
    before: middle(both.map(({ before }) => before)),
    after: middle(both.map(({ after }) => after)),
  });
  return { of: both.length, mean: of(meanOf), median: of(medianOf) };
}

function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : Math.round(((upper + lower) / 2) * 10) / 10;
}

function isOtherwise({ before, after, notPossible }: Compared): boolean {
  const told = ({ deemed, overdue, settledAt }: Course) => JSON.stringify([deemed, overdue, settledAt]);
  return notPossible.length > 0 || told(before) !== told(after);
}

function shown({ dossier, before, after, notPossible }: Compared): WhatIfDossier {
  const { id, subject, lead, opened_at } = dossier;
  return {
    id,
    subject,
    lead,
    openedOn: civilDateOf(opened_at),
    deemed: { before: before.deemed, after: after.deemed },
    overdue: { before: before.overdue, after: after.overdue },
    daysToAnswers: { before: daysTo(before.settledAt, before), after: daysTo(after.settledAt, after) },
    notPossible,
  };
}

/** The year before a day, that day included. */
export function yearUpTo(today: CivilDate): WhatIfAsked {
  return { from: addDays(today, -364), until: addDays(today, 1) };
}
