/** The rule that a matter is under: the regulation, or what one of its regimes makes of it ("theo đúng quy định"). */
import { overrideRegulation } from './override-regulation.js';
import { ORDINARY_REGIME, type Regime, type Regulation, type SilenceEffect, type Subordination } from './regulation.js';

/** A regulation as it rules one matter. */
export interface Rule {
  readonly regulation: Regulation;
  /** Whether a dissent is not for the lead to decide, whatever its authority. */
  readonly binding: boolean;
}

const known = new WeakMap<Regulation, Map<string, Rule | null>>();

/** The rule of a matter under a regime; null where the regulation has no regime by that name. Each is made once. */
export function ruleUnder(regulation: Regulation, regime: string): Rule | null {
  const rules = known.get(regulation) ?? new Map<string, Rule | null>();
  known.set(regulation, rules);
  const made = rules.get(regime);
  if (made !== undefined) return made;
  const rule = makeRule(regulation, regime);
  rules.set(regime, rule);
  return rule;
}

function makeRule(regulation: Regulation, name: string): Rule | null {
  if (name === ORDINARY_REGIME) return { regulation, binding: false };
  if (!Object.hasOwn(regulation.regimes, name)) return null;
  const { binding = false, set } = regulation.regimes[name] as Regulation['regimes'][string];
  const replaced = overrideRegulation(regulation, set);
  // Checked when the regulation was read: a regime replaces only what is there, and leaves a regulation in order.
  return 'faults' in replaced ? null : { regulation: replaced.data as Regulation, binding };
}

/** Whether silence of an agency so subordinated is deemed consent (PY-2.2d: "sở, ngành"); the silence of others is overdue. */
export function silenceBinds({ silence }: Regulation, subordination: Subordination): boolean {
  return silence.effect === 'deemed-consent' && silence.appliesTo.includes(subordination);
}

/** The same in the word that people are told: before the limit, wherever it is shown. */
export function silenceEffectFor(rule: Regulation, subordination: Subordination): SilenceEffect {
  return silenceBinds(rule, subordination) ? 'deemed-consent' : 'escalate-to-head';
}

/** The regime where it is that, and not the regulation itself, which says what silence comes to; null where it is not. */
export function regimeOnSilence({ regimes }: Pick<Regulation, 'regimes'>, name: string): Regime | null {
  const regime = Object.hasOwn(regimes, name) ? (regimes[name] as Regime) : null;
  return regime !== null && Object.keys(regime.set).some((key) => key.startsWith('silence.')) ? regime : null;
}
