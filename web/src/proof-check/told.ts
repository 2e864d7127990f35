/** What a proof that holds tells people, from the entries and the limits that were counted; nothing of it from `rendering.view`. */
import { type ToldAgency, toldAgencies, unclarified } from './agencies.js';
import type { Entry, Proven } from './chain.js';
import { partsOf } from './limits/account.js';
import type { Story } from './limits/story.js';
import type { Seen, Signed } from './note.js';
import { isDeemed } from './outcome.js';
import { asMap, mapIn, mapsIn, maybeText } from './parts.js';
import { openingOf } from './rules.js';
import type { Seal } from './seal.js';

/** What a limit to answer came to that passed with an entry. */
export type Passed = 'deemed' | 'silent' | 'unclarified' | 'granted';

/** An entry with the hash by which it stands in the log. */
export interface ToldEntry extends Entry {
  readonly hash: string;
}

export interface Told {
  readonly province: string;
  readonly consultation: string;
  readonly subject: string;
  readonly lead: string;
  readonly regulation: { readonly id: string; readonly documents: readonly string[] };
  readonly entries: readonly ToldEntry[];
  /** Names of agencies by their codes, as the entries have them. */
  readonly names: Readonly<Record<string, string>>;
  readonly agencies: readonly ToldAgency[];
  readonly passed: Readonly<Record<number, Passed>>;
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
  /** Whether the file carries a timestamp of an authority, which is not looked into here. */
  readonly isStamped: boolean;
}

const ENDINGS = ['consultation.conclude', 'consultation.decide', 'consultation.withdraw', 'dispute.decide'];

export interface Checked {
  readonly province: string;
  readonly consultation: string;
  readonly chain: readonly Proven[];
  readonly story: Story;
  readonly seal: Seal;
  readonly signed: Signed;
  readonly root: string;
  readonly isStamped: boolean;
}

export function told({ story, seal, signed, chain, ...checked }: Checked): Told {
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
    entries: chain.map(({ entry, hash }) => ({ ...entry, hash })),
    head: chain.at(-1)?.hash ?? '',
    names: namesIn(entries),
    agencies: toldAgencies(story),
    passed: passedIn(story),
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

/** By the number of the entry. At its limit an undecided extension may be granted by rule: then it was counted anew. */
function passedIn(story: Story): Record<number, Passed> {
  const passed: Record<number, Passed> = {};
  for (const account of story.accounts) {
    const entry = account.end.entry === null ? undefined : story.entry(account.end.entry);
    if (account.kind !== 'opinion' || entry?.command !== 'limit.passed') continue;
    const { agency } = partsOf(account.subject);
    const isVague = unclarified(agency, account, entry, story) !== undefined;
    const silent = isDeemed(entry, agency, story) ? 'deemed' : 'silent';
    passed[entry.seq] = account.end.what === 'moved' ? 'granted' : isVague ? 'unclarified' : silent;
  }
  return passed;
}
