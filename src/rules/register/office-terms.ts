/** Who held which office when: kept as people come, move and go, so that a step of long ago still has a name. */
import type { Role } from '../../../workflows/commands/commands.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Reader, Row, Tx } from '../../persistence/store.js';

/** An office: a role in an agency. */
export interface Office {
  readonly agency: string;
  readonly role: Role;
}

/** A person in an office, from an instant until before another; null while they hold it. */
export interface OfficeTerm extends Office {
  readonly id: string;
  readonly name: string;
  readonly since: Instant;
  readonly until: Instant | null;
}

/** Those who held an office of some agencies, and the names of people by their id, wherever they were or are. */
export interface OfficesOfAgencies {
  readonly terms: readonly OfficeTerm[];
  readonly names: ReadonlyMap<string, string>;
}

/**
 * All who ever held an office of these agencies, as far as it was recorded.
 * @param ids of people whose names are told too
 */
export async function officesOf(
  reader: Reader,
  province: string,
  agencies: readonly string[],
  ids: readonly string[],
): Promise<OfficesOfAgencies> {
  const terms = await reader.rows<OfficeTerm>(
    `SELECT t.person_id AS id, p.name, t.agency, t.role, t.from_at AS since, t.until_at AS until
     FROM office_terms t JOIN people p ON p.province = t.province AND p.id = t.person_id
     WHERE t.province = ? AND t.agency = ANY(?) ORDER BY t.agency, t.role, t.from_at, t.person_id`,
    [province, agencies],
  );
  const named = await reader.rows<{ id: string; name: string }>(
    'SELECT id, name FROM people WHERE province = ? AND id = ANY(?)',
    [province, ids],
  );
  return { terms, names: new Map(named.map(({ id, name }) => [id, name])) };
}

/** The offices that a person holds now. */
async function officesHeldBy(reader: Reader, province: string, id: string): Promise<Office[]> {
  return reader.rows<Office>(
    `SELECT agency, role FROM office_terms
     WHERE province = ? AND person_id = ? AND until_at IS NULL ORDER BY agency, role`,
    [province, id],
  );
}

/**
 * Records that from an instant on a person holds the offices of their roles and no other: what they no longer hold ends then,
 * what is new begins then, and what they keep goes on. Whose account is switched off holds none; nor do administrators, who
 * belong to no agency.
 */
export async function recordOffices(
  tx: Tx,
  { province, id }: { readonly province: string; readonly id: string },
  at: Instant,
): Promise<void> {
  const held = await officesHeldBy(tx, province, id);
  const offices = await tx.rows<Office>(
    `SELECT r.agency, r.role FROM person_roles r JOIN people p ON p.province = r.province AND p.id = r.person_id
     WHERE r.province = ? AND r.person_id = ? AND p.active = TRUE`,
    [province, id],
  );
  const isIn = (all: readonly Office[], { agency, role }: Office) =>
    all.some((one) => one.agency === agency && one.role === role);
  for (const { agency, role } of held.filter((office) => !isIn(offices, office)))
    await endTerm(tx, [province, agency, role, id], at);
  const rows = offices
    .filter((office) => office.agency !== '' && !isIn(held, office))
    .map(({ agency, role }): Row => ({ province, agency, role, person_id: id, from_at: at, until_at: null }));
  await tx.insert('office_terms', rows);
}

/** Ends a term; one that had begun at the same instant never was. */
async function endTerm(tx: Tx, key: readonly string[], at: Instant): Promise<void> {
  const open = 'province = ? AND agency = ? AND role = ? AND person_id = ? AND until_at IS NULL';
  await tx.execute(`DELETE FROM office_terms WHERE ${open} AND from_at >= ?`, [...key, at]);
  await tx.execute(`UPDATE office_terms SET until_at = ? WHERE ${open}`, [at, ...key]);
}
