/** The register of a province as it holds now, read from its rows. */
import type { AgencyKind } from '../../../workflows/commands/commands.js';
import type { Reader } from '../../persistence/store.js';
import { calendarInUse } from '../calendars/stored-calendars.js';
import { byExistence, type Register } from './register.js';
import { readEditions } from './stored-adoptions.js';
import { readStoredRegister } from './stored-register.js';

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
  const stored = await readStoredRegister(reader, province);
  const { agencies, dissolved } = byExistence(stored.agencies);
  const codeOf = (kind: AgencyKind) => [...agencies.values()].find((agency) => agency.kind === kind)?.code ?? null;
  return {
    ...head,
    agencies,
    dissolved,
    delegations: stored.delegations,
    adoptions: stored.adoptions,
    functions: new Map(stored.functions.map((one) => [one.code, one])),
    calendarVersions: new Set(stored.calendars.map(({ version }) => version)),
    office: codeOf('office'),
    chairman: codeOf('chairman'),
    inUse: await calendarInUse(reader, province),
    editions: await readEditions(reader, province),
  };
}
