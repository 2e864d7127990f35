/** Figures as the API shows them: lists aligned with their rules. */
import type { Figures, PeriodFigures } from '../../../workflows/discipline/period-report/figures.js';
import { inVietnam } from '../../../workflows/limits/time.js';
import type { HeldStage } from '../../figures/overdue-sql.js';
import { FIGURE_RULES } from '../../figures/step-figures.js';
import type { TimedStep } from '../../figures/step-times.js';
import type { EvaluationView } from './evaluation.views.js';

/** Figures of now, or those that a report has frozen: what a rule did not count then is 0. */
export function shownFigures(figures: PeriodFigures): EvaluationView {
  const counts = (of: Figures) => FIGURE_RULES.map(({ name }) => of[name] ?? 0);
  return {
    from: figures.from,
    to: figures.to,
    upTo: inVietnam(figures.upTo),
    rules: FIGURE_RULES.map(({ name, title, rule, clauses, ofPeople }) => ({
      name,
      title,
      rule,
      clauses: [...clauses],
      ofPeople,
    })),
    agencies: figures.agencies.map(({ agency, name, figures: of }) => ({ agency, name, counts: counts(of) })),
    people: figures.people.map(({ agency, person, name, figures: of }) => ({
      agency,
      person,
      name,
      counts: counts(of),
    })),
    totals: counts(figures.totals),
    times: figures.times.map((time) => ({ ...time, step: time.step as TimedStep })),
    disputes: figures.disputes.map((one) => ({ ...one, stage: one.stage as HeldStage })),
    difficulties: { ...figures.difficulties },
  };
}
