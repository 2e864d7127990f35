/**
 * What a person has not read. An agency has been told a hundred thousand things in some years, and nearly all of them are read: asking each of
 * them anew for the mark beside the navigation, or for a page of what is not read, would take longer than the page. What was read stays read, so
 * what was found once is kept: in the process for some minutes, and in the database (`inbox_unread`) up to a day ago, so that neither a
 * start nor another replica looks through everything again (docs/decisions/0068).
 */
import { Inject, Injectable } from '@nestjs/common';
import { epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader, Row, Store } from '../../persistence/store.js';
import { STORE } from '../../platform/tokens.js';
import { forPerson } from './inbox-list.js';

/** A greater number tells a reader no more, so the count stops here. */
export const MOST_COUNTED = 1000;

/** A message is committed some seconds after the instant that it bears. */
const COMMITTED_WITHIN_MS = 5 * 60_000;
/** What the process remembers is held against the database again after this long: rows may have been written anew by `repair`, beside it. */
const CHECKED_WITHIN_MS = 5 * 60_000;
/** What is kept in the database ends so long ago, so that hardly anything with an earlier instant still comes. */
const SETTLED_MS = 24 * 3600_000;
/** So many messages are soon asked about; more are worth a row. */
const WORTH_KEEPING = 1000;
/** Of whom more is unread, the process remembers nothing. */
const MOST_REMEMBERED = 200;
const MOST_PEOPLE = 2000;

type Asking = Pick<SignedIn, 'province' | 'agency' | 'id' | 'roles'>;

interface Unread {
  readonly id: string;
  readonly created_at: Instant;
}

/** Everything before an instant is read but these, as far as they were not read meanwhile. */
interface LookedThrough {
  readonly until: Instant | null;
  readonly ids: readonly string[];
}

/** What the process remembers. */
interface Remembered extends LookedThrough {
  /** When it was last held against the database. */
  readonly checkedAt: Instant;
}

const NOTHING: LookedThrough = { until: null, ids: [] };

@Injectable()
export class UnreadMessages {
  /** By who asks: with other roles, or in another agency, other messages are theirs. */
  private readonly known = new Map<string, Remembered>();

  constructor(@Inject(STORE) private readonly store: Pick<Store, 'views' | 'write'>) {}

  /** @returns how many there are, `MOST_COUNTED` for as many or more; none for a person of no agency */
  async count(person: Asking, now: Instant): Promise<number> {
    return Math.min((await this.of(person, now)).length, MOST_COUNTED);
  }

  /** @returns the ids of all of them; null for as many as are no longer counted */
  async ids(person: Asking, now: Instant): Promise<readonly string[] | null> {
    const unread = await this.of(person, now);
    return unread.length < MOST_COUNTED ? unread.map(({ id }) => id) : null;
  }

  /** All of them, or the newest where there are `MOST_COUNTED` or more. */
  private async of(person: Asking, now: Instant): Promise<readonly Unread[]> {
    if (person.agency === null) return [];
    const key = keyOf(person);
    const who = JSON.stringify(key);
    const before = this.known.get(who);
    const isFresh = before !== undefined && isWithin(before.checkedAt, now, CHECKED_WITHIN_MS);
    const unread = isFresh
      ? await unreadAfter(this.store.views, person, before)
      : await this.checked(person, key, instantOf(epochMs(now) - SETTLED_MS));
    this.remember(who, {
      until: instantOf(epochMs(now) - COMMITTED_WITHIN_MS),
      checkedAt: isFresh ? before.checkedAt : now,
      ids: unread.map(({ id }) => id),
    });
    return unread;
  }

  /** By what the database keeps of it, as long as nothing came that bears an earlier instant: then everything is looked through again. */
  private async checked(person: Asking, key: Row, settled: Instant): Promise<readonly Unread[]> {
    const reader = this.store.views;
    const kept = await keptOf(reader, key);
    const holds = kept !== undefined && kept.told === (await toldIn(reader, person, null, kept.until));
    const looked = holds ? kept : NOTHING;
    // Counted before it is looked through: what comes between is one more than was counted, so it is looked through again.
    const fresh = await toldIn(reader, person, looked.until, settled);
    const unread = await unreadAfter(reader, person, looked);
    if (fresh >= WORTH_KEEPING && unread.length < MOST_COUNTED) {
      const ids = unread.filter(({ created_at: at }) => at < settled).map(({ id }) => id);
      const told = fresh + (holds ? kept.told : 0);
      await this.write(key, { until_at: settled, told, unread_json: JSON.stringify(ids) });
    }
    return unread;
  }

  /** Whichever replica writes last: what each writes is so. That nothing can be written is no reason to show nothing. */
  private async write(key: Row, values: Row): Promise<void> {
    await this.store
      .write(async (tx) => {
        const row = { ...key, ...values };
        if ((await tx.insert('inbox_unread', [row], 'ignore')) === 0) await tx.update('inbox_unread', [row]);
      })
      .catch(() => undefined);
  }

  private remember(who: string, known: Remembered): void {
    this.known.delete(who);
    if (known.ids.length > MOST_REMEMBERED) return;
    this.known.set(who, known);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_PEOPLE && oldest !== undefined) this.known.delete(oldest);
  }
}

const keyOf = ({ province, id, agency, roles }: Asking): Row => ({
  province,
  person_id: id,
  agency,
  roles: [...roles].sort().join(' '),
});

/** False also where the clock went back. */
const isWithin = (then: Instant, now: Instant, ms: number): boolean => {
  const passed = epochMs(now) - epochMs(then);
  return passed >= 0 && passed < ms;
};

interface Kept extends LookedThrough {
  readonly until: Instant;
  /** How much the agency had been told before, to whomever in it. */
  readonly told: number;
}

async function keptOf(reader: Reader, { province, person_id, agency, roles }: Row): Promise<Kept | undefined> {
  const row = await reader.row<{ until_at: Instant; told: number; unread_json: string }>(
    'SELECT until_at, told, unread_json FROM inbox_unread WHERE province = ? AND person_id = ? AND agency = ? AND roles = ?',
    [province, person_id, agency, roles].map((value) => value ?? null),
  );
  if (row === undefined) return undefined;
  return { until: row.until_at, told: row.told, ids: JSON.parse(row.unread_json) as string[] };
}

/** How much the agency was told from an instant on, before another: counted in the index alone. */
async function toldIn(reader: Reader, person: Asking, from: Instant | null, until: Instant): Promise<number> {
  const row = await reader.row<{ n: number }>(
    `SELECT COUNT(*) AS n FROM inbox_messages WHERE province = ? AND agency = ? AND created_at < ?${from === null ? '' : ' AND created_at >= ?'}`,
    [person.province, person.agency, until, ...(from === null ? [] : [from])],
  );
  return Number(row?.n ?? 0);
}

/** Those that came since everything was looked through, and those of before that are not read yet. */
async function unreadAfter(reader: Reader, person: Asking, { until, ids }: LookedThrough): Promise<readonly Unread[]> {
  const unread = new Map((await newest(reader, person, until)).map((row) => [row.id, row]));
  if (ids.length > 0) for (const row of await stillUnread(reader, person, ids)) unread.set(row.id, row);
  return [...unread.values()];
}

const NOT_READ = `NOT EXISTS (SELECT 1 FROM inbox_reads r
            WHERE r.province = m.province AND r.message_id = m.id AND r.person_id = ?)`;

/** Those that came at an instant or later; all where it is null. */
function newest(reader: Reader, person: Asking, since: Instant | null): Promise<Unread[]> {
  const own = forPerson(person);
  // The order is that of the index, so that PostgreSQL does not look for the first thousand through the messages of all.
  return reader.rows<Unread>(
    `SELECT m.id, m.created_at FROM inbox_messages m
      WHERE m.province = ? AND m.agency = ?${since === null ? '' : ' AND m.created_at >= ?'} AND ${own.sql} AND ${NOT_READ}
      ORDER BY m.created_at DESC LIMIT ${MOST_COUNTED}`,
    [person.province, person.agency, ...(since === null ? [] : [since]), ...own.params, person.id],
  );
}

/** Whom each was for is asked again: `repair` may have put that right meanwhile. */
function stillUnread(reader: Reader, person: Asking, ids: readonly string[]): Promise<Unread[]> {
  const own = forPerson(person);
  return reader.rows<Unread>(
    `SELECT m.id, m.created_at FROM inbox_messages m
      WHERE m.province = ? AND m.id = ANY(?) AND m.agency = ? AND ${own.sql} AND ${NOT_READ}`,
    [person.province, ids, person.agency, ...own.params, person.id],
  );
}
