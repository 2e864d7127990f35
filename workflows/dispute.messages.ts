/** Whom each change of a dispute is told to. */
import type { Circumstances } from './circumstances.js';
import type { DisputeContext } from './dispute.js';
import { everyoneIn, type Message, type MessageKind, type Recipient } from './messages.js';

type Compose = (context: DisputeContext, env: Circumstances) => Message;

const parties = (context: DisputeContext): Recipient[] => [context.lead, ...context.dissenters].map(everyoneIn);
const office = (env: Circumstances): Recipient[] => agency(env.register.office);
const agency = (code: string | null): Recipient[] => (code === null ? [] : [everyoneIn(code)]);

const telling =
  (kind: MessageKind, to: (context: DisputeContext, env: Circumstances) => Recipient[]): Compose =>
  (context, env) => ({
    kind,
    to: distinct(to(context, env)),
    params: { holder: context.holder, dueAt: context.dueAt },
  });

/** One message for an agency, even when it is told in two capacities. */
function distinct(recipients: readonly Recipient[]): Recipient[] {
  const seen = new Map(recipients.map((recipient) => [`${recipient.agency}/${recipient.role}`, recipient]));
  return [...seen.values()];
}

export const reconciliationNeeded = telling('reconciliation-needed', parties);
export const sessionRecorded = telling('session-recorded', parties);
export const unified = telling('unified', parties);
export const escalated = telling('escalated', (context, env) => [...parties(context), ...office(env)]);
export const incomplete = telling('incomplete', (context) => [everyoneIn(context.lead)]);
export const completed = telling('completed', (_context, env) => office(env));
export const remitted = telling('remitted', parties);
export const submitted = telling('submitted', (context, env) => [
  ...parties(context),
  ...agency(env.register.chairman),
]);

/** An overdue stage is told to its holder and to the Office, which follows, urges and reports (HP-11). */
export const overdue: Compose = (context, env) => {
  const to = distinct([...agency(context.holder), ...office(env)]);
  return { kind: 'overdue', to, params: { stage: 'dispute', holder: context.holder, dueAt: context.dueAt } };
};
