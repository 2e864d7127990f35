/** Verifies a proof from the document alone, in the order that docs/proof.md gives; it asks no database and no server. */
import { consultationView } from '../../workflows/dossier/view.js';
import { canonicalJson, sha256 } from '../platform/canonical-json.js';
import { verifyChain } from './chain.js';
import { type CheckpointBody, parseCheckpoint } from './checkpoint-body.js';
import { GENESIS } from './entry.js';
import { fault, type JournalFault, sentenceOf } from './fault.js';
import { KeptRules } from './kept-rules.js';
import { accountsOfLimits } from './limit-account.js';
import { leafHash, rootByPath } from './merkle.js';
import type { ProofDocument, SignedCheckpoint } from './proof-document.js';
import { brokenPart } from './proof-shape.js';
import { replay } from './replay.js';
import { isSignedBy, keyIdOf } from './signing-key.js';
import { isViewTold } from './view-told.js';

export type ProofVerdict =
  | {
      readonly ok: true;
      readonly province: string;
      readonly consultation: string;
      readonly entries: number;
      /** Whose signature it is: to be compared with the key that the province has published. */
      readonly keyId: string;
      readonly signedAt: string;
    }
  | { readonly ok: false; readonly fault: JournalFault; readonly reason: string };

/**
 * Whether a proof proves what it says, or the first thing that is wrong with it. `trusted` are raw public keys in base64;
 * left out, any key will do, and it is for the reader to compare `keyId` with the published one.
 */
export function verifyProof(document: unknown, trusted?: readonly string[]): ProofVerdict {
  const part = brokenPart(document);
  if (part !== null) return refused(fault('proof-broken', { part }));
  const proof = document as ProofDocument;
  const body = parseCheckpoint(proof.checkpoint.body);
  if (body === null) return refused(fault('checkpoint-broken', { seq: '?' }));
  const wrong = inEntries(proof, body) ?? inCheckpoints(proof, body, trusted) ?? inStoryIfSound(proof);
  if (wrong !== null) return refused(wrong);
  const { province, consultation, entries } = proof;
  return { ok: true, province, consultation, entries: entries.length, keyId: body.keyId, signedAt: body.at };
}

function refused(found: JournalFault): ProofVerdict {
  return { ok: false, fault: found, reason: sentenceOf(found) };
}

/** The chain of the entries, and the way from its head to the root of the checkpoint. */
function inEntries({ province, consultation, entries, checkpoint }: ProofDocument, body: CheckpointBody) {
  const chain = verifyChain({ province, chain: consultation }, entries);
  if ('fault' in chain) return chain.fault;
  if (entries.length === 0) return fault('journal-empty');
  const leaf = leafHash({ chain: consultation, seq: entries.length, hash: chain.head });
  const root = rootByPath(leaf, checkpoint.index, body.entries, checkpoint.path);
  return root === body.root ? null : fault('proof-path');
}

function inCheckpoints(proof: ProofDocument, body: CheckpointBody, trusted: readonly string[] | undefined) {
  const { checkpoint, previous, province } = proof;
  if (body.province !== province) return fault('checkpoint-misplaced', { seq: body.seq, part: 'province' });
  const unsigned = signature(checkpoint, body, trusted);
  if (unsigned !== null) return unsigned;
  if (previous === null)
    return body.prev === GENESIS && body.seq === 1 ? null : fault('checkpoint-link', { seq: body.seq });
  const before = parseCheckpoint(previous.body);
  if (before === null) return fault('checkpoint-broken', { seq: body.seq - 1 });
  if (before.province !== province || before.seq !== body.seq - 1 || sha256(previous.body) !== body.prev)
    return fault('checkpoint-link', { seq: body.seq });
  // The key may have been changed in between; what was signed before is fixed by the link.
  return signature(previous, before, undefined);
}

/** Whether a checkpoint is signed, by the key that it names, and by one that is trusted. */
function signature(
  checkpoint: SignedCheckpoint,
  { seq, keyId }: CheckpointBody,
  trusted: readonly string[] | undefined,
): JournalFault | null {
  const { publicKey } = checkpoint;
  const isKnown = keyIdOf(publicKey) === keyId && (trusted?.includes(publicKey) ?? true);
  if (!isKnown) return fault('checkpoint-key', { seq, keyId });
  return isSignedBy(publicKey, checkpoint.body, checkpoint.signature) ? null : fault('checkpoint-signature', { seq });
}

/** Rules that a stranger has made up may be such that nothing can be counted by them at all. */
function inStoryIfSound(proof: ProofDocument): JournalFault | null {
  try {
    return inStory(proof);
  } catch {
    return fault('proof-broken', { part: '/regulations, /calendars' });
  }
}

/** What the document tells of limits and outcome is what the law makes of the entries by the rules that they name. */
function inStory(proof: ProofDocument): JournalFault | null {
  const rules = new KeptRules();
  const wrong = rules.add(proof.regulations, proof.calendars);
  if (wrong !== null) return wrong;
  const chain = verifyChain({ province: proof.province, chain: proof.consultation }, proof.entries);
  if ('fault' in chain) return chain.fault;
  const replayed = replay(chain.entries, rules);
  if ('fault' in replayed) return replayed.fault;
  if (canonicalJson(accountsOfLimits(replayed.steps)) !== canonicalJson(proof.limits)) return fault('proof-limits');
  const regulation = replayed.steps.at(-1)?.regulation.id ?? '';
  return isViewTold(consultationView(replayed.dossier, regulation), proof.view) ? null : fault('proof-view');
}
