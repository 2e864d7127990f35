/** Whom each change of a consultation is told to. Its end is told to all parties, whichever way it went; they are added where the opinions are known. */
import type { Circumstances } from '../step/circumstances.js';
import { everyoneIn, type Message } from '../step/messages.js';
import type { ConsultationContext } from './consultation.js';

/** What is told of a consultation. */
export const CONSULTATION_MESSAGES = ['collected', 'concluded', 'decided', 'withdrawn'] as const;
type Kind = (typeof CONSULTATION_MESSAGES)[number];

type Compose = (context: ConsultationContext, circumstances: Circumstances) => Message;

const toLead =
  (kind: Kind): Compose =>
  (context) => ({ kind, to: [everyoneIn(context.lead)], params: { outcome: context.outcome } });

export const collected = toLead('collected');
export const concluded = toLead('concluded');
export const decided = toLead('decided');
export const withdrawn = toLead('withdrawn');
