/** What became of a limit: by which act it ended, in time or not, and whether nobody spoke where it passed. */
import { type Entry, isOfClock } from '../chain.js';
import { mapIn, maybeText, textIn } from '../parts.js';
import { must, type Where } from '../wrong.js';
import { type Account, partsOf, placeOf } from './account.js';
import { checkGivenBack } from './given-back.js';
import { type Story, whose } from './story.js';

/** By which acts limits end; null: by any. */
const ENDS: Readonly<Record<string, readonly string[] | null>> = {
  'opinion met': ['opinion.answer', 'opinion.clarify'],
  'opinion suspended': ['opinion.return', 'consultation.suspend'],
  'opinion ended': ['consultation.withdraw', 'consultation.amend', 'opinion.withdraw-request', 'agency.transferred'],
  'opinion moved': [
    'calendar.amended',
    'agency.transferred',
    'opinion.correct-receipt',
    'opinion.grant-extension',
    'limit.passed',
    'limit.given-back',
  ],
  'competence met': ['competence.decide'],
  'competence ended': ['consultation.withdraw', 'consultation.amend', 'opinion.withdraw-request', 'agency.transferred'],
  'competence moved': ['calendar.amended'],
  'notice met': ['notice.issue'],
  'notice ended': ['opinion.answer', 'opinion.accept-late'],
  'notice moved': ['calendar.amended'],
  'confirmation met': ['dispute.confirm-session', 'dispute.object-session'],
  'confirmation moved': ['calendar.amended', 'dispute.record-session'],
  'confirmation ended': null,
  'stage met': null,
  'stage moved': null,
  'stage ended': null,
};

/** These name an agency in what they carry, or are its own acts. */
const OF_ITS_AGENCY = [
  'opinion.answer',
  'opinion.clarify',
  'opinion.return',
  'opinion.withdraw-request',
  'opinion.correct-receipt',
  'opinion.grant-extension',
  'opinion.accept-late',
  'competence.decide',
  'notice.issue',
  'dispute.confirm-session',
  'dispute.object-session',
  'dispute.record-session',
];

/** After these an answer is waited for again. */
const REOPENING = [
  'opinion.ask-clarification',
  'opinion.contest-return',
  'opinion.complete-dossier',
  'competence.decide',
];

/** @throws Wrong `limit-end`, `not-silent`, `notice-fell`, `limit-unaccounted` with the limit */
export function checkEnd(account: Account, place: number, story: Story): void {
  const { end } = account;
  const where = placeOf(account);
  if (end.what === 'running') {
    must(end.entry === null && end.at === null, 'limit-end', where);
    checkNothingLater(account, story.entries);
    return;
  }
  const entry = story.entry(end.entry);
  const at: Where = { ...where, seq: entry.seq };
  must(end.at === entry.effectiveAt, 'limit-end', at);
  must(
    account.ledger.every((line) => line.entry < entry.seq),
    'limit-end',
    at,
  );
  if (end.what === 'passed') checkPassed(account, entry, story);
  else checkEndedBy(account, place, entry, story);
}

function checkEndedBy(account: Account, place: number, entry: Entry, story: Story): void {
  const at = { ...placeOf(account), seq: entry.seq };
  const { end } = account;
  const acts = ENDS[`${account.kind} ${end.what}`];
  must(acts === null || acts?.includes(entry.command) === true, 'limit-end', at);
  // A stage may begin and end by the very entry with which another limit passes.
  must(entry.effectiveAt < account.dueAt || isOfClock(entry), 'limit-end', at);
  if (entry.command === 'limit.given-back') {
    checkGivenBack(account, entry, story);
    checkNothingLater(account, story.entries.slice(0, entry.seq - 1));
  }
  if (account.kind !== 'stage' && OF_ITS_AGENCY.includes(entry.command))
    must(story.isSame(whose(entry), partsOf(account.subject).agency), 'limit-end', at);
  if (account.kind === 'notice' && end.what === 'ended') checkFallen(account, entry, story);
  if (end.what === 'moved') checkMoved(account, place, entry, story);
}

function checkPassed(account: Account, entry: Entry, story: Story): void {
  const at = { ...placeOf(account), seq: entry.seq };
  const { subject, kind } = entry.given;
  const isThis = entry.command === 'limit.passed' && subject === account.subject && kind === account.kind;
  must(isThis && Object.keys(entry.given).length === 2, 'limit-end', at);
  must(entry.effectiveAt === account.dueAt && entry.at >= account.dueAt, 'limit-end', at);
  checkNothingLater(account, story.entries.slice(0, entry.seq - 1));
  if (account.kind === 'opinion') checkSilent(account, entry, story);
}

/** That a limit passed is recorded before anything that somebody does later, so nobody has acted since it ended. */
function checkNothingLater(account: Account, entries: readonly Entry[]): void {
  const begun = Math.max(...account.ledger.map(({ entry }) => entry));
  for (const entry of entries.slice(begun)) {
    const isEarly = isOfClock(entry) || entry.effectiveAt < account.dueAt;
    must(isEarly, 'limit-skipped', { ...placeOf(account), seq: entry.seq });
  }
}

/** Between the start of a limit that passed and its end, no answer and no return stood. */
function checkSilent(account: Account, end: Entry, story: Story): void {
  const names = story.names(partsOf(account.subject).agency);
  const first = account.ledger[0]?.entry ?? 1;
  let stands: number | null = null;
  let hasAnswered = false;
  for (const entry of story.entries.slice(first - 1, end.seq - 1)) {
    const { command, given } = entry;
    const isAnswer = command === 'opinion.answer' || command === 'opinion.clarify' || command === 'opinion.return';
    if (isAnswer && names.includes(whose(entry))) {
      stands = entry.seq;
      hasAnswered ||= command !== 'opinion.return';
    }
    const isNamed = names.includes(maybeText(given, 'agency') ?? '');
    // That an agency is not competent settles its request.
    if (REOPENING.includes(command) && isNamed)
      stands = command === 'competence.decide' && given.competent !== true ? entry.seq : null;
  }
  const at = { ...placeOf(account), seq: end.seq };
  must(stands === null, 'not-silent', { ...at, seq: stands ?? end.seq });
  must(!story.isSuspendedAt(end.seq), 'not-silent', at);
  // Who has answered was waited for to make it clear: nothing is granted at that limit.
  if (hasAnswered) return;
  const isGranted = mapIn(story.rules.regulation, 'extension').undecidedAtLimit === 'granted';
  must(!isGranted || story.undecided(end.seq, names) === null, 'not-silent', at);
}

/** A notice that is owed falls when the evidence of a paper answer proves that there was no silence, or a late answer is taken. */
function checkFallen(account: Account, entry: Entry, story: Story): void {
  const at = { ...placeOf(account), seq: entry.seq };
  if (entry.command === 'opinion.accept-late') {
    must(mapIn(story.rules.regulation, 'silence').lateAnswer === 'lead-may-accept', 'notice-fell', at);
    return;
  }
  const received = maybeText(entry.given, 'receivedAt');
  const passed = story.accounts.filter(
    ({ kind, subject, end }) => kind === 'opinion' && subject === account.subject && end.what === 'passed',
  );
  must(received !== null && passed.some(({ dueAt }) => received < dueAt), 'notice-fell', at);
}

/** Another account of the same limit follows, by that entry: with another calendar, or with a step that it decided. */
function checkMoved(account: Account, place: number, entry: Entry, story: Story): void {
  const next = story.accounts
    .slice(place + 1)
    .find(({ kind, subject }) => kind === account.kind && subject === account.subject);
  const at = { ...placeOf(account), seq: entry.seq };
  must(next !== undefined, 'limit-unaccounted', at);
  const isAgain = entry.command === 'calendar.amended' && next.calendarHash === textIn(entry.facts, 'calendarHash');
  // Of two requests that became one, the later limit goes on, though it may need no step of its own.
  const isMerged =
    entry.command === 'agency.transferred' && JSON.stringify(next.ledger) !== JSON.stringify(account.ledger);
  must(isAgain || isMerged || next.ledger.some((line) => line.entry === entry.seq), 'limit-end', at);
}
