/** What people keep of their lists: the filters of a page under a name of their own. Other people do not see them. */

import { byName } from '../../../workflows/commands/by-name.js';
import { isOneLine } from '../../../workflows/commands/readable-text.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader, Store } from '../../persistence/store.js';
import { MOST_NAME_CHARACTERS, PAGE_NAME, type SavedViewView } from './saved-view.views.js';

/** A person keeps so many, over all pages. */
const MOST_VIEWS = 50;

type Owner = Pick<SignedIn, 'province' | 'id'>;

/** Where a view is kept: the page of the client, and the person's own name for it. */
export interface ViewPlace {
  readonly page: string;
  readonly name: string;
}

/** The views of a person, of one page or of all, by page and name. */
export async function savedViewsOf(reader: Reader, person: Owner, page?: string): Promise<SavedViewView[]> {
  const rows = await reader.rows<{ page: string; name: string; query: string; updated_at: Instant }>(
    `SELECT page, name, query, updated_at FROM saved_views WHERE province = ? AND person_id = ?
     ${page === undefined ? '' : 'AND page = ?'} LIMIT ${MOST_VIEWS}`,
    page === undefined ? [person.province, person.id] : [person.province, person.id, page],
  );
  rows.sort((a, b) => (a.page === b.page ? byName(a.name, b.name) : a.page < b.page ? -1 : 1));
  return rows.map(({ updated_at, ...view }) => ({ ...view, updatedAt: inVietnam(updated_at) }));
}

/**
 * Keeps a view, in place of the one of that name.
 * @throws HttpProblem `too-many-saved-views` for one too many
 */
export async function keepView(
  store: Store,
  person: Owner,
  place: ViewPlace,
  query: string,
  now: Instant,
): Promise<void> {
  const key = { province: person.province, person_id: person.id, ...place };
  await store.write(async (tx) => {
    // Two windows of one person take turns at the person's row, so that together they keep no more than one of them may.
    await tx.row('SELECT id FROM people WHERE province = ? AND id = ? FOR UPDATE', [person.province, person.id]);
    if ((await tx.update('saved_views', [{ ...key, query, updated_at: now }])) > 0) return;
    const kept = await tx.row<{ n: number }>(
      'SELECT COUNT(*) AS n FROM saved_views WHERE province = ? AND person_id = ?',
      [person.province, person.id],
    );
    if (Number(kept?.n ?? 0) >= MOST_VIEWS) throw new HttpProblem('too-many-saved-views');
    await tx.insert('saved_views', [{ ...key, query, updated_at: now }]);
  });
}

/** Forgets a view. @throws HttpProblem `not-found` when there is none of that name */
export async function forgetView(store: Store, person: Owner, place: ViewPlace): Promise<void> {
  const key = { province: person.province, person_id: person.id, ...place };
  const removed = await store.write((tx) => tx.remove('saved_views', [key]));
  if (removed === 0) throw new HttpProblem('not-found');
}

/**
 * The place that an address names: the name without spaces around it, in one spelling whatever keyboard wrote it.
 * @throws HttpProblem `invalid-input` for a page that cannot be one, and for a name that is empty, too long or not one line
 */
export function placeNamed(page: string, name: string): ViewPlace {
  if (!PAGE_NAME.test(page)) throw new HttpProblem('invalid-input', ['path/page']);
  const spelled = name.trim().normalize('NFC');
  const length = [...spelled].length;
  if (length === 0 || length > MOST_NAME_CHARACTERS || !isOneLine(spelled))
    throw new HttpProblem('invalid-input', ['path/name']);
  return { page, name: spelled };
}
