/** What silence of an agency comes to: the rule binds those that it names, and the silence of all others is overdue. */
import { silenceBinds } from '../regulation/regime.js';
import type { SilenceEffect } from '../regulation/regulation.js';
import type { Circumstances } from '../step/circumstances.js';
import type { OpinionContext } from './opinion.js';

type Asked = Pick<OpinionContext, 'subordination' | 'heldBy'>;

/** Whether silence of the agency that was asked is deemed consent (PY-2.2d: "sở, ngành"; I12). */
export function isBound({ subordination, heldBy }: Asked, { regulation, register }: Circumstances): boolean {
  const registered = register.agencies[heldBy]?.subordination ?? 'department';
  return silenceBinds(regulation, subordination ?? registered);
}

/** The effect of silence as it is told to the agency beforehand. */
export function silenceEffectOn(context: Asked, circumstances: Circumstances): SilenceEffect {
  return isBound(context, circumstances) ? 'deemed-consent' : 'escalate-to-head';
}
