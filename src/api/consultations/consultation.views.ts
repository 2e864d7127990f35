/** A consultation with everything on one read, as the API answers it. Instants are written with +07:00; what does not apply is null. */
import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import type { OpenInput } from '../../../workflows/commands/commands.js';
import { AUTHORITIES, RESULTS, ROLES, SESSION_RESULTS, WEIGHTS } from '../../../workflows/commands/commands.js';
import { OPEN } from '../../../workflows/commands/inputs.js';
import { CONSULTATION_STATES, OUTCOMES } from '../../../workflows/consultation/consultation.js';
import { DISPUTE_STATES } from '../../../workflows/dispute/dispute.js';
import { OPINION_STATES } from '../../../workflows/opinion/opinion.js';
import { URGENCIES } from '../../../workflows/regulation/regulation.js';
import { instant, maybe, maybeInstant, words } from '../../http/described.js';
import { classOf } from '../../rules/commands/command-shapes.js';

export class ResponsibleView {
  @words(ROLES, { name: 'Role' })
  role: string;

  @ApiProperty({ description: 'Code of the agency' })
  agency: string;
}

export class PartyView {
  @ApiProperty({ example: 'SXD' })
  code: string;

  @ApiProperty({ example: 'Sở Xây dựng' })
  name: string;
}

export class CountedLimitView {
  @ApiProperty({ format: 'date', description: 'The day of receipt, which is not counted' })
  startedOn: string;

  @ApiProperty({ format: 'date' })
  lastDay: string;

  @ApiProperty({ type: 'integer', description: 'The working days that the limit contains' })
  workingDays: number;

  @ApiProperty({ description: 'Version of the calendar that it was counted by' })
  calendar: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'What was decided about it, in order: start, at-least, extend',
  })
  steps: object[];
}

export class AnswerToQuestionView {
  @ApiProperty()
  question: string;

  @ApiProperty()
  position: string;

  @maybe(String)
  text: string | null;
}

export class AnswerView {
  @ApiProperty({ example: 'agree' })
  position: string;

  @maybe(String)
  reason: string | null;

  @maybe(String)
  alternative: string | null;

  @ApiProperty({ type: () => [AnswerToQuestionView] })
  answers: AnswerToQuestionView[];

  @instant()
  receivedAt: string;

  @maybe(String, 'Id of the person who signed it')
  by: string | null;

  @maybe(String, 'For an agency outside: the proof of what came')
  evidence: string | null;

  @ApiProperty({ description: 'SHA-256 of the text that was answered' })
  proposalHash: string;
}

export class CommentView {
  @words(WEIGHTS, { name: 'Weight' })
  weight: string;

  @ApiProperty()
  condition: boolean;

  @words(RESULTS, { name: 'ResolutionResult', nullable: true })
  result: string | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Null until the agency yields (false) or maintains (true)',
  })
  maintained: boolean | null;

  @ApiProperty()
  text: string;

  @maybe(String)
  question: string | null;

  @maybe(String)
  explanation: string | null;
}

export class LateAnswerView extends AnswerView {
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(CommentView) }, description: 'By key' })
  comments: Record<string, CommentView>;
}

export class ExtensionView {
  @ApiProperty({ type: 'integer' })
  workingDays: number;

  @words(['asked', 'granted', 'refused', 'lapsed'], { name: 'ExtensionState' })
  state: string;

  @ApiProperty()
  reason: string;

  @instant()
  askedAt: string;

  @maybeInstant()
  decidedAt: string | null;
}

export class NoticeView {
  @words(['pending', 'issued'], { name: 'NoticeState' })
  state: string;

  @maybeInstant()
  issuedAt: string | null;

  @instant()
  dueAt: string;

  @ApiProperty()
  overdue: boolean;

  @maybe(String)
  number: string | null;
}

export class ReturnView {
  @ApiProperty()
  ground: string;

  @ApiProperty()
  reason: string;

  @maybe(String)
  competentAgency: string | null;

  @instant()
  at: string;
}

export class OpinionView {
  @ApiProperty({ type: 'integer' })
  round: number;

  @ApiProperty({ description: 'Code of the agency that was asked' })
  agency: string;

  @ApiProperty({ description: 'Who now answers for it: the agency, or its successor' })
  heldBy: string;

  @words(OPINION_STATES, {
    name: 'OpinionState',
    description: '"deemed" is consent by rule: it is no express agreement, and its position is null',
  })
  state: string;

  @ApiProperty()
  function: string;

  @ApiProperty({ description: 'Why the agency is asked' })
  reason: string;

  @ApiProperty()
  external: boolean;

  @ApiProperty({ type: [String] })
  questions: string[];

  @maybe(String)
  position: string | null;

  @instant()
  askedAt: string;

  @maybeInstant('Proof of receipt: the limit runs from here')
  receivedAt: string | null;

  @maybe(String)
  receiptEvidence: string | null;

  @maybeInstant('On time is strictly before')
  dueAt: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastDay: string | null;

  @ApiProperty({ type: () => CountedLimitView, nullable: true })
  counted: CountedLimitView | null;

  @maybeInstant('Of a deemed opinion: its limit')
  settledAt: string | null;

  @maybe(String, 'Who works on it in the agency')
  officer: string | null;

  @ApiProperty({ type: () => AnswerView, nullable: true })
  answer: AnswerView | null;

  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(CommentView) }, description: 'By key' })
  comments: Record<string, CommentView>;

  @ApiProperty({ type: () => LateAnswerView, nullable: true, description: 'What came after the limit: always kept' })
  late: LateAnswerView | null;

  @ApiProperty({ type: () => ExtensionView, nullable: true })
  extension: ExtensionView | null;

  @ApiProperty({ type: 'integer', description: 'How many clarifications were asked' })
  clarifications: number;

  @maybe(String)
  clarificationReason: string | null;

  @maybe(String, 'The ground of a return')
  ground: string | null;

  @ApiProperty({ type: () => ReturnView, nullable: true })
  returned: ReturnView | null;

  @ApiProperty({ type: () => NoticeView, nullable: true })
  notice: NoticeView | null;

  @ApiProperty({ type: () => ResponsibleView, nullable: true })
  responsible: ResponsibleView | null;

  @maybe(String)
  successor: string | null;

  @maybe(String)
  predecessor: string | null;
}

export class SessionView {
  @ApiProperty({ format: 'date' })
  heldOn: string;

  @ApiProperty({ type: [String] })
  participants: string[];

  @ApiProperty()
  minutes: string;

  @words(SESSION_RESULTS, { name: 'SessionResult' })
  result: string;

  @instant()
  recordedAt: string;
}

export class OptionView {
  @ApiProperty()
  key: string;

  @ApiProperty()
  text: string;
}

export class MissingView {
  @ApiProperty({ type: [String] })
  items: string[];

  @instant()
  at: string;

  @maybe(String)
  supplement: string | null;
}

export class DecisionView {
  @maybe(String)
  option: string | null;

  @ApiProperty()
  conclusion: string;

  @instant()
  decidedAt: string;

  @words(['chairman', 'lead'], { name: 'DecidedBy' })
  by: string;
}

export class DisputeView {
  @ApiProperty({ type: 'integer' })
  round: number;

  @words(DISPUTE_STATES, { name: 'DisputeState' })
  state: string;

  @maybe(String, 'Code of the agency that holds the stage')
  holder: string | null;

  @maybeInstant()
  dueAt: string | null;

  @ApiProperty()
  overdue: boolean;

  @ApiProperty({ type: [String] })
  dissenters: string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: getSchemaPath(SessionView) } },
    description: 'By code of the dissenting agency',
  })
  sessions: Record<string, SessionView[]>;

  @ApiProperty({ type: () => [OptionView], nullable: true })
  options: OptionView[] | null;

  @maybe(String)
  recommendation: string | null;

  @ApiProperty({ type: () => [MissingView] })
  missing: MissingView[];

  @maybe(String)
  officeOpinion: string | null;

  @maybe(String)
  remitReason: string | null;

  @ApiProperty({ type: () => DecisionView, nullable: true })
  decision: DecisionView | null;

  @instant()
  openedAt: string;

  @maybeInstant()
  endedAt: string | null;
}

export class RoundView {
  @ApiProperty({ type: 'integer' })
  number: number;

  @ApiProperty()
  proposal: string;

  @ApiProperty({ description: 'SHA-256 of the UTF-8 text' })
  proposalHash: string;

  @instant()
  openedAt: string;

  @maybe(String, 'Why the proposal was changed')
  reason: string | null;
}

export class QuestionView {
  @ApiProperty()
  key: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ type: [String], nullable: true, description: 'Null: asked of every agency' })
  agencies: string[] | null;
}

export class RunningLimitView {
  @ApiProperty({ description: '"1:SXD" or "dispute:1"' })
  subject: string;

  @words(['reminder', 'opinion', 'notice', 'stage'], { name: 'LimitKind' })
  kind: string;

  @instant()
  dueAt: string;
}

export class MessageAboutView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  kind: string;

  @ApiProperty()
  text: string;

  @instant()
  createdAt: string;
}

export class OpenActionView {
  @ApiProperty({ example: 'opinion.answer' })
  command: string;

  @ApiPropertyOptional({ description: 'The agency whose opinion it is about' })
  agency?: string;

  @ApiPropertyOptional({ description: 'The comment that it is about' })
  comment?: string;

  @ApiProperty({ example: '/api/v1/consultations/…/opinions/SXD/answer' })
  href: string;

  @ApiProperty({ example: 'POST' })
  method: string;

  @maybeInstant('The limit by which it ends or must be done; null where none runs')
  until: string | null;
}

export class ConsultationDetail {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Its ETag without quotes' })
  version: number;

  @words(CONSULTATION_STATES, { name: 'ConsultationState' })
  state: string;

  @words(OUTCOMES, { name: 'Outcome', nullable: true })
  outcome: string | null;

  @ApiProperty({ type: 'integer', description: '0 for a draft' })
  round: number;

  @maybe(String)
  proposalHash: string | null;

  @ApiProperty({ description: 'Id of the regulation to which it is pinned' })
  regulation: string;

  @ApiProperty()
  lead: string;

  @ApiProperty()
  matter: string;

  @ApiProperty()
  subject: string;

  @ApiProperty({ description: 'The lead’s own position' })
  position: string;

  @ApiProperty()
  legalGround: string;

  @words(AUTHORITIES, { name: 'Authority' })
  authority: string;

  @words(URGENCIES, { name: 'Urgency' })
  urgency: string;

  @ApiProperty({ type: [String], description: 'Agencies that were asked the same before' })
  repeated: string[];

  @maybe(String)
  conclusion: string | null;

  @maybe(String)
  withdrawalReason: string | null;

  @maybeInstant()
  openedAt: string | null;

  @maybeInstant()
  endedAt: string | null;

  @ApiProperty({ type: () => ResponsibleView, nullable: true })
  responsible: ResponsibleView | null;

  @ApiProperty({ type: () => [PartyView], description: 'The lead and every agency asked, with their names' })
  parties: PartyView[];

  @ApiProperty({ type: () => classOf(OPEN), nullable: true, description: 'What is drafted and not yet sent' })
  draft: OpenInput | null;

  @ApiProperty({ type: () => [RoundView] })
  rounds: RoundView[];

  @ApiProperty({ type: () => [QuestionView] })
  questions: QuestionView[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(OpinionView) },
    description: 'Of the round now running, by code of the agency',
  })
  opinions: Record<string, OpinionView>;

  @ApiProperty({ type: () => [OpinionView], description: 'Of earlier rounds: they stay with the old text' })
  formerOpinions: OpinionView[];

  @ApiProperty({ type: () => DisputeView, nullable: true })
  dispute: DisputeView | null;

  @ApiProperty({ type: () => [DisputeView] })
  formerDisputes: DisputeView[];

  @ApiProperty({ type: () => [RunningLimitView] })
  limits: RunningLimitView[];

  @ApiProperty({ type: () => [MessageAboutView], description: 'What my agency was told about it, latest first' })
  messages: MessageAboutView[];

  @ApiProperty({ type: () => [OpenActionView], description: 'What I may do now, as the machine itself says' })
  actions: OpenActionView[];
}

/** Schemas that are referred to by name only, as values of maps. */
export const NAMED_VIEWS = [CommentView, SessionView, OpinionView] as const;
