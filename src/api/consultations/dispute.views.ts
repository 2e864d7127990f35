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

type DecidedBy = NonNullable<DisputeContext['decision']>['by'];
const DECIDED_BY: readonly DecidedBy[] = ['chairman', 'lead'];

export class SessionView {
  @Day()
  heldOn: string;

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
