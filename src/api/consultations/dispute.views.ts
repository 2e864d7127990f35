/** A dispute as the API shows it, with minutes, options and reasons. Instants are written with +07:00. */
import { SESSION_RESULTS, type SessionResult } from '../../../workflows/commands/commands.js';
import { DISPUTE_STATES, type DisputeContext, type DisputeState } from '../../../workflows/dispute/dispute.js';
import {
  Day,
  Flag,
  Moment,
  OneOf,
  Part,
  PartListsByKey,
  Parts,
  Text,
  Texts,
  WholeNumber,
} from '../../http/view-fields.js';
import { AttachedFileView, WITH_FILES } from './attached.views.js';

type DecidedBy = NonNullable<DisputeContext['decision']>['by'];
const DECIDED_BY: readonly DecidedBy[] = ['chairman', 'lead'];

export class SessionHeadsView {
  @Text({ nullable: true, description: 'Head of the lead, by name and office' })
  lead: string | null;

  @Text({ nullable: true, description: 'Head of the dissenting agency' })
  dissenting: string | null;
}

export class SessionQuestionView {
  @Text({ description: 'Name of the question' })
  key: string;

  @Flag({ description: 'Whether the two agree on it' })
  agreed: boolean;

  @Text({ nullable: true, description: 'What was agreed, or what remains' })
  text: string | null;
}

export class SessionView {
  @Day()
  heldOn: string;

  @Text({ nullable: true, description: 'Time of day at which it began, HH:MM', example: '14:00' })
  at: string | null;

  @Text({ nullable: true })
  place: string | null;

  @Text({ nullable: true, description: 'Who presided' })
  chair: string | null;

  @Part(() => SessionHeadsView, { nullable: true })
  heads: SessionHeadsView | null;

  @Parts(() => SessionQuestionView, { description: 'What the two came to on each question, as far as it was said' })
  questions: SessionQuestionView[];

  @Texts()
  participants: string[];

  @Text()
  minutes: string;

  @OneOf(SESSION_RESULTS, 'SessionResult')
  result: SessionResult;

  @Moment()
  recordedAt: string;

  @Flag({ nullable: true, description: 'What the dissenting head says of it; null as long as it has said nothing' })
  confirmed: boolean | null;

  @Text({ nullable: true, description: 'Why the dissenting head objects' })
  objection: string | null;

  @Flag({ description: 'Whether it counts only once it is confirmed' })
  confirmationNeeded: boolean;

  @Moment({ nullable: true })
  confirmDueAt: string | null;

  @Flag()
  confirmOverdue: boolean;

  @Flag({
    optional: true,
    description:
      'True where the agency has come to dissent anew since: it was about another dissent, and counts no more',
  })
  outdated?: true;

  @Parts(() => AttachedFileView, WITH_FILES)
  attachments?: readonly AttachedFileView[];
}

export class OptionView {
  @Text()
  key: string;

  @Text()
  text: string;
}

export class MissingView {
  @Texts()
  items: string[];

  @Moment()
  at: string;

  @Text({ nullable: true })
  supplement: string | null;

  @Parts(() => AttachedFileView, WITH_FILES)
  attachments?: readonly AttachedFileView[];
}

export class DecisionView {
  @Text({ nullable: true })
  option: string | null;

  @Text()
  conclusion: string;

  @Moment()
  decidedAt: string;

  @OneOf(DECIDED_BY, 'DecidedBy')
  by: DecidedBy;
}

export class DisputeView {
  @WholeNumber()
  round: number;

  @OneOf(DISPUTE_STATES, 'DisputeState')
  state: DisputeState;

  @Text({ nullable: true, description: 'Code of the agency that holds the stage' })
  holder: string | null;

  @Moment({ nullable: true })
  dueAt: string | null;

  @Flag()
  overdue: boolean;

  @Texts()
  dissenters: string[];

  @PartListsByKey(SessionView, { description: 'By code of the dissenting agency' })
  sessions: Record<string, SessionView[]>;

  @Parts(() => OptionView, { nullable: true })
  options: OptionView[] | null;

  @Text({ nullable: true })
  recommendation: string | null;

  @Parts(() => MissingView)
  missing: MissingView[];

  @Text({ nullable: true })
  officeOpinion: string | null;

  @Text({ nullable: true })
  remitReason: string | null;

  @Part(() => DecisionView, { nullable: true })
  decision: DecisionView | null;

  @Moment()
  openedAt: string;

  @Moment({ nullable: true })
  endedAt: string | null;
}
