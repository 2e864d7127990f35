/** What the verifier of the browser says of a file. */
import type { ProofDocument } from '../../../src/journal/proof-document.js';
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

/** What is told of an agency, and what the machines of the law make of it: the same in other words. */
const SAME = [
  /^(answered|unclarified|answered-late) (\S+) is answered \2$/,
  /^deemed null is deemed null$/,
  /^silent null is overdue null$/,
  /^unanswered null is unanswered null$/,
  /^returned null is (returned|contested) null$/,
  /^released null is released null$/,
  /^(running|suspended|uncounted) null is (awaiting|clarifying) null$/,
  /^ended null is (cancelled|transferred) \S+$/,
];

/** The agencies of which the entries tell something else than the law has it; a proof that does not hold is told whole. */
export async function toldOtherwise(proof: ProofDocument): Promise<readonly string[]> {
  const verdict = await checkProof(new Blob([JSON.stringify(proof)]), NOBODY);
  if (verdict.holds !== true) return [JSON.stringify(verdict)];
  const { opinions } = proof.rendering.view;
  return verdict.told.agencies.flatMap(({ agency, what, position }) => {
    const said = `${what} ${position} is ${opinions[agency]?.state} ${opinions[agency]?.position}`;
    return SAME.some((same) => same.test(said)) ? [] : [`${agency}: ${said}`];
  });
}
