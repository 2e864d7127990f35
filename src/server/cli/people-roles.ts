import type { Role } from '../../../workflows/commands/commands.js';
import { CliError, EXIT } from './exit.js';

const ROLES_OF_AGENCIES: readonly Role[] = ['head', 'deputy', 'officer', 'clerk'];

/** The roles that options name, each once. @throws CliError for a word that is none */
export function rolesOf(names: readonly string[]): Role[] {
  const known: readonly Role[] = [...ROLES_OF_AGENCIES, 'admin'];
  return [...new Set(names)].map((name) => {
    const found = known.find((one) => one === name);
    if (found === undefined)
      throw new CliError(EXIT.unusable, `Không có vai trò ${name}: ${ROLES_OF_AGENCIES.join(', ')}.`);
    return found;
  });
}
