import type { Actor } from '../../../workflows/commands/commands.js';
import type { Reader } from '../../persistence/store.js';

/** The titles of those who sign for a head, by the id of the person: a head signs as the head, and needs none. */
export async function titlesOf(
  reader: Reader,
  province: string,
  actors: readonly Actor[],
): Promise<ReadonlyMap<string, string>> {
  const ids = actors.flatMap(({ role, person }) => (role === 'head' || person === null ? [] : [person]));
  if (ids.length === 0) return new Map();
  const rows = await reader.rows<{ id: string; title: string | null }>(
    'SELECT id, title FROM people WHERE province = ? AND id = ANY(?)',
    [province, [...new Set(ids)]],
  );
  return new Map(rows.flatMap(({ id, title }) => (title === null ? [] : [[id, title] as const])));
}
