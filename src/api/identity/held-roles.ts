/** What a person is at this moment: their agency and their roles there. */
import type { AgencyKind } from '../../../workflows/commands/commands.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { type PersonRole } from '../../rules/register/person-roles.js';

export type HeldRoles = Pick<SignedIn, 'agency' | 'roles'> & { readonly kind: AgencyKind | null };

/** A person who has roles in several agencies acts in one of them only. */
export async function rolesHeld(reader: Reader, province: string, person: string): Promise<HeldRoles> {
  const held = await reader.rows<{ agency: string; role: PersonRole; kind: AgencyKind | null }>(
    `SELECT r.agency, r.role, a.kind FROM person_roles r
       LEFT JOIN agencies a ON a.province = r.province AND a.code = r.agency
      WHERE r.province = ? AND r.person_id = ? ORDER BY r.agency DESC, r.role`,
    [province, person],
  );
  // An administrator's role is in no agency, written as "", which sorts last.
  const agency = held[0]?.agency ?? '';
  const roles = held.filter((one) => one.agency === agency || one.agency === '').map((one) => one.role);
  return { agency: agency === '' ? null : agency, roles, kind: held[0]?.kind ?? null };
}
