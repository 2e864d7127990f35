/** Regulations that consultations were pinned to before the regulation had all the keys that it has now. */
import type { Regulation } from './regulation.js';

const completed = new WeakMap<object, Regulation>();

/**
 * A regulation as it is stored, with the keys that it did not know yet. What was told stays as it was told; what was not told
 * gets the value that protects the agency asked, for silence that would not stand up is worse than none (design).
 */
export function withLaterKeys(stored: Regulation): Regulation {
  const known = completed.get(stored);
  if (known !== undefined) return known;
  const { clauses, silence, reconciliation } = stored;
  const whole: Regulation = {
    ...stored,
    clauses: { ...LATER_CLAUSES, ...clauses },
    silence: { ...LATER_SILENCE, ...silence } as Regulation['silence'],
    competence: stored.competence ?? { decideWithin: { workingDays: 2 } },
    correction: stored.correction ?? 'until-limit',
    reconciliation: { ...LATER_RECONCILIATION, ...reconciliation },
    regimes: stored.regimes ?? {},
  };
  completed.set(stored, whole);
  return whole;
}

const LATER_CLAUSES = { competence: 'assumed', correction: 'assumed' } as const;
const LATER_RECONCILIATION = { confirmWithin: { workingDays: 2 } };
const LATER_SILENCE: Pick<Regulation['silence'], 'appliesTo' | 'leastNotice' | 'standstill'> = {
  appliesTo: ['department'],
  leastNotice: { workingDays: 2 },
  standstill: 'extend',
};
