/** The ways of the machines that the rule of a matter leaves open: nothing is drawn that this regulation does not have. */
import { ruleUnder, silenceBinds } from '../../../../../workflows/regulation/regime.js';
import type { Regulation } from '../../../../../workflows/regulation/regulation.js';
import type { Consultation, Opinion } from '../../../api/client.js';
import type { Way } from './machine-sheet.js';

export type AskedOpinion = Pick<Opinion, 'state' | 'subordination' | 'external'>;

/** Whether an event leads from one state to another under the rule of the matter. */
type Open = (from: string, to: string, event: string) => boolean;

/** The ways of an opinion under a rule, for those who were asked. */
export function waysOfOpinion(ways: readonly Way[], rule: Regulation, asked: readonly AskedOpinion[]): Way[] {
  const bound = asked.some(({ subordination }) => binds(rule, subordination));
  const unbound = asked.some(({ subordination }) => !binds(rule, subordination));
  const { grounds } = rule.return;
  const isOpen: Open = (from, to, event) => {
    if (event === 'limit.passed' && to === 'deemed') return bound;
    if (event === 'limit.passed' && to === 'overdue') return unbound;
    if (event === 'opinion.accept-late') return rule.silence.lateAnswer === 'lead-may-accept';
    // Only what came on paper can turn out to have been received in time.
    if (from === 'deemed' && event === 'opinion.answer') return asked.some(({ external }) => external);
    if (to === 'clarifying') return rule.clarification.max > 0;
    if (to === 'returned') return grounds.length > 0;
    if (from === 'returned' && to === 'awaiting') return grounds.includes('dossier-incomplete');
    if (to === 'contested') return grounds.some((ground) => ground !== 'dossier-incomplete');
    return true;
  };
  return reachable(filtered(ways, isOpen), ['awaiting', ...asked.map(({ state }) => state)]);
}

/** The ways of a consultation: what is the lead's own to decide does not go up, unless the dissent is binding. */
export function waysOfConsultation(
  ways: readonly Way[],
  { authority, state }: Pick<Consultation, 'authority' | 'state'>,
  binding: boolean,
): Way[] {
  const isOpen: Open = (_from, to) => to !== 'escalated' || authority !== 'lead' || binding;
  return reachable(filtered(ways, isOpen), ['draft', state]);
}

/** The rule of a matter, and whether its dissent is binding; the regulation itself where its regime is not known. */
export function ruleOf(
  regulation: Regulation,
  regime: string,
): { readonly rule: Regulation; readonly binding: boolean } {
  const found = ruleUnder(regulation, regime);
  return { rule: found?.regulation ?? regulation, binding: found?.binding ?? false };
}

/** Where it was not written down to whom an agency answers, the rule is taken to bind it. */
function binds(rule: Regulation, subordination: Opinion['subordination']): boolean {
  return subordination === null ? rule.silence.effect === 'deemed-consent' : silenceBinds(rule, subordination);
}

function filtered(ways: readonly Way[], isOpen: Open): Way[] {
  return ways.flatMap((way) => {
    const events = way.events.filter((event) => isOpen(way.from, way.to, event));
    return events.length === 0 ? [] : [{ ...way, events }];
  });
}

/** The ways that can be come to from some of these states. */
function reachable(ways: readonly Way[], from: readonly string[]): Way[] {
  const reached = new Set(from);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const way of ways) if (reached.has(way.from)) reached.add(way.to);
  }
  return ways.filter((way) => reached.has(way.from));
}

/** The states that stand on a way, or are the present ones: others are not drawn. */
export function statesOn(ways: readonly Way[], present: readonly string[]): ReadonlySet<string> {
  return new Set([...present, ...ways.flatMap(({ from, to }) => [from, to])]);
}
