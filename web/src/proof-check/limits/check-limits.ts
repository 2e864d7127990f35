/** Step 6: every limit is counted again from the entries, the regulation and the calendars, and none is left out or held back. */
import { canonical } from '../canonical.js';
import type { Entry } from '../chain.js';
import { dayText } from '../moments.js';
import { isMap, mapIn, textIn } from '../parts.js';
import type { Rules } from '../rules.js';
import type { JsonMap } from '../strict-json.js';
import { must } from '../wrong.js';
import { type Account, partsOf, placeOf, readAccounts } from './account.js';
import { checkEnd } from './ends.js';
import { fold } from './folded.js';
import { Line } from './line.js';
import { checkEventStep, checkOpinionStep } from './opinion-steps.js';
import { Story } from './story.js';
import { dayIn, daysAfter, WorkingDays } from './working-days.js';

export interface Counted {
  readonly entries: readonly Entry[];
  readonly rules: Rules;
  /** Every limit that ended before this instant is recorded. */
  readonly upTo: string;
}

/** @returns the accounts, which are true now, and what they rest on */
export function checkLimits(proof: JsonMap, { entries, rules, upTo }: Counted): Story {
  const story = new Story(entries, rules, readAccounts(proof));
  for (const [place, account] of story.accounts.entries()) {
    for (const at of account.ledger.keys()) {
      const step = new Line(account, at, story);
      if (account.kind === 'opinion') checkOpinionStep(step);
      else checkEventStep(step);
    }
    checkKeeper(account);
    checkCount(account, rules);
    checkEnd(account, place, story);
  }
  checkComplete(story);
  for (const account of story.accounts)
    must(account.end.what !== 'running' || account.dueAt >= upTo, 'limit-withheld', placeOf(account));
  return story;
}

/** A limit to answer is counted by the days off of the agency that was to answer, that of a session by those of who confirms it. */
function checkKeeper(account: Account): void {
  const isOfSubject = account.kind === 'opinion' || account.kind === 'confirmation';
  const [keeper] = partsOf(account.subject).agency.split('~');
  must(!isOfSubject || account.agency === keeper, 'limit-form', placeOf(account));
}

function checkCount(account: Account, rules: Rules): void {
  const where = placeOf(account);
  const calendar = rules.calendars.get(account.calendarHash);
  must(calendar !== undefined && calendar.version === account.calendar, 'limit-calendar', where);
  const days = new WorkingDays(calendar, mapIn(rules.regulation, 'clock'), account.agency);
  const { last, spans } = fold(account.ledger, days);
  must(account.startedOn === account.ledger[0]?.on, 'limit-count', where);
  const start = dayIn(account.startedOn);
  // Received on a day off and resumed on it, a limit runs from before the day on which it counts as received.
  const all = daysAfter(Math.min(start, ...spans.map(({ after }) => after)), last);
  const counted = all.filter(
    (day) => days.isWorked(day) && spans.some(({ after, until }) => after < day && day <= until),
  );
  must(canonical(account.counted) === canonical(counted.map(dayText)), 'limit-count', where);
  const isCounted = new Set(counted);
  const skipped = all.filter((day) => day > start && !isCounted.has(day)).map((day) => days.skipped(day));
  must(canonical(account.skipped) === canonical(skipped), 'limit-count', where);
  must(account.lastDay === dayText(last) && account.dueAt === days.dueAt(last), 'limit-count', where);
}

/** Every limit that passed, and every agency that was asked, has its account. */
function checkComplete(story: Story): void {
  for (const entry of story.entries) {
    if (entry.command === 'limit.passed') checkPassedTold(entry, story);
    if (entry.command === 'limit.given-back') checkGivenBackTold(entry, story);
    const isAsking = entry.command === 'consultation.open' || entry.command === 'consultation.ask-also';
    if (isAsking && !story.isSuspendedAt(entry.seq)) checkAskedTold(entry, story);
  }
}

/** A reminder changes no limit. */
function checkPassedTold({ seq, given }: Entry, { accounts }: Story): void {
  const [subject, kind] = [textIn(given, 'subject'), textIn(given, 'kind')];
  const isTold = accounts.some((one) => one.end.entry === seq && one.subject === subject && one.kind === kind);
  must(kind === 'reminder' || isTold, 'limit-unaccounted', { seq, subject, kind });
}

function checkGivenBackTold({ seq, given }: Entry, { accounts }: Story): void {
  const subject = textIn(given, 'subject');
  const isTold = accounts.some(
    ({ kind, end, ...one }) =>
      kind === 'opinion' && one.subject === subject && end.entry === seq && end.what === 'moved',
  );
  must(isTold, 'limit-unaccounted', { seq, subject, kind: 'opinion' });
}

function checkAskedTold(entry: Entry, story: Story): void {
  const known = mapIn(mapIn(entry.facts, 'register'), 'agencies');
  for (const agency of story.askedBy(entry.seq)) {
    const subject = `${story.roundAt(entry.seq)}:${agency}`;
    const isTold = story.accounts.some((one) => one.subject === subject && one.ledger[0]?.entry === entry.seq);
    const asked = known[agency];
    // Outside, a limit begins with its receipt.
    const isOutside = isMap(asked) && asked.external === true;
    must(isTold || isOutside, 'limit-unaccounted', { seq: entry.seq, subject, agency });
  }
}
