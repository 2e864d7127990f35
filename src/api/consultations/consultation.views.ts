/** A consultation with everything on one read, as the API answers it. Instants are written with +07:00; what does not apply is null. */
import {
  AUTHORITIES,
  type Authority,
  CONSULTATION_COMMAND_NAMES,
  type ConsultationCommandName,
  type OpenInput,
} from '../../../workflows/commands/commands.js';
import { CONTACT_WAYS, type ContactWay, OPEN } from '../../../workflows/commands/inputs.js';
import { COMPETENCE_FINDINGS } from '../../../workflows/consultation/competence.js';
import {
  CONSULTATION_STATES,
  type ConsultationState,
  OUTCOMES,
  type Outcome,
} from '../../../workflows/consultation/consultation.js';
import { MESSAGE_KINDS, type MessageKind } from '../../../workflows/dossier/message-kinds.js';
import { POSITIONS, type Position, URGENCIES, type Urgency } from '../../../workflows/regulation/regulation.js';
import { Day, Flag, Moment, OneOf, Part, Parts, PartsByKey, Text, Texts, WholeNumber } from '../../http/view-fields.js';
import { classOf } from '../../rules/commands/command-shapes.js';
import { READINGS, type Reading } from '../../rules/reading/reading.js';
import { PowerAboutView } from '../powers/powers.views.js';
import { DisputeView } from './dispute.views.js';
import { LIMIT_KINDS, type LimitKind } from './limit-kinds.js';
import { OpinionView } from './opinion.views.js';
import { ResponsibleView } from './responsible.views.js';

const METHODS = ['POST', 'PUT'] as const;

export class PartyView {
  @Text({ example: 'SXD' })
  code: string;

  @Text({ example: 'Sở Xây dựng' })
  name: string;
}

export class QuestionView {
  @Text()
  key: string;

  @Text()
  text: string;

  @Texts({ nullable: true, description: 'Null: asked of every agency' })
  agencies: string[] | null;
}

export class RoundView {
  @WholeNumber()
  number: number;

  @Text()
  proposal: string;

  @Text({ description: 'SHA-256 of the UTF-8 text' })
  proposalHash: string;

  @Text({ description: 'The position of the lead in that round' })
  position: string;

  @Parts(() => QuestionView)
  questions: QuestionView[];

  @Text({ nullable: true, description: 'SHA-256 of the whole request; null where it was not yet bound whole' })
  requestHash: string | null;

  @Moment()
  openedAt: string;

  @Text({ nullable: true, description: 'Why the request was changed' })
  reason: string | null;
}

export class SuspensionView {
  @Moment()
  since: string;

  @Text()
  reason: string;

  @Text({ nullable: true, description: 'Code of the Office that suspended it' })
  by: string | null;
}

export class CompetenceFindingView {
  @OneOf(COMPETENCE_FINDINGS, 'CompetenceFindingCode')
  code: (typeof COMPETENCE_FINDINGS)[number];

  @Part(() => PowerAboutView, {
    nullable: true,
    description: 'Null where it is the register of functions that says so',
  })
  power: PowerAboutView | null;
}

export class CompetenceView {
  @Text({ nullable: true, description: 'Code of the function of the lead within which it said the matter lies' })
  leadFunction: string | null;

  @Part(() => CompetenceFindingView, { nullable: true })
  finding: CompetenceFindingView | null;

  @Text({ nullable: true, description: 'Why it was opened all the same' })
  reason: string | null;
}

export class EarlierContactView {
  @Text({ description: 'Code of the agency that is asked' })
  agency: string;

  @Text({ description: 'With whom of it' })
  person: string;

  @Day()
  on: string;

  @OneOf(CONTACT_WAYS, 'ContactWay')
  way: ContactWay;

  @Text({ description: 'What was said; empty for whoever reads facts alone' })
  said: string;
}

export class DifferenceView {
  @Text({ description: 'Code of the agency' })
  agency: string;

  @Flag({ description: 'On main content, or not' })
  onMainContent: boolean;

  @OneOf(POSITIONS, 'Position', { nullable: true })
  position: Position | null;

  @Texts({ description: 'Its conditions that were rejected and are not given up' })
  comments: string[];
}

export class RunningLimitView {
  @Text({ description: '"1:SXD" or "dispute:1"' })
  subject: string;

  @OneOf(LIMIT_KINDS, 'LimitKind')
  kind: LimitKind;

  @Moment()
  dueAt: string;
}

export class MessageAboutView {
  @Text()
  id: string;

  @OneOf(MESSAGE_KINDS, 'MessageKind')
  kind: MessageKind;

  @Text()
  text: string;

  @Moment()
  createdAt: string;
}

export class OpenActionView {
  @OneOf(CONSULTATION_COMMAND_NAMES, 'ConsultationCommand', { example: 'opinion.answer' })
  command: ConsultationCommandName;

  @Text({ optional: true, description: 'The agency whose opinion it is about' })
  agency?: string;

  @Text({ optional: true, description: 'The comment that it is about' })
  comment?: string;

  @Text({ example: '/api/v1/consultations/…/opinions/SXD/answer' })
  href: string;

  @OneOf(METHODS, 'ActionMethod', { example: 'POST' })
  method: (typeof METHODS)[number];

  @Moment({ nullable: true, description: 'The limit by which it ends or must be done; null where none runs' })
  until: string | null;
}

export class ConsultationDetail {
  @Text({ format: 'uuid' })
  id: string;

  @WholeNumber({ description: 'Its ETag without quotes' })
  version: number;

  @OneOf(READINGS, 'Reading', {
    description:
      'What of it I may read: all; before the limit the request and my own opinion, of the others what is no content; or times and conduct alone',
  })
  reading: Reading;

  @OneOf(CONSULTATION_STATES, 'ConsultationState')
  state: ConsultationState;

  @OneOf(OUTCOMES, 'Outcome', { nullable: true })
  outcome: Outcome | null;

  @WholeNumber({ description: '0 for a draft' })
  round: number;

  @Flag({ description: 'Whether the Office has suspended it: no limit of an opinion runs' })
  suspended: boolean;

  @Part(() => SuspensionView, { nullable: true })
  suspension: SuspensionView | null;

  @Text({ nullable: true })
  proposalHash: string | null;

  @Text({ nullable: true, description: 'SHA-256 of the whole request in its RFC 8785 form' })
  requestHash: string | null;

  @Text({ description: 'The regime of the regulation that rules the matter' })
  regime: string;

  @Text({ description: 'Id of the regulation to which it is pinned' })
  regulation: string;

  @Text()
  lead: string;

  @Text()
  matter: string;

  @Text()
  subject: string;

  @Text({ description: 'The lead’s own position' })
  position: string;

  @Text()
  legalGround: string;

  @OneOf(AUTHORITIES, 'Authority')
  authority: Authority;

  @Part(() => CompetenceView, {
    nullable: true,
    description: 'What the registers of powers and functions had against the opening, and what the lead said to it',
  })
  competence: CompetenceView | null;

  @Parts(() => EarlierContactView, {
    description: 'With whom of those asked the lead spoke before the formal letter, by day',
  })
  contacts: EarlierContactView[];

  @OneOf(URGENCIES, 'Urgency')
  urgency: Urgency;

  @Text({ nullable: true, description: 'Why it is urgent' })
  urgencyReason: string | null;

  @Parts(() => DifferenceView, { description: 'What remains between the agencies; listed wherever the outcome is' })
  differences: DifferenceView[];

  @Texts({ description: 'Agencies that were asked the same before' })
  repeated: string[];

  @Text({ nullable: true })
  conclusion: string | null;

  @Text({ nullable: true })
  withdrawalReason: string | null;

  @Moment({ nullable: true })
  openedAt: string | null;

  @Moment({ nullable: true })
  endedAt: string | null;

  @Part(() => ResponsibleView, { nullable: true })
  responsible: ResponsibleView | null;

  @Parts(() => PartyView, { description: 'The lead and every agency asked, with their names' })
  parties: PartyView[];

  @Part(() => classOf(OPEN), { nullable: true, description: 'What is drafted and not yet sent' })
  draft: OpenInput | null;

  @Parts(() => RoundView)
  rounds: RoundView[];

  @Parts(() => QuestionView)
  questions: QuestionView[];

  @PartsByKey(OpinionView, { description: 'Of the round now running, by code of the agency' })
  opinions: Record<string, OpinionView>;

  @Parts(() => OpinionView, { description: 'Of earlier rounds: they stay with the old text' })
  formerOpinions: OpinionView[];

  @Part(() => DisputeView, { nullable: true })
  dispute: DisputeView | null;

  @Parts(() => DisputeView)
  formerDisputes: DisputeView[];

  @Parts(() => RunningLimitView)
  limits: RunningLimitView[];

  @Parts(() => MessageAboutView, { description: 'What my agency was told about it, latest first' })
  messages: MessageAboutView[];

  @Parts(() => OpenActionView, { description: 'What I may do now, as the machine itself says' })
  actions: OpenActionView[];
}
