/** An account of `rendering.limits`: one limit as it was counted once. What it says is read here and believed nowhere. */
import { asMap, asText, asWhole, listIn, mapIn, mapsIn, maybeText, textIn, textsIn } from '../parts.js';
import type { Json, JsonMap } from '../strict-json.js';
import { must, Wrong } from '../wrong.js';

export interface LedgerLine {
  readonly kind: 'start' | 'extend' | 'at-least' | 'pause' | 'resume';
  /** The number of the entry that decided it. */
  readonly entry: number;
  readonly on: string | null;
  readonly workingDays: number;
  readonly budget: Json;
}

export interface Account {
  readonly subject: string;
  readonly kind: string;
  readonly agency: string;
  readonly from: string;
  readonly calendar: string;
  readonly calendarHash: string;
  readonly ledger: readonly LedgerLine[];
  readonly startedOn: string;
  readonly counted: readonly string[];
  readonly skipped: readonly Json[];
  readonly lastDay: string;
  readonly dueAt: string;
  /** What became of it, by which entry, at which instant. */
  readonly end: { readonly what: string; readonly entry: number | null; readonly at: string | null };
}

const KINDS = ['start', 'extend', 'at-least', 'pause', 'resume'] as const;

export function readAccounts(proof: JsonMap): readonly Account[] {
  return mapsIn(mapIn(proof, 'rendering'), 'limits').map(readAccount);
}

function readAccount(map: JsonMap): Account {
  const end = mapIn(map, 'end');
  const account = {
    subject: textIn(map, 'subject'),
    kind: textIn(map, 'kind'),
    agency: textIn(map, 'agency'),
    from: textIn(map, 'from'),
    calendar: textIn(map, 'calendar'),
    calendarHash: textIn(map, 'calendarHash'),
    ledger: mapsIn(map, 'ledger').map(readLine),
    startedOn: textIn(map, 'startedOn'),
    counted: textsIn(map, 'counted'),
    skipped: listIn(map, 'skipped'),
    lastDay: textIn(map, 'lastDay'),
    dueAt: textIn(map, 'dueAt'),
    end: {
      what: textIn(end, 'what'),
      entry: end.entry === null ? null : asWhole(end.entry, 'end'),
      at: end.at === null ? null : asText(end.at, 'end'),
    },
  };
  must(account.ledger[0]?.kind === 'start', 'limit-form', placeOf(account));
  return account;
}

function readLine(map: JsonMap): LedgerLine {
  const kind = KINDS.find((known) => known === map.kind);
  if (kind === undefined) throw new Wrong('part-missing', { name: 'ledger' });
  const on = maybeText(map, 'on');
  must(on !== null || kind === 'extend', 'part-missing', { name: 'on' });
  const hasDays = kind === 'extend' || kind === 'at-least' || kind === 'resume';
  return {
    kind,
    entry: asWhole(map.entry, 'entry'),
    on,
    workingDays: hasDays ? asWhole(map.workingDays, 'workingDays') : 0,
    budget: kind === 'start' ? asMap(map.budget, 'budget') : null,
  };
}

/** Where a fault of this account is told. */
export function placeOf({ subject, kind }: { readonly subject: string; readonly kind: string }) {
  return { subject, kind };
}

/** The round and the agency in the subject of a limit, as "1" and "STC" of `1:STC` and of `dispute:1:STC`. */
export function partsOf(subject: string): { readonly round: string; readonly agency: string } {
  const parts = subject.split(':');
  return { round: parts.at(-2) ?? '', agency: parts.at(-1) ?? '' };
}
