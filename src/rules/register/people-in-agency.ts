/** Who may sign in at which agency, as the law is told of it. */
import type { Role } from '../../../workflows/commands/commands.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { PersonInAgency } from '../../../workflows/register/register.checks.js';
import type { Reader } from '../../persistence/store.js';

/** A person whose account is in use, with their roles in an agency; null when there is none or they have no role there. */
export async function findPersonInAgency(
  reader: Reader,
  province: string,
  agency: string,
  id: string,
): Promise<PersonInAgency | null> {
  const rows = await reader.rows<{ name: string; role: Role }>(
    `SELECT p.name, r.role FROM people p JOIN person_roles r ON r.province = p.province AND r.person_id = p.id
     WHERE p.province = ? AND p.id = ? AND p.active = TRUE AND r.agency = ? ORDER BY r.role`,
    [province, id, agency],
  );
  const [first] = rows;
  return first === undefined ? null : { id, name: first.name, agency, roles: rows.map(({ role }) => role) };
}

/**
 * The agencies of a province in which somebody can sign in and answer as the head at a moment: a head whose account is in
 * use, or such a holder of a delegation in force.
 */
export async function agenciesThatCanAnswer(
  reader: Reader,
  province: string,
  at: Instant,
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ agency: string }>(
    `SELECT DISTINCT r.agency FROM person_roles r
     JOIN people p ON p.province = r.province AND p.id = r.person_id
     WHERE r.province = ? AND p.active = TRUE AND (r.role = 'head' OR EXISTS (
       SELECT 1 FROM delegations d
       WHERE d.province = r.province AND d.agency = r.agency AND d.to_role = r.role
         AND (d.to_person IS NULL OR d.to_person = r.person_id)
         AND d.from_at <= ? AND d.until_at > ? AND (d.ended_at IS NULL OR d.ended_at > ?)))`,
    [province, at, at, at],
  );
  return new Set(rows.map(({ agency }) => agency));
}
