/** Whether a consultation's proof proves what it says, asked of this server by those who have no other program. */
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { sentenceOf } from '../../journal/fault.js';
import { parseSeal } from '../../journal/log/leaves.js';
import { NoProof, proofOf } from '../../journal/proof.js';
import { keptPublicKeys, type SigningKey } from '../../journal/signing-key.js';
import { verifyProof } from '../../journal/verify-proof.js';
import type { Store } from '../../persistence/store.js';
import type { VerificationView } from '../verification/verification.views.js';

/**
 * Makes the proof, as for a download, and verifies it from itself alone and the public keys that are kept here. A journal
 * that does not hold together is an answer and no error.
 * @throws NoProof when there is no such consultation, or no checkpoint may be made; StoreError
 */
export async function verifyConsultation(
  store: Store,
  key: SigningKey | null,
  province: string,
  consultation: string,
  now: Instant,
): Promise<VerificationView> {
  try {
    const proof = await proofOf(store, key, province, consultation, now);
    const trusted = [...(await keptPublicKeys(store.reader)).values()];
    const verdict = verifyProof(JSON.parse(JSON.stringify(proof)), trusted);
    const seal = parseSeal(proof.checkpoint.seal.text);
    return {
      ok: verdict.ok,
      entries: proof.entries.length,
      checkpoint: seal === null ? null : { seq: seal.seal, at: inVietnam(seal.at) },
      faults: verdict.ok ? [] : [verdict.reason],
    };
  } catch (error) {
    if (!(error instanceof NoProof) || error.fault === null) throw error;
    return { ok: false, entries: 0, checkpoint: null, faults: [sentenceOf(error.fault)] };
  }
}
