/** Where each command is sent: every command of the contract is an action on a resource. */
import { type CommandName, type ConsultationCommandName, rowOf } from '../../../workflows/commands/commands.js';

export const API = '/api/v1';

/** What stands in the path of a command, and therefore not in its body. */
export interface PathParts {
  readonly agency?: string;
  readonly comment?: string;
  readonly from?: string;
  readonly regulation?: string;
  readonly function?: string;
}

/** The address of a command on one consultation, with its parts percent-encoded. */
export function commandPath(command: ConsultationCommandName, consultation: string, parts: PathParts = {}): string {
  const below = rowOf(command).path.replace(/{(\w+)}/g, (_, name: keyof PathParts) =>
    encodeURIComponent(parts[name] ?? ''),
  );
  return `${API}/consultations/${encodeURIComponent(consultation)}/${below}`;
}

/** The fields of a command that stand in its path, in their order there. */
export function fieldsInPath(command: CommandName): (keyof PathParts)[] {
  return [...rowOf(command).path.matchAll(/{(\w+)}/g)].map(([, name]) => name as keyof PathParts);
}

/** The HTTP method of a command: a draft is put, everything else is an act. */
export function commandMethod(command: CommandName): 'PUT' | 'POST' {
  return rowOf(command).method ?? 'POST';
}
