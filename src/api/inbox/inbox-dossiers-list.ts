/** The inbox of a person by dossier: what is not yet read first, then the latest first. */
import { cursorOf, placeOf } from '../../http/cursor.js';
import { rowsWanted } from '../../http/page.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Param, Reader } from '../../persistence/store.js';
import type { InboxDossiersQuery } from './inbox.views.js';
import { ABOUT_NONE, askedFor, COLUMNS, FROM, type InboxRow } from './inbox-list.js';

/** The message that a dossier is shown by, with how many there are. */
export interface DossierRow extends InboxRow {
  readonly messages: number;
  readonly unread: number;
}

const ORDER = 'inbox by dossier';
/** One group of messages, by what it is about. */
const ABOUT = `COALESCE(m.consultation_id, m.case_id, '${ABOUT_NONE}')`;

/** The dossiers of a page, and one more where there is a next page. @throws HttpProblem `invalid-input` for another cursor */
export function dossierRows(reader: Reader, person: SignedIn, query: InboxDossiersQuery): Promise<DossierRow[]> {
  const { where, params } = askedFor(person, query);
  const after: Param[] = [];
  let beyond = '';
  if (query.cursor !== undefined) {
    const [isRead, at, about] = placeOf(query.cursor, ORDER, ['flag', 'instant', 'text']);
    beyond = `AND (g.is_read > ? OR (g.is_read = ? AND (g.created_at < ? OR (g.created_at = ? AND g.about > ?))))`;
    after.push(Number(isRead), Number(isRead), String(at), String(at), String(about));
  }
  return reader.rows<DossierRow>(
    `SELECT g.* FROM (
      SELECT ${COLUMNS}, ${ABOUT} AS about,
        CASE WHEN r.read_at IS NULL THEN 0 ELSE 1 END AS is_read,
        COUNT(*) OVER (PARTITION BY ${ABOUT}) AS messages,
        COUNT(*) OVER (PARTITION BY ${ABOUT}) - COUNT(r.read_at) OVER (PARTITION BY ${ABOUT}) AS unread,
        ROW_NUMBER() OVER (PARTITION BY ${ABOUT}
          ORDER BY CASE WHEN r.read_at IS NULL THEN 0 ELSE 1 END, m.created_at DESC, m.id DESC) AS place
      ${FROM} WHERE ${where.join(' AND ')}
    ) AS g WHERE g.place = 1 ${beyond}
    ORDER BY g.is_read, g.created_at DESC, g.about LIMIT ?`,
    [...params, ...after, rowsWanted(query)],
  );
}

/** The cursor after a dossier. */
export function cursorAfterDossier({ read_at, created_at, consultation_id, case_id }: DossierRow): string {
  return cursorOf(ORDER, [read_at === null ? 0 : 1, created_at, consultation_id ?? case_id ?? ABOUT_NONE]);
}
