/** What became of what each agency was asked in the last round: from the entries and the limits that were counted again. */
import type { Entry } from './chain.js';
import { type Account, partsOf } from './limits/account.js';
import { type Story, whose } from './limits/story.js';
import { isDeemed } from './outcome.js';
import { maybeText } from './parts.js';

export type CameTo =
  /** An answer in time. */
  | 'answered'
  /** An answer in time that was vague and was not made clear: it stands. */
  | 'unclarified'
  /** An answer after the limit, which the regulation or the lead takes. */
  | 'answered-late'
  | 'deemed'
  /** Silent, and the rule makes no agreement of it. */
  | 'silent'
  /** Silent, and the lead went on without it. */
  | 'unanswered'
  | 'returned'
  | 'released'
  | 'suspended'
  | 'ended'
  | 'running'
  /** Asked, and no limit was counted: nothing was received yet, or the consultation was suspended. */
  | 'uncounted';

export interface ToldAgency {
  readonly agency: string;
  readonly what: CameTo;
  /** Of the answer that stands. */
  readonly position: string | null;
  /** The number of the entry by which it came to this; null where there is none. */
  readonly seq: number | null;
  /** The instant before which it had to answer. */
  readonly dueAt: string | null;
}

const ANSWERS = ['opinion.answer', 'opinion.clarify'];
const RETURNS = ['opinion.return', 'opinion.contest-return', 'opinion.accept-return', 'competence.decide'];

export function toldAgencies(story: Story): readonly ToldAgency[] {
  const round = String(story.roundAt(story.entries.length));
  const last = new Map<string, Account>();
  for (const account of story.accounts)
    if (account.kind === 'opinion' && partsOf(account.subject).round === round)
      last.set(partsOf(account.subject).agency, account);
  // A new round asks those again whose request was not settled without an answer: only limits tell who they are.
  const asked = story.entries.filter(
    ({ seq, command }) => String(story.roundAt(seq)) === round && command !== 'consultation.amend',
  );
  const takenBack = story.entries.filter(({ command }) => command === 'opinion.withdraw-request').map(whose);
  const names = new Set([...asked.flatMap(({ seq }) => story.askedBy(seq)), ...last.keys()]);
  for (const agency of takenBack) if (!last.has(agency)) names.delete(agency);
  return [...names].map((agency) => {
    const account = last.get(agency);
    if (account !== undefined) return ifNotTakenBack(ofAccount(agency, account, story), story);
    return ifNotTakenBack({ agency, what: 'uncounted', position: null, seq: null, dueAt: null }, story);
  });
}

const UNSETTLED: readonly CameTo[] = ['silent', 'returned', 'suspended', 'running', 'uncounted'];

/** What is still waited for falls with the request, or with all of it. */
function ifNotTakenBack(told: ToldAgency, story: Story): ToldAgency {
  const end = story.entries.find(
    (entry) =>
      entry.seq > (told.seq ?? 0) &&
      (entry.command === 'consultation.withdraw' ||
        (entry.command === 'opinion.withdraw-request' && story.names(told.agency).includes(whose(entry)))),
  );
  return end === undefined || !UNSETTLED.includes(told.what) ? told : { ...told, what: 'ended', seq: end.seq };
}

function ofAccount(agency: string, account: Account, story: Story): ToldAgency {
  const { dueAt } = account;
  const { what, entry } = account.end;
  const told = { agency, position: null, seq: entry, dueAt };
  if (what === 'running') return { ...told, what };
  const end = story.entry(entry);
  const later = story.entries.slice(end.seq).filter((one) => story.names(agency).includes(whose(one)));
  if (what === 'met') {
    const own = later.filter((one) => whose(one) === whose(end) && one.effectiveAt < dueAt);
    const answer = own.findLast(({ command }) => ANSWERS.includes(command)) ?? end;
    return { ...told, what: 'answered', position: positionOf(answer), seq: answer.seq };
  }
  if (what === 'passed') return { ...told, ...atLimit({ agency, account, end, later, story }) };
  return { ...told, ...(what === 'suspended' ? whileStill(end, later) : { what: 'ended' }) };
}

type Came = Pick<ToldAgency, 'what' | 'seq' | 'position'>;

/** The limit stands still: the request was returned, or the consultation suspended, and may be settled meanwhile. */
function whileStill(end: Entry, later: readonly Entry[]): Came {
  const last = later.findLast(({ command }) => [...ANSWERS, ...RETURNS].includes(command)) ?? end;
  const seq = last.seq;
  if (ANSWERS.includes(last.command)) return { what: 'answered', seq, position: positionOf(last) };
  if (last.command === 'consultation.suspend') return { what: 'suspended', seq, position: null };
  const isReturned = last.command === 'opinion.return' || last.command === 'opinion.contest-return';
  return { what: isReturned ? 'returned' : 'released', seq, position: null };
}

interface AtLimit {
  readonly agency: string;
  readonly account: Account;
  readonly end: Entry;
  readonly later: readonly Entry[];
  readonly story: Story;
}

/** A limit passed: what stood then, and what came later. */
function atLimit({ agency, account, end, later, story }: AtLimit): Came {
  const vague = unclarified(agency, account, end, story);
  if (vague !== undefined) return { what: 'unclarified', seq: end.seq, position: positionOf(vague) };
  const answers = later.filter(({ command }) => ANSWERS.includes(command));
  // The evidence of a paper answer decides when it came, not the day on which it was typed in.
  const paper = answers.find(({ given }) => (maybeText(given, 'receivedAt') ?? account.dueAt) < account.dueAt);
  if (paper !== undefined) return { what: 'answered', seq: paper.seq, position: positionOf(paper) };
  const isByRule = isDeemed(end, agency, story);
  const taken = later.find(({ command }) => command === 'opinion.accept-late');
  // Of whom the lead went on without, an answer comes too late for this, too.
  const closed = later.find(({ command }) => command === 'opinion.close-unanswered');
  const until = closed?.seq ?? Number.POSITIVE_INFINITY;
  const late = isByRule && taken === undefined ? undefined : answers.find(({ seq }) => seq < until);
  if (late !== undefined) return { what: 'answered-late', seq: (taken ?? late).seq, position: positionOf(late) };
  if (closed !== undefined) return { what: 'unanswered', seq: closed.seq, position: null };
  return { what: isByRule ? 'deemed' : 'silent', seq: end.seq, position: null };
}

/** The answer that the lead asked to make clear, where nothing came of that until the limit. */
export function unclarified(agency: string, account: Account, end: Entry, story: Story): Entry | undefined {
  const names = story.names(agency);
  const own = story.entries
    .slice((account.ledger[0]?.entry ?? 1) - 1, end.seq - 1)
    .filter((one) => names.includes(whose(one)));
  const asked = own.findLastIndex(({ command }) => command === 'opinion.ask-clarification');
  const answer = own.slice(0, Math.max(0, asked)).findLast(({ command }) => ANSWERS.includes(command));
  return own.slice(asked + 1).some(({ command }) => ANSWERS.includes(command)) ? undefined : answer;
}

const positionOf = ({ given }: Entry): string | null => maybeText(given, 'position');
