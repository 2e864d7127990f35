/** What a person can do now, as rows: what belongs together stands in one, the most urgent first, what is rare apart. */
import type { Consultation, OpenAction } from '../../api/client.js';

/** Which commands share a row, in the order of rows without a limit; the first that is open names the row. */
const TOGETHER: readonly (readonly string[])[] = [
  ['opinion.answer', 'opinion.assign'],
  ['opinion.clarify', 'opinion.assign'],
  ['notice.issue'],
  ['opinion.accept-return', 'opinion.contest-return'],
  ['opinion.grant-extension', 'opinion.refuse-extension'],
  ['opinion.record-receipt'],
  ['opinion.accept-late'],
  ['opinion.close-unanswered'],
  ['opinion.assign'],
  ['comment.resolve'],
  ['comment.maintain', 'comment.yield'],
  ['dispute.decide'],
  ['consultation.decide'],
  ['dispute.submit', 'dispute.find-incomplete', 'dispute.remit'],
  ['dispute.complete'],
  ['dispute.record-session', 'dispute.escalate'],
  ['consultation.conclude'],
  ['consultation.open', 'consultation.draft'],
];

/** What is open for long and seldom wanted. */
const RARE = [
  'consultation.amend',
  'consultation.withdraw',
  'opinion.ask-clarification',
  'opinion.return',
  'opinion.request-extension',
];

/** Commands of which one row speaks for all agencies and comments. */
const AT_ONCE = ['comment.resolve'];

/** Open to be done again, which is offered beside the comment itself. */
const DONE_ALREADY = ['comment.resolve', 'comment.maintain'];

export interface TodoRow {
  readonly key: string;
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
  readonly rare: readonly OpenAction[];
}

type Part = Pick<Consultation, 'actions' | 'opinions' | 'dispute'>;

/** Orders the open actions of a consultation; comments that already have an answer are not work any more. */
export function todoOf(consultation: Part): Todo {
  const rows = new Map<string, TodoRow & { readonly actions: OpenAction[] }>();
  const rare: OpenAction[] = [];
  for (const action of consultation.actions) {
    if (RARE.includes(action.command) || isAnsweredComment(action, consultation)) {
      if (!DONE_ALREADY.includes(action.command)) rare.push(action);
      continue;
    }
    const group = groupOf(action, consultation);
    const atOnce = AT_ONCE.includes(action.command);
    const about = atOnce ? '' : `${action.agency ?? ''} ${action.comment ?? ''}`;
    const key = `${group.join('+')} ${about}`;
    const until = limitOf(action, consultation);
    const row = rows.get(key);
    if (row === undefined) {
      const agency = atOnce ? null : (action.agency ?? null);
      rows.set(key, { key, command: action.command, agency, actions: [action], until });
    } else row.actions.push(action);
  }
  const ordered = [...rows.values()].map((row) => {
    const group = groupOf(row.actions[0] as OpenAction, consultation);
    const actions = [...row.actions].sort((a, b) => group.indexOf(a.command) - group.indexOf(b.command));
    return { ...row, actions, command: actions[0]?.command ?? row.command };
  });
  return { rows: ordered.sort(byUrgency), rare };
}

function groupOf(action: OpenAction, { actions }: Part): readonly string[] {
  const candidates = TOGETHER.filter((group) => group.includes(action.command));
  // Assigning stands beside answering, or beside clarifying, whichever is open for that agency.
  const open = candidates.find((group) =>
    actions.some(({ command, agency }) => command === group[0] && agency === action.agency),
  );
  return open ?? candidates[0] ?? [action.command];
}

function isAnsweredComment({ command, agency = '', comment = '' }: OpenAction, { opinions }: Part): boolean {
  const about = opinions[agency]?.comments[comment];
  if (command === 'comment.resolve') return about?.result !== null;
  return command === 'comment.yield' || command === 'comment.maintain' ? about?.maintained === true : false;
}

/** What has passed is told as well: an overdue notice is still to be given. */
function limitOf({ command, agency = '', until }: OpenAction, { opinions, dispute }: Part): string | null {
  if (until !== null) return until;
  if (command === 'notice.issue') return opinions[agency]?.notice?.dueAt ?? null;
  if (command === 'opinion.answer' && opinions[agency]?.state === 'overdue') return opinions[agency]?.dueAt ?? null;
  if (command.startsWith('dispute.') || command === 'consultation.decide') return dispute?.dueAt ?? null;
  return null;
}

function byUrgency(a: TodoRow, b: TodoRow): number {
  if (a.until !== b.until) {
    if (a.until === null) return 1;
    if (b.until === null) return -1;
    return a.until < b.until ? -1 : 1;
  }
  return placeOf(a) - placeOf(b);
}

function placeOf({ command }: TodoRow): number {
  return TOGETHER.findIndex((group) => group.includes(command));
}
