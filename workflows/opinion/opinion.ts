/** An opinion asked of one agency in one round: what is kept of it, and what it may be told. */

import type { CommandsAbout, ResolutionResult, Weight } from '../commands/commands.js';
import type { Budget, LedgerStep } from '../limits/limit.js';
import type { CivilDate, Instant } from '../limits/time.js';
import type { Position, ReturnGround, Subordination } from '../regulation/regulation.js';
import type { WithAttachments } from '../step/attachments.js';
import type { Circumstances } from '../step/circumstances.js';
import type { Stored } from '../step/kernel.js';
import type { CommandEvent, SystemEvent } from '../step/machine-actions.js';

export const OPINION_STATES = [
  'awaiting',
  'clarifying',
  'returned',
  'contested',
  'answered',
  'released',
  'deemed',
  'overdue',
  'unanswered',
  'transferred',
  'cancelled',
] as const;
export type OpinionState = (typeof OPINION_STATES)[number];

const UNSETTLED: readonly OpinionState[] = ['awaiting', 'clarifying', 'returned', 'contested', 'overdue'];

/** Whether nothing more is waited for: the consultation may go on without it. */
export function isSettled(state: OpinionState): boolean {
  return !UNSETTLED.includes(state);
}

export interface Answer extends WithAttachments {
  readonly position: Position;
  readonly reason: string | null;
  readonly alternative: string | null;
  readonly answers: readonly { readonly question: string; readonly position: Position; readonly text: string | null }[];
  readonly receivedAt: Instant;
  readonly by: string | null;
  readonly evidence: string | null;
  /** The text that was answered: an answer is bound to it. */
  readonly proposalHash: string;
  /** The whole request that was answered; null where it was asked before requests were bound whole. */
  readonly requestHash: string | null;
}

export interface Comment extends WithAttachments {
  readonly key: string;
  readonly question: string | null;
  readonly text: string;
  readonly weight: Weight;
  readonly condition: boolean;
  readonly result: ResolutionResult | null;
  readonly explanation: string | null;
  readonly resolvedAt: Instant | null;
  /** Null until the agency yields (false) or maintains (true) a comment that was not accepted. */
  readonly maintained: boolean | null;
}

export interface Extension {
  readonly workingDays: number;
  readonly reason: string;
  readonly state: 'asked' | 'granted' | 'refused' | 'lapsed';
  readonly askedAt: Instant;
  readonly decidedAt: Instant | null;
}

export interface Notice {
  /** `corrected`: issued, and then the silence that it told of turned out to be none. */
  readonly state: 'pending' | 'issued' | 'corrected';
  readonly dueAt: Instant;
  readonly overdue: boolean;
  readonly issuedAt: Instant | null;
  readonly number: string | null;
}

/** A reminder that has come due: when, and when it was sent; null when it fell out, as it came too late to be one. */
export interface Reminded {
  readonly dueAt: Instant;
  readonly sentAt: Instant | null;
}

/** The Office has to decide who is competent, within a limit of its own. */
export interface Contest {
  readonly reason: string;
  readonly since: Instant;
  readonly days: number;
  /** Null in a province without an Office. */
  readonly office: string | null;
  readonly dueAt: Instant;
  readonly overdue: boolean;
  readonly decision: { readonly competent: boolean; readonly reason: string; readonly at: Instant } | null;
}

/** The agency's head was urged to answer; that changes no limit. */
export interface Urging {
  readonly on: CivilDate;
  readonly answerBy: CivilDate;
  readonly by: string | null;
}

export interface OpinionContext {
  /** The place in which it was asked, over all rounds: 0, 1, 2 … */
  readonly ordinal: number;
  readonly round: number;
  /**
   * The name under which it stands in its round: the agency that was asked. What a successor took over beside an opinion of
   * its own stands as "SUCCESSOR~FROM".
   */
  readonly agency: string;
  /** Who now answers for it: the agency, or its successor by function after a reorganisation. */
  readonly heldBy: string;
  readonly function: string;
  readonly reason: string;
  readonly external: boolean;
  /**
   * To whom the agency answers: silence is deemed consent only where the rule binds it (PY-2.2d). Null where it was asked before
   * that was written down: then what the register says at the limit counts.
   */
  readonly subordination: Subordination | null;
  /** Keys of the questions that are asked of this agency. */
  readonly questions: readonly string[];
  readonly askedAt: Instant;
  readonly budget: Budget;
  readonly receivedAt: Instant | null;
  readonly receiptEvidence: string | null;
  /** When an agency outside was recorded to have received it, or the record was last corrected. */
  readonly receiptRecordedAt: Instant | null;
  /** How the limit was counted; folded with the calendar it gives the last day (limit.ts). */
  readonly ledger: readonly LedgerStep[];
  readonly calendar: string;
  /** Null where no limit runs: nothing received, returned, contested, suspended. The ledger is kept all the same. */
  readonly lastDay: CivilDate | null;
  readonly dueAt: Instant | null;
  /** Reminders not yet due. */
  readonly reminders: readonly Instant[];
  readonly reminded: readonly Reminded[];
  readonly urged: readonly Urging[];
  readonly officer: string | null;
  readonly answer: Answer | null;
  readonly comments: readonly Comment[];
  /** An answer that came after the limit: always kept, whatever effect it has. */
  readonly late: (Answer & { readonly comments: readonly Comment[] }) | null;
  readonly extension: Extension | null;
  readonly extensionsGranted: number;
  readonly clarifications: number;
  readonly clarificationReason: string | null;
  /** The first answer stands because no clarification came. */
  readonly unclarified: boolean;
  /** How often the agency replaced its own answer before the limit. */
  readonly replacements: number;
  readonly returned:
    | (WithAttachments & {
        readonly ground: ReturnGround;
        readonly reason: string;
        readonly competentAgency: string | null;
        readonly at: Instant;
        /** What the lead added to an incomplete dossier. */
        readonly supplement: string | null;
        /** What is missing, item by item; left out where that was not listed. */
        readonly missing?: readonly string[];
      })
    | null;
  readonly contest: Contest | null;
  readonly withdrawn: { readonly reason: string; readonly at: Instant } | null;
  readonly notice: Notice | null;
  readonly settledAt: Instant | null;
  /** The agency to which it went on: by re-addressing or by reorganisation. */
  readonly successor: string | null;
  readonly predecessor: string | null;
}

export type Opinion = Stored<OpinionState, OpinionContext>;

/** The commands that an opinion itself decides. */
export type OpinionCommandName = CommandsAbout<'opinion' | 'comment'>;

export type OpinionEvent =
  | CommandEvent<OpinionCommandName>
  | SystemEvent
  | {
      readonly type: 'opinion.cancel';
      readonly with: { readonly because: 'withdrawn' | 'superseded' };
      readonly circumstances: Circumstances;
    }
  | {
      /** Who asked is, after a reorganisation, who was asked: no clearer answer will come. */
      readonly type: 'answer.stands';
      readonly with: Record<string, never>;
      readonly circumstances: Circumstances;
    }
  | {
      readonly type: 'opinion.absorb';
      /** What was asked of the agency that has come to it. */
      readonly with: { readonly taken: OpinionContext };
      readonly circumstances: Circumstances;
    }
  | { readonly type: 'limit.pause'; readonly with: Record<string, never>; readonly circumstances: Circumstances }
  | { readonly type: 'limit.resume'; readonly with: Record<string, never>; readonly circumstances: Circumstances };

/** The name by which limits and rows know an opinion: "1:SXD". */
export function opinionKey(context: Pick<OpinionContext, 'round' | 'agency'>): string {
  return `${context.round}:${context.agency}`;
}
