/** Which agencies a command names: the law is told what the register says of them, and the journal keeps it. */
import { type CommandName, type OpenInput, rowOf } from '../../../workflows/commands/commands.js';
import type { Shape } from '../../../workflows/commands/fields.js';
import type { Dossier } from '../../../workflows/dossier/dossier.js';
import type { CommandRequest } from './command-request.js';

/**
 * The codes that a command carries, and for a new text those of all who may be asked again, each once. A draft names none:
 * it may be incomplete, and the law asks the register only about what is opened.
 */
export function namedAgencies(request: CommandRequest, dossier: Dossier | null, lead: string | null): string[] {
  const { command } = request;
  if (command === 'consultation.draft') return [];
  const opening = openingAsked(request, dossier);
  const askedAgain = command === 'consultation.amend' ? (dossier?.opinions ?? []) : [];
  const codes = [
    ...askedAgain.flatMap(({ context }) => [context.agency, context.heldBy]),
    ...agenciesIn(rowOf(command).input, opening ?? request.with),
    // Whether its function is the lead's own, the law asks the register.
    ...(opening?.leadFunction === undefined || lead === null ? [] : [lead]),
  ];
  return [...new Set(codes)];
}

/** What draft and command say together where a consultation is opened; null for every other command. */
export function openingAsked({ command, with: carried }: CommandRequest, dossier: Dossier | null): OpenInput | null {
  return command === 'consultation.open' ? { ...dossier?.consultation.context.draft, ...(carried as OpenInput) } : null;
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
