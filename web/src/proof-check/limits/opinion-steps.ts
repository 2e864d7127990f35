/** The steps of a limit to answer: each rests on an act that the regulation gives this effect. */
import { isSame } from '../canonical.js';
import { dayText, localOf } from '../moments.js';
import { isMap, mapIn, textIn } from '../parts.js';
import type { Json } from '../strict-json.js';
import { fold, leftAt } from './folded.js';
import { type Line, workingDaysOf } from './line.js';
import { receivedWith, whose } from './story.js';
import { dayIn } from './working-days.js';

/** While the consultation is suspended, what these add is counted, and the limit stands still again at once. */
const COUNTED_WHILE_SUSPENDED = [
  'consultation.open',
  'consultation.amend',
  'consultation.ask-also',
  'opinion.accept-return',
  'opinion.record-receipt',
  'opinion.correct-receipt',
  'opinion.contest-return',
  'opinion.complete-dossier',
  'opinion.ask-clarification',
  'opinion.grant-extension',
  'competence.decide',
  'agency.transferred',
];

/** @throws Wrong `limit-step`, `limit-start`, `limit-budget`, `limit-pause` with the limit and the entry */
export function checkOpinionStep(step: Line): void {
  const isFirst = step.before.length === 0;
  const check = { start: isFirst ? checkStart : checkCountedAnew, ...LATER }[step.line.kind];
  check(step);
}

const LATER = { extend: checkExtended, 'at-least': checkAtLeast, pause: checkPaused, resume: checkResumed };

function checkStart(step: Line): void {
  const { story, entry, line, names } = step;
  const asked = story.askedBy(entry.seq).filter((agency) => names.includes(agency));
  step.must(asked.length > 0 && step.round === String(story.roundAt(entry.seq)), 'limit-step');
  const received = receivedWith(entry);
  // Two requests that became one by a reorganisation keep the receipt of the one and the later limit.
  const others = names.length > 1 ? story.receipts(Number(step.round), names) : [];
  const from = [received, ...others, ...correctedReceipts(step)].find((one) => one === step.account.from);
  step.must(from !== undefined, 'limit-start');
  const law = entry.facts.law === 2 ? 2 : 1;
  const on = step.days.map((days) => dayText(days.receiptDay(localOf(received), law)));
  step.must(on.includes(line.on ?? ''), 'limit-start');
  const isGiven = asked.some((agency) => isSame(line.budget, story.budget(entry.seq, agency)));
  step.must(isGiven, 'limit-budget');
}

/** Receipts that were corrected and count as of the same day: the first line stays, and with it the entry that it names. */
function correctedReceipts(step: Line): readonly string[] {
  const later = step.account.ledger.slice(1).map(({ entry }) => step.story.entry(entry));
  const own = later.filter((entry) => entry.command === 'opinion.correct-receipt' && step.names.includes(whose(entry)));
  const law = step.entry.facts.law === 2 ? 2 : 1;
  const isSameDay = (received: string) =>
    step.days.some((days) => dayText(days.receiptDay(localOf(received), law)) === step.line.on);
  return own.map(receivedWith).filter(isSameDay);
}

/** After a dossier was completed: the days that were given first, and not those that were added later. */
function checkCountedAnew(step: Line): void {
  step.must(step.entry.command === 'opinion.complete-dossier' && step.isNamed, 'limit-step');
  step.must(step.line.on === step.today, 'limit-start');
  const first = step.before.slice(0, 1);
  const given = step.days.map((days) => Math.max(1, days.between(dayIn(first[0]?.on), fold(first, days).last)));
  step.must(
    given.some((workingDays) => isSame(step.line.budget, { workingDays })),
    'limit-budget',
  );
}

function checkExtended(step: Line): void {
  const { command } = step.entry;
  step.must((command === 'opinion.grant-extension' || command === 'limit.passed') && step.isNamed, 'limit-step');
  const isGranted = command !== 'limit.passed' || step.rule('extension').undecidedAtLimit === 'granted';
  const asked = step.story.undecided(step.entry.seq, step.names);
  step.must(isGranted && asked !== null, 'limit-step');
  step.must(step.line.workingDays === asked, 'limit-budget');
}

const isCountedWhileSuspended = (step: Line): boolean =>
  COUNTED_WHILE_SUSPENDED.includes(step.entry.command) && step.isSuspended;

/** A corrected receipt may lie after the day on which the limit stood still: it then moves to the day of the receipt. */
function daysOfStandstill(step: Line): readonly (string | null | undefined)[] {
  return step.entry.command === 'opinion.correct-receipt' ? [step.today, step.before[0]?.on] : [step.today];
}

function checkPaused(step: Line): void {
  const { command } = step.entry;
  const isCause = command === 'consultation.suspend' || command === 'opinion.correct-receipt';
  step.must(isCause || isCountedWhileSuspended(step), 'limit-pause');
  step.must(daysOfStandstill(step).includes(step.line.on), 'limit-pause');
}

function checkResumed(step: Line): void {
  const { command } = step.entry;
  const isResumption = command === 'consultation.resume';
  const isCorrection = command === 'opinion.correct-receipt';
  step.must(isResumption || isCorrection || isCountedWhileSuspended(step), 'limit-pause');
  const left = step.days.map((days) => leftAt(step.before, days));
  const least = left.map((days) => Math.max(1, days));
  const given = isResumption ? least : isCorrection ? [...left, ...least] : left;
  step.must(given.includes(step.line.workingDays), 'limit-budget');
  step.must(daysOfStandstill(step).includes(step.line.on), 'limit-pause');
}

/** What a rule gives at least, from the day of the act. */
function leastBy(step: Line): number | null {
  const contest = workingDaysOf(step.rule('return').afterContest);
  const notice = workingDaysOf(step.rule('silence').leastNotice);
  switch (step.entry.command) {
    case 'opinion.contest-return':
      return contest;
    case 'competence.decide':
      return step.entry.given.competent === true ? contest : null;
    case 'opinion.ask-clarification':
      return workingDaysOf(step.rule('clarification').within);
    case 'opinion.record-receipt':
    case 'opinion.correct-receipt':
    case 'agency.transferred':
      return notice;
    case 'calendar.amended':
      return 1;
    default:
      return null;
  }
}

function checkAtLeast(step: Line): void {
  const { line, entry, before } = step;
  if (entry.command === 'limit.given-back') {
    const ranAgain = dayText(localOf(textIn(entry.given, 'until')).day);
    step.must(step.isOfItsLimit, 'limit-step');
    step.must(line.workingDays === 1 && line.on === ranAgain, 'limit-budget');
    return;
  }
  const isOfRegister = entry.command === 'agency.transferred' || entry.command === 'calendar.amended';
  const isOwn = isOfRegister || step.isNamed;
  if (isOwn && line.workingDays === leastBy(step) && line.on === step.today) return;
  if (isOfNamedDay(step)) return;
  // Neither other days off nor a day that is worked end a limit sooner than it ended before.
  const isKept = isOfRegister || entry.command === 'opinion.ask-clarification';
  step.must(isKept && line.workingDays === 0, 'limit-budget');
  const ended = step.days.map((days) => dayText(fold(before, days).last));
  step.must([...ended, ...step.story.lastDays(step.round, step.names)].includes(line.on ?? ''), 'limit-budget');
}

/** A named day that was over before anything was received gives one working day; the line stays when the receipt is corrected. */
function isOfNamedDay({ line, entry, before, names, days }: Line): boolean {
  const first = before[0];
  if (!isMap(first?.budget) || first.budget.on === undefined || line.workingDays !== 1) return false;
  if (line.entry === first.entry) return line.on === first.on;
  const isReceipt = entry.command === 'opinion.record-receipt' || entry.command === 'opinion.correct-receipt';
  if (!isReceipt || !names.includes(whose(entry))) return false;
  const received = localOf(receivedWith(entry));
  const law = entry.facts.law === 2 ? 2 : 1;
  return days.some((one) => dayText(one.receiptDay(received, law)) === line.on);
}

/** The part of the regulation that says how long a limit is which an event sets running. */
const OF_EVENTS: Readonly<Record<string, readonly [event: string, part: string, key: string]>> = {
  notice: ['limit.passed', 'silence', 'noticeWithin'],
  competence: ['opinion.contest-return', 'competence', 'decideWithin'],
  confirmation: ['dispute.record-session', 'reconciliation', 'confirmWithin'],
};

/** By the act that began it; a stage that another act began is that of the heads. */
const OF_STAGES: Readonly<Record<string, readonly [part: string, key: string]>> = {
  'dispute.escalate': ['office', 'verifyWithin'],
  'dispute.find-incomplete': ['office', 'completeWithin'],
  'dispute.complete': ['office', 'verifyWithin'],
  'dispute.submit': ['decision', 'within'],
  'dispute.remit': ['decision', 'within'],
};

/** The steps of every other limit: its start, and what a calendar that was amended did to it. */
export function checkEventStep(step: Line): void {
  const { line, entry, account } = step;
  if (line.kind !== 'start') {
    step.must(line.kind === 'at-least' && entry.command === 'calendar.amended', 'limit-step');
    step.must(line.workingDays <= 1 && line.on === step.today, 'limit-budget');
    return;
  }
  step.must(step.before.length === 0, 'limit-step');
  step.must(account.from === entry.effectiveAt && line.on === step.today, 'limit-start');
  step.must(isSame(line.budget, budgetOfEvent(step)), 'limit-budget');
}

function budgetOfEvent(step: Line): Json | undefined {
  const { command, given } = step.entry;
  if (step.account.kind === 'stage') {
    const [part, key] = OF_STAGES[command] ?? ['reconciliation', 'within'];
    return mapIn(step.story.rules.regulation, part)[key];
  }
  const [event, part, key] = OF_EVENTS[step.account.kind] ?? ['', '', ''];
  step.must(command === event && step.isNamed, 'limit-step');
  step.must(command !== 'dispute.record-session' || given.result === 'unified', 'limit-step');
  return step.rule(part)[key];
}
