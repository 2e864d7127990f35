/** What a command on the register names: of whom its entry keeps what they were, and what its caller has read of them. */
import type { CommandInputs } from '../../../workflows/commands/commands.js';
import type { Tx } from '../../persistence/store.js';
import { versionOfFunction } from '../../rules/register/province-functions.js';
import type { Register } from '../../rules/register/register.js';
import type { CommandRequest } from './command-request.js';

/** Of what an agency is before a command the entry keeps what the command changes or dissolves. */
export function agenciesNamed({ command, with: carried }: CommandRequest): string[] {
  if (command === 'agency.change') return [(carried as CommandInputs['agency.change']).agency ?? ''];
  if (command !== 'agency.import') return [];
  return (carried as CommandInputs['agency.import']).agencies?.map(({ agency = '' }) => agency) ?? [];
}

/** The functions of which the law has to know whether, and how, the program delivers them. */
export function functionsNamed({ command, with: carried }: CommandRequest): string[] {
  switch (command) {
    case 'agency.add':
    case 'agency.change':
      return [...((carried as CommandInputs['agency.change']).functions ?? [])];
    case 'agency.import':
      return (carried as CommandInputs['agency.import']).agencies?.flatMap(({ functions = [] }) => functions) ?? [];
    case 'function.add':
    case 'function.change':
      return [(carried as CommandInputs['function.change']).function ?? ''];
    default:
      return [];
  }
}

/** Whether what the caller read (If-Match) is no longer so: the agency, the function, or for an import the whole register. */
export async function isOutdated(tx: Tx, register: Register, request: CommandRequest): Promise<boolean> {
  const { command, with: carried, seen } = request;
  if (seen === undefined) return false;
  switch (command) {
    case 'agency.change':
      return seen !== (await agencyVersion(tx, register.province, carried as CommandInputs['agency.change']));
    case 'function.change':
      return seen !== versionOfFunction(register, (carried as CommandInputs['function.change']).function ?? '');
    default:
      return command === 'agency.import' && seen !== register.version;
  }
}

async function agencyVersion(
  tx: Tx,
  province: string,
  { agency = '' }: CommandInputs['agency.change'],
): Promise<number | null> {
  const row = await tx.row<{ version: number }>('SELECT version FROM agencies WHERE province = ? AND code = ?', [
    province,
    agency,
  ]);
  return row?.version ?? null;
}
