/** The opinion of one agency as the API shows it, with how its limit was counted. Instants are written with +07:00. */
import type { LedgerStep } from '../../../workflows/limits/limit.js';
import { OPINION_STATES, type OpinionContext, type OpinionState } from '../../../workflows/opinion/opinion.js';
import {
  POSITIONS,
  type Position,
  RETURN_GROUNDS,
  type ReturnGround,
  SILENCE_EFFECTS,
  type SilenceEffect,
  SUBORDINATIONS,
  type Subordination,
} from '../../../workflows/regulation/regulation.js';
import {
  Day,
  Flag,
  JsonObjects,
  Moment,
  OneOf,
  Part,
  Parts,
  PartsByKey,
  Text,
  Texts,
  WholeNumber,
} from '../../http/view-fields.js';
import { AnswerView, CommentView, LateAnswerView } from './answer.views.js';
import { AttachedFileView, WITH_FILES } from './attached.views.js';
import { ResponsibleView } from './responsible.views.js';

type ExtensionState = NonNullable<OpinionContext['extension']>['state'];
const EXTENSION_STATES: readonly ExtensionState[] = ['asked', 'granted', 'refused', 'lapsed'];

type NoticeState = NonNullable<OpinionContext['notice']>['state'];
const NOTICE_STATES: readonly NoticeState[] = ['pending', 'issued', 'corrected'];

export class CountedLimitView {
  @Day({ description: 'The day of receipt, which is not counted' })
  startedOn: string;

  @Day()
  lastDay: string;

  @WholeNumber({ description: 'The working days that the limit contains' })
  workingDays: number;

  @Text({ description: 'Version of the calendar that it was counted by' })
  calendar: string;

  @JsonObjects({ description: 'What was decided about it, in order: start, at-least, extend, pause, resume' })
  steps: LedgerStep[];
}

export class ExtensionView {
  @WholeNumber()
  workingDays: number;

  @OneOf(EXTENSION_STATES, 'ExtensionState')
  state: ExtensionState;

  @Flag({
    description:
      'Whether it is still to be decided and the regulation grants it where the lead has not when the limit comes',
  })
  grantedAtLimit: boolean;

  @Text()
  reason: string;

  @Moment()
  askedAt: string;

  @Moment({ nullable: true })
  decidedAt: string | null;
}

export class NoticeView {
  @OneOf(NOTICE_STATES, 'NoticeState')
  state: NoticeState;

  @Moment({ nullable: true })
  issuedAt: string | null;

  @Moment()
  dueAt: string;

  @Flag()
  overdue: boolean;

  @Text({ nullable: true })
  number: string | null;
}

export class ReturnView {
  @OneOf(RETURN_GROUNDS, 'ReturnGround')
  ground: ReturnGround;

  @Text()
  reason: string;

  @Text({ nullable: true })
  competentAgency: string | null;

  @Moment()
  at: string;

  @Texts({ description: 'What is missing, item by item; left out where that was not listed', optional: true })
  missing?: readonly string[];

  @Text({ nullable: true, description: 'What the lead added to an incomplete dossier' })
  supplement: string | null;

  @Parts(() => AttachedFileView, WITH_FILES)
  attachments?: readonly AttachedFileView[];
}

export class RemindedView {
  @Moment()
  dueAt: string;

  @Moment({ nullable: true, description: 'Null where it fell out: it came too late to be a reminder' })
  sentAt: string | null;
}

export class UrgingView {
  @Day()
  on: string;

  @Day()
  answerBy: string;

  @Text({ nullable: true, description: 'Code of the agency that urged' })
  by: string | null;
}

export class CompetenceDecisionView {
  @Flag()
  competent: boolean;

  @Text()
  reason: string;

  @Moment()
  at: string;
}

export class ContestView {
  @Text({ description: 'Why the lead contests the return' })
  reason: string;

  @Moment()
  since: string;

  @Moment({ description: 'By when the Office has to decide' })
  dueAt: string;

  @Flag()
  overdue: boolean;

  @Text({ nullable: true, description: 'Code of the Office' })
  office: string | null;

  @Part(() => CompetenceDecisionView, { nullable: true })
  decision: CompetenceDecisionView | null;
}

export class WithheldView {
  @Moment({ nullable: true, description: 'When it answered in time; null where it has not' })
  answeredAt: string | null;

  @Moment({ nullable: true, description: 'When an answer came after the limit; null where none did' })
  lateAt: string | null;
}

export class WithdrawnRequestView {
  @Text()
  reason: string;

  @Moment()
  at: string;
}

export class OpinionView {
  @WholeNumber()
  round: number;

  @Text({
    description: 'Code of the agency that was asked; "SUCCESSOR~FROM" for what a successor took over beside its own',
  })
  agency: string;

  @Text({ description: 'Who now answers for it: the agency, or its successor' })
  heldBy: string;

  @OneOf(OPINION_STATES, 'OpinionState', {
    description: '"deemed" is consent by rule: it is no express agreement, and its position is null',
  })
  state: OpinionState;

  @Text()
  function: string;

  @Text({ description: 'Why the agency is asked' })
  reason: string;

  @Flag()
  external: boolean;

  @OneOf(SUBORDINATIONS, 'Subordination', {
    nullable: true,
    description: 'To whom it answers: whom silence binds follows from it; null: asked before that was written down',
  })
  subordination: Subordination | null;

  @OneOf(SILENCE_EFFECTS, 'SilenceEffect', {
    description: 'What its silence comes to at the limit: by the rule of the matter, and by whether the rule binds it',
  })
  silence: SilenceEffect;

  @Texts()
  questions: string[];

  @OneOf(POSITIONS, 'Position', { nullable: true })
  position: Position | null;

  @Moment()
  askedAt: string;

  @Moment({ nullable: true, description: 'Proof of receipt: the limit runs from here' })
  receivedAt: string | null;

  @Text({ nullable: true })
  receiptEvidence: string | null;

  @Moment({ nullable: true, description: 'When the receipt of an agency outside was recorded or last corrected' })
  receiptRecordedAt: string | null;

  @Parts(() => RemindedView)
  reminded: RemindedView[];

  @WholeNumber({ description: 'How often its head was urged' })
  urged: number;

  @Parts(() => UrgingView)
  urgings: UrgingView[];

  @Moment({ nullable: true, description: 'On time is strictly before' })
  dueAt: string | null;

  @Day({ nullable: true })
  lastDay: string | null;

  @Part(() => CountedLimitView, { nullable: true })
  counted: CountedLimitView | null;

  @Moment({ nullable: true, description: 'Of a deemed opinion: its limit' })
  settledAt: string | null;

  @Text({ nullable: true, description: 'Who works on it in the agency' })
  officer: string | null;

  @Part(() => AnswerView, { nullable: true })
  answer: AnswerView | null;

  @Part(() => WithheldView, {
    nullable: true,
    description:
      'That what it said is not shown to my agency (now), and when it was said; null where everything is shown',
  })
  withheld: WithheldView | null;

  @PartsByKey(CommentView, { description: 'By key' })
  comments: Record<string, CommentView>;

  @Part(() => LateAnswerView, { nullable: true, description: 'What came after the limit: always kept' })
  late: LateAnswerView | null;

  @Part(() => ExtensionView, { nullable: true })
  extension: ExtensionView | null;

  @WholeNumber({ description: 'How many clarifications were asked' })
  clarifications: number;

  @Text({ nullable: true })
  clarificationReason: string | null;

  @Flag({ description: 'The first answer stands because no clarification came' })
  unclarified: boolean;

  @WholeNumber({ description: 'How often it replaced its own answer before the limit' })
  replacements: number;

  @OneOf(RETURN_GROUNDS, 'ReturnGround', { nullable: true, description: 'The ground of a return' })
  ground: ReturnGround | null;

  @Part(() => ReturnView, { nullable: true })
  returned: ReturnView | null;

  @Part(() => ContestView, { nullable: true })
  contest: ContestView | null;

  @Part(() => WithdrawnRequestView, { nullable: true })
  withdrawn: WithdrawnRequestView | null;

  @Part(() => NoticeView, { nullable: true })
  notice: NoticeView | null;

  @Part(() => ResponsibleView, { nullable: true })
  responsible: ResponsibleView | null;

  @Text({ nullable: true })
  successor: string | null;

  @Text({ nullable: true })
  predecessor: string | null;
}
