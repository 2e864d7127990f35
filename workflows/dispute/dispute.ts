/** A dispute: one per round of a consultation with dissent on main content (2230/UBND-NC, 2.3). What is kept of it. */

import type { Authority, CommandsAbout, SessionResult } from '../commands/commands.js';
import type { CivilDate, Instant } from '../limits/time.js';
import type { WithAttachments } from '../step/attachments.js';
import type { Circumstances } from '../step/circumstances.js';
import type { Stored } from '../step/kernel.js';
import type { CommandEvent, SystemEvent } from '../step/machine-actions.js';

export const DISPUTE_STATES = [
  'negotiating',
  'unified',
  'verifying',
  'incomplete',
  'submitted',
  'remitted',
  'decided',
  'discontinued',
] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

/** How the two heads met, as far as the lead has said. */
export interface SessionCourse {
  /** Time of day at which it began: "14:00" in Asia/Ho_Chi_Minh. */
  readonly at?: string;
  readonly place?: string;
  readonly chair?: string;
  /** The two heads, by name and office. */
  readonly heads?: { readonly lead?: string; readonly dissenting?: string };
  /** What they came to on each question. */
  readonly questions?: readonly { readonly key: string; readonly agreed: boolean; readonly text?: string }[];
}

/** A working session of the two heads, head to head. */
export interface Session extends SessionCourse, WithAttachments {
  readonly heldOn: CivilDate;
  readonly participants: readonly string[];
  readonly minutes: string;
  readonly result: SessionResult;
  readonly recordedAt: Instant;
  /** Whether the dissenting head has confirmed it (true) or objected (false); null as long as it has said nothing. */
  readonly confirmed: boolean | null;
  readonly objection: string | null;
  /** Whether it counts only once it is confirmed; sessions recorded before that was the law count without. */
  readonly confirmationNeeded: boolean;
  /** Until when the dissenting head has to say whether it is so; null where nothing needs to be confirmed. */
  readonly confirmDueAt: Instant | null;
  readonly confirmOverdue: boolean;
  /** Whether the agency has come to dissent anew since: the session was about another dissent, and counts no more. */
  readonly outdated?: true;
}

export interface Decision {
  readonly option: string | null;
  readonly conclusion: string;
  readonly decidedAt: Instant;
  readonly by: 'chairman' | 'lead';
}

export interface DisputeContext {
  readonly round: number;
  readonly authority: Authority;
  readonly lead: string;
  /** Agencies whose dissent on main content stands. */
  readonly dissenters: readonly string[];
  readonly sessions: Readonly<Record<string, readonly Session[]>>;
  readonly options: readonly { readonly key: string; readonly text: string }[] | null;
  readonly recommendation: string | null;
  /** What the Office found missing, each time, and what the lead gave. */
  readonly missing: readonly (WithAttachments & {
    readonly items: readonly string[];
    readonly at: Instant;
    readonly supplement: string | null;
  })[];
  readonly officeOpinion: string | null;
  readonly remitReason: string | null;
  readonly decision: Decision | null;
  /** The agency that holds the stage, and until when; the stage's working days are counted from `stageSince`. */
  readonly holder: string | null;
  readonly stageSince: Instant;
  readonly stageDays: number;
  readonly calendar: string;
  readonly dueAt: Instant | null;
  readonly overdue: boolean;
  readonly openedAt: Instant;
  readonly endedAt: Instant | null;
}

export type Dispute = Stored<DisputeState, DisputeContext>;

export type DisputeCommandName = CommandsAbout<'dispute'>;

export type DisputeEvent =
  | CommandEvent<DisputeCommandName>
  | SystemEvent
  | {
      readonly type: 'dissent.changed';
      /** `anew`: those whose dissent came after the last session with them. */
      readonly with: { readonly dissenters: readonly string[]; readonly anew: readonly string[] };
      readonly circumstances: Circumstances;
    }
  | {
      /** The time in which a dissenting head was to confirm a session has passed; `subject` names the agency. */
      readonly type: 'confirmation.passed';
      readonly with: { readonly subject: string; readonly kind: string };
      readonly circumstances: Circumstances;
    }
  | {
      readonly type: 'dispute.discontinue';
      readonly with: Record<string, never>;
      readonly circumstances: Circumstances;
    };

/** The session that was recorded last with an agency, and counts: one held before its dissent does not. */
export function lastSession(context: Pick<DisputeContext, 'sessions'>, agency: string): Session | null {
  const last = context.sessions[agency]?.at(-1);
  return last === undefined || last.outdated === true ? null : last;
}

/**
 * The last word of the heads, per agency: a dissent is worked out when the latest session says so, and the dissenting head
 * has confirmed it. Silence on the minutes is no confirmation.
 */
export function isUnified(context: Pick<DisputeContext, 'sessions'>, agency: string): boolean {
  const last = lastSession(context, agency);
  return last?.result === 'unified' && (last.confirmed === true || !last.confirmationNeeded);
}

/** Whether the dissenting head has still to say whether the two are unified. */
export function awaitsConfirmation(session: Session): boolean {
  const { result, confirmationNeeded, confirmed, outdated } = session;
  return result === 'unified' && confirmationNeeded && confirmed === null && outdated !== true;
}

/** The name by which limits know the confirmation of the last session with an agency: "dispute:1:SXD". */
export function confirmationKey(context: Pick<DisputeContext, 'round'>, agency: string): string {
  return `${disputeKey(context)}:${agency}`;
}

/** The name by which limits and rows know a dispute. */
export function disputeKey(context: Pick<DisputeContext, 'round'>): string {
  return `dispute:${context.round}`;
}
