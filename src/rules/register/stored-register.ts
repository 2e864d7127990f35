/** The register of a province as it is stored: agencies with their functions, delegations, the calendar in use. */
import type { AgencyKind } from '../../../workflows/commands/commands.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { RegisteredAgency } from '../../../workflows/step/circumstances.js';
import type { Reader } from '../../persistence/store.js';
import { calendarInUse } from '../calendars/stored-calendars.js';
import type { DelegationInForce, Register } from './register.js';

/** No such province in this installation. */
export class UnknownProvince extends Error {
  override readonly name = 'UnknownProvince';
  constructor(readonly province: string) {
    super(`The province "${province}" is not registered in this installation.`);
  }
}

/** What is read first: the rest of a register need only be read when its version is another one. */
export interface RegisterHead {
  readonly province: string;
  readonly name: string;
  readonly version: number;
}

/** @throws UnknownProvince */
export async function readRegisterHead(reader: Reader, province: string): Promise<RegisterHead> {
  const row = await reader.row<{ name: string; register_version: number }>(
    'SELECT name, register_version FROM provinces WHERE code = ?',
    [province],
  );
  if (row === undefined) throw new UnknownProvince(province);
  return { province, name: row.name, version: row.register_version };
}

/**
 * The register as `reader` sees it; within a transaction, as that transaction has left it.
 * @throws UnknownProvince
 */
export async function readRegister(reader: Reader, province: string): Promise<Register> {
  return readRegisterOf(reader, await readRegisterHead(reader, province));
}

/** The rest of a register whose head was read. */
export async function readRegisterOf(reader: Reader, head: RegisterHead): Promise<Register> {
  const { province } = head;
  const agencies = await readAgencies(reader, province);
  const codeOf = (kind: AgencyKind) => [...agencies.values()].find((agency) => agency.kind === kind)?.code ?? null;
  return {
    ...head,
    agencies,
    delegations: await readDelegations(reader, province),
    office: codeOf('office'),
    chairman: codeOf('chairman'),
    inUse: await calendarInUse(reader, province),
  };
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
