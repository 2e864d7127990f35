/**
 * What a person can be. The law knows the roles in which somebody acts; beside them stands the auditor, who reads and verifies, and acts in
 * nothing. It is no word of the law: no command names it, so no edition of the law has it (docs/decisions/0015).
 */
import { ROLES, type Role } from '../../../workflows/commands/commands.js';

export const PERSON_ROLES = [...ROLES, 'auditor'] as const;
export type PersonRole = Role | 'auditor';

/** Roles of the whole province: whoever has one belongs to no agency and has no other. */
export const STANDS_ALONE: readonly PersonRole[] = ['admin', 'auditor'];

/** Whether a person acts at all, or reads as one of an agency: neither an administrator nor an auditor does. */
export const actsInAgency = (role: PersonRole): role is Exclude<Role, 'admin'> => !STANDS_ALONE.includes(role);
