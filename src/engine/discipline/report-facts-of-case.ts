/** What the law is told when a report by period is made or a review of the follow-up list begins: read within the same transaction. */
import type { CaseFacts } from '../../../workflows/discipline/case-facts.js';
import { type Period, type Span, spanOf } from '../../../workflows/discipline/period-report/spans.js';
import { type CivilDate, civilDateOf, dayNumber, type Instant } from '../../../workflows/limits/time.js';
import { followUpItems } from '../../figures/follow-up.js';
import { reportFacts } from '../../figures/report-facts.js';
import type { Tx } from '../../persistence/store.js';
import type { Register } from '../../rules/register/register.js';
import type { Rules } from '../../rules/rules.js';
import type { CaseRequest } from './case-request.js';

/** More than the law lets through; a longer span is not counted for nothing. */
const LONGEST_DAYS = 731;

/** Nothing for every other command. */
export async function reportFactsOfCase(
  tx: Tx,
  { register, rules, at }: { readonly register: Register; readonly rules: Rules; readonly at: Instant },
  request: CaseRequest,
): Promise<Pick<CaseFacts, 'report' | 'followUp'>> {
  const { province } = register;
  if (request.command === 'follow-up-review.begin') return { followUp: await followUpItems(tx, province, at) };
  if (request.command !== 'period-report.make') return {};
  const period = periodAsked(request.with as Asked);
  if (period === null) return {};
  const { clock } = rules.inForceOn(register, civilDateOf(at));
  const { calendar } = register.inUse;
  const asking = { province, now: at, calendar, workedSaturdaysCount: clock.workedSaturdaysCount };
  return { report: await reportFacts(tx, asking, period) };
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
