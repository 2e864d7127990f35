/** What a proof that holds tells people, from the entries and the limits that were counted; nothing of it from `rendering.view`. */
import type { Entry } from './chain.js';
import { type Account, partsOf } from './limits/account.js';
import { type Story, whose } from './limits/story.js';
import type { Seen, Signed } from './note.js';
import { isDeemed } from './outcome.js';
import { asMap, mapIn, mapsIn, maybeText } from './parts.js';
import { openingOf } from './rules.js';
import type { Seal } from './seal.js';

/** What became of what an agency was asked in the last round. */
export interface ToldAgency {
  readonly agency: string;
  readonly what: 'answered' | 'deemed' | 'silent' | 'returned' | 'suspended' | 'ended' | 'running';
  /** Of an answer in time. */
  readonly position: string | null;
  /** The number of the entry by which it came to this; null while the limit runs. */
  readonly seq: number | null;
  readonly dueAt: string;
}

export interface Told {
  readonly province: string;
  readonly consultation: string;
  readonly subject: string;
  readonly lead: string;
  readonly regulation: { readonly id: string; readonly documents: readonly string[] };
  readonly entries: readonly Entry[];
  /** Names of agencies by their codes, as the entries have them. */
  readonly names: Readonly<Record<string, string>>;
  readonly agencies: readonly ToldAgency[];
  /** The command that ended the consultation, and its entry; null while it goes on. */
  readonly outcome: { readonly command: string; readonly seq: number } | null;
  readonly limits: number;
  readonly seal: Seal;
  readonly size: number;
  readonly root: string;
  /** The three lines that are signed. */
  readonly signedText: string;
  readonly key: string;
  readonly fingerprint: string;
  /** Whether the key is one that the reader has from elsewhere. */
  readonly isVouched: boolean;
  readonly seen: readonly Seen[];
  readonly head: string;
}

const ENDINGS = ['consultation.conclude', 'consultation.decide', 'consultation.withdraw', 'dispute.decide'];

export interface Checked {
  readonly province: string;
  readonly consultation: string;
  readonly head: string;
  readonly story: Story;
  readonly seal: Seal;
  readonly signed: Signed;
  readonly root: string;
}

export function told({ story, seal, signed, ...checked }: Checked): Told {
  const { entries, rules } = story;
  const ending = entries.findLast(({ command }) => ENDINGS.includes(command));
  const basis = rules.regulation.basis === undefined ? [] : mapsIn(rules.regulation, 'basis');
  return {
    ...checked,
    subject: maybeText(openingOf(entries), 'subject') ?? '',
    lead: maybeText(entries[0]?.actor ?? {}, 'agency') ?? '',
    regulation: {
      id: maybeText(rules.regulation, 'id') ?? '',
      documents: basis.flatMap((one) => maybeText(one, 'number') ?? []),
    },
    entries,
    names: namesIn(entries),
    agencies: toldAgencies(story),
    outcome: ending === undefined ? null : { command: ending.command, seq: ending.seq },
    limits: story.accounts.length,
    seal,
    size: signed.note.size,
    signedText: signed.note.text,
    key: signed.key.text,
    fingerprint: signed.key.fingerprint,
    isVouched: signed.isVouched,
    seen: signed.seen,
  };
}

function namesIn(entries: readonly Entry[]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { facts } of entries)
    for (const one of Object.values(mapIn(mapIn(facts, 'register'), 'agencies'))) {
      const { code, name } = asMap(one, 'agencies');
      if (typeof code === 'string' && typeof name === 'string') names[code] = name;
    }
  return names;
}

function toldAgencies(story: Story): readonly ToldAgency[] {
  const round = String(story.roundAt(story.entries.length));
  const last = new Map<string, Account>();
  for (const account of story.accounts)
    if (account.kind === 'opinion' && partsOf(account.subject).round === round) last.set(account.subject, account);
  return [...last.values()].map((account) => ofAccount(account, story));
}

function ofAccount(account: Account, story: Story): ToldAgency {
  const agency = partsOf(account.subject).agency;
  const { what, entry: seq } = account.end;
  const told = { agency, position: null, seq, dueAt: account.dueAt };
  switch (what) {
    case 'met': {
      const entry = lastAnswer(story, agency, account, story.entry(seq));
      return { ...told, what: 'answered', position: maybeText(entry.given, 'position'), seq: entry.seq };
    }
    case 'passed':
      return { ...told, what: isDeemed(story.entry(seq), agency, story) ? 'deemed' : 'silent' };
    case 'suspended':
      return { ...told, what: story.entry(seq).command === 'opinion.return' ? 'returned' : 'suspended' };
    case 'running':
      return { ...told, what: 'running' };
    default:
      return { ...told, what: 'ended' };
  }
}

/** The answer that stands: the agency may replace its own until the limit. */
function lastAnswer(story: Story, agency: string, { dueAt }: Account, first: Entry): Entry {
  const names = story.names(agency);
  const acts = ['opinion.answer', 'opinion.clarify'];
  const own = story.entries
    .slice(first.seq - 1)
    .filter((entry) => acts.includes(entry.command) && names.includes(whose(entry)) && entry.effectiveAt < dueAt);
  return own.at(-1) ?? first;
}
