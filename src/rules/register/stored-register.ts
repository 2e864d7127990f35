/** The register of a province as its rows hold it, agencies that were dissolved included, and the rows as they are written. */
import type { AgencyKind } from '../../../workflows/commands/commands.js';
import type { Calendar } from '../../../workflows/limits/calendar.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { AgencyFunction, Delegation, DissolvedAgency, Successor } from '../../../workflows/register/register.js';
import type { Adoption } from '../../../workflows/regulation/adoption.js';
import type { Subordination } from '../../../workflows/regulation/regulation.js';
import type { RegisteredAgency } from '../../../workflows/step/circumstances.js';
import type { Reader, Row } from '../../persistence/store.js';
import { canonicalJson, sha256 } from '../../platform/canonical-json.js';
import { readAdoptions } from './stored-adoptions.js';

export interface StoredAgency {
  readonly agency: RegisteredAgency;
  /** When it was dissolved, and what became of its functions; null while it exists. */
  readonly dissolved: Pick<DissolvedAgency, 'at' | 'successors'> | null;
  /** 1, and one more for each change. */
  readonly version: number;
}

/** A function that the province has entered or worded itself. */
export interface StoredFunction extends AgencyFunction {
  /** 1, and one more for each change. */
  readonly version: number;
}

/** A version of the calendar without its body, which its hash stands for. */
export interface StoredCalendar {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  /** 1, 2, 3 … in the order in which they came into use. */
  readonly ordinal: number;
  /** The notice that amended it; null for the first. */
  readonly basis: string | null;
  readonly storedAt: Instant;
}

export interface StoredRegister {
  readonly agencies: readonly StoredAgency[];
  readonly delegations: readonly Delegation[];
  readonly calendars: readonly StoredCalendar[];
  readonly adoptions: readonly Adoption[];
  readonly functions: readonly StoredFunction[];
}

/** Reads the rows of a register: agencies by code, delegations by their beginning, calendars by ordinal. */
export async function readStoredRegister(reader: Reader, province: string): Promise<StoredRegister> {
  return {
    agencies: await readAgencies(reader, province),
    delegations: await readDelegations(reader, province),
    calendars: await reader.rows<StoredCalendar>(
      `SELECT calendar_id AS id, version, hash, ordinal, basis, stored_at AS "storedAt"
       FROM calendars WHERE province = ? ORDER BY ordinal`,
      [province],
    ),
    adoptions: await readAdoptions(reader, province),
    functions: await readFunctions(reader, province),
  };
}

async function readFunctions(reader: Reader, province: string): Promise<StoredFunction[]> {
  const rows = await reader.rows<{ code: string; name: string; words_json: string; version: number }>(
    'SELECT code, name, words_json, version FROM functions WHERE province = ? ORDER BY code',
    [province],
  );
  return rows.map(({ words_json, ...named }) => ({ ...named, words: JSON.parse(words_json) as string[] }));
}

async function readDelegations(reader: Reader, province: string): Promise<Delegation[]> {
  const rows = await reader.rows<Omit<Delegation, 'ended'> & { endedAt: Instant | null; endedBy: string | null }>(
    `SELECT id, agency, to_role AS "toRole", to_person AS "toPerson", document, from_at AS "from", until_at AS "until",
            granted_by AS "grantedBy", granted_at AS "grantedAt", ended_at AS "endedAt", ended_by AS "endedBy"
     FROM delegations WHERE province = ? ORDER BY from_at, id`,
    [province],
  );
  return rows.map(({ endedAt, endedBy, ...delegation }) => ({
    ...delegation,
    ended: endedAt === null ? null : { at: endedAt, by: endedBy },
  }));
}

async function readAgencies(reader: Reader, province: string): Promise<StoredAgency[]> {
  const rows = await reader.rows<{
    code: string;
    name: string;
    kind: AgencyKind;
    functions_json: string;
    external: boolean;
    subordination: Subordination;
    group_name: string | null;
    dissolved_at: Instant | null;
    successors_json: string | null;
    version: number;
  }>(
    `SELECT code, name, kind, functions_json, external, subordination, group_name,
            dissolved_at, successors_json, version
     FROM agencies WHERE province = ? ORDER BY code`,
    [province],
  );
  return rows.map(({ functions_json, group_name, dissolved_at, successors_json, version, ...agency }) => ({
    agency: {
      ...agency,
      functions: JSON.parse(functions_json) as string[],
      ...(group_name === null ? {} : { group: group_name }),
    },
    dissolved:
      dissolved_at === null
        ? null
        : { at: dissolved_at, successors: JSON.parse(successors_json ?? '[]') as Successor[] },
    version,
  }));
}

/** The row of an agency. */
export function agencyRow(province: string, { agency, dissolved, version }: StoredAgency): Row {
  const { code, name, kind, functions, external, subordination = 'department', group = null } = agency;
  return {
    province,
    code,
    name,
    kind,
    functions_json: JSON.stringify(functions),
    external,
    subordination,
    group_name: group,
    dissolved_at: dissolved?.at ?? null,
    successors_json: dissolved === null ? null : JSON.stringify(dissolved.successors),
    version,
  };
}

/** The row of a function. */
export function functionRow(province: string, { code, name, words, version }: StoredFunction): Row {
  return { province, code, name, words_json: JSON.stringify(words), version };
}

/** The row of a delegation. */
export function delegationRow(province: string, delegation: Delegation): Row {
  const { id, agency, toRole, toPerson, document, from, until, grantedBy, grantedAt, ended } = delegation;
  return {
    province,
    id,
    agency,
    to_role: toRole,
    to_person: toPerson,
    document,
    from_at: from,
    until_at: until,
    granted_by: grantedBy,
    granted_at: grantedAt,
    ended_at: ended?.at ?? null,
    ended_by: ended?.by ?? null,
  };
}

/** The row of a version of the calendar, but for its body. */
export function calendarRow(province: string, calendar: StoredCalendar): Row {
  const { id, version, hash, ordinal, basis, storedAt } = calendar;
  return { province, version, calendar_id: id, hash, ordinal, basis, stored_at: storedAt };
}

/** What is stored of a calendar that comes into use as the so-manieth. */
export function storedCalendar(
  calendar: Calendar,
  ordinal: number,
  basis: string | null,
  storedAt: Instant,
): { readonly stored: StoredCalendar; readonly body: string } {
  const body = canonicalJson(calendar);
  const { id, version } = calendar;
  return { stored: { id, version, hash: sha256(body), ordinal, basis, storedAt }, body };
}
