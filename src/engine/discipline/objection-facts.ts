/** What the law of objections to figures is told of the step that is contested: counted within the transaction that decides. */
import {
  ANSWER_WORKING_DAYS,
  type FigureObjectionContext,
} from '../../../workflows/discipline/figure-objection/figure-objection.js';
import type { ObjectionFacts } from '../../../workflows/discipline/figure-objection/figure-objection-facts.js';
import type { CaseInputs } from '../../../workflows/discipline/inputs.js';
import { addWorkingDays, provisionally } from '../../../workflows/limits/calendar.js';
import { civilDateOf } from '../../../workflows/limits/time.js';
import { excusedSteps } from '../../figures/excused-steps.js';
import { type Asking, addedBy, countingOf } from '../../figures/figures-of-period.js';
import { stepNamed } from '../../figures/held-steps.js';
import { FIGURE_RULES, type FigureName, isLate } from '../../figures/step-figures.js';
import { holdersOf } from '../../figures/step-holders.js';
import type { Reader } from '../../persistence/store.js';

type Raised = CaseInputs['figure-objection.raise'];

/** The facts of an objection that is raised. Nothing is excused yet by it: what it adds to a figure is what stands there now. */
export async function objectionFacts(reader: Reader, asking: Asking, input: Raised): Promise<ObjectionFacts> {
  const { province, now, calendar, workedSaturdaysCount } = asking;
  const answerBy = addWorkingDays(provisionally(calendar), civilDateOf(now), ANSWER_WORKING_DAYS, workedSaturdaysCount);
  const step = input.step === undefined ? null : await stepNamed(reader, province, input.step);
  if (step === null) return { step: null, contested: false, answerBy };
  const counting = countingOf(asking, await excusedSteps(reader, province));
  const [holderOf, consultation] = await Promise.all([
    holdersOf(reader, province, [step], now),
    reader.row<{ subject: string }>('SELECT subject FROM consultations WHERE province = ? AND id = ?', [
      province,
      step.consultation,
    ]),
  ]);
  return {
    step: {
      consultation: step.consultation,
      subject: consultation?.subject ?? '',
      agency: step.agency,
      person: holderOf(step)?.id ?? null,
      title: FIGURE_RULES.find(({ name }) => name === input.figure)?.title ?? '',
      adds: addedBy(step, input.figure as FigureName, counting),
      late: isLate(step, now),
    },
    contested: await wasContested(reader, province, step.agency, input),
    answerBy,
  };
}

/** Whether the same step was contested on the same ground, and that was not withdrawn. */
async function wasContested(reader: Reader, province: string, agency: string, { step, ground }: Raised) {
  const rows = await reader.rows<{ context_json: string }>(
    "SELECT context_json FROM discipline_cases WHERE province = ? AND agency = ? AND kind = 'figure-objection' AND state <> 'withdrawn'",
    [province, agency],
  );
  const contexts = rows.map(({ context_json }) => JSON.parse(context_json) as FigureObjectionContext);
  return contexts.some((one) => one.step === step && one.ground === ground);
}
