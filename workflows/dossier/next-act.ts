/**
 * What is to be done next, by whom and until when. Of an opinion, a dispute and a consultation there is at most one next
 * act, for every step has one responsible person (design, rule 10). Lists of work and the rows behind them follow from this.
 */
import type { ConsultationCommandName, Role } from '../commands/commands.js';
import type { Consultation, ConsultationState } from '../consultation/consultation.js';
import type { Dispute, DisputeCommandName, DisputeState } from '../dispute/dispute.js';
import type { Instant } from '../limits/time.js';
import {
  type Contest,
  isSettled,
  type Opinion,
  type OpinionCommandName,
  type OpinionContext,
} from '../opinion/opinion.js';

export interface Responsible {
  readonly role: Role;
  readonly agency: string;
}

/** The act that takes a part of a dossier on. */
export interface NextAct<Command extends ConsultationCommandName = ConsultationCommandName> {
  readonly command: Command;
  /** Null where the register has no such agency, as in a province without an Office. */
  readonly by: Responsible | null;
  /** The limit of the act; null where none runs. */
  readonly dueAt: Instant | null;
}

/** The acts that an opinion waits for. */
export type OpinionAct =
  | Extract<
      OpinionCommandName,
      | 'notice.issue'
      | 'opinion.contest-return'
      | 'competence.decide'
      | 'opinion.record-receipt'
      | 'opinion.clarify'
      | 'opinion.answer'
    >
  | Extract<DisputeCommandName, 'dispute.confirm-session'>;

/**
 * The next act of an opinion (PY-1.3a, TN-2a); null when it is settled and no notice is owed for it. What was returned is
 * the lead's to decide, and the limit of the agency has no effect meanwhile (PY-2.1b).
 */
export function nextActOfOpinion({ state, context }: Opinion, lead: string): NextAct<OpinionAct> | null {
  const { notice, dueAt } = context;
  const headOfLead: Responsible = { role: 'head', agency: lead };
  if (notice?.state === 'pending') return { command: 'notice.issue', by: headOfLead, dueAt: notice.dueAt };
  if (state === 'returned') return { command: 'opinion.contest-return', by: headOfLead, dueAt: null };
  if (state === 'contested') return competenceAct(context);
  if (isSettled(state)) return null;
  if (context.receivedAt === null)
    return { command: 'opinion.record-receipt', by: { role: 'clerk', agency: lead }, dueAt };
  const command = state === 'clarifying' ? 'opinion.clarify' : 'opinion.answer';
  return { command, by: answering(context), dueAt };
}

/** The Office decides who is competent; in a province without one there is nobody whose act it is. */
function competenceAct(context: OpinionContext): NextAct<OpinionAct> {
  const { office, dueAt } = context.contest as Contest;
  const by: Responsible | null = office === null ? null : { role: 'head', agency: office };
  return { command: 'competence.decide', by, dueAt };
}

/** Who answers: the head until an officer is assigned; for an agency outside the system always its head. */
function answering({ external, agency, heldBy, officer }: OpinionContext): Responsible {
  if (external) return { role: 'head', agency };
  return { role: officer === null ? 'head' : 'officer', agency: heldBy };
}

/** What each stage of a dispute waits for (PY-2.3); null where the dispute itself has ended. */
const ACT_OF_STAGE: Readonly<Record<DisputeState, DisputeCommandName | null>> = {
  negotiating: 'dispute.record-session',
  unified: null,
  verifying: 'dispute.submit',
  incomplete: 'dispute.complete',
  submitted: 'dispute.decide',
  remitted: 'consultation.decide',
  decided: null,
  discontinued: null,
};

/** The next act of a dispute, which is the holder's of its stage; null when it has ended. */
export function nextActOfDispute({ state, context }: Dispute): NextAct<DisputeCommandName> | null {
  const command = ACT_OF_STAGE[state];
  if (command === null) return null;
  const { holder, dueAt } = context;
  return { command, by: holder === null ? null : { role: 'head', agency: holder }, dueAt };
}

/** Where the lead answers comments: at first, and what is entered later from paper. */
const ANSWERS_COMMENTS: readonly ConsultationState[] = ['consolidating', 'reconciling', 'escalated'];

/**
 * The next act of a consultation as a whole, its lead's unless the Office has suspended it: a draft is sent, comments are
 * answered, and what is cleared or worked out is concluded. What came on paper after the answers had been consolidated is answered
 * too, beside the dispute. Null while it waits for its opinions or for its dispute, and when it has ended.
 * @param dispute that of the round now running, if there is one
 */
export function nextActOfConsultation({ state, context }: Consultation, dispute: Dispute | null): NextAct | null {
  const by = (role: Role): Responsible => ({ role, agency: context.lead });
  if (state === 'draft') return { command: 'consultation.open', by: by('officer'), dueAt: null };
  // A suspended consultation waits for the head of the Office.
  if (context.suspension !== null)
    return { command: 'consultation.resume', by: { role: 'head', agency: context.suspension.by }, dueAt: null };
  if (ANSWERS_COMMENTS.includes(state) && context.tally.unresolved > 0)
    return { command: 'comment.resolve', by: by('head'), dueAt: null };
  if (state === 'consolidating' || (state === 'reconciling' && dispute?.state === 'unified'))
    return { command: 'consultation.conclude', by: by('head'), dueAt: null };
  return null;
}
