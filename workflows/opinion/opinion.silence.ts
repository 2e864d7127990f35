/** What silence of an agency comes to: the rule binds those that it names, and the silence of all others is overdue. */
import { silenceBinds, silenceEffectFor } from '../regulation/regime.js';
import type { Regulation, SilenceEffect, Subordination } from '../regulation/regulation.js';
import type { RegisterExcerpt } from '../step/circumstances.js';
import type { OpinionContext } from './opinion.js';

type Asked = Pick<OpinionContext, 'subordination' | 'heldBy'>;

/** What silence is held against: the rule as the regime of the matter makes it, and what the register says of agencies. */
export interface HeldAgainst {
  readonly regulation: Regulation;
  readonly register: Pick<RegisterExcerpt, 'agencies'>;
}

/** Whether silence of the agency that was asked is deemed consent (PY-2.2d: "sở, ngành"; I12). */
export function isBound(asked: Asked, { regulation, register }: HeldAgainst): boolean {
  return silenceBinds(regulation, answeringTo(asked, register));
}

/** The effect of silence as it is told to the agency beforehand. */
export function silenceEffectOn(asked: Asked, { regulation, register }: HeldAgainst): SilenceEffect {
  return silenceEffectFor(regulation, answeringTo(asked, register));
}

/** To whom the agency answers: as written down when it was asked, else as the register says now. */
function answeringTo({ subordination, heldBy }: Asked, { agencies }: HeldAgainst['register']): Subordination {
  return subordination ?? agencies[heldBy]?.subordination ?? 'department';
}
