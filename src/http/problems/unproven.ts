/** What a person is told who asked for a proof that cannot be made. */
import type { NoProof } from '../../journal/proof.js';
import type { HttpProblemCode } from './http-problems.js';

const CODES: Readonly<Record<NoProof['reason'], HttpProblemCode>> = {
  // That the person may see the consultation was checked before, so it can only have gone since.
  'unknown-consultation': 'not-found',
  'not-anchored': 'proof-not-ready',
  'journal-broken': 'journal-broken',
};

/** The problem that says why there is no proof. What exactly is broken stands in the log, and `verify` tells it. */
export function codeOfNoProof({ reason }: NoProof): HttpProblemCode {
  return CODES[reason];
}
