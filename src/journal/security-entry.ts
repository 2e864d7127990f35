/** Entries about accounts and sessions, in a chain of their own that is anchored like the others. */
import { type Actor, CLOCK } from '../../workflows/commands/commands.js';
import type { Outage } from '../../workflows/limits/standstill.js';
import type { CivilDate, Instant } from '../../workflows/limits/time.js';
import type { Row, Store, Tx } from '../persistence/store.js';
import { type PersonRole } from '../rules/register/person-roles.js';
import { AUDIT_CHAIN, SECURITY_EVENTS, type SecurityEvent } from './entry.js';
import { addToOwnChain } from './own-chain.js';

/** What administrators do to the connections of the installation. */
const CONNECTION_EVENTS = [
  'webhook.entered',
  'webhook.secret-renewed',
  'webhook.switched',
  'webhook.removed',
  'organ.entered',
  'deliveries.retried',
  'delivery.bounced',
] as const;

/** What administrators do to regulations that are being written: what is adopted of one stands in the register's chain. */
const DRAFT_EVENTS = [
  'regulation-draft.begun',
  'regulation-draft.saved',
  'regulation-draft.proposed',
  'regulation-draft.withdrawn',
  'regulation-draft.discarded',
  'regulation-draft.tried',
] as const;

/** What they do to the stories in which the province rehearses its regulation. */
const REHEARSAL_EVENTS = ['rehearsal.kept', 'rehearsal.forgotten'] as const;

const INSTALLATION_EVENTS = [
  'clock.confirmed',
  'system.stood-still',
  'state.repaired',
  'drill.done',
  'list.exported',
  'file.uploaded',
  ...CONNECTION_EVENTS,
  ...DRAFT_EVENTS,
  ...REHEARSAL_EVENTS,
] as const;

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
  readonly roles?: readonly PersonRole[];
  readonly active?: boolean;
  /** Who asked for it, where another person confirmed it. */
  readonly requestedBy?: string;
  /** How a sign-in was proved beside the password: by a code of the authenticator, by a recovery code, or by what the provider says. */
  readonly factor?: Factor;
  /** The provider of OpenID Connect by which somebody signed in, or to which an account was linked. */
  readonly provider?: string;
  /** Of what was asked: the request, so that its confirmation or refusal is found. */
  readonly request?: string;
  /** The access token that was made, ended or refused: its id, for which system, and what for; never the token itself. */
  readonly token?: string;
  readonly system?: string;
  readonly scopes?: readonly string[];
  readonly expiresAt?: Instant;
  /** The calendar whose secret address was made or ended; never the address. */
  readonly calendar?: string;
  /** Why it was refused, as the code of the problem. */
  readonly refusal?: string;
}

/** What stands beside the first proof of a sign-in. */
export type Factor = 'code' | 'recovery' | 'provider';

/** What happens to accounts and sessions. */
export type AccountEvent = Exclude<SecurityEvent, InstallationEvent>;
export const ACCOUNT_EVENTS = SECURITY_EVENTS.filter(
  (event): event is AccountEvent => !INSTALLATION_EVENTS.some((other) => other === event),
);

/** What is about nobody's account. */
type InstallationEvent = (typeof INSTALLATION_EVENTS)[number];

/** What was taken away as a file. */
export interface ExportDetails {
  /** The name of the file without its day, such as "lay-y-kien"; "proof" for a proof, "letter", "file", "axis-message", "draw" for one of these. */
  readonly list: string;
  readonly format: string;
  /** The consultation it is of; null for a list of several, and for what is of none. */
  readonly consultation: string | null;
  /** The case of discipline it is of, such as a report or a draw. */
  readonly case?: string;
  /** Which one: the code of a letter, the SHA-256 of a file. */
  readonly file?: string;
  readonly address: string | null;
}

/** A file that was brought in. Its name may tell what is in it, so it is not told. */
export interface UploadDetails {
  /** SHA-256 of what is in it. */
  readonly file: string;
  readonly size: number;
  readonly type: string;
  readonly agency: string;
  readonly address: string | null;
}

/** A regulation that is being written. */
export interface DraftDetails {
  /** Its name. */
  readonly regulation: string;
  /** SHA-256 of its text as canonical JSON, in order or not. */
  readonly hash?: string;
  /** By which document it is to hold, and from when, where it was proposed. */
  readonly document?: string;
  readonly from?: CivilDate;
  /** Which trial was begun: that the stories are played, or that past consultations are replayed. */
  readonly trial?: string;
}

/** A story of the province. */
export interface RehearsalDetails {
  readonly rehearsal: string;
  /** SHA-256 of the story as it was sent. */
  readonly hash?: string;
}

/** A webhook, an organisation code or deliveries; never a secret, and of an address its host alone. */
export interface ConnectionDetails {
  /** The id of the webhook or delivery; null where several were tried again. */
  readonly id: string | null;
  /** Code of the agency whose it is; null for none or all. */
  readonly agency: string | null;
  /** What it is called, or where it leads. */
  readonly system?: string;
  readonly active?: boolean;
  readonly organId?: string | null;
  readonly count?: number;
}

export type SecurityEntry =
  | { readonly command: (typeof CONNECTION_EVENTS)[number]; readonly with: ConnectionDetails }
  | { readonly command: AccountEvent; readonly with: SecurityDetails }
  /** The clock is right: the time that the administrator knew from elsewhere; the entry's own is the clock's. */
  | { readonly command: 'clock.confirmed'; readonly with: { readonly told: Instant } }
  /** Nothing ran from the last heartbeat, or the newest entry, until it ran again. */
  | { readonly command: 'system.stood-still'; readonly with: Outage }
  /** Rows that differed from the journal were written anew: how many of each table. */
  | {
      readonly command: 'state.repaired';
      readonly with: {
        readonly consultations: readonly string[];
        /** Cases of discipline; left out where it was none. */
        readonly cases?: readonly string[];
        readonly rows: Readonly<Record<string, number>>;
      };
    }
  /** A backup was restored elsewhere and verified, or could not be. */
  | { readonly command: 'drill.done'; readonly with: DrillOutcome }
  | { readonly command: 'list.exported'; readonly with: ExportDetails }
  | { readonly command: 'file.uploaded'; readonly with: UploadDetails }
  | { readonly command: (typeof DRAFT_EVENTS)[number]; readonly with: DraftDetails }
  | { readonly command: (typeof REHEARSAL_EVENTS)[number]; readonly with: RehearsalDetails };

/** What a restore drill came to. */
export interface DrillOutcome {
  /** When the backup was taken; null where even that could not be read. */
  readonly takenAt: Instant | null;
  readonly passed: boolean;
  /** Why not, in Vietnamese; null when it passed. */
  readonly reason: string | null;
  readonly consultations: number;
  readonly entries: number;
  readonly seconds: number;
}

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
 * @returns the number of the first entry; the others follow it
 */
export async function journalSecurity(
  store: Store,
  tx: Tx,
  province: string,
  entries: readonly SecurityEntry[],
  { by, at }: { readonly by: SecurityActor | null; readonly at: Instant },
): Promise<number> {
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
  return first;
}

/** What somebody does to themselves is no news to them; what fails to be them may be somebody else. */
const NO_NEWS: readonly SecurityEvent[] = [
  'sign-in.accepted',
  'sign-in.refused',
  'sign-in.code-refused',
  'sign-out.done',
  'person.entered',
  'token.refused',
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
