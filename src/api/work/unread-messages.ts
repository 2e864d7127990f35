/**
 * How many messages a person has not read. An agency has been told a hundred thousand things in some years, and nearly all of them are
 * read: asking each of them anew for the mark beside the navigation would take longer than the page. What was read stays read, so only what was not
 * read the last time, and what has come since, is asked about.
 */
import { epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { forPerson } from '../inbox/inbox-list.js';

/** A greater number tells a reader no more, so the count stops here. */
export const MOST_COUNTED = 1000;

/** A message is committed some seconds after the instant that it bears. */
const COMMITTED_WITHIN_MS = 5 * 60_000;
/** Every message is asked about again after this long: rows may have been written anew by `repair`, beside this process. */
const ALL_AGAIN_MS = 60 * 60_000;
/** Of whom more is unread, nothing is kept: the newest thousand are soon found. */
const MOST_KEPT = 200;
const MOST_PEOPLE = 2000;

/** What a person had not read at an instant of the law's clock. */
interface Known {
  readonly at: Instant;
  /** When all messages were last asked about. */
  readonly allAt: Instant;
  readonly ids: readonly string[];
}

type Asking = Pick<SignedIn, 'province' | 'agency' | 'id' | 'roles'>;

export class UnreadMessages {
  /** By who asks: with other roles, or in another agency, other messages are theirs. */
  private readonly known = new Map<string, Known>();

  /** @returns how many there are, `MOST_COUNTED` for as many or more; none for a person of no agency */
  async count(reader: Reader, person: Asking, now: Instant): Promise<number> {
    if (person.agency === null) return 0;
    const who = JSON.stringify([person.province, person.agency, person.id, [...person.roles].sort()]);
    const before = this.known.get(who);
    const known = before !== undefined && epochMs(now) - epochMs(before.allAt) < ALL_AGAIN_MS ? before : undefined;
    const since = known === undefined ? null : instantOf(epochMs(known.at) - COMMITTED_WITHIN_MS);
    const unread = new Set(await newest(reader, person, since));
    if (known !== undefined && known.ids.length > 0)
      for (const id of await stillUnread(reader, person, known.ids)) unread.add(id);
    this.keep(who, { at: now, allAt: known?.allAt ?? now, ids: [...unread] });
    return Math.min(unread.size, MOST_COUNTED);
  }

  private keep(who: string, known: Known): void {
    this.known.delete(who);
    if (known.ids.length > MOST_KEPT) return;
    this.known.set(who, known);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_PEOPLE && oldest !== undefined) this.known.delete(oldest);
  }
}

const NOT_READ = `NOT EXISTS (SELECT 1 FROM inbox_reads r
            WHERE r.province = m.province AND r.message_id = m.id AND r.person_id = ?)`;

/** Those that came at an instant or later; all where it is null. */
async function newest(reader: Reader, person: Asking, since: Instant | null): Promise<string[]> {
  const own = forPerson(person);
  // The order is that of the index, so that PostgreSQL does not look for the first thousand through the messages of all.
  const rows = await reader.rows<{ id: string }>(
    `SELECT m.id FROM inbox_messages m
      WHERE m.province = ? AND m.agency = ?${since === null ? '' : ' AND m.created_at >= ?'} AND ${own.sql} AND ${NOT_READ}
      ORDER BY m.created_at DESC LIMIT ${MOST_COUNTED}`,
    [person.province, person.agency, ...(since === null ? [] : [since]), ...own.params, person.id],
  );
  return rows.map(({ id }) => id);
}

async function stillUnread(reader: Reader, person: Asking, ids: readonly string[]): Promise<string[]> {
  const rows = await reader.rows<{ id: string }>(
    `SELECT m.id FROM inbox_messages m WHERE m.province = ? AND m.id = ANY(?) AND ${NOT_READ}`,
    [person.province, ids, person.id],
  );
  return rows.map(({ id }) => id);
}
