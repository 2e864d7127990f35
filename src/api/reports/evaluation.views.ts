/** The figures of conduct as the API shows them. */
import {
  FIGURE_OBJECTION_STATES,
  type FigureObjectionState,
} from '../../../workflows/discipline/figure-objection/figure-objection.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { FIGURE_NAMES, type FigureName } from '../../figures/step-figures.js';
import { TIMED_STEPS, type TimedStep } from '../../figures/step-times.js';
import { PageQuery } from '../../http/page.js';
import { QueryDay, QueryOneOf, QueryText } from '../../http/query-fields.js';
import {
  Day,
  Flag,
  Moment,
  OneOf,
  Part,
  Parts,
  Text,
  Texts,
  WholeNumber,
  WholeNumbers,
} from '../../http/view-fields.js';
import { LIMIT_KINDS, type LimitKind } from '../consultations/limit-kinds.js';
import { StageView } from '../office/board.js';

export class EvaluationQuery {
  @QueryDay({ description: 'The first day on which a step began; left out: the first of the quarter' })
  from?: CivilDate;

  @QueryDay({ description: 'The last such day; left out: the last of the quarter' })
  to?: CivilDate;
}

export class FigureRuleView {
  @OneOf(FIGURE_NAMES, 'ConductFigure')
  name: FigureName;

  @Text({ description: 'What it is called, in Vietnamese' })
  title: string;

  @Text({ description: 'How it is counted, in Vietnamese: as it stands on the sheet' })
  rule: string;

  @Texts({ description: 'The clauses that it serves' })
  clauses: string[];

  @Flag({ description: 'Whether it is counted of a person as well' })
  ofPeople: boolean;
}

export class AgencyFiguresView {
  @Text({ description: 'Code of the agency' })
  agency: string;

  @Text()
  name: string;

  @WholeNumbers({ description: 'Aligned with `rules`' })
  counts: number[];
}

export class PersonFiguresView {
  @Text({ description: 'Code of the agency for which the person held the steps' })
  agency: string;

  @Text({ description: 'Id of the person' })
  person: string;

  @Text()
  name: string;

  @WholeNumbers({ description: 'Aligned with `rules`; 0 where a figure is not of people' })
  counts: number[];
}

export class StepTimeView {
  @OneOf(TIMED_STEPS, 'TimedStep')
  step: TimedStep;

  @Text({ nullable: true, description: 'Code of the agency; null for the whole province' })
  agency: string | null;

  @WholeNumber({ description: 'Steps that have ended' })
  count: number;

  @WholeNumber({ description: 'Working days: the median' })
  median: number;

  @WholeNumber({ description: 'Working days: the ninetieth percentile' })
  ninetieth: number;
}

export class DisputesAtStageView extends StageView {
  @WholeNumber({ description: 'Whole days since the oldest was opened' })
  oldestDays: number;
}

export class DifficultiesView {
  @WholeNumber()
  reported: number;

  @WholeNumber()
  answered: number;
}

/** For what period figures were counted, and by which rules. */
class CountedView {
  @Day()
  from: string;

  @Day()
  to: string;

  @Moment({ description: 'What happened later is not in it' })
  upTo: string;

  @Parts(() => FigureRuleView)
  rules: FigureRuleView[];
}

export class EvaluationView extends CountedView {
  @Parts(() => AgencyFiguresView, { description: 'Most silent and late first' })
  agencies: AgencyFiguresView[];

  @Parts(() => PersonFiguresView, {
    description: 'Most silent and late first; steps of which the holder is not certain are nobody’s',
  })
  people: PersonFiguresView[];

  @WholeNumbers({ description: 'Of the whole province, aligned with `rules`' })
  totals: number[];

  @Parts(() => StepTimeView, { description: 'The whole province first, then by agency, the slowest first' })
  times: StepTimeView[];

  @Parts(() => DisputesAtStageView)
  disputes: DisputesAtStageView[];

  @Part(() => DifficultiesView)
  difficulties: DifficultiesView;
}

export class OwnFiguresView extends CountedView {
  @Parts(() => AgencyFiguresView, { description: 'The own agency, for its head; empty for everybody else' })
  agencies: AgencyFiguresView[];

  @Parts(() => PersonFiguresView, { description: 'Oneself, for each agency; for the head everybody of the agency' })
  people: PersonFiguresView[];
}

export class OwnFigureStepsQuery extends PageQuery {
  @QueryOneOf(FIGURE_NAMES, { name: 'ConductFigure', default: 'held' })
  figure?: FigureName;

  @QueryText({ description: 'Id of the person who held it; left out: all' })
  person?: string;

  @QueryDay({ description: 'As in the figures' })
  from?: CivilDate;

  @QueryDay()
  to?: CivilDate;
}

export class FigureStepsQuery extends OwnFigureStepsQuery {
  @QueryText({ description: 'Code of the agency; left out: all' })
  agency?: string;

  @QueryText({ description: 'Id of a report: the steps behind its frozen figure, whatever happened since' })
  report?: string;
}

export class FigureEntryView {
  @WholeNumber({ description: 'Its number in the journal of the consultation' })
  seq: number;

  @Moment({ description: 'When it took effect' })
  at: string;

  @Text({ description: 'The command, or the limit that passed', example: 'opinion.answer' })
  command: string;

  @OneOf(LIMIT_KINDS, 'LimitKind', { nullable: true, description: 'Which limit passed; null of an act' })
  limit: LimitKind | null;

  @Text({ nullable: true, description: 'Name of who did it; null where a limit passed' })
  by: string | null;
}

export const STEP_KINDS = ['opinion', 'notice', 'consultation', 'dispute'] as const;

export class StepObjectionView {
  @Text({ description: 'Id of the case' })
  id: string;

  @OneOf(FIGURE_OBJECTION_STATES, 'FigureObjectionState')
  state: FigureObjectionState;
}

export class FigureStepView {
  @Text({ description: 'By which the step is known' })
  step: string;

  @OneOf(STEP_KINDS, 'FigureStepKind')
  kind: (typeof STEP_KINDS)[number];

  @Text({ format: 'uuid' })
  consultation: string;

  @Text({ description: 'Subject of the consultation' })
  subject: string;

  @Text({ description: 'Code of the agency that held it' })
  agency: string;

  @Text({ nullable: true, description: 'Name of the person who held it; null where that is not certain' })
  person: string | null;

  @Moment()
  beganAt: string;

  @WholeNumber({ description: 'How much it adds to the figure now' })
  amount: number;

  @Parts(() => FigureEntryView, { description: 'The entries of the journal that make it, in their order' })
  entries: FigureEntryView[];

  @Flag({ description: 'Whether the person may contest it: they held it, or they are the head of the agency' })
  mayContest: boolean;

  @Parts(() => StepObjectionView, { description: 'The objections to it that the person may read, the latest first' })
  objections: StepObjectionView[];
}
