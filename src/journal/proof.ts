/** Makes the proof of a consultation. */

import { consultationView } from '../../workflows/dossier/view.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Reader, Store } from '../persistence/store.js';
import { checkChain, type StoredEntry } from './chain.js';
import { makeCheckpoint } from './checkpoint.js';
import type { JournalEntry } from './entry.js';
import { type JournalFault, sentenceOf } from './fault.js';
import { type CalendarBody, KeptRules, keptBodies, type RuleBody } from './kept-rules.js';
import { accountsOfLimits } from './limit-account.js';
import { lastInLog, pathsTo, placesInLog, provenCheckpoint } from './log/prove-in-log.js';
import { latestCheckpoint } from './log/read-checkpoints.js';
import { HOW_TO_VERIFY, type ProofDocument } from './proof-document.js';
import { replay } from './replay.js';
import type { SigningKey } from './signing-key.js';

/** There is no such consultation, or its last entry is not anchored and nothing may be signed here. */
export class NoProof extends Error {
  override readonly name = 'NoProof';

  constructor(
    readonly reason: 'unknown-consultation' | 'not-anchored' | 'journal-broken',
    message: string,
    readonly fault: JournalFault | null = null,
  ) {
    super(message);
  }
}

/** A proof is made against a checkpoint that is no older than this, so that it says of a quiet consultation too what holds now. */
const FRESH_MS = 60_000;

/** The heads and rules are those of the latest checkpoint: when another one is made meanwhile, all is read again, so often. */
const MOST_READINGS = 20;

/**
 * The proof of a consultation as it stands in the province's log. With a key, what is not in the log yet is taken in now; without
 * one (a store opened for reading), the entries up to the latest checkpoint are proven. `now` is when.
 * @throws NoProof; StoreError when the database cannot be written
 */
export async function proofOf(
  store: Store,
  key: SigningKey | null,
  province: string,
  consultation: string,
  now: Instant,
): Promise<ProofDocument> {
  const { reader } = store;
  const standing = await reader.row('SELECT id FROM consultations WHERE province = ? AND id = ?', [
    province,
    consultation,
  ]);
  if (standing === undefined) throw new NoProof('unknown-consultation', `There is no consultation ${consultation}.`);
  if (key !== null) await makeCheckpoint(store, key, province, now, { first: consultation, olderThanMs: FRESH_MS });
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const proof = await readProof(reader, province, consultation, now);
    if (proof !== null) return proof;
  }
  throw new NoProof('not-anchored', `Checkpoints of ${province} are made faster than they can be read.`);
}

/** Null when a checkpoint was made while it was read. */
async function readProof(
  reader: Reader,
  province: string,
  consultation: string,
  now: Instant,
): Promise<ProofDocument | null> {
  const kept = await latestCheckpoint(reader, province);
  const last = await lastInLog(reader, province, consultation);
  if (kept === undefined || last === 0)
    throw new NoProof('not-anchored', `No checkpoint holds consultation ${consultation} yet.`);
  const entries = await reader.rows<{ seq: number; hash: string; entry: string }>(
    'SELECT seq, hash, entry FROM journal WHERE province = ? AND chain = ? AND seq <= ? ORDER BY seq',
    [province, consultation, last],
  );
  const places = await placesInLog(reader, province, consultation);
  const checkpoint = await provenCheckpoint(reader, province, consultation, kept);
  if (checkpoint === null)
    throw new NoProof('not-anchored', `The key that signed checkpoint ${kept.seq} is not kept here.`);
  const paths = await pathsTo(reader, province, kept, places.slice(0, entries.length));
  const bodies = await keptBodies(reader, province);
  if ((await latestCheckpoint(reader, province))?.seq !== kept.seq) return null;
  return {
    format: 'dong-thuan-proof',
    v: 2,
    howToVerify: HOW_TO_VERIFY,
    province,
    consultation,
    madeAt: now,
    entries: entries.map((entry, at) => ({ ...entry, index: paths[at]?.index ?? -1, path: paths[at]?.path ?? [] })),
    checkpoint,
    ...told(province, consultation, entries, bodies),
  };
}

/** What the entries come to by the rules that they name: the account of the limits, and the view. */
function told(
  province: string,
  consultation: string,
  proven: readonly StoredEntry[],
  kept: { readonly regulations: readonly RuleBody[]; readonly calendars: readonly CalendarBody[] },
): Pick<ProofDocument, 'regulations' | 'calendars' | 'rendering'> {
  const checked = checkChain({ province, chain: consultation }, proven);
  if ('fault' in checked) throw broken(checked.fault);
  const { regulations, calendars } = named(checked.entries, kept);
  const rules = new KeptRules();
  const wrong = rules.add(regulations, calendars);
  if (wrong !== null) throw broken(wrong);
  const replayed = replay(checked.entries, rules);
  if ('fault' in replayed) throw broken(replayed.fault);
  const regulation = replayed.steps.at(-1)?.regulation.id ?? '';
  return {
    regulations,
    calendars,
    rendering: {
      limits: accountsOfLimits(replayed.steps),
      view: consultationView(replayed.dossier, regulation),
    },
  };
}

/** Only the rules that were applied; what else the province keeps is none of a reader's business. */
function named(
  entries: readonly JournalEntry[],
  kept: { readonly regulations: readonly RuleBody[]; readonly calendars: readonly CalendarBody[] },
) {
  const hashes = new Set(entries.flatMap(({ facts }) => [facts.regulation, facts.calendarHash]));
  const isNamed = ({ hash }: RuleBody) => hashes.has(hash);
  return { regulations: kept.regulations.filter(isNamed), calendars: kept.calendars.filter(isNamed) };
}

function broken(fault: JournalFault): NoProof {
  return new NoProof('journal-broken', sentenceOf(fault), fault);
}
