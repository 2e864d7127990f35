/** Whom each change of a dispute is told to. */
import type { Circumstances } from '../step/circumstances.js';
import { everyoneIn, type Message, type Recipient } from '../step/messages.js';
import type { DisputeContext } from './dispute.js';

/** What is told of a dispute. */
export const DISPUTE_MESSAGES = [
  'reconciliation-needed',
  'session-recorded',
  'session-confirmed',
  'session-objected',
  'unified',
  'escalated',
  'incomplete',
  'completed',
  'remitted',
  'submitted',
  'overdue',
] as const;
type Kind = (typeof DISPUTE_MESSAGES)[number];

type Compose = (context: DisputeContext, circumstances: Circumstances) => Message;

const parties = (context: DisputeContext): Recipient[] => [context.lead, ...context.dissenters].map(everyoneIn);
const office = (circumstances: Circumstances): Recipient[] => agency(circumstances.register.office);
const agency = (code: string | null): Recipient[] => (code === null ? [] : [everyoneIn(code)]);

const telling =
  (kind: Kind, to: (context: DisputeContext, circumstances: Circumstances) => Recipient[]): Compose =>
  (context, circumstances) => ({
    kind,
    to: distinct(to(context, circumstances)),
    params: { holder: context.holder, dueAt: context.dueAt },
  });

/** One message for an agency, even when it is told in two capacities. */
function distinct(recipients: readonly Recipient[]): Recipient[] {
  const seen = new Map(recipients.map((recipient) => [`${recipient.agency}/${recipient.role}`, recipient]));
  return [...seen.values()];
}

export const reconciliationNeeded = telling('reconciliation-needed', parties);
export const sessionRecorded = telling('session-recorded', parties);
export const sessionConfirmed = telling('session-confirmed', parties);
export const sessionObjected = telling('session-objected', parties);
export const unified = telling('unified', parties);
export const escalated = telling('escalated', (context, circumstances) => [
  ...parties(context),
  ...office(circumstances),
]);
export const incomplete = telling('incomplete', (context) => [everyoneIn(context.lead)]);
export const completed = telling('completed', (_context, circumstances) => office(circumstances));
export const remitted = telling('remitted', parties);
export const submitted = telling('submitted', (context, circumstances) => [
  ...parties(context),
  ...agency(circumstances.register.chairman),
]);

/** An overdue stage is told to its holder and to the Office, which follows, urges and reports (HP-11). */
export const overdue: Compose = (context, circumstances) => {
  const to = distinct([...agency(context.holder), ...office(circumstances)]);
  return { kind: 'overdue', to, params: { stage: 'dispute', holder: context.holder, dueAt: context.dueAt } };
};

/** Silence on the minutes confirms nothing: it is told to those at the table and to the Office. */
export const confirmationOverdue: Compose = (context, circumstances) => {
  const to = distinct([...parties(context), ...office(circumstances)]);
  return { kind: 'overdue', to, params: { stage: 'confirmation', holder: context.holder, dueAt: circumstances.at } };
};
