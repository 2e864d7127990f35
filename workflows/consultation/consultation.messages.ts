/** Whom each change of a consultation is told to. Its end, whichever way it went, and its suspension are told to all parties; they are added where the opinions are known. */
import type { Circumstances } from '../step/circumstances.js';
import { everyoneIn, type Message } from '../step/messages.js';
import type { ConsultationContext, Suspension } from './consultation.js';

/** What is told of a consultation. */
export const CONSULTATION_MESSAGES = [
  'collected',
  'concluded',
  'decided',
  'withdrawn',
  'suspended',
  'resumed',
  'agency-added',
] as const;
type Kind = (typeof CONSULTATION_MESSAGES)[number];

type Compose = (context: ConsultationContext, circumstances: Circumstances) => Message;

const toLead =
  (kind: Kind): Compose =>
  (context) => ({ kind, to: [everyoneIn(context.lead)], params: { outcome: context.outcome } });

export const collected = toLead('collected');
export const concluded = toLead('concluded');
export const decided = toLead('decided');
export const withdrawn = toLead('withdrawn');
export const suspended: Compose = (context) => ({
  kind: 'suspended',
  to: [everyoneIn(context.lead)],
  params: { reason: (context.suspension as Suspension).reason },
});
export const resumed = toLead('resumed');

/** One more agency is asked: those already asked know who else speaks to the matter. */
export const agencyAdded = (added: string, to: readonly string[]): Message => ({
  kind: 'agency-added' satisfies Kind,
  to: [...new Set(to)].filter((agency) => !agency.includes('~')).map(everyoneIn),
  params: { added },
});
