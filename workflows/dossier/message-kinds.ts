/** Every kind of message that the law tells people, from the composers of the three machines. */
import { CONSULTATION_MESSAGES } from '../consultation/consultation.messages.js';
import { DISPUTE_MESSAGES } from '../dispute/dispute.messages.js';
import { OPINION_MESSAGES } from '../opinion/opinion.messages.js';

export type MessageKind = (typeof OPINION_MESSAGES | typeof CONSULTATION_MESSAGES | typeof DISPUTE_MESSAGES)[number];

export const MESSAGE_KINDS: readonly MessageKind[] = [
  ...new Set([...OPINION_MESSAGES, ...CONSULTATION_MESSAGES, ...DISPUTE_MESSAGES]),
];
