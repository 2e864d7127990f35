/** What silence of an agency comes to, as every part of the API tells it. */
import type { OpinionContext } from '../../../workflows/opinion/opinion.js';
import { type HeldAgainst, silenceEffectOn } from '../../../workflows/opinion/opinion.silence.js';
import { ruleUnder } from '../../../workflows/regulation/regime.js';
import type { Regulation, SilenceEffect } from '../../../workflows/regulation/regulation.js';

/**
 * What silence of an agency that was asked comes to: by the regulation as the regime of the matter makes it, and by to whom
 * the agency answers.
 * @param regulation the one that the consultation is pinned to
 */
export function silenceOf(
  asked: Pick<OpinionContext, 'subordination' | 'heldBy'>,
  regime: string,
  regulation: Regulation,
  register: HeldAgainst['register'],
): SilenceEffect {
  return silenceEffectOn(asked, { regulation: ruleUnder(regulation, regime)?.regulation ?? regulation, register });
}
