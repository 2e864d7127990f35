/** Which agencies a command names: the law is told what the register says of them, and the journal keeps it. */
import type { CommandInputs, OpenInput } from '../../../workflows/commands/commands.js';
import type { Dossier } from '../../../workflows/dossier/dossier.js';
import type { CommandRequest } from './command-request.js';

export function namedAgencies(request: CommandRequest, dossier: Dossier | null): string[] {
  const codes = new Set<string>();
  const add = (code: string | undefined) => {
    if (code !== undefined) codes.add(code);
  };
  switch (request.command) {
    case 'consultation.open': {
      const opening: OpenInput = { ...dossier?.consultation.context.draft, ...(request.with as OpenInput) };
      for (const consulted of opening.consult ?? []) add(consulted.agency);
      break;
    }
    case 'consultation.amend':
      for (const { context } of dossier?.opinions ?? []) {
        add(context.agency);
        add(context.heldBy);
      }
      break;
    case 'opinion.return':
      add((request.with as CommandInputs['opinion.return']).competentAgency);
      break;
    case 'opinion.accept-return':
      add((request.with as CommandInputs['opinion.accept-return']).readdress?.agency);
      break;
    default:
      break;
  }
  if ('agency' in request.with && typeof request.with.agency === 'string') add(request.with.agency);
  return [...codes];
}
