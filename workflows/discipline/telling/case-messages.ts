/**
 * What an act on a case tells people: whoever must act next that it waits for them, whom the row of the command names what was done, and
 * when a limit passed whoever let it pass. Whether they may read the case is asked beside (src/rules/reading).
 */
import type { Actor } from '../../commands/actors.js';
import type { CaseMessageKind } from '../../dossier/case-message-kinds.js';
import { headOf, type Message, type Recipient } from '../../step/messages.js';
import type { Case } from '../case.js';
import type { CaseFacts } from '../case-facts.js';
import { PASS_LIMIT } from '../clock/pass-limit.js';
import type { CollectedReportContext } from '../collected-report/collected-report.js';
import { type CaseCommandName, caseRowOf } from '../inputs.js';
import { nextHands } from './next-hands.js';
import { standingAt } from './places.js';

/** The act, and who gave it. */
export interface CaseAct {
  readonly command: CaseCommandName | typeof PASS_LIMIT;
  readonly actor: Actor;
  readonly facts: Pick<CaseFacts, 'office' | 'chairman' | 'homeAffairs'>;
}

/**
 * The messages of an act, those that wait first; nobody is told the same act twice, nor what they have just done themselves.
 * @param before the case as it stood; null where it was begun
 */
export function caseMessages(before: Case | null, after: Case, act: CaseAct): readonly Message[] {
  if (act.command === PASS_LIMIT) return onPassedLimit(after, act);
  const row = caseRowOf(act.command);
  const at = (place: Parameters<typeof standingAt>[0]) => standingAt(place, after, act.facts);
  const waiting = row.awaits === undefined ? derived(before, after, act) : row.awaits.flatMap(at);
  const others = (row.tells ?? []).flatMap(at).filter((one) => one.person != null || !isOfActor(one, act.actor));
  const told = new Set<string>();
  return [...each('case-waits', waiting, after, act, told), ...each('case-told', others, after, act, told)];
}

/** Whoever has it in hand now, where it has just come to them: the agency of who gave the command goes on by itself. */
function derived(before: Case | null, after: Case, { actor, facts }: CaseAct): readonly Recipient[] {
  const { holder } = after.context;
  const isSame =
    before !== null &&
    before.state === after.state &&
    before.context.holder.agency === holder.agency &&
    before.context.holder.person === holder.person;
  if (isSame) return [];
  return nextHands(after, facts).filter((one) => one.person != null || one.role === 'head' || !isOfActor(one, actor));
}

const isOfActor = ({ agency, role }: Recipient, actor: Actor): boolean =>
  agency === actor.agency && (role === null || (role === 'head' && actor.asHead)) && actor.kind !== 'clock';

function onPassedLimit(after: Case, act: CaseAct): readonly Message[] {
  const { kind, context } = after;
  const told = new Set<string>();
  if (kind === 'report-form') return [];
  if (kind !== 'collected-report') {
    const { agency } = context.holder;
    const raiser = context.raisedBy === agency ? [] : standingAt('raiser', after, act.facts);
    const late = [...nextHands(after, act.facts), headOf(agency), ...raiser];
    return each('case-overdue', late, after, act, told);
  }
  const { units } = (context as CollectedReportContext).named ?? { units: [] };
  if (units.length === 0) return [];
  const late = [...standingAt('missing', after, act.facts), ...standingAt('holder', after, act.facts)];
  return each('case-overdue', late, after, act, told);
}

/** One message for each recipient, so that it can name the agency for which it waits. */
function each(
  kind: CaseMessageKind,
  to: readonly Recipient[],
  { kind: caseKind, context }: Case,
  { command, actor }: CaseAct,
  told: Set<string>,
): Message[] {
  const { named, occurrence } = context as Partial<CollectedReportContext>;
  const isHour = caseKind === 'collected-report' && occurrence !== undefined;
  return to.flatMap((recipient) => {
    const { agency, role, person = null } = recipient;
    const isOwn = (person !== null && person === actor.person) || (role === 'head' && isOfActor(recipient, actor));
    const name = `${agency} ${role} ${person}`;
    if (isOwn || told.has(name) || (role === 'head' && told.has(`${agency} null null`))) return [];
    told.add(name);
    const params = {
      caseKind,
      command,
      agency,
      dueOn: context.dueOn,
      dueAt: isHour ? occurrence.reportBy : null,
      units: command === PASS_LIMIT && named !== undefined ? named.units.join(',') : null,
    };
    return [{ kind, to: [recipient], params }];
  });
}
