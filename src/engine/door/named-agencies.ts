/** Which agencies a command names: the law is told what the register says of them, and the journal keeps it. */
import { type CommandName, rowOf } from '../../../workflows/commands/commands.js';
import type { Shape } from '../../../workflows/commands/fields.js';
import type { Dossier } from '../../../workflows/dossier/dossier.js';
import type { CommandRequest } from './command-request.js';

/**
 * The codes that a command carries, and for a new text those of all who may be asked again, each once. A draft names none:
 * it may be incomplete, and the law asks the register only about what is opened.
 */
export function namedAgencies(request: CommandRequest, dossier: Dossier | null): string[] {
  const { command } = request;
  if (command === 'consultation.draft') return [];
  const drafted = command === 'consultation.open' ? dossier?.consultation.context.draft : undefined;
  const askedAgain = command === 'consultation.amend' ? (dossier?.opinions ?? []) : [];
  const codes = [
    ...askedAgain.flatMap(({ context }) => [context.agency, context.heldBy]),
    ...agenciesIn(rowOf(command).input, { ...drafted, ...request.with }),
  ];
  return [...new Set(codes)];
}

/** Whether a command may ask agencies: then it matters whether somebody there can answer. */
export function mayAsk(command: CommandName): boolean {
  return command === 'consultation.amend' || (command !== 'consultation.draft' && asksIn(rowOf(command).input));
}

/** Who is asked is told with the function by which it is related. */
function asksIn({ fields }: Shape): boolean {
  const own = fields.agency?.kind === 'agency' && fields.function !== undefined;
  return own || Object.values(fields).some((field) => 'part' in field && asksIn(field.part));
}

/** The agencies that stand in fields of that kind, wherever in the shape. */
function* agenciesIn({ fields }: Shape, input: Readonly<Record<string, unknown>>): Generator<string> {
  for (const [key, field] of Object.entries(fields)) {
    const value = input[key];
    if (field.kind === 'agency' && typeof value === 'string') yield value;
    if (field.kind === 'part' && value !== undefined) yield* agenciesIn(field.part, value as object as never);
    if (field.kind === 'parts') for (const each of (value ?? []) as never[]) yield* agenciesIn(field.part, each);
  }
}
