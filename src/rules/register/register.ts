/**
 * The register of a province as the door knows it: agencies with their functions, delegations, the calendar in use. It is
 * read again when its version has changed, and asked within the transaction, so that an act is judged by what holds then.
 */

import type { Actor, AgencyKind, Role } from '../../../workflows/commands/commands.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { RegisterExcerpt, RegisteredAgency } from '../../../workflows/step/circumstances.js';
import type { Reader } from '../../persistence/store.js';
import type { CalendarInUse, Rulebook } from '../rulebook.js';

/** Who asks. The door resolves the rest (kind of agency, headship, delegations) at the moment of the act. */
export interface Acting {
  readonly person: string | null;
  readonly name: string | null;
  /** Null for the administrator. */
  readonly agency: string | null;
  readonly role: Role;
}

/** No such province in this installation. */
export class UnknownProvince extends Error {
  override readonly name = 'UnknownProvince';
  constructor(readonly province: string) {
    super(`The province "${province}" is not registered in this installation.`);
  }
}

export interface DelegationInForce {
  readonly id: string;
  readonly agency: string;
  readonly toRole: string;
  readonly from: Instant;
  /** Half-open: no longer in force at this instant. */
  readonly until: Instant;
}

export interface Register {
  readonly province: string;
  readonly name: string;
  readonly version: number;
  /** Agencies that exist now; a dissolved one can no longer be consulted. */
  readonly agencies: ReadonlyMap<string, RegisteredAgency>;
  readonly delegations: readonly DelegationInForce[];
  readonly office: string | null;
  readonly chairman: string | null;
  readonly inUse: CalendarInUse;
}

/** Keeps each province's register as long as its version stands. */
export class Registers {
  private readonly known = new Map<string, Register>();

  constructor(private readonly rulebook: Rulebook) {}

  /** @throws UnknownProvince */
  async of(reader: Reader, province: string): Promise<Register> {
    const row = await reader.row<{ name: string; register_version: number }>(
      'SELECT name, register_version FROM provinces WHERE code = ?',
      [province],
    );
    if (row === undefined) throw new UnknownProvince(province);
    const known = this.known.get(province);
    if (known?.version === row.register_version) return known;
    const register = await this.read(reader, province, row.name, row.register_version);
    this.known.set(province, register);
    return register;
  }

  /** Forgets what was read within a transaction that came to nothing. */
  forget(province: string): void {
    this.known.delete(province);
  }

  private async read(reader: Reader, province: string, name: string, version: number): Promise<Register> {
    const agencies = await readAgencies(reader, province);
    const kinds = (kind: AgencyKind) => [...agencies.values()].find((agency) => agency.kind === kind)?.code ?? null;
    return {
      province,
      name,
      version,
      agencies,
      delegations: await readDelegations(reader, province),
      office: kinds('office'),
      chairman: kinds('chairman'),
      inUse: await this.rulebook.calendarInUse(reader, province),
    };
  }
}

async function readAgencies(reader: Reader, province: string): Promise<Map<string, RegisteredAgency>> {
  const rows = await reader.rows<{
    code: string;
    name: string;
    kind: AgencyKind;
    functions_json: string;
    external: boolean;
  }>(
    `SELECT code, name, kind, functions_json, external FROM agencies
     WHERE province = ? AND dissolved_at IS NULL ORDER BY code`,
    [province],
  );
  return new Map(
    rows.map(({ functions_json, ...agency }) => [
      agency.code,
      { ...agency, functions: JSON.parse(functions_json) as string[] },
    ]),
  );
}

async function readDelegations(reader: Reader, province: string): Promise<DelegationInForce[]> {
  const rows = await reader.rows<{ id: string; agency: string; to_role: string; from_at: Instant; until_at: Instant }>(
    'SELECT id, agency, to_role, from_at, until_at FROM delegations WHERE province = ? ORDER BY from_at, id',
    [province],
  );
  return rows.map((row) => ({
    id: row.id,
    agency: row.agency,
    toRole: row.to_role,
    from: row.from_at,
    until: row.until_at,
  }));
}

/** The delegation that makes a role of an agency act as its head at a moment; null when none does. */
export function delegationOf(register: Register, agency: string, role: string, at: Instant): DelegationInForce | null {
  return (
    register.delegations.find(
      (delegation) =>
        delegation.agency === agency && delegation.toRole === role && delegation.from <= at && at < delegation.until,
    ) ?? null
  );
}

/** Who acts, with what holds at this moment: a delegation is resolved when the act happens (design, rule 10). */
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
): RegisterExcerpt {
  const agencies: Record<string, RegisteredAgency> = {};
  for (const code of codes) {
    const agency = register.agencies.get(code);
    if (agency !== undefined) agencies[code] = agency;
  }
  if (Object.keys(agencies).length + Object.keys(alreadyAsked).length === 0) return withoutAgencies(register);
  return { agencies, office: register.office, chairman: register.chairman, alreadyAsked };
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
