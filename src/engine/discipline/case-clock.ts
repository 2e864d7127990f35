/** What the clock does with a case whose moment has come, as of that moment: names who is late, compiles a table, opens a week, marks a limit as passed. */
import { v7 } from 'uuid';
import { passLimit } from '../../../workflows/discipline/clock/pass-limit.js';
import { type Waking, weekOpenedAt } from '../../../workflows/discipline/clock/waking.js';
import type { ReportFormContext } from '../../../workflows/discipline/report-form/report-form.js';
import type { StoredCase } from '../../dossiers/case-rows.js';
import { type ActingRequest, type CaseWriting, clockFor, decideAndWrite, writePassed } from './case-writing.js';

/**
 * Passes one limit of one case.
 * @throws Error when the law refuses what it let fall due itself: nothing is written, and it is tried again
 */
export async function passOne(writing: CaseWriting, found: StoredCase, { limit, at }: Waking): Promise<void> {
  if (limit === 'compile') {
    const outcome = await decideAndWrite(writing, found, byClock(writing, found, 'collected-report.compile', {}, at));
    if (!outcome.accepted) throw new Error(`The clock could not compile ${found.id}: ${outcome.refusal.code}.`);
    return;
  }
  const next = passLimit(found.standing, at);
  if (next === null) throw new Error(`The limit "${limit}" of case ${found.id} does not stand at ${at}.`);
  await writePassed(writing, found, { next, as: at, limit });
  if (limit === 'opening') await openWeek(writing, found, at);
}

/** Opens the week; nothing where somebody has opened it by hand, or the calendar does not know its day: then it is opened by hand. */
async function openWeek(writing: CaseWriting, form: StoredCase, at: Waking['at']): Promise<void> {
  const week = weekOpenedAt((form.standing.context as ReportFormContext).form, at);
  const request = byClock(writing, form, 'collected-report.open', { form: form.id, week }, at);
  await decideAndWrite(writing, null, { ...request, id: v7() });
}

function byClock(
  { province, register }: CaseWriting,
  { id, standing }: StoredCase,
  command: ActingRequest['command'],
  carried: ActingRequest['with'],
  as: Waking['at'],
): ActingRequest {
  const { agency } = standing.context.holder;
  // The role is nobody's: the actor is the clock.
  const by = { person: null, name: null, agency, role: 'officer' as const };
  return { province, id, command, with: carried, by, actor: clockFor(agency, register), as };
}
