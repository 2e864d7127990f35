/** Whom each change of a consultation is told to. Its end is told to all parties, whichever way it went; they are added where the opinions are known. */
import type { Circumstances } from '../step/circumstances.js';
import { everyoneIn, type Message, type MessageKind } from '../step/messages.js';
import type { ConsultationContext } from './consultation.js';

type Compose = (context: ConsultationContext, circumstances: Circumstances) => Message;

const toLead =
  (kind: MessageKind): Compose =>
  (context) => ({ kind, to: [everyoneIn(context.lead)], params: { outcome: context.outcome } });

export const collected = toLead('collected');
export const concluded = toLead('concluded');
export const decided = toLead('decided');
export const withdrawn = toLead('withdrawn');
