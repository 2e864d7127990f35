/**
 * What happens to an account is told to its person by e-mail too, where an address is entered: who was locked out, or whose account
 * somebody else has taken, does not see the page that tells it. Written down in the transaction in which the journal tells it.
 */
import type { Instant } from '../../../workflows/limits/time.js';
import {
  type AccountEvent,
  journalSecurity,
  type SecurityActor,
  type SecurityEntry,
} from '../../journal/security-entry.js';
import type { Row, Store, Tx } from '../../persistence/store.js';
import type { DeliveredKind, OutboxOptions } from './outbox.js';

/** What is told so: what changes how somebody is known, what they may do, or who may act in their name. */
export const MAILED_EVENTS = [
  'person.changed',
  'password.code-made',
  'password.changed',
  'factor.enrolled',
  'factor.codes-made',
  'factor.removal-proposed',
  'factor.removed',
  'identity.linked',
  'identity.unlinked',
  'token.made',
  'feed.made',
] as const satisfies readonly AccountEvent[];
export type MailedEvent = (typeof MAILED_EVENTS)[number];

const KIND: DeliveredKind = 'account-changed';
/** Begins the id of the message of such a delivery; the number of the entry in the chain of security follows. */
const MESSAGE = ':audit.';

/** The number of the entry of which a delivery tells; null where it tells of none. */
export function entryTold(messageId: string): number | null {
  const [, seq] = /^:audit\.(\d+)$/.exec(messageId) ?? [];
  return seq === undefined ? null : Number(seq);
}

/** Journals what happened to accounts and sessions, and writes down what its people are told of it by e-mail. */
export async function journalAccounts(
  store: Store,
  tx: Tx,
  province: string,
  entries: readonly SecurityEntry[],
  { by, at }: { readonly by: SecurityActor | null; readonly at: Instant },
  { email }: OutboxOptions,
): Promise<void> {
  const first = await journalSecurity(store, tx, province, entries, { by, at });
  if (!email) return;
  for (const [index, { command, with: told }] of entries.entries()) {
    const person = 'person' in told ? told.person : null;
    if (person === null || !MAILED_EVENTS.some((one) => one === command)) continue;
    const row = await mailTo(tx, { province, person, seq: first + index }, at);
    if (row !== null) await tx.insert('deliveries', [row], 'ignore');
  }
}

/** Null where no address is entered: the page of the account tells it all the same. */
async function mailTo(
  tx: Tx,
  { province, person, seq }: { readonly province: string; readonly person: string; readonly seq: number },
  at: Instant,
): Promise<Row | null> {
  const known = await tx.row<{ email: string | null; agency: string | null }>(
    `SELECT p.email, (SELECT MAX(r.agency) FROM person_roles r WHERE r.province = p.province AND r.person_id = p.id) AS agency
     FROM people p WHERE p.province = ? AND p.id = ?`,
    [province, person],
  );
  if (known === undefined || known.email === null) return null;
  const message_id = `${MESSAGE}${seq}`;
  return {
    ...{ province, id: `${message_id}.account.${person}`, message_id, channel: 'account', recipient: person },
    ...{ agency: known.agency ?? '', kind: KIND, consultation_id: null, state: 'waiting', attempts: 0 },
    ...{ due_at: at, created_at: at },
  };
}
