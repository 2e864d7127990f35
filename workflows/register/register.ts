/** The register of a province: agencies with their functions, delegations, the calendar in use; and how it changes. */
import type { Calendar } from '../limits/calendar.js';
import type { Instant } from '../limits/time.js';
import type { Adoption } from '../regulation/adoption.js';
import type { Subordination } from '../regulation/regulation.js';
import type { RegisteredAgency } from '../step/circumstances.js';

/** A head's powers lent to a role of the same agency (PY-1.3a). */
export interface Delegation {
  readonly id: string;
  readonly agency: string;
  readonly toRole: string;
  readonly from: Instant;
  /** Half-open: no longer in force at this instant. */
  readonly until: Instant;
  readonly grantedBy: string | null;
  readonly grantedAt: Instant;
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
  | ({ readonly kind: 'agency-classified' } & Classification);

/** The register after some changes; those of an agency that it does not have leave it as it is. */
export function applyChanges(register: Register, changes: readonly RegisterChange[]): Register {
  return changes.reduce(applied, register);
}

function applied(register: Register, change: RegisterChange): Register {
  switch (change.kind) {
    case 'delegation-granted':
      return { ...register, delegations: inOrder([...register.delegations, change.delegation]) };
    case 'functions-taken-over':
      return withFunctions(register, change.agency, change.functions);
    case 'agency-dissolved':
      return withoutAgency(register, change.agency, change);
    case 'regulation-adopted':
      return { ...register, adoptions: [...register.adoptions, change.adoption] };
    case 'agency-classified':
      return classified(register, change);
    case 'calendar-amended':
      return {
        ...register,
        inUse: { calendar: change.calendar },
        calendarVersions: new Set([...register.calendarVersions, change.calendar.version]),
      };
  }
}

function inOrder(delegations: readonly Delegation[]): Delegation[] {
  const place = ({ from, id }: Delegation) => `${from} ${id}`;
  return [...delegations].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

function withFunctions(register: Register, code: string, functions: readonly string[]): Register {
  const agency = register.agencies.get(code);
  if (agency === undefined) return register;
  return { ...register, agencies: new Map([...register.agencies, [code, { ...agency, functions }]]) };
}

function classified(register: Register, { agency: code, subordination, external }: Classification): Register {
  const agency = register.agencies.get(code);
  if (agency === undefined) return register;
  return { ...register, agencies: new Map([...register.agencies, [code, { ...agency, subordination, external }]]) };
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
