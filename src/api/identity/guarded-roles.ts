/**
 * Roles that no administrator gives alone: another head of an agency that has one, any role of the Office or of the chairman where
 * somebody is already, and those of an administrator and of an auditor. Whoever could give these alone could act for a head, or confirm what they asked
 * for themselves. The first people of an agency are entered by one.
 */
import type { Reader, Tx } from '../../persistence/store.js';
import { type PersonRole } from '../../rules/register/person-roles.js';

/** What a person is where. */
export interface Held {
  /** Null for an administrator. */
  readonly agency: string | null;
  readonly roles: readonly PersonRole[];
  readonly active: boolean;
}

export interface Offices {
  readonly office: string | null;
  readonly chairman: string | null;
}

/** Why somebody else has to confirm it, and of which agency the head may. */
export interface Guard {
  readonly why: 'second-head' | 'office' | 'chairman' | 'administrator';
  /** Null where only another administrator may. */
  readonly agency: string | null;
}

/**
 * @param before null for a person who is new
 * @param others everybody else who is where the person comes to be
 * @returns null where nobody has to confirm it
 */
export function guardOf(
  before: Held | null,
  after: Held,
  others: readonly Held[],
  { office, chairman }: Offices,
): Guard | null {
  const had = before?.active === true && before.agency === after.agency ? before.roles : [];
  const gained = after.active ? after.roles.filter((role) => !had.includes(role)) : [];
  if (gained.length === 0) return null;
  if (gained.includes('admin') || gained.includes('auditor')) return { why: 'administrator', agency: null };
  const { agency } = after;
  const there = others.filter((other) => other.active && other.agency === agency);
  if (there.length === 0) return null;
  if (agency === chairman) return { why: 'chairman', agency };
  if (agency === office) return { why: 'office', agency };
  const hasHead = there.some(({ roles }) => roles.includes('head'));
  return gained.includes('head') && hasHead ? { why: 'second-head', agency } : null;
}

interface HeldRow {
  readonly person_id: string;
  readonly agency: string;
  readonly role: PersonRole;
  readonly active: boolean;
}

/** What a person is where; null when there is no such person. */
export async function heldBy(tx: Reader, province: string, person: string): Promise<Held | null> {
  const row = await tx.row<{ active: boolean }>('SELECT active FROM people WHERE province = ? AND id = ?', [
    province,
    person,
  ]);
  if (row === undefined) return null;
  const held = await tx.rows<{ agency: string; role: PersonRole }>(
    'SELECT agency, role FROM person_roles WHERE province = ? AND person_id = ?',
    [province, person],
  );
  const agency = held.find((one) => one.agency !== '')?.agency ?? null;
  return { agency, roles: held.map(({ role }) => role), active: Boolean(row.active) };
}

/** Everybody else of an agency, behind a lock of its row: of two who come at once the second meets the first. */
export async function othersIn(tx: Tx, province: string, agency: string | null, person: string): Promise<Held[]> {
  if (agency === null) return [];
  await tx.row('SELECT code FROM agencies WHERE province = ? AND code = ? FOR UPDATE', [province, agency]);
  const rows = await tx.rows<HeldRow>(
    `SELECT r.person_id, r.agency, r.role, p.active FROM person_roles r
     JOIN people p ON p.province = r.province AND p.id = r.person_id
     WHERE r.province = ? AND r.agency = ? AND r.person_id <> ?`,
    [province, agency, person],
  );
  return rows.map((row) => ({ agency: row.agency, roles: [row.role], active: Boolean(row.active) }));
}
