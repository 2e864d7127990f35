/** Entries about accounts and sessions, in a chain of their own that is anchored like the others. */
import { type Actor, CLOCK, type Role } from '../../workflows/commands/commands.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Row, Store, Tx } from '../persistence/store.js';
import { AUDIT_CHAIN, SECURITY_EVENTS, type SecurityEvent } from './entry.js';
import { addToOwnChain } from './own-chain.js';

/** What is told of every such event; null where there was none. */
export interface SecurityDetails {
  /** The person whom it concerns, and their login. A login that nobody has is not kept: people type passwords there. */
  readonly person: string | null;
  readonly login: string | null;
  /** From where it was asked, as far as the trusted proxies tell; null on the command line. */
  readonly address: string | null;
  /** What was changed, for a change. */
  readonly changed?: readonly string[];
  readonly agency?: string | null;
  readonly roles?: readonly Role[];
  readonly active?: boolean;
  /** Who asked for it, where another person confirmed it. */
  readonly requestedBy?: string;
  /** How a sign-in was proved beside the password: by a code of the authenticator, by a recovery code, or by what the provider says. */
  readonly factor?: Factor;
  /** The provider of OpenID Connect by which somebody signed in, or to which an account was linked. */
  readonly provider?: string;
  /** Of what was asked: the request, so that its confirmation or refusal is found. */
  readonly request?: string;
}

/** What stands beside the first proof of a sign-in. */
export type Factor = 'code' | 'recovery' | 'provider';

/** What happens to accounts and sessions. */
export type AccountEvent = Exclude<SecurityEvent, 'clock.confirmed'>;
export const ACCOUNT_EVENTS = SECURITY_EVENTS.filter((event) => event !== 'clock.confirmed');

export type SecurityEntry =
  | { readonly command: AccountEvent; readonly with: SecurityDetails }
  /** The clock is right: the time that the administrator knew from elsewhere; the entry's own is the clock's. */
  | { readonly command: 'clock.confirmed'; readonly with: { readonly told: Instant } };

/** Who did it, as far as that is known. */
export interface SecurityActor {
  readonly person: string;
  readonly name: string;
  readonly agency: string | null;
}

/** Whoever tries to sign in is nobody yet. */
const SYSTEM: Actor = { ...CLOCK, kind: 'system' };

/**
 * Journals what happened to accounts and sessions, within the transaction in which it happened. No law depends on its moment:
 * where it was taken before the chain was waited for, it is put after the entry before it.
 */
export async function journalSecurity(
  store: Store,
  tx: Tx,
  province: string,
  entries: readonly SecurityEntry[],
  { by, at }: { readonly by: SecurityActor | null; readonly at: Instant },
): Promise<void> {
  const actor: Actor = by === null ? SYSTEM : { ...CLOCK, kind: 'person', ...by };
  const first = await addToOwnChain(
    store,
    tx,
    { province, chain: AUDIT_CHAIN },
    entries,
    { actor, at },
    'after-the-last',
  );
  await tx.insert('account_events', concerned(province, first, entries, by));
}

/** What somebody does to themselves is no news to them; what fails to be them may be somebody else. */
const NO_NEWS: readonly SecurityEvent[] = [
  'sign-in.accepted',
  'sign-in.refused',
  'sign-in.code-refused',
  'sign-out.done',
  'person.entered',
];

function concerned(
  province: string,
  first: number,
  entries: readonly SecurityEntry[],
  by: SecurityActor | null,
): Row[] {
  return entries.flatMap(({ command, with: told }, index) => {
    const person = 'person' in told ? told.person : null;
    if (person === null) return [];
    const byOther = by?.person !== person && !NO_NEWS.includes(command);
    return [{ province, person_id: person, seq: first + index, by_other: byOther, seen_at: null }];
  });
}
