/** What the clock itself records of a case: that a limit passed, who had sent nothing when the hour came, that a week was to be opened. */
import type { CivilDate, Instant } from '../../limits/time.js';
import type { Case } from '../case.js';
import { type CollectedReportContext, missingUnits } from '../collected-report/collected-report.js';
import { wakingOf } from './waking.js';

/** The act of the clock that every kind knows. No person gives it, so it is no row of the catalogue. */
export const PASS_LIMIT = 'case.pass-limit';

/**
 * The case after its limit passed at this very instant.
 * @returns null where no such limit stands at that instant: nothing is recorded before its time, and nothing twice
 */
export function passLimit(standing: Case | null, at: Instant): Case | null {
  const waking = standing === null ? null : wakingOf(standing);
  if (standing === null || waking === null || waking.at !== at || waking.limit === 'compile') return null;
  const { context } = standing;
  switch (waking.limit) {
    case 'due':
      return { ...standing, context: { ...context, passed: context.dueOn as CivilDate } };
    case 'report-by': {
      const units = missingUnits(context as CollectedReportContext);
      return { ...standing, context: { ...context, named: { at, units } } as Case['context'] };
    }
    case 'opening':
      return { ...standing, context: { ...context, turnedAt: at } as Case['context'] };
  }
}
