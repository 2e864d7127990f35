/** What the law is told when a report by period is made, a review of the follow-up list begins or a figure is contested: read within the same transaction. */
import type { CaseFacts } from '../../../workflows/discipline/case-facts.js';
import type { CaseInputs } from '../../../workflows/discipline/inputs.js';
import { type Period, type Span, spanOf } from '../../../workflows/discipline/period-report/spans.js';
import { type CivilDate, civilDateOf, dayNumber, type Instant } from '../../../workflows/limits/time.js';
import type { Asking } from '../../figures/figures-of-period.js';
import { followUpItems } from '../../figures/follow-up.js';
import { reportFacts } from '../../figures/report-facts.js';
import type { Tx } from '../../persistence/store.js';
import type { Register } from '../../rules/register/register.js';
import type { Rules } from '../../rules/rules.js';
import type { CaseRequest } from './case-request.js';
import { objectionFacts } from './objection-facts.js';

/** More than the law lets through; a longer span is not counted for nothing. */
const LONGEST_DAYS = 731;

/** Nothing for every other command. */
export async function reportFactsOfCase(
  tx: Tx,
  { register, rules, at }: { readonly register: Register; readonly rules: Rules; readonly at: Instant },
  request: CaseRequest,
): Promise<Pick<CaseFacts, 'report' | 'followUp' | 'objection'>> {
  const { province } = register;
  const asking = (): Asking => {
    const { clock } = rules.inForceOn(register, civilDateOf(at));
    const { calendar } = register.inUse;
    return { province, now: at, calendar, workedSaturdaysCount: clock.workedSaturdaysCount };
  };
  switch (request.command) {
    case 'follow-up-review.begin':
      return { followUp: await followUpItems(tx, province, at) };
    case 'figure-objection.raise':
      return { objection: await objectionFacts(tx, asking(), request.with as CaseInputs['figure-objection.raise']) };
    case 'period-report.make': {
      const period = periodAsked(request.with as Asked);
      return period === null ? {} : { report: await reportFacts(tx, asking(), period) };
    }
    default:
      return {};
  }
}

interface Asked {
  readonly span?: Span;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** The period that is meant; null where it is not said in full or is out of order, which the law refuses. */
function periodAsked({ span, from, to }: Asked): Period | null {
  if (span === undefined || from === undefined) return null;
  if (span !== 'days') return spanOf(span, from);
  if (to === undefined) return null;
  const days = dayNumber(to) - dayNumber(from) + 1;
  return days < 1 || days > LONGEST_DAYS ? null : { from, to };
}
