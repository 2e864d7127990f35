/** The register of a province, and what an act needs to know of it: who acts, and the agencies that the act concerns. */

import type { Actor, Role } from '../../../workflows/commands/commands.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Delegation, DissolvedAgency, Register as RegisterInLaw } from '../../../workflows/register/register.js';
import type { RegisterExcerpt, RegisteredAgency } from '../../../workflows/step/circumstances.js';
import type { CalendarInUse } from '../calendars/stored-calendars.js';
import type { StoredAgency } from './stored-register.js';

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

/** The delegation that makes a role of an agency act as its head at a moment; null when none does. */
export function delegationOf(register: Register, agency: string, role: string, at: Instant): Delegation | null {
  return (
    register.delegations.find(
      (delegation) =>
        delegation.agency === agency && delegation.toRole === role && delegation.from <= at && at < delegation.until,
    ) ?? null
  );
}

/** Who acts, as the register has it at this moment: a delegation is resolved when the act happens (design, rule 10). */
export function actorOf(register: Register, by: Acting, at: Instant): Actor {
  const { person, name, agency, role } = by;
  const delegation = agency === null || role === 'head' ? null : delegationOf(register, agency, role, at);
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

/** The part of the register that a command needs, and that its journal entry therefore keeps. */
export function excerptOf(
  register: Register,
  codes: Iterable<string>,
  alreadyAsked: Readonly<Record<string, string>>,
  matterLead: string | null = null,
): RegisterExcerpt {
  const agencies: Record<string, RegisteredAgency> = {};
  for (const code of codes) {
    const agency = register.agencies.get(code);
    if (agency !== undefined) agencies[code] = agency;
  }
  if (Object.keys(agencies).length + Object.keys(alreadyAsked).length === 0 && matterLead === null)
    return withoutAgencies(register);
  const excerpt = { agencies, office: register.office, chairman: register.chairman, alreadyAsked };
  // Only a command that is then refused is told of another lead: what is accepted, and journaled, never says it.
  return matterLead === null ? excerpt : { ...excerpt, matterLead };
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
