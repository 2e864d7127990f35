/** Who must have a second factor where the installation asks for it: whoever decides, watches over all, administers, or audits. */
import type { AgencyKind } from '../../../../workflows/commands/commands.js';
import { type PersonRole } from '../../../rules/register/person-roles.js';

const ROLES: readonly PersonRole[] = ['head', 'admin', 'auditor'];
/** All who work there: the Office, and the chairman with the deputies. */
const KINDS: readonly AgencyKind[] = ['office', 'chairman'];

/** @param kind of the agency of the person; null for an administrator or an auditor */
export function mustHaveFactor(roles: readonly PersonRole[], kind: AgencyKind | null): boolean {
  return roles.some((role) => ROLES.includes(role)) || (kind !== null && KINDS.includes(kind));
}
