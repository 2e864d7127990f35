/** The register of a province, and what an act needs to know of it: who acts, and the agencies that the act concerns. */

import type { Actor, Role } from '../../../workflows/commands/commands.js';
import type { Instant } from '../../../workflows/limits/time.js';
import {
  type Delegation,
  type DissolvedAgency,
  isInForce,
  type Register as RegisterInLaw,
} from '../../../workflows/register/register.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { KeptFile, PowerAbout, RegisterExcerpt, RegisteredAgency } from '../../../workflows/step/circumstances.js';
import type { CalendarInUse } from '../calendars/stored-calendars.js';
import type { StoredAgency, StoredFunction } from './stored-register.js';

/** Who submits a command. The door resolves the rest (kind of agency, headship, delegations) at the moment of the act. */
export interface Acting {
  readonly person: string | null;
  readonly name: string | null;
  /** Null for the administrator. */
  readonly agency: string | null;
  readonly role: Role;
}

/** The register as the law knows it, with what the rows tell beside it. */
export interface Register extends RegisterInLaw {
  readonly province: string;
  readonly name: string;
  readonly version: number;
  readonly office: string | null;
  readonly chairman: string | null;
  readonly inUse: CalendarInUse;
  /** The regulations that the province has written itself and adopted, by id. */
  readonly editions: ReadonlyMap<string, Regulation>;
  readonly functions: ReadonlyMap<string, StoredFunction>;
}

/** Agencies that exist, and those that were dissolved, by code. */
export function byExistence(stored: readonly StoredAgency[]): Pick<RegisterInLaw, 'agencies' | 'dissolved'> {
  const agencies = new Map<string, RegisteredAgency>();
  const dissolved = new Map<string, DissolvedAgency>();
  for (const { agency, dissolved: end } of stored) {
    if (end === null) agencies.set(agency.code, agency);
    else dissolved.set(agency.code, { agency, ...end });
  }
  return { agencies, dissolved };
}

/**
 * The delegation by which a person in a role of an agency acts as its head at a moment; null when there is none. One that
 * names a person is that person's alone, and only while they act in the role in which it found them.
 */
export function delegationOf(
  register: Register,
  agency: string,
  { role, person }: Pick<Acting, 'role' | 'person'>,
  at: Instant,
): Delegation | null {
  const holds = (delegation: Delegation) =>
    delegation.agency === agency &&
    delegation.toRole === role &&
    (delegation.toPerson === null || delegation.toPerson === person) &&
    isInForce(delegation, at);
  return register.delegations.find(holds) ?? null;
}

/** Who acts, as the register has it at this moment: a delegation is resolved when the act happens (design, rule 10). */
export function actorOf(register: Register, by: Acting, at: Instant): Actor {
  const { person, name, agency, role } = by;
  const delegation = agency === null || role === 'head' ? null : delegationOf(register, agency, by, at);
  return {
    kind: 'person',
    person,
    name,
    agency,
    agencyKind: agency === null ? null : (register.agencies.get(agency)?.kind ?? null),
    role,
    asHead: role === 'head' || delegation !== null,
    delegation: delegation?.id ?? null,
  };
}

/** What only some commands are told of the register. */
interface Told {
  /** Agencies in which nobody can sign in and answer. */
  readonly cannotAnswer?: readonly string[];
  /** Whether the province has adopted the regulation. */
  readonly adopted?: boolean | undefined;
  /** Another agency that leads the matter. */
  readonly matterLead?: string | null;
  /** What is kept of the files that the command names; undefined: it names none, or none are kept. */
  readonly files?: Readonly<Record<string, KeptFile>> | undefined;
  /** The delegated powers that an opening is held against. */
  readonly powers?: readonly PowerAbout[];
}

/**
 * The part of the register that a command needs, and that its journal entry therefore keeps. `adopted` is told of an opening only,
 * and where regulations have to be adopted.
 */
export function excerptOf(
  register: Register,
  codes: Iterable<string>,
  alreadyAsked: Readonly<Record<string, string>>,
  { cannotAnswer = [], adopted, matterLead = null, files, powers = [] }: Told = {},
): RegisterExcerpt {
  const agencies: Record<string, RegisteredAgency> = {};
  for (const code of codes) {
    const agency = register.agencies.get(code);
    if (agency !== undefined) agencies[code] = agency;
  }
  const nothingNamed = Object.keys(agencies).length + Object.keys(alreadyAsked).length + powers.length === 0;
  if (nothingNamed && adopted === undefined && matterLead === null && files === undefined)
    return withoutAgencies(register);
  const { office, chairman } = register;
  return {
    agencies,
    office,
    chairman,
    alreadyAsked,
    ...(cannotAnswer.length === 0 ? {} : { cannotAnswer }),
    ...(adopted === undefined ? {} : { adopted }),
    ...(files === undefined ? {} : { files }),
    ...(powers.length === 0 ? {} : { powers }),
    // Only a command that is then refused is told of another lead: what is accepted, and journaled, never says it.
    ...(matterLead === null ? {} : { matterLead }),
  };
}

const excerptsWithoutAgencies = new WeakMap<Register, RegisterExcerpt>();

/** Most commands name no agency: they all share one excerpt. */
function withoutAgencies(register: Register): RegisterExcerpt {
  const known = excerptsWithoutAgencies.get(register);
  if (known !== undefined) return known;
  const excerpt = { agencies: {}, office: register.office, chairman: register.chairman, alreadyAsked: {} };
  excerptsWithoutAgencies.set(register, excerpt);
  return excerpt;
}
