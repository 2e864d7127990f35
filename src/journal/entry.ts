/**
 * An entry of the journal: one accepted command, or one limit that passed, with everything that the law was told. The
 * entries of a consultation are a chain: each holds the hash of the one before it.
 */

import type { Actor, CommandName, SystemCommand } from '../../workflows/commands/commands.js';
import type { PASS_LIMIT } from '../../workflows/discipline/clock/pass-limit.js';
import type { CaseCommandName } from '../../workflows/discipline/inputs.js';
import { type Instant, parseInstant } from '../../workflows/limits/time.js';
import type { PersonInAgency } from '../../workflows/register/register.checks.js';
import type { AgencyFunction, Delegation } from '../../workflows/register/register.js';
import type { Proposal } from '../../workflows/regulation/adoption.js';
import type { RegisterExcerpt } from '../../workflows/step/circumstances.js';
import { canonicalJson, sha256 } from '../platform/canonical-json.js';

/** The edition of the law by which entries are decided now. */
export const EDITION = 2;

/** What the first entry of a chain holds in place of the hash of the one before it. */
export const GENESIS = '0'.repeat(64);

/** The chain of what concerns the register of a province and not one consultation. No consultation has such an id. */
export const REGISTER_CHAIN = ':register';

/**
 * The chain of one entry that says with which register a province began: what the commands in the register's chain then
 * changed. It stands apart, so that those are numbered and hashed as before there was such an entry.
 */
export const PROVINCE_CHAIN = ':province';

/**
 * The chain of letters: that the bytes of one were made, with their hashes, and that it got its number. It stands apart from the
 * consultations, so that making a letter changes no version that people have read (docs/decisions/0026).
 */
export const LETTERS_CHAIN = ':letters';

/**
 * The chain of what concerns the security of the installation: sign-ins and their refusals, changes of people, roles and
 * passwords (docs/decisions/0033), that an administrator confirmed the clock (0035), that stored rows were written anew from the
 * journal, and what a restore drill came to (0038). No act of a consultation stands in it.
 */
export const AUDIT_CHAIN = ':audit';

/**
 * The chain of what the directives order beside consultations: petitions, inspections, reviews, reports (workflows/discipline,
 * docs/decisions/0046). Personnel matters stand in it, so nobody is given it whole.
 */
export const DISCIPLINE_CHAIN = ':discipline';

/** Whether a command is the clock's: what becomes of a limit that has come. It alone takes effect at the limit, however late it is recorded. */
export const isSaidByClock = (command: string): boolean => command === 'limit.passed' || command === 'limit.given-back';

/** Whether a chain is that of a consultation: no consultation's id begins with a colon. */
export const isOfConsultation = (chain: string): boolean => !chain.startsWith(':');

/** How a province came to its register: it was entered with it, or its rows were found without such an entry. */
export type ProvinceEvent = 'province.entered' | 'province.adopted';

/** What happens to a letter after the act that wrote it: its bytes are made, by the system; it gets its number, from a person. */
export type LetterEvent = 'letter.made' | 'letter.issued';

/**
 * What happens to accounts and sessions, to the clock and the installation, what administrators prepare, and that somebody brought a file in or
 * took a list, a letter or a proof away as one.
 */
export const SECURITY_EVENTS = [
  'sign-in.accepted',
  'sign-in.refused',
  'sign-in.held',
  'sign-out.done',
  'person.entered',
  'person.changed',
  'password.code-made',
  'password.changed',
  'roles.proposed',
  'roles.confirmed',
  'roles.refused',
  'sign-in.code-refused',
  'factor.enrolled',
  'factor.codes-made',
  'factor.removal-proposed',
  'factor.removal-refused',
  'factor.removed',
  'identity.linked',
  'identity.unlinked',
  'token.made',
  'token.ended',
  'token.refused',
  'feed.made',
  'feed.ended',
  'clock.confirmed',
  'system.stood-still',
  'state.repaired',
  'drill.done',
  'list.exported',
  'file.uploaded',
  'webhook.entered',
  'webhook.secret-renewed',
  'webhook.switched',
  'webhook.removed',
  'organ.entered',
  'deliveries.retried',
  'delivery.bounced',
  'regulation-draft.begun',
  'regulation-draft.saved',
  'regulation-draft.proposed',
  'regulation-draft.withdrawn',
  'regulation-draft.discarded',
  'regulation-draft.tried',
  'rehearsal.kept',
  'rehearsal.forgotten',
] as const;
export type SecurityEvent = (typeof SECURITY_EVENTS)[number];

/** What the law was told beside the command itself. */
export interface EntryFacts {
  /** SHA-256 of the canonical JSON of the regulation to which the consultation is pinned; null in the register's chain. */
  readonly regulation: string | null;
  /** The version of the calendar in use. */
  readonly calendar: string;
  /** SHA-256 of the canonical JSON of that calendar. */
  readonly calendarHash: string;
  /** The agencies that the command names, as the register had them. */
  readonly register: RegisterExcerpt;
  /** The edition of the law that decided; entries of the first edition do not say so. */
  readonly law?: 2;
  /** The person whom a command of the register names, as they were entered then; null where there was no such person. */
  readonly person?: PersonInAgency | null;
  /** The delegations that a command of the register has ended. */
  readonly ended?: readonly EndedDelegation[];
  /** How the edition was proposed that a command of the register adopts; null where it was not, left out of other commands. */
  readonly proposal?: Proposal | null;
  /** Of the functions that a command of the register names, those that the program delivers, as it delivered them then. */
  readonly functions?: readonly AgencyFunction[];
}

/** A delegation that was ended, as it had been granted. */
export type EndedDelegation = Pick<Delegation, 'id' | 'document' | 'from' | 'until'>;

/** What the door writes down; the chain adds the rest. */
export interface EntryFields {
  readonly province: string;
  /** The id of the consultation, `REGISTER_CHAIN`, `PROVINCE_CHAIN`, `LETTERS_CHAIN`, `AUDIT_CHAIN` or `DISCIPLINE_CHAIN`. */
  readonly chain: string;
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** The instant at which it was recorded. */
  readonly at: Instant;
  /** The moment of the act: for a passed limit its `dueAt`, whenever the sweep got to it. */
  readonly effectiveAt: Instant;
  readonly actor: Actor;
  readonly command:
    | CommandName
    | SystemCommand['command']
    | ProvinceEvent
    | LetterEvent
    | SecurityEvent
    | CaseCommandName
    | typeof PASS_LIMIT;
  /** What the command carried. */
  readonly with: object;
  readonly facts: EntryFacts;
}

export interface JournalEntry extends EntryFields {
  /** The version of this format. */
  readonly v: 1;
  /** The hash of the entry before it in its chain, `GENESIS` for the first. */
  readonly prev: string;
}

/**
 * Chains an entry to the one before it. `entry` is the text that is kept, canonical JSON; `hash` is its SHA-256.
 * @throws TypeError when something in it is no JSON (src/platform/canonical-json.ts)
 */
export function chainEntry(previousHash: string, fields: EntryFields): { entry: string; hash: string } {
  const { province, chain, seq, at, effectiveAt, actor, command, facts } = fields;
  // The members stand in the order that RFC 8785 asks for.
  const entry =
    `{"actor":${canonicalJson(actor)},"at":"${at}","chain":${canonicalJson(chain)},"command":"${command}",` +
    `"effectiveAt":"${effectiveAt}","facts":${textOfFacts(facts)},"prev":"${previousHash}",` +
    `"province":${canonicalJson(province)},"seq":${seq},"v":1,"with":${canonicalJson(fields.with)}}`;
  return { entry, hash: sha256(entry) };
}

const textsOfFacts = new WeakMap<EntryFacts, string>();

/** Most commands name no agency, so the same facts come again and again. */
function textOfFacts(facts: EntryFacts): string {
  const known = textsOfFacts.get(facts);
  if (known !== undefined) return known;
  const text = canonicalJson(facts);
  textsOfFacts.set(facts, text);
  return text;
}

/** The edition of the law that an entry was decided by (workflows/former). */
export const editionOf = ({ facts }: Pick<EntryFields, 'facts'>): 1 | 2 => facts.law ?? 1;

/** A text that is no entry of the journal. */
export class BrokenEntry extends Error {
  override readonly name = 'BrokenEntry';
}

/**
 * Reads the text of an entry back. The hash covers the text, so a text that says the same in other characters is refused.
 * What the command carried is not looked into: the law judges it when it is replayed.
 * @throws BrokenEntry when it is no JSON, not canonical, or lacks a part
 */
export function parseEntry(text: string): JournalEntry {
  const value = parsed(text);
  if (!isEntry(value)) throw new BrokenEntry('a part of the entry is missing or of the wrong type');
  if (canonicalJson(value) !== text) throw new BrokenEntry('the entry is not written as canonical JSON');
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BrokenEntry('the entry is not JSON');
  }
}

function isEntry(value: unknown): value is JournalEntry {
  return (
    isObject(value) &&
    value.v === 1 &&
    [value.province, value.chain, value.prev, value.command].every((part) => typeof part === 'string') &&
    Number.isSafeInteger(value.seq) &&
    [value.at, value.effectiveAt].every((part) => parseInstant(part) === part) &&
    [value.actor, value.with].every(isObject) &&
    areFacts(value.facts)
  );
}

function areFacts(value: unknown): value is EntryFacts {
  return (
    isObject(value) &&
    (value.regulation === null || typeof value.regulation === 'string') &&
    typeof value.calendar === 'string' &&
    typeof value.calendarHash === 'string' &&
    isObject(value.register) &&
    isObject(value.register.agencies) &&
    isObject(value.register.alreadyAsked) &&
    (value.law === undefined || value.law === 2)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
