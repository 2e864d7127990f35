/** What was recorded from an instant on, read from the database, whichever process recorded it. */
import type { Instant } from '../../../workflows/limits/time.js';
import { AUDIT_CHAIN, isOfConsultation } from '../../journal/entry.js';
import type { Reader } from '../../persistence/store.js';
import { type Seers, seersOf } from '../identity/audience.js';

export interface EntryNews {
  readonly chain: string;
  readonly seq: number;
  readonly command: string;
}

export interface MessageNews {
  readonly id: string;
  readonly agency: string;
  /** Null when it is for the whole agency. */
  readonly role: string | null;
  /** Null when it is for more than one person. */
  readonly person: string | null;
}

/** Entries and messages by names that are unique among their kind. */
export interface News {
  readonly entries: ReadonlyMap<string, EntryNews>;
  readonly messages: ReadonlyMap<string, MessageNews>;
}

/** An entry as it is told, with whom it concerns. */
export interface ToldEntry extends EntryNews, Seers {
  /** The name of the person who acted; null for the clock. */
  readonly by: string | null;
}

/**
 * The entries of consultations, and the messages to some agencies, recorded at `since` or later. Null when there are more
 * than `most` of one kind.
 */
export async function newsSince(
  reader: Reader,
  province: string,
  since: Instant,
  agencies: readonly string[],
  most: number,
): Promise<News | null> {
  const entries = await reader.rows<EntryNews>(
    'SELECT chain, seq, command FROM journal WHERE province = ? AND at >= ? AND chain <> ? ORDER BY at, chain, seq LIMIT ?',
    [province, since, AUDIT_CHAIN, most + 1],
  );
  const messages = await reader.rows<MessageNews>(
    `SELECT id, agency, role, person FROM inbox_messages WHERE province = ? AND agency = ANY(?) AND created_at >= ? LIMIT ?`,
    [province, agencies, since, most + 1],
  );
  if (entries.length > most || messages.length > most) return null;
  return {
    entries: new Map(
      entries
        .filter(({ chain }) => isOfConsultation(chain))
        .map((entry): [string, EntryNews] => [`${entry.chain} ${entry.seq}`, entry]),
    ),
    messages: new Map(messages.map((message) => [message.id, message])),
  };
}

/** What is in `now` and was not in `before`. */
export function newIn(now: News, before: News): News {
  return {
    entries: new Map([...now.entries].filter(([name]) => !before.entries.has(name))),
    messages: new Map([...now.messages].filter(([name]) => !before.messages.has(name))),
  };
}

const NOBODY: Seers = { parties: new Set(), overseen: false };

/** Who acted in each entry, and whom it concerns; in the order in which they were given. */
export async function toldEntries(
  reader: Reader,
  province: string,
  since: Instant,
  entries: readonly EntryNews[],
): Promise<ToldEntry[]> {
  if (entries.length === 0) return [];
  const chains = [...new Set(entries.map(({ chain }) => chain))];
  const texts = await reader.rows<{ chain: string; seq: number; entry: string }>(
    'SELECT chain, seq, entry FROM journal WHERE province = ? AND chain = ANY(?) AND at >= ?',
    [province, chains, since],
  );
  const names = new Map(texts.map(({ chain, seq, entry }) => [`${chain} ${seq}`, actorIn(entry)]));
  const seers = await seersOf(reader, province, chains);
  return entries.map(({ chain, seq, command }) => ({
    chain,
    seq,
    command,
    by: names.get(`${chain} ${seq}`) ?? null,
    ...(seers.get(chain) ?? NOBODY),
  }));
}

/** The name of the person in an entry. A text that is no entry is for verification to find; here it has no name. */
function actorIn(entry: string): string | null {
  try {
    const { actor } = JSON.parse(entry) as { actor?: { name?: unknown } };
    return typeof actor?.name === 'string' ? actor.name : null;
  } catch {
    return null;
  }
}
