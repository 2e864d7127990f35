/** Instead of passing, a limit goes on: the system stood still on its last working day, and the regulation gives that day back. */
import type { Entry } from '../chain.js';
import { instantAt, msOf, timeOf } from '../moments.js';
import { mapIn, textIn } from '../parts.js';
import { must } from '../wrong.js';
import { type Account, placeOf } from './account.js';
import type { Story } from './story.js';
import { dayIn } from './working-days.js';

/** The system must have stood still for so long on end, between these hours of the last working day. */
const LEAST_MS = 30 * 60_000;
const OPENS = timeOf('07:30');
const CLOSES = timeOf('17:00');

/** As far as a file can show it: whether the system really stood still, the journal of security of the province says. @throws Wrong `outage-false` */
export function checkGivenBack(account: Account, entry: Entry, story: Story): void {
  const { given } = entry;
  const at = { ...placeOf(account), seq: entry.seq };
  const isThis = given.subject === account.subject && account.kind === 'opinion' && entry.facts.law === 2;
  must(isThis && Object.keys(given).length === 3, 'outage-false', at);
  must(entry.effectiveAt === account.dueAt, 'limit-end', at);
  must(mapIn(story.rules.regulation, 'silence').standstill !== 'run-on', 'outage-false', at);
  const [from, until] = [textIn(given, 'from'), textIn(given, 'until')];
  must(tookTheDay(account, msOf(from), msOf(until)) && until <= entry.at, 'outage-false', at);
  const busy = story.entries.slice(0, entry.seq - 1).find((one) => from < one.at && one.at < until);
  must(busy === undefined, 'outage-false', { ...at, seq: busy?.seq ?? entry.seq });
}

function tookTheDay({ lastDay, dueAt }: Account, from: number, until: number): boolean {
  const day = dayIn(lastDay);
  const begins = Math.max(from, msOf(instantAt(day, OPENS)));
  const ends = Math.min(until, msOf(instantAt(day, CLOSES)), msOf(dueAt));
  return ends - begins >= LEAST_MS;
}
