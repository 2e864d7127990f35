/** Why an agency is deemed to agree, as the API tells it. Instants are written with +07:00; what does not apply is null. */
import { ROLES, type Role } from '../../../workflows/commands/commands.js';
import { MESSAGE_KINDS, type MessageKind } from '../../../workflows/dossier/message-kinds.js';
import { RULES, type Rule, SUBORDINATIONS, type Subordination } from '../../../workflows/regulation/regulation.js';
import { UNDELIVERED_REASONS, type UndeliveredReason } from '../../engine/outbox/undelivered-reasons.js';
import { CitedClauseView } from '../../http/problems/problem.js';
import { Day, Flag, Moment, OneOf, Part, Parts, SomeOf, Text, WholeNumber } from '../../http/view-fields.js';
import { DAY_GROUNDS, type DayGround, HINDRANCES, type Hindrance } from '../../journal/deemed-consent.js';
import { CountedLimitView, ExtensionView, NoticeView } from '../consultations/opinion.views.js';
import { AdoptionView, BasisView } from '../register/regulation.views.js';

export class DeemingRuleView {
  @Text({ description: 'Id of the regulation' })
  regulation: string;

  @Parts(() => BasisView)
  basis: BasisView[];

  @Part(() => AdoptionView, { nullable: true, description: 'How the province has adopted it; null where none is kept' })
  adoption: AdoptionView | null;

  @Text({ description: 'The regime under which the matter was opened' })
  regime: string;

  @SomeOf(SUBORDINATIONS, 'Subordination', { description: 'Whom the rule binds' })
  appliesTo: Subordination[];

  @WholeNumber({ nullable: true, description: 'Working days between a recorded receipt and the earliest effect' })
  leastNotice: number | null;
}

export class GroundView {
  @OneOf(RULES, 'Rule')
  rule: Rule;

  @Parts(() => CitedClauseView, { description: 'None where no document orders it and the value is assumed' })
  clauses: CitedClauseView[];
}

export class RecordedReceiptView {
  @Moment({ description: 'When it was recorded' })
  at: string;

  @Moment()
  receivedAt: string;

  @Text()
  evidence: string;

  @Text({ nullable: true, description: 'Of a correction: why' })
  reason: string | null;
}

export class DayOfLimitView {
  @Day()
  date: string;

  @OneOf(DAY_GROUNDS, 'DayGround')
  ground: DayGround;
}

export class HindranceView {
  @OneOf(HINDRANCES, 'Hindrance')
  hindrance: Hindrance;

  @Flag({ description: 'Whether it stood at the limit; of a deemed consent none does' })
  stood: boolean;
}

export class ToldView {
  @OneOf(MESSAGE_KINDS, 'MessageKind')
  kind: MessageKind;

  @Moment()
  sentAt: string;

  @Moment({ nullable: true, description: 'When it was first listed in the inbox, or sent on' })
  deliveredAt: string | null;

  @Moment({ nullable: true, description: 'When a person of the agency first opened it' })
  readAt: string | null;
}

/** What of a message could not be delivered outside the inbox. */
export class UndeliveredView {
  @OneOf(MESSAGE_KINDS, 'MessageKind')
  kind: MessageKind;

  @Moment({ description: 'When the message was written' })
  sentAt: string;

  @Moment({ description: 'When it was given up' })
  at: string;

  @OneOf(UNDELIVERED_REASONS, 'UndeliveredReason')
  reason: UndeliveredReason;

  @Flag({ description: 'Whether it reached nobody of the agency, so that the lead and the Office were told' })
  nobody: boolean;
}

export class HolderView {
  @Text({ nullable: true, description: 'Name of the person; null where it is not certain who held the office then' })
  name: string | null;

  @Text({ description: 'Code of the agency' })
  agency: string;

  @OneOf(ROLES, 'Role')
  role: Role;
}

export class FallenView {
  @Moment()
  at: string;

  @Text({ description: 'The command by which it fell', example: 'opinion.answer' })
  command: string;

  @Moment({ nullable: true, description: 'Of a paper answer: when it was received' })
  receivedAt: string | null;

  @Text({ nullable: true })
  evidence: string | null;
}

export class DeemedConsentView {
  @Text({ description: 'The name under which the opinion stands: the code of the agency, or "SUCCESSOR~FROM"' })
  agency: string;

  @Text()
  heldBy: string;

  @WholeNumber()
  round: number;

  @OneOf(SUBORDINATIONS, 'Subordination')
  subordination: Subordination;

  @Flag({ description: 'Whether the agency is not in the system' })
  external: boolean;

  @Moment({ description: 'From when it is deemed to agree: the limit itself' })
  effectiveAt: string;

  @Part(() => HolderView, {
    nullable: true,
    description: 'Who held the answering when the limit passed: who was named for it or, if nobody was, the head',
  })
  holder: HolderView | null;

  @Part(() => FallenView, { nullable: true, description: 'What took it away again; null while it stands' })
  fell: FallenView | null;

  @Part(() => DeemingRuleView)
  rule: DeemingRuleView;

  @Parts(() => GroundView, { description: 'The clauses on which each rule stands' })
  grounds: GroundView[];

  @Moment()
  askedAt: string;

  @Text({ description: 'SHA-256 of the proposal to which it is deemed to agree' })
  proposalHash: string;

  @Moment()
  receivedAt: string;

  @Parts(() => RecordedReceiptView, { description: 'Of an agency outside: each record of its receipt, in order' })
  receipts: RecordedReceiptView[];

  @Part(() => CountedLimitView, { nullable: true })
  counted: CountedLimitView | null;

  @Parts(() => DayOfLimitView, { description: 'Each day until the last, and why it was counted or not' })
  days: DayOfLimitView[];

  @Part(() => ExtensionView, { nullable: true })
  extension: ExtensionView | null;

  @Parts(() => ToldView, { description: 'What the agency was told about it, in order' })
  told: ToldView[];

  @Parts(() => UndeliveredView, {
    description: 'What of that could not be delivered by e-mail, or to nobody; as it stands now',
  })
  undelivered: UndeliveredView[];

  @Parts(() => HindranceView, { description: 'What would have kept the limit from its effect' })
  hindrances: HindranceView[];

  @Part(() => NoticeView, { nullable: true })
  notice: NoticeView | null;

  @WholeNumber({ description: 'Number of the journal entry that recorded it' })
  entry: number;
}
