/** The figures that the law of reviews and commendations is told: counted within the transaction that decides, never typed in. */
import type { CaseFacts } from '../../../workflows/discipline/case-facts.js';
import type { CommendationInputs, ReviewInputs } from '../../../workflows/discipline/inputs.js';
import { quarterOf } from '../../../workflows/limits/quarter.js';
import { type CivilDate, civilDateOf, type Instant, instantAt } from '../../../workflows/limits/time.js';
import { excusedSteps } from '../../figures/excused-steps.js';
import type { Tx } from '../../persistence/store.js';
import { reviewThresholds } from '../../rules/discipline/review-thresholds.js';
import type { CaseRequest } from './case-request.js';
import { requestsCounted, reviewOn, STEP_OF_OPINION } from './review-figures.js';

/** What counts is kept whole in the journal, within reason. */
const MOST_COUNTED = 1000;

/** The facts of the two kinds, for the commands that begin them; nothing for all others. */
export async function personnelFacts(
  tx: Tx,
  request: CaseRequest,
  at: Instant,
): Promise<Pick<CaseFacts, 'review' | 'commendation'>> {
  switch (request.command) {
    case 'review.propose':
      return reviewFacts(tx, request.province, request.with as ReviewInputs['review.propose'], civilDateOf(at));
    case 'commendation.propose':
      return commendationFacts(tx, request.province, request.with as CommendationInputs['commendation.propose']);
    default:
      return {};
  }
}

async function reviewFacts(
  tx: Tx,
  province: string,
  { threshold: id, agency, quarter }: ReviewInputs['review.propose'],
  today: CivilDate,
): Promise<Pick<CaseFacts, 'review'>> {
  if (id === undefined || agency === undefined) return {};
  const threshold = reviewThresholds().find((one) => one.id === id);
  if (threshold === undefined) return { review: { figures: null, under: null } };
  const { from, to } = quarterOf(quarter ?? today);
  const counting = { province, agencies: [agency], from, to, excused: await excusedSteps(tx, province) };
  const counted = await requestsCounted(tx, threshold.figure, counting, MOST_COUNTED);
  const { least, clauses } = threshold;
  return {
    review: {
      figures: {
        threshold: id,
        clauses,
        least,
        from,
        to,
        counted: counted.map(({ consultation, opinion }) => ({ consultation, opinion })),
      },
      under: await reviewOn(tx, province, agency, { threshold: id, from }),
    },
  };
}

/** How the agency answered what it was asked on these days; the columns are those of the Office's report. */
async function commendationFacts(
  tx: Tx,
  province: string,
  { agency, from, to }: CommendationInputs['commendation.propose'],
): Promise<Pick<CaseFacts, 'commendation'>> {
  if (agency === undefined || from === undefined || to === undefined) return {};
  const sum = (condition: string) => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
  const row = await tx.row<{ asked: number; on_time: number; silent: number; late: number }>(
    `SELECT count(*) AS asked, ${sum("o.excused OR (o.late_at IS NULL AND o.state = 'answered')")} AS on_time,
       ${sum("NOT o.excused AND o.late_at IS NULL AND o.state IN ('deemed', 'overdue', 'unanswered')")} AS silent,
       ${sum('NOT o.excused AND o.late_at IS NOT NULL')} AS late
     FROM (SELECT o.*, ${STEP_OF_OPINION} = ANY(?) AS excused FROM opinions o) AS o
     WHERE o.province = ? AND o.agency = ? AND o.state = ANY(?) AND o.due_at > ? AND o.asked_at >= ? AND o.asked_at < ?`,
    [
      [...(await excusedSteps(tx, province))],
      province,
      agency,
      ['awaiting', 'clarifying', 'answered', 'deemed', 'overdue', 'unanswered'],
      instantAt(from, '00:00'),
      instantAt(from, '00:00'),
      instantAt(to, '24:00'),
    ],
  );
  const { asked = 0, on_time: onTime = 0, silent = 0, late = 0 } = row ?? {};
  const figures = { asked: Number(asked), onTime: Number(onTime), silent: Number(silent), late: Number(late) };
  return { commendation: { figures } };
}
