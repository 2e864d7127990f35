/** Makes the proof of a consultation. */

import { consultationView } from '../../workflows/dossier/view.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Reader, Store } from '../persistence/store.js';
import { checkChain } from './chain.js';
import { makeCheckpoint } from './checkpoint.js';
import type { JournalEntry } from './entry.js';
import { type JournalFault, sentenceOf } from './fault.js';
import { type CalendarBody, KeptRules, keptBodies, type RuleBody } from './kept-rules.js';
import { accountsOfLimits } from './limit-account.js';
import { type ChainHead, leafHash, pathOf } from './merkle.js';
import { HOW_TO_VERIFY, type ProofDocument, type ProvenEntry, type SignedCheckpoint } from './proof-document.js';
import { replay } from './replay.js';
import { keptPublicKeys, type SigningKey } from './signing-key.js';

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

/**
 * The proof of a consultation as it stands at its last anchored entry. With a key, what is not anchored yet is anchored now;
 * without one (a store opened for reading), the entries up to the latest checkpoint are proven. `now` is when.
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
  const standing = await reader.row<{ journal_seq: number; anchored_seq: number }>(
    'SELECT journal_seq, anchored_seq FROM consultations WHERE province = ? AND id = ?',
    [province, consultation],
  );
  if (standing === undefined) throw new NoProof('unknown-consultation', `There is no consultation ${consultation}.`);
  if (key !== null && standing.journal_seq > standing.anchored_seq)
    await makeCheckpoint(store, key, province, now, consultation);
  const head = await anchoredHead(reader, province, consultation);
  if (head === undefined) throw new NoProof('not-anchored', `No checkpoint holds consultation ${consultation} yet.`);
  const proven = await provenEntries(reader, province, consultation, head.seq);
  const bodies = await keptBodies(reader, province);
  return {
    format: 'dong-thuan-proof',
    v: 1,
    howToVerify: HOW_TO_VERIFY,
    province,
    consultation,
    madeAt: now,
    entries: proven,
    checkpoint: await anchoredBy(reader, province, head),
    previous: await signed(reader, province, head.checkpoint_seq - 1),
    ...told(province, consultation, proven, bodies),
  };
}

interface AnchoredHead extends ChainHead {
  readonly checkpoint_seq: number;
  readonly position: number;
}

function anchoredHead(reader: Reader, province: string, chain: string): Promise<AnchoredHead | undefined> {
  return reader.row<AnchoredHead>(
    `SELECT checkpoint_seq, position, chain, seq, hash FROM checkpoint_heads WHERE province = ? AND chain = ?
     ORDER BY seq DESC, checkpoint_seq DESC LIMIT 1`,
    [province, chain],
  );
}

function provenEntries(reader: Reader, province: string, chain: string, until: number): Promise<ProvenEntry[]> {
  return reader.rows<ProvenEntry>(
    'SELECT seq, hash, entry FROM journal WHERE province = ? AND chain = ? AND seq <= ? ORDER BY seq',
    [province, chain, until],
  );
}

async function anchoredBy(reader: Reader, province: string, head: AnchoredHead): Promise<ProofDocument['checkpoint']> {
  const checkpoint = await signed(reader, province, head.checkpoint_seq);
  if (checkpoint === null) throw new NoProof('not-anchored', `Checkpoint ${head.checkpoint_seq} is missing.`);
  const heads = await reader.rows<ChainHead>(
    'SELECT chain, seq, hash FROM checkpoint_heads WHERE province = ? AND checkpoint_seq = ? ORDER BY position',
    [province, head.checkpoint_seq],
  );
  return { ...checkpoint, index: head.position, path: pathOf(heads.map(leafHash), head.position) };
}

async function signed(reader: Reader, province: string, seq: number): Promise<SignedCheckpoint | null> {
  const row = await reader.row<{ body: string; signature: string; key_id: string }>(
    'SELECT body, signature, key_id FROM checkpoints WHERE province = ? AND seq = ?',
    [province, seq],
  );
  if (row === undefined) return null;
  const publicKey = (await keptPublicKeys(reader)).get(row.key_id);
  if (publicKey === undefined) throw new NoProof('not-anchored', `The public key ${row.key_id} is not kept here.`);
  return { body: row.body, signature: row.signature, publicKey };
}

/** What the entries come to by the rules that they name: the account of the limits, and the view. */
function told(
  province: string,
  consultation: string,
  proven: readonly ProvenEntry[],
  kept: { readonly regulations: readonly RuleBody[]; readonly calendars: readonly CalendarBody[] },
): Pick<ProofDocument, 'regulations' | 'calendars' | 'limits' | 'view'> {
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
    limits: accountsOfLimits(replayed.steps),
    view: consultationView(replayed.dossier, regulation),
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
