/** Whom each change of a consultation is told to. Its end is told to all parties, whichever way it went; they are added where the opinions are known. */
import type { Circumstances } from './circumstances.js';
import type { ConsultationContext } from './consultation.js';
import { everyoneIn, type Message, type MessageKind } from './messages.js';

type Compose = (context: ConsultationContext, env: Circumstances) => Message;

const toLead =
  (kind: MessageKind): Compose =>
  (context) => ({ kind, to: [everyoneIn(context.lead)], params: { outcome: context.outcome } });

export const collected = toLead('collected');
export const concluded = toLead('concluded');
export const decided = toLead('decided');
export const withdrawn = toLead('withdrawn');
