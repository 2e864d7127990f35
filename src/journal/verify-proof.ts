/** Verifies a proof from the document alone, in the order that docs/proof.md gives; it asks no database and no server. */
import { consultationView } from '../../workflows/dossier/view.js';
import { canonicalJson } from '../platform/canonical-json.js';
import { verifyChain } from './chain.js';
import type { JournalEntry } from './entry.js';
import { fault, type JournalFault, sentenceOf } from './fault.js';
import { KeptRules } from './kept-rules.js';
import { accountsOfLimits } from './limit-account.js';
import type { Seal } from './log/leaves.js';
import { checkInLog } from './log/verify-in-log.js';
import type { ProofDocument } from './proof-document.js';
import { brokenPart } from './proof-shape.js';
import { replay } from './replay.js';
import { isViewTold } from './view-told.js';

export type ProofVerdict =
  | {
      readonly ok: true;
      readonly province: string;
      readonly consultation: string;
      readonly entries: number;
      /** Whose signature it is, the whole key: to be compared with the one that the province has published. */
      readonly publicKey: string;
      readonly keyId: string;
      readonly signedAt: string;
      /** Every limit that ended before this instant is among the entries. */
      readonly upTo: string;
      readonly checkpoint: number;
      /** The witnesses of `VerifyProofOptions` that cosigned it. */
      readonly witnesses: readonly string[];
    }
  | { readonly ok: false; readonly fault: JournalFault; readonly reason: string };

/**
 * Whether a proof proves what it says, or the first thing that is wrong with it. `trusted` are raw public keys in base64;
 * left out, any key will do, and it is for the reader to compare the key with the published one. `witnesses` are keys of witnesses as
 * they publish them (`name+hash+base64`); the verdict names those that cosigned.
 */
export function verifyProof(
  document: unknown,
  trusted?: readonly string[],
  witnesses: readonly string[] = [],
): ProofVerdict {
  const part = brokenPart(document);
  if (part !== null) return refused(fault('proof-broken', { part }));
  const proof = document as ProofDocument;
  const { province, consultation, entries } = proof;
  const chain = verifyChain({ province, chain: consultation }, entries);
  if ('fault' in chain) return refused(chain.fault);
  if (entries.length === 0) return refused(fault('journal-empty'));
  const log = checkInLog(proof, chain.entries, { trusted, witnesses });
  if ('fault' in log) return refused(log.fault);
  const { seal, signer } = log;
  const wrong = inStoryIfSound(proof, chain.entries, seal);
  if (wrong !== null) return refused(wrong);
  const { at: signedAt, upTo, seal: checkpoint } = seal;
  return { ok: true, province, consultation, entries: entries.length, signedAt, upTo, checkpoint, ...signer };
}

function refused(found: JournalFault): ProofVerdict {
  return { ok: false, fault: found, reason: sentenceOf(found) };
}

/** Rules that a stranger has made up may be such that nothing can be counted by them at all. */
function inStoryIfSound(proof: ProofDocument, entries: readonly JournalEntry[], seal: Seal): JournalFault | null {
  try {
    return inStory(proof, entries, seal);
  } catch {
    return fault('proof-broken', { part: '/regulations, /calendars' });
  }
}

/** What the document tells of limits and outcome is what the law makes of the entries by the rules that they name. */
function inStory(proof: ProofDocument, entries: readonly JournalEntry[], seal: Seal): JournalFault | null {
  const rules = new KeptRules();
  const wrong = rules.add(proof.regulations, proof.calendars);
  if (wrong !== null) return wrong;
  const replayed = replay(entries, rules);
  if ('fault' in replayed) return replayed.fault;
  const accounts = accountsOfLimits(replayed.steps);
  const withheld = accounts.find(({ end, dueAt }) => end.what === 'running' && dueAt < seal.upTo);
  if (withheld !== undefined) return fault('proof-withheld', { subject: withheld.subject, kind: withheld.kind });
  if (canonicalJson(accounts) !== canonicalJson(proof.rendering.limits)) return fault('proof-limits');
  const regulation = replayed.steps.at(-1)?.regulation.id ?? '';
  return isViewTold(consultationView(replayed.dossier, regulation), proof.rendering.view) ? null : fault('proof-view');
}
