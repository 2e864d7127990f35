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

/** An entry, and the address that was entered for its person until now, where that was changed: it is told there too. No journal keeps it. */
export type ToldEntry = SecurityEntry & { readonly formerAddress?: string | null };

/** Journals what happened to accounts and sessions, and writes down what its people are told of it by e-mail. */
export async function journalAccounts(
  store: Store,
  tx: Tx,
  province: string,
  entries: readonly ToldEntry[],
  { by, at }: { readonly by: SecurityActor | null; readonly at: Instant },
  { email }: OutboxOptions,
): Promise<void> {
  const first = await journalSecurity(store, tx, province, entries, { by, at });
  if (!email) return;
  for (const [index, { command, with: told, formerAddress = null }] of entries.entries()) {
    const person = 'person' in told ? told.person : null;
    if (person === null || !MAILED_EVENTS.some((one) => one === command)) continue;
    const rows = await mailsTo(tx, { province, person, seq: first + index, formerAddress }, at);
    if (rows.length > 0) await tx.insert('deliveries', rows, 'ignore');
  }
}

interface Told {
  readonly province: string;
  readonly person: string;
  readonly seq: number;
  readonly formerAddress: string | null;
}

/** None where no address is entered: the page of the account tells it all the same. Whoever takes an account over begins with its address. */
async function mailsTo(tx: Tx, { province, person, seq, formerAddress }: Told, at: Instant): Promise<Row[]> {
  const known = await tx.row<{ email: string | null; agency: string | null }>(
    `SELECT p.email, (SELECT MAX(r.agency) FROM person_roles r WHERE r.province = p.province AND r.person_id = p.id) AS agency
     FROM people p WHERE p.province = ? AND p.id = ?`,
    [province, person],
  );
  if (known === undefined) return [];
  const message_id = `${MESSAGE}${seq}`;
  const id = `${message_id}.account.${person}`;
  const row = (own: string, former_address: string | null): Row => ({
    ...{ province, id: own, message_id, channel: 'account', recipient: person, former_address },
    ...{ agency: known.agency ?? '', kind: KIND, consultation_id: null, state: 'waiting', attempts: 0 },
    ...{ due_at: at, created_at: at },
  });
  return [
    ...(known.email === null ? [] : [row(id, null)]),
    ...(formerAddress === null || formerAddress === known.email ? [] : [row(`${id}.former`, formerAddress)]),
  ];
}
