/** The proofs in docs/proof-examples: a story played on the real engine, signed with a key that the RFC made public. */
import { createPrivateKey } from 'node:crypto';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import { proofOf } from '../../src/journal/proof.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import { keepPublicKey, type SigningKey, signingKeyFrom } from '../../src/journal/signing-key.js';
import type { Store } from '../../src/persistence/store.js';
import { canonicalJson, sha256 } from '../../src/platform/canonical-json.js';
import { anEngine, at, opening, PROVINCE } from '../engine/an-engine.js';
import { silenceOverHolidays } from './stories.js';

/** The secret key of RFC 8032, section 7.1, test 1: it is public, so no example passes for evidence. */
const EXAMPLE_SECRET = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';

/** The id of the consultation in the examples. */
export const EXAMPLE = 'khu-cong-nghiep-2024';

export function exampleKey(): SigningKey {
  const der = Buffer.from(`302e020100300506032b657004220420${EXAMPLE_SECRET}`, 'hex');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return signingKeyFrom(key.export({ type: 'pkcs8', format: 'pem' }).toString());
}

/** Plays the story in a fresh database, with other consultations beside it, and proves it. It is always the same. */
export async function genuineExample(store: Store): Promise<ProofDocument> {
  const key = exampleKey();
  await keepPublicKey(store, key);
  const e = await anEngine(store, at('2024-04-24T09:00'));
  for (const id of ['a', 'b']) await e.done('STNMT/head', 'consultation.open', id, beside(id));
  await makeCheckpoint(store, key, PROVINCE, await e.engine.now());
  await silenceOverHolidays(e, EXAMPLE);
  for (const id of ['y', 'z']) await e.done('STNMT/head', 'consultation.open', id, beside(id));
  return proofOf(store, key, PROVINCE, EXAMPLE, await e.engine.now());
}

function beside(id: string): object {
  const consult = [{ agency: 'SXD', function: 'construction', reason: 'Quản lý quy hoạch xây dựng' }];
  return opening({ matter: `viec-${id}`, consult });
}

/** The same file after the late disagreement was made timely: entry and hash fit each other, the chain does not. */
export function tamperedExample(genuine: ProofDocument): ProofDocument {
  const entries = genuine.entries.map((proven) => {
    const parts: Record<string, unknown> = JSON.parse(proven.entry);
    if (parts.command !== 'opinion.answer' || !proven.entry.includes('"position":"disagree"')) return proven;
    const moment = at('2024-05-07T16:00');
    const entry = canonicalJson({ ...parts, at: moment, effectiveAt: moment });
    return { ...proven, entry, hash: sha256(entry) };
  });
  return { ...genuine, entries };
}

/** As the files are written. */
export function written(proof: ProofDocument): string {
  return `${JSON.stringify(proof, null, 2)}\n`;
}
