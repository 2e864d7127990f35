/** Every kind of message that the law tells people, from the composers of the three machines and of the cases of discipline. */
import { CONSULTATION_MESSAGES } from '../consultation/consultation.messages.js';
import { DISPUTE_MESSAGES } from '../dispute/dispute.messages.js';
import { OPINION_MESSAGES } from '../opinion/opinion.messages.js';
import { CASE_MESSAGES } from './case-message-kinds.js';

/** What is told of the telling itself: a message reached nobody of the agency that it was for. No entry of the journal tells it. */
export const DELIVERY_MESSAGES = ['undelivered'] as const;

export type MessageKind = (
  | typeof OPINION_MESSAGES
  | typeof CONSULTATION_MESSAGES
  | typeof DISPUTE_MESSAGES
  | typeof DELIVERY_MESSAGES
  | typeof CASE_MESSAGES
)[number];

export const MESSAGE_KINDS: readonly MessageKind[] = [
  ...new Set([
    ...OPINION_MESSAGES,
    ...CONSULTATION_MESSAGES,
    ...DISPUTE_MESSAGES,
    ...DELIVERY_MESSAGES,
    ...CASE_MESSAGES,
  ]),
];

/**
 * What nobody can choose not to be told, nor later: a limit comes near, or has passed. Silence has an effect, so that it
 * comes is never kept from anybody.
 */
export const ALWAYS_TOLD: readonly MessageKind[] = ['reminder', 'limit-passed', 'overdue', 'case-overdue'];
