/** What the verifier of the browser says of a file. */
import { checkProof } from '../../../web/src/proof-check/check-proof.js';
import type { Trust } from '../../../web/src/proof-check/note.js';

export const NOBODY: Trust = { keys: [], witnesses: [] };

/** "ok", or the code of what is wrong. */
export async function saidInBrowser(file: unknown, trust: Partial<Trust> = {}): Promise<string> {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const verdict = await checkProof(new Blob([text]), { ...NOBODY, ...trust });
  if (verdict.holds === null) throw new Error(`this Node lacks ${verdict.lacks}`);
  return verdict.holds ? 'ok' : verdict.code;
}
