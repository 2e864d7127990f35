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

/**
 * Whether the limit does not end in silence yet: the extension that the agency asked for is granted by the regulation where the
 * lead leaves it undecided until then.
 */
export function isExtendedAtLimit(context: Pick<OpinionContext, 'extension'>, { extension }: Regulation): boolean {
  return context.extension?.state === 'asked' && extension.undecidedAtLimit === 'granted';
}
