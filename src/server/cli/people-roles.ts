import { type PersonRole, STANDS_ALONE } from '../../rules/register/person-roles.js';
import { CliError, EXIT } from './exit.js';

const ROLES_OF_AGENCIES: readonly PersonRole[] = ['head', 'deputy', 'officer', 'clerk'];

/** The roles that options name, each once. @throws CliError for a word that is none */
export function rolesOf(names: readonly string[]): PersonRole[] {
  const known: readonly PersonRole[] = [...ROLES_OF_AGENCIES, ...STANDS_ALONE];
  return [...new Set(names)].map((name) => {
    const found = known.find((one) => one === name);
    if (found === undefined)
      throw new CliError(EXIT.unusable, `Không có vai trò ${name}: ${ROLES_OF_AGENCIES.join(', ')}.`);
    return found;
  });
}
