/** Earlier rounds: each was another text, and what was said about it stays with it. */
import type { Consultation, Opinion, Schemas } from '../../../api/client.js';

export interface FormerRound {
  readonly round: Schemas['RoundView'];
  readonly opinions: readonly Opinion[];
}

/** The rounds before the one now running, the oldest first, with the opinions on each. */
export function formerRounds({ rounds, round, formerOpinions }: Consultation): FormerRound[] {
  return rounds
    .filter(({ number }) => number < round)
    .map((one) => ({ round: one, opinions: formerOpinions.filter((opinion) => opinion.round === one.number) }));
}
