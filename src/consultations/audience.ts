/**
 * Who may see a consultation: the lead and every agency that was ever asked, and of their whole province the Office, the
 * chairman and home affairs. To everybody else it looks as if it did not exist.
 */
import type { AgencyKind } from '../../workflows/commands.js';
import type { SignedIn } from '../identity/signed-in.js';
import type { Param, Reader } from '../persistence/store.js';

const SEE_ALL: readonly AgencyKind[] = ['office', 'chairman', 'home-affairs'];

/** Below so many opinions an agency's consultations are gathered by its own index; above, they are met soon in any order. */
const FEW = 2000;

/** Whether a person's agency sees everything of the province. */
export async function seesAll(reader: Reader, person: SignedIn): Promise<boolean> {
  if (person.agency === null) return false;
  const agency = await reader.row<{ kind: AgencyKind }>('SELECT kind FROM agencies WHERE province = ? AND code = ?', [
    person.province,
    person.agency,
  ]);
  return agency !== undefined && SEE_ALL.includes(agency.kind);
}

/** Whether a person may see this consultation, as far as it exists. */
export async function maySee(reader: Reader, person: SignedIn, id: string): Promise<boolean> {
  const found = await reader.row<{ lead: string }>('SELECT lead FROM consultations WHERE province = ? AND id = ?', [
    person.province,
    id,
  ]);
  if (found === undefined) return false;
  if (found.lead === person.agency) return true;
  const asked = await reader.row(
    'SELECT 1 AS asked FROM opinions WHERE province = ? AND consultation_id = ? AND agency = ? LIMIT 1',
    [person.province, id, person.agency],
  );
  return asked !== undefined || (await seesAll(reader, person));
}

/**
 * The agencies that may see each of some consultations as parties: the lead and whoever was ever asked. It says of many what
 * `maySee` says of one; who sees the whole province is not among them.
 */
export async function partiesTo(
  reader: Reader,
  province: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await reader.rows<{ id: string; agency: string }>(
    `SELECT id, lead AS agency FROM consultations WHERE province = ? AND id = ANY(?)
      UNION SELECT consultation_id AS id, agency FROM opinions WHERE province = ? AND consultation_id = ANY(?)`,
    [province, ids, province, ids],
  );
  const parties = new Map<string, Set<string>>();
  for (const { id, agency } of rows) parties.set(id, (parties.get(id) ?? new Set()).add(agency));
  return parties;
}

/** A condition on `consultations c`, with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly Param[];
}

/**
 * The consultations in which an agency was asked, as a condition on `consultations c`. An agency with few opinions has them
 * looked up; one with many meets its own in any order of the list, so there each row is asked instead.
 */
export async function askedIn(reader: Reader, province: string, agency: string): Promise<Condition> {
  if (await hasFew(reader, 'opinions', 'agency', province, agency)) {
    return { sql: `c.id IN (${ITS_OPINIONS})`, params: [province, agency] };
  }
  return { sql: `(${ASKED}) = 1`, params: [agency] };
}

/** The consultations to which an agency is a party: those it leads, and those in which it was asked. */
export async function partyTo(reader: Reader, province: string, agency: string): Promise<Condition> {
  const few =
    (await hasFew(reader, 'opinions', 'agency', province, agency)) &&
    (await hasFew(reader, 'consultations', 'lead', province, agency));
  if (few) {
    return {
      sql: `c.id IN (${ITS_OPINIONS} UNION ALL SELECT id FROM consultations WHERE province = ? AND lead = ?)`,
      params: [province, agency, province, agency],
    };
  }
  return { sql: `(c.lead = ? OR (${ASKED}) = 1)`, params: [agency, agency] };
}

const ITS_OPINIONS = 'SELECT consultation_id FROM opinions WHERE province = ? AND agency = ?';

// Asked row by row until a page is full, so it must look at the few opinions of one consultation and at nothing else. The
// empty text keeps SQLite off the index of agencies; the limit keeps PostgreSQL from hashing all opinions, as it may for EXISTS.
const ASKED = `SELECT 1 FROM opinions o
  WHERE o.province = c.province AND o.consultation_id = c.id AND o.agency || '' = ? LIMIT 1`;

async function hasFew(
  reader: Reader,
  table: 'opinions' | 'consultations',
  column: 'agency' | 'lead',
  province: string,
  agency: string,
): Promise<boolean> {
  const counted = await reader.row<{ n: number }>(
    `SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM ${table} WHERE province = ? AND ${column} = ? LIMIT ?) AS found`,
    [province, agency, FEW],
  );
  return Number(counted?.n ?? 0) < FEW;
}
