/** What the clock says of a limit that has come: it has passed, or its last day is given back as the system stood still on it. */
import type { SystemCommand } from '../commands/commands.js';
import type { Outage } from '../limits/standstill.js';
import { opinionKey } from '../opinion/opinion.js';
import { outageOf } from '../opinion/opinion.standstill.js';
import { ruleUnder } from '../regulation/regime.js';
import type { Regulation } from '../regulation/regulation.js';
import type { Dossier, RunningLimit } from './dossier.js';

type ClockCommand = Extract<SystemCommand, { command: 'limit.passed' | 'limit.given-back' }>;

/** `outages` are those that are over when it is recorded, the earliest first; `regulation` is that of the consultation. */
export function dueCommand(
  dossier: Dossier,
  { subject, kind }: RunningLimit,
  regulation: Regulation,
  outages: readonly Outage[],
): ClockCommand {
  const opinion =
    kind === 'opinion' ? dossier.opinions.find(({ context }) => opinionKey(context) === subject) : undefined;
  if (opinion === undefined || outages.length === 0) return { command: 'limit.passed', with: { subject, kind } };
  // Nothing is opened under a regime that the regulation does not know.
  const { regime } = dossier.consultation.context;
  const { regulation: rule } = ruleUnder(regulation, regime) as NonNullable<ReturnType<typeof ruleUnder>>;
  const outage = outageOf(opinion.context, rule, outages);
  if (outage === null) return { command: 'limit.passed', with: { subject, kind } };
  return { command: 'limit.given-back', with: { subject, from: outage.from, until: outage.until } };
}
