/** Every limit that ran has accounts without a gap from its beginning to its end, and there is no account of anything else. */
import { type Account, placeOf } from '../limits/account.js';
import type { Story } from '../limits/story.js';
import { must, Wrong } from '../wrong.js';
import type { Course } from './course.js';
import type { Life } from './lives.js';

/** When an account began: with which entry, and at which place among what ran then. */
interface Begun {
  readonly account: number;
  readonly entry: number;
  readonly place: number;
}

/** @throws Wrong `limit-unaccounted`, `limit-beside`, `limit-order`, `limit-start`, `limit-calendar`, `limit-end` with the limit */
export function checkLives(course: Course, story: Story): void {
  const left = new Set(story.accounts.keys());
  const begun = course.lives.all.flatMap((life) => accountsOf(life, story, left));
  const [beside] = left;
  if (beside !== undefined) throw new Wrong('limit-beside', placeOf(story.accounts[beside] ?? NOBODY));
  const inOrder = begun.toSorted((one, other) => one.entry - other.entry || one.place - other.place);
  for (const [at, { account }] of inOrder.entries())
    must(account === at, 'limit-order', placeOf(story.accounts[account] ?? NOBODY));
}

const NOBODY = { subject: '', kind: '' };

/** The accounts of one limit, each taken from `left`. */
function accountsOf(life: Life, story: Story, left: Set<number>): readonly Begun[] {
  const found: Begun[] = [];
  let from = life.entry;
  for (;;) {
    const index = [...left].find((at) => isOf(story.accounts[at], life));
    const account = index === undefined ? undefined : story.accounts[index];
    const standing = life.standings.get(from);
    const where = { ...placeOf(life), seq: from };
    must(index !== undefined && account !== undefined && standing !== undefined, 'limit-unaccounted', where);
    left.delete(index);
    found.push({ account: index, entry: from, place: standing.place });
    must(account.agency === standing.agency && account.from === standing.from, 'limit-start', where);
    must(account.calendarHash === story.entry(from).facts.calendarHash, 'limit-calendar', where);
    const begins = from;
    must(
      account.ledger.every(({ entry }) => entry <= begins),
      'limit-step',
      where,
    );
    const { what, entry } = account.end;
    if (entry === life.until) {
      must(what === life.what, 'limit-end', where);
      return found;
    }
    must(what === 'moved' && entry !== null && entry > from && life.standings.has(entry), 'limit-end', where);
    from = entry;
  }
}

const isOf = (account: Account | undefined, { kind, subject }: Life): boolean =>
  account?.kind === kind && account.subject === subject;
