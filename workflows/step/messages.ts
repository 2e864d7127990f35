/** What the engine tells people: data only. The inbox keeps it, and the words are chosen where it is read. */
import type { Role } from '../commands/commands.js';

export const MESSAGE_KINDS = [
  'request-received',
  'receipt-recorded',
  'assigned',
  'reminder',
  'limit-passed',
  'late-answer',
  'late-accepted',
  'notice-due',
  'notice-issued',
  'returned',
  'return-accepted',
  'return-contested',
  'extension-asked',
  'extension-granted',
  'extension-refused',
  'clarification-asked',
  'clarified',
  'closed-unanswered',
  'collected',
  'comment-resolved',
  'condition-yielded',
  'condition-maintained',
  'reconciliation-needed',
  'session-recorded',
  'unified',
  'escalated',
  'incomplete',
  'completed',
  'remitted',
  'submitted',
  'decided',
  'concluded',
  'withdrawn',
  'transferred',
  'limit-moved',
  'overdue',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Whom a message is for: everyone of an agency, or those of one role in it. */
export interface Recipient {
  readonly agency: string;
  readonly role: Role | null;
}

export interface Message {
  readonly kind: MessageKind;
  readonly to: readonly Recipient[];
  /** Plain values that the words need; instants in UTC. */
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
}

export const everyoneIn = (agency: string): Recipient => ({ agency, role: null });
export const headOf = (agency: string): Recipient => ({ agency, role: 'head' });
