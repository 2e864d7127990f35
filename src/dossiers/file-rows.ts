/** Which files an act names, and the rows by which the files of a consultation or of a case are kept and found. */
import { type CommandName, isCommandName, rowOf } from '../../workflows/commands/commands.js';
import type { Shape } from '../../workflows/commands/fields.js';
import { type CaseCommandName, caseRowOf, isCaseCommand } from '../../workflows/discipline/inputs.js';
import type { Row } from '../persistence/store.js';

/** The SHA-256 of every file that what a command carries names, each once. */
export function filesNamedBy(command: CommandName, carried: object): string[] {
  return [...new Set(filesIn(rowOf(command).input, carried as Readonly<Record<string, unknown>>))];
}

/** They stand in fields of that kind, wherever in the shape. */
function* filesIn({ fields }: Shape, input: Readonly<Record<string, unknown>>): Generator<string> {
  for (const [key, field] of Object.entries(fields)) {
    const value = input[key];
    if (value === undefined) continue;
    if (field.kind === 'file' && typeof value === 'string') yield value;
    if (field.kind === 'part') yield* filesIn(field.part, value as object as never);
    if (field.kind === 'parts') for (const each of value as never[]) yield* filesIn(field.part, each);
  }
}

/** The rows that an entry of the journal of a consultation adds: one for each file that it names. */
export function fileReferenceRows(province: string, consultation: string, command: string, carried: object): Row[] {
  if (!isCommandName(command)) return [];
  return filesNamedBy(command, carried).map((sha256) => ({ province, consultation_id: consultation, sha256 }));
}

/** The same of a command on a case of discipline. */
export function filesNamedByCase(command: CaseCommandName, carried: object): string[] {
  return [...new Set(filesIn(caseRowOf(command).input, carried as Readonly<Record<string, unknown>>))];
}

/** The rows that an entry of the journal of cases adds; the id of the case stands where that of a consultation does. */
export function caseFileRows(province: string, id: string, command: string, carried: object): Row[] {
  if (!isCaseCommand(command)) return [];
  return filesNamedByCase(command, carried).map((sha256) => ({ province, consultation_id: id, sha256 }));
}
