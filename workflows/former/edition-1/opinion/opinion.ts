/** An opinion asked of one agency in one round: what is kept of it, and what it may be told. */

import type { CommandsAbout, ResolutionResult, Weight } from '../commands/commands.js';
import type { Budget, LedgerStep } from '../limits/limit.js';
import type { CivilDate, Instant } from '../limits/time.js';
import type { Position, ReturnGround } from '../regulation/regulation.js';
import type { Circumstances } from '../step/circumstances.js';
import type { Stored } from '../step/kernel.js';
import type { CommandEvent, SystemEvent } from '../step/machine-actions.js';

export const OPINION_STATES = [
  'awaiting',
  'clarifying',
  'returned',
  'answered',
  'released',
  'deemed',
  'overdue',
  'unanswered',
  'transferred',
  'cancelled',
] as const;
export type OpinionState = (typeof OPINION_STATES)[number];

const UNSETTLED: readonly OpinionState[] = ['awaiting', 'clarifying', 'returned', 'overdue'];

/** Whether nothing more is waited for: the consultation may go on without it. */
export function isSettled(state: OpinionState): boolean {
  return !UNSETTLED.includes(state);
}

export interface Answer {
  readonly position: Position;
  readonly reason: string | null;
  readonly alternative: string | null;
  readonly answers: readonly { readonly question: string; readonly position: Position; readonly text: string | null }[];
  readonly receivedAt: Instant;
  readonly by: string | null;
  readonly evidence: string | null;
  /** The text that was answered: an answer is bound to it. */
  readonly proposalHash: string;
}

export interface Comment {
  readonly key: string;
  readonly question: string | null;
  readonly text: string;
  readonly weight: Weight;
  readonly condition: boolean;
  readonly result: ResolutionResult | null;
  readonly explanation: string | null;
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
  readonly state: 'pending' | 'issued';
  readonly dueAt: Instant;
  readonly overdue: boolean;
  readonly issuedAt: Instant | null;
  readonly number: string | null;
}

export interface OpinionContext {
  /** The place in which it was asked, over all rounds: 0, 1, 2 … */
  readonly ordinal: number;
  readonly round: number;
  readonly agency: string;
  /** Who now answers for it: the agency, or its successor by function after a reorganisation. */
  readonly heldBy: string;
  readonly function: string;
  readonly reason: string;
  readonly external: boolean;
  /** Keys of the questions that are asked of this agency. */
  readonly questions: readonly string[];
  readonly askedAt: Instant;
  readonly budget: Budget;
  readonly receivedAt: Instant | null;
  readonly receiptEvidence: string | null;
  /** How the limit was counted; folded with the calendar it gives the last day (limit.ts). */
  readonly ledger: readonly LedgerStep[];
  readonly calendar: string;
  readonly lastDay: CivilDate | null;
  readonly dueAt: Instant | null;
  /** Reminders not yet sent. */
  readonly reminders: readonly Instant[];
  readonly officer: string | null;
  readonly answer: Answer | null;
  readonly comments: readonly Comment[];
  /** An answer that came after the limit: always kept, whatever effect it has. */
  readonly late: (Answer & { readonly comments: readonly Comment[] }) | null;
  readonly extension: Extension | null;
  readonly extensionsGranted: number;
  readonly clarifications: number;
  readonly clarificationReason: string | null;
  readonly returned: {
    readonly ground: ReturnGround;
    readonly reason: string;
    readonly competentAgency: string | null;
    readonly at: Instant;
  } | null;
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
      readonly type: 'opinion.absorb';
      readonly with: { readonly questions: readonly string[] };
      readonly circumstances: Circumstances;
    };

/** The name by which limits and rows know an opinion: "1:SXD". */
export function opinionKey(context: Pick<OpinionContext, 'round' | 'agency'>): string {
  return `${context.round}:${context.agency}`;
}
