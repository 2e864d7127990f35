/** Who must have a second factor where the installation asks for it: whoever decides, watches over all, or administers. */
import type { AgencyKind, Role } from '../../../../workflows/commands/commands.js';

const ROLES: readonly Role[] = ['head', 'admin'];
/** All who work there: the Office, and the chairman with the deputies. */
const KINDS: readonly AgencyKind[] = ['office', 'chairman'];

/** @param kind of the agency of the person; null for an administrator */
export function mustHaveFactor(roles: readonly Role[], kind: AgencyKind | null): boolean {
  return roles.some((role) => ROLES.includes(role)) || (kind !== null && KINDS.includes(kind));
}
