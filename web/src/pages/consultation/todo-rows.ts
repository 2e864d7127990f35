/** What a person can do now, as rows: one for each group of commands, the most urgent first, what is seldom wanted apart. */
import { isAwaited } from '../../acts/awaited-session.js';
import type { Consultation, OpenAction } from '../../api/client.js';
import { placeInCatalogue, rowOf } from '../../commands/catalogue.js';
import { GROUPS, type Group } from '../../commands/groups.js';

/** Commands of which one row speaks for all agencies and comments. */
const AT_ONCE: Group = 'comments';

/** Open to be done again, which is offered beside the comment itself. */
const DONE_ALREADY = ['comment.resolve', 'comment.maintain'];

export interface TodoRow {
  readonly key: string;
  readonly group: Group;
  /** The command that names the row and has its first button. */
  readonly command: string;
  /** The agency that it is about; null for the whole, and for several. */
  readonly agency: string | null;
  readonly actions: readonly OpenAction[];
  /** The limit of it, also one that has passed. */
  readonly until: string | null;
}

export interface Todo {
  readonly rows: readonly TodoRow[];
  readonly seldom: readonly OpenAction[];
}

type Part = Pick<Consultation, 'actions' | 'opinions' | 'dispute'>;

/** Orders the open actions of a consultation; comments that already have an answer are not work any more. */
export function todoOf(consultation: Part): Todo {
  const rows = new Map<string, TodoRow & { readonly actions: OpenAction[] }>();
  const seldom: OpenAction[] = [];
  for (const action of consultation.actions) {
    const group = groupOf(action, consultation);
    if (group === 'seldom' || isAnsweredComment(action, consultation)) {
      if (!DONE_ALREADY.includes(action.command)) seldom.push(action);
      continue;
    }
    const agency = group === AT_ONCE ? null : (action.agency ?? null);
    const key = [group, agency ?? '', group === AT_ONCE ? '' : (action.comment ?? '')].join(' ');
    const row = rows.get(key);
    const until = limitOf(action, consultation);
    if (row === undefined) rows.set(key, { key, group, command: action.command, agency, actions: [action], until });
    else row.actions.push(action);
  }
  return { rows: [...rows.values()].map(inOrder).sort(byUrgency), seldom };
}

/**
 * What comes after an act that was just done: the first row. Where that offers the same act again, as a session can be held more
 * than once, it is the act that the row has beside it.
 */
export function nextAfter(done: string, consultation: Part): Pick<TodoRow, 'command' | 'agency'> | undefined {
  const [first] = todoOf(consultation).rows;
  if (first === undefined) return undefined;
  const { agency, actions } = first;
  const command = actions.find((action) => action.command !== done)?.command ?? first.command;
  return first.command === done && agency === null ? { agency, command } : first;
}

/** Its own group, or the one that it joins: assigning stands beside answering where that is open for the same agency. */
function groupOf({ command, agency }: OpenAction, { actions, opinions }: Part): Group {
  // An answer that was given may be replaced until the limit: that is no work that waits.
  // Neither is one that comes too late: it is kept, and nothing follows from leaving it undone.
  const given = opinions[agency ?? '']?.state;
  if (command === 'opinion.answer' && (given === 'answered' || given === 'deemed')) return 'seldom';
  const row = rowOf(command);
  if (row === undefined) return 'seldom';
  const isOpen = (group: Group) =>
    actions.some((other) => rowOf(other.command)?.group === group && other.agency === agency);
  return row.joins?.find(isOpen) ?? row.group;
}

function inOrder(row: TodoRow): TodoRow {
  const actions = [...row.actions].sort((a, b) => placeInCatalogue(a.command) - placeInCatalogue(b.command));
  return { ...row, actions, command: actions[0]?.command ?? row.command };
}

function isAnsweredComment({ command, agency = '', comment = '' }: OpenAction, { opinions }: Part): boolean {
  const about = opinions[agency]?.comments[comment];
  if (command === 'comment.resolve') return about?.result !== null;
  return command === 'comment.yield' || command === 'comment.maintain' ? about?.maintained === true : false;
}

/** What has passed is told as well: an overdue notice is still to be given. */
function limitOf({ command, agency = '', until }: OpenAction, { opinions, dispute }: Part): string | null {
  if (command === 'competence.decide') return opinions[agency]?.contest?.dueAt ?? null;
  if (command === 'dispute.confirm-session' || command === 'dispute.object-session') return confirmationLimit(dispute);
  if (until !== null) return until;
  if (command === 'notice.issue') return opinions[agency]?.notice?.dueAt ?? null;
  if (command === 'opinion.answer' && opinions[agency]?.state === 'overdue') return opinions[agency]?.dueAt ?? null;
  if (command.startsWith('dispute.') || command === 'consultation.decide') return dispute?.dueAt ?? null;
  return null;
}

/** The earliest limit of a session that waits for the word of a dissenting head. */
function confirmationLimit(dispute: Part['dispute']): string | null {
  const awaited = Object.values(dispute?.sessions ?? {}).map((sessions) => sessions.at(-1));
  return awaited.flatMap((session) => (isAwaited(session) ? (session.confirmDueAt ?? []) : [])).sort()[0] ?? null;
}

function byUrgency(a: TodoRow, b: TodoRow): number {
  if (a.until !== b.until) {
    if (a.until === null) return 1;
    if (b.until === null) return -1;
    return a.until < b.until ? -1 : 1;
  }
  return GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group);
}
