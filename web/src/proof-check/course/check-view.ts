/** Step 7, where the second edition of the law decided everything: `rendering.view`, whole, against the course. */
import { type Account, type LedgerLine } from '../limits/account.js';
import { fold, leftAt } from '../limits/folded.js';
import type { Story } from '../limits/story.js';
import { WorkingDays } from '../limits/working-days.js';
import { dayOf, dayText, inVietnam, localOf } from '../moments.js';
import { isMap, mapIn, maybeText, textIn } from '../parts.js';
import type { Json, JsonMap } from '../strict-json.js';
import { must } from '../wrong.js';
import type { Course } from './course.js';
import type { Dispute } from './dispute.js';
import type { Opinion } from './opinion.js';
import { viewOf } from './view.js';

/** @throws Wrong `view-other` with the place, `deemed-unfounded` */
export async function checkView(proof: JsonMap, course: Course, story: Story): Promise<void> {
  const view = mapIn(mapIn(proof, 'rendering'), 'view');
  must(view.id === proof.consultation, 'view-other', { name: 'id' });
  checkSame(view, await viewOf(course), '');
  const opinions = mapIn(view, 'opinions');
  checkNames(
    opinions,
    course.current.map(({ agency }) => agency),
    '/opinions',
  );
  for (const one of course.current) {
    const told = mapIn(opinions, one.agency);
    const where = `/opinions/${one.agency}`;
    checkNames(mapIn(told, 'comments'), [...one.comments.keys()], `${where}/comments`);
    checkLimit(told, one, story, where);
    checkNoticeDue(told, one, story, where);
  }
  const { dispute } = course;
  if (dispute !== undefined) checkDispute(mapIn(view, 'dispute'), dispute, story);
  if (course.opinions.some(({ notice }) => notice !== null)) checkAdopted(course);
}

/** The same members, of the same kinds; members that nobody knows are passed over. */
function checkSame(told: Json | undefined, known: Json, where: string): void {
  if (isMap(known)) {
    must(isMap(told), 'view-other', { name: where });
    for (const [name, value] of Object.entries(known)) checkSame(told[name], value, `${where}/${name}`);
  } else if (Array.isArray(known)) {
    must(Array.isArray(told) && told.length === known.length, 'view-other', { name: where });
    for (const [at, value] of known.entries()) checkSame(told[at], value, `${where}/${at}`);
  } else must(told === known, 'view-other', { name: where });
}

/** What stands under names of its own: nobody is told of who was not asked, nothing of what was not said. */
function checkNames(told: JsonMap, known: readonly string[], where: string): void {
  must(Object.keys(told).sort().join('\n') === [...known].sort().join('\n'), 'view-other', { name: where });
}

/** Deemed consent needs that the province has adopted the rule; left out, it has, or need not. */
function checkAdopted({ entries }: Course): void {
  for (const { facts, seq } of entries)
    must(mapIn(facts, 'register').adopted !== false, 'deemed-unfounded', { seq, name: 'adopted' });
}

interface Limit {
  readonly dueAt: string | null;
  readonly lastDay: string | null;
}

const NONE: Limit = { dueAt: null, lastDay: null };

/** A limit is shown as its last account has it; none that stands still. */
function checkLimit(told: JsonMap, one: Opinion, story: Story, where: string): void {
  // A successor that takes over what is overdue already has no account of its own.
  const last = story.accounts.findLast(
    ({ kind, subject }) => kind === 'opinion' && (subject === one.subject || subject === one.takenOver),
  );
  const lastDay = maybeText(told, 'lastDay');
  const limit =
    last !== undefined
      ? limitNow(one, last, story)
      : one.state === 'answered'
        ? // An answer that was asked and given within a suspension has no account; its limit begins to count when that ends.
          {
            lastDay,
            dueAt:
              lastDay === null
                ? null
                : daysOf(one, story, textIn(mapOfFirst(story), 'calendarHash')).dueAt(dayOf(lastDay)),
          }
        : NONE;
  must(told.lastDay === limit.lastDay && told.dueAt === shown(limit.dueAt), 'view-other', { name: `${where}/dueAt` });
}

const mapOfFirst = (story: Story): JsonMap => story.entry(1).facts;

const WAITING = ['awaiting', 'clarifying', 'returned', 'contested'];

/** An answer can be replaced until its limit, which a suspension of the whole moves on with the others. */
function limitNow(one: Opinion, account: Account, story: Story): Limit {
  const { end, lastDay, dueAt } = account;
  const isAnswered = one.state === 'answered';
  const isStill = WAITING.includes(one.state) && end.what !== 'running';
  if (isStill || (!isAnswered && end.what === 'suspended')) return NONE;
  return isAnswered ? limitOfAnswer(one, account, story) : { lastDay, dueAt };
}

function limitOfAnswer(one: Opinion, account: Account, story: Story): Limit {
  let ledger: readonly LedgerLine[] = account.ledger;
  let limit: Limit = account;
  for (const { seq, command, effectiveAt, facts } of story.entries.slice(story.entry(account.end.entry).seq - 1)) {
    const line = { entry: seq, on: dayText(localOf(effectiveAt).day), budget: null };
    if (command === 'consultation.suspend' && limit.dueAt !== null && effectiveAt < limit.dueAt) {
      ledger = [...ledger, { ...line, kind: 'pause', workingDays: 0 }];
      limit = NONE;
    } else if (command === 'consultation.resume' && limit.dueAt === null) {
      const days = daysOf(one, story, textIn(facts, 'calendarHash'));
      ledger = [...ledger, { ...line, kind: 'resume', workingDays: Math.max(1, leftAt(ledger, days)) }];
      const { last } = fold(ledger, days);
      limit = { lastDay: dayText(last), dueAt: days.dueAt(last) };
    }
  }
  return limit;
}

function daysOf(one: Opinion, { rules }: Story, calendarHash: string): WorkingDays {
  return new WorkingDays(rules.calendars.get(calendarHash) ?? {}, mapIn(rules.regulation, 'clock'), one.heldBy);
}

function checkNoticeDue(told: JsonMap, one: Opinion, story: Story, where: string): void {
  if (one.notice === null) return;
  const last = story.accounts.findLast(({ kind, subject }) => kind === 'notice' && subject === one.subject);
  const isTold = last !== undefined && mapIn(told, 'notice').dueAt === shown(last.dueAt);
  must(isTold, 'view-other', { name: `${where}/notice/dueAt` });
}

function checkDispute(told: JsonMap, dispute: Dispute, story: Story): void {
  checkNames(mapIn(told, 'sessions'), [...dispute.sessions.keys()], '/dispute/sessions');
  const last = story.accounts.findLast(({ kind, subject }) => kind === 'stage' && subject === dispute.subject);
  const dueAt = dispute.holder === null ? null : (last?.dueAt ?? null);
  must(told.dueAt === shown(dueAt), 'view-other', { name: '/dispute/dueAt' });
}

const shown = (instant: string | null): string | null => (instant === null ? null : inVietnam(instant));
