/** The register of a province: agencies with their functions, delegations, the calendar in use; and how it changes. */
import type { Calendar } from '../limits/calendar.js';
import type { Instant } from '../limits/time.js';
import type { Adoption } from '../regulation/adoption.js';
import type { Subordination } from '../regulation/regulation.js';
import type { RegisteredAgency } from '../step/circumstances.js';

/** A head's powers lent to a person, or to a role, of the same agency (PY-1.3a; NĐ 30/2020/NĐ-CP, Điều 13). */
export interface Delegation {
  readonly id: string;
  readonly agency: string;
  /** The role in which the powers are used. */
  readonly toRole: string;
  /** Id of the one person who may use them; null where whoever has the role may. */
  readonly toPerson: string | null;
  /** Number of the written delegation; null where none was told. */
  readonly document: string | null;
  readonly from: Instant;
  /** Half-open: no longer in force at this instant. */
  readonly until: Instant;
  readonly grantedBy: string | null;
  readonly grantedAt: Instant;
  /** Ended before its time, by a revocation or a later grant; null where it was not. */
  readonly ended: DelegationEnd | null;
}

/** From `at` on the delegation is not in force; `by` is the id of the person who ended it. */
export interface DelegationEnd {
  readonly at: Instant;
  readonly by: string | null;
}

/** To whom powers are lent: one person, or else whoever has a role. */
export interface Delegatee {
  /** Not looked at where a person is named. */
  readonly toRole: string | null;
  readonly toPerson: string | null;
}

/** An agency that takes functions over in a reorganisation. */
export interface Successor {
  readonly agency: string;
  readonly functions: readonly string[];
}

/** An agency that no longer exists; it can neither act nor be consulted. */
export interface DissolvedAgency {
  readonly agency: RegisteredAgency;
  readonly at: Instant;
  readonly successors: readonly Successor[];
}

/** What agencies may be consulted on (PY-2.2a), with the words for it. */
export interface AgencyFunction {
  readonly code: string;
  /** In Vietnamese. */
  readonly name: string;
  /** Vietnamese words, each of one or more syllables. */
  readonly words: readonly string[];
}

export interface Register {
  /** Agencies that exist, by code. */
  readonly agencies: ReadonlyMap<string, RegisteredAgency>;
  readonly dissolved: ReadonlyMap<string, DissolvedAgency>;
  /** In the order of their beginning. */
  readonly delegations: readonly Delegation[];
  readonly inUse: { readonly calendar: Calendar };
  /** In the order in which they were recorded. */
  readonly adoptions: readonly Adoption[];
  /** Every version that the calendar ever had; a name is used once. */
  readonly calendarVersions: ReadonlySet<string>;
  /** The functions that the province has entered or worded itself, by code; every other is as the program delivers it. */
  readonly functions: ReadonlyMap<string, AgencyFunction>;
}

/** What an agency is from then on. */
export interface Classification {
  readonly agency: string;
  readonly subordination: Subordination;
  readonly external: boolean;
}

/** One change of the register, as data: the door writes it, `verify` applies it. */
export type RegisterChange =
  | { readonly kind: 'delegation-granted'; readonly delegation: Delegation }
  | { readonly kind: 'delegation-ended'; readonly delegation: string; readonly ended: DelegationEnd }
  /** `functions` are all that the agency has from then on. */
  | { readonly kind: 'functions-taken-over'; readonly agency: string; readonly functions: readonly string[] }
  | {
      readonly kind: 'agency-dissolved';
      readonly agency: string;
      readonly at: Instant;
      readonly successors: readonly Successor[];
    }
  | {
      readonly kind: 'calendar-amended';
      readonly calendar: Calendar;
      readonly basis: string;
      readonly at: Instant;
    }
  | { readonly kind: 'regulation-adopted'; readonly adoption: Adoption }
  | ({ readonly kind: 'agency-classified' } & Classification)
  | { readonly kind: 'agency-added'; readonly added: RegisteredAgency }
  /** `becomes`: all that the agency is from then on. */
  | { readonly kind: 'agency-changed'; readonly agency: string; readonly becomes: RegisteredAgency }
  | { readonly kind: 'function-worded'; readonly function: AgencyFunction };

/** Whether a delegation is in force at a moment: from its first until before its last, unless it was ended by then. */
export function isInForce({ from, until, ended }: Delegation, at: Instant): boolean {
  return from <= at && at < until && !hasEnded(ended, at);
}

/** The delegations of an agency to one role or one person that are in force or to come, in the order of their beginning. */
export function standingTo(register: Register, agency: string, to: Delegatee, at: Instant): readonly Delegation[] {
  return register.delegations.filter(
    (one) => one.agency === agency && isSameDelegatee(one, to) && at < one.until && !hasEnded(one.ended, at),
  );
}

/** One person is the same in whatever role; a role is not the same as one person in it. */
function isSameDelegatee(one: Delegatee, other: Delegatee): boolean {
  if (one.toPerson !== null || other.toPerson !== null) return one.toPerson === other.toPerson;
  return one.toRole === other.toRole;
}

function hasEnded(ended: DelegationEnd | null, at: Instant): boolean {
  return ended !== null && ended.at <= at;
}

/** The register after some changes; those of an agency that it does not have leave it as it is. */
export function applyChanges(register: Register, changes: readonly RegisterChange[]): Register {
  return changes.reduce(applied, register);
}

function applied(register: Register, change: RegisterChange): Register {
  switch (change.kind) {
    case 'delegation-granted':
      return { ...register, delegations: inOrder([...register.delegations, change.delegation]) };
    case 'delegation-ended':
      return {
        ...register,
        delegations: register.delegations.map((one) =>
          one.id === change.delegation ? { ...one, ended: change.ended } : one,
        ),
      };
    case 'functions-taken-over':
      return withFunctions(register, change.agency, change.functions);
    case 'agency-dissolved':
      return withoutAgency(register, change.agency, change);
    case 'regulation-adopted':
      return { ...register, adoptions: [...register.adoptions, change.adoption] };
    case 'agency-classified':
      return classified(register, change);
    case 'agency-added':
      return withAgency(register, change.added);
    case 'agency-changed':
      return withAgency(register, change.becomes);
    case 'function-worded':
      return { ...register, functions: new Map([...register.functions, [change.function.code, change.function]]) };
    case 'calendar-amended':
      return {
        ...register,
        inUse: { calendar: change.calendar },
        calendarVersions: new Set([...register.calendarVersions, change.calendar.version]),
      };
  }
}

function withAgency(register: Register, agency: RegisteredAgency): Register {
  return { ...register, agencies: new Map([...register.agencies, [agency.code, agency]]) };
}

function inOrder(delegations: readonly Delegation[]): Delegation[] {
  const place = ({ from, id }: Delegation) => `${from} ${id}`;
  return [...delegations].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

function withFunctions(register: Register, code: string, functions: readonly string[]): Register {
  const agency = register.agencies.get(code);
  if (agency === undefined) return register;
  return withAgency(register, { ...agency, functions });
}

function classified(register: Register, { agency: code, subordination, external }: Classification): Register {
  const agency = register.agencies.get(code);
  if (agency === undefined) return register;
  return withAgency(register, { ...agency, subordination, external });
}

function withoutAgency(
  register: Register,
  code: string,
  { at, successors }: Pick<DissolvedAgency, 'at' | 'successors'>,
): Register {
  const agency = register.agencies.get(code);
  if (agency === undefined) return register;
  const agencies = new Map(register.agencies);
  agencies.delete(code);
  return { ...register, agencies, dissolved: new Map([...register.dissolved, [code, { agency, at, successors }]]) };
}
