/** What a batch of requests is about. */
import type { ConsultationCommand } from '../../../workflows/commands/commands.js';
import type { CommandRequest } from './command-request.js';

/** The consultations that requests are about, by province, each once and in the order in which they are locked. */
export function idsByProvince(requests: readonly CommandRequest[]): Map<string, string[]> {
  const ids = new Map<string, Set<string>>();
  for (const { province, consultation } of requests) {
    const of = ids.get(province) ?? new Set<string>();
    ids.set(province, of.add(consultation ?? ''));
  }
  return new Map([...ids].map(([province, of]) => [province, [...of].sort()]));
}

/** What the law is asked about a request. */
export function commandOf(request: CommandRequest): ConsultationCommand {
  return {
    command: request.command,
    consultation: request.consultation,
    with: request.with,
    ...(request.malformed === undefined ? {} : { malformed: request.malformed }),
  } as ConsultationCommand;
}
