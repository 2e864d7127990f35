/** The inbox of a person: what their agency was told, or their role in it, latest first. */

import type { MessageKind } from '../../../workflows/dossier/message-kinds.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { type ListQuery, type Order, rowsAfter } from '../../http/keyset.js';
import { rowsWanted } from '../../http/page.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Param, Reader } from '../../persistence/store.js';
import type { InboxQuery } from './inbox.views.js';

export interface InboxRow {
  readonly id: string;
  readonly kind: MessageKind;
  readonly consultation_id: string | null;
  readonly case_id: string | null;
  readonly params_json: string;
  readonly created_at: Instant;
  readonly delivered_at: Instant | null;
  readonly read_at: Instant | null;
  readonly subject: string | null;
}

export const COLUMNS = `m.id, m.kind, m.consultation_id, m.case_id, m.params_json, m.created_at, m.delivered_at,
      r.read_at, COALESCE(c.subject, d.subject) AS subject`;
/** Whether the person has read a message `m`: the first parameter is theirs. */
export const READ = 'LEFT JOIN inbox_reads r ON r.province = m.province AND r.message_id = m.id AND r.person_id = ?';
/** What is told beside a message `m`. */
export const BESIDE = `${READ}
    LEFT JOIN consultations c ON c.province = m.province AND c.id = m.consultation_id
    LEFT JOIN discipline_cases d ON d.province = m.province AND d.id = m.case_id`;
export const FROM = `FROM inbox_messages m ${BESIDE}`;

/** More than there are; the limit keeps the databases from beginning with all messages of an agency. */
export const ALL = 1_000_000_000;
/** Messages `m` of some ids: a province and the ids are the first parameters. */
export const AMONG = `FROM (SELECT n.* FROM inbox_messages n WHERE n.province = ? AND n.id = ANY(?) LIMIT ${ALL}) AS m`;

/** The conditions under which a message of an agency is for a person, with their parameters. */
export const forPerson = ({ id, roles }: Pick<SignedIn, 'id' | 'roles'>) => ({
  sql: '(m.role IS NULL OR m.role = ANY(?)) AND (m.person IS NULL OR m.person = ?)',
  params: [[...roles], id] as Param[],
});

/**
 * The messages about a consultation or a case: the id of a message begins with that of what it is about. Only that a letter could not be
 * delivered is told under the letter's.
 */
const TOLD_OF = `SELECT n.id FROM inbox_messages n WHERE n.province = ? AND n.id > ? AND n.id < ?
      UNION ALL SELECT n.id FROM inbox_messages n
        WHERE n.province = ? AND n.agency = ? AND n.kind = 'undelivered' AND n.consultation_id = ?`;

/** Stands for an id where messages about no consultation and no case are meant. */
export const ABOUT_NONE = 'none';

/** The conditions on what a person was told, with the parameters of `FROM` before them. */
export function askedFor(
  person: SignedIn,
  { unread, kind, consultation }: Pick<InboxQuery, 'unread' | 'kind' | 'consultation'>,
): { readonly where: string[]; readonly params: Param[] } {
  const own = forPerson(person);
  const where = ['m.province = ?', 'm.agency = ?', own.sql];
  const params: Param[] = [person.id, person.province, person.agency, ...own.params];
  if (unread !== undefined) where.push(`r.read_at IS ${unread ? '' : 'NOT '}NULL`);
  if (kind !== undefined) {
    where.push('m.kind = ?');
    params.push(kind);
  }
  if (consultation === ABOUT_NONE) where.push('COALESCE(m.consultation_id, m.case_id) IS NULL');
  else if (consultation !== undefined) {
    where.push(`m.id IN (${TOLD_OF})`, 'COALESCE(m.consultation_id, m.case_id) = ?');
    const { province, agency } = person;
    params.push(province, `${consultation}.`, `${consultation}/`, province, agency, consultation, consultation);
  }
  return { where, params };
}

/**
 * The rows of a page, and one more where there is a next page.
 * @param among the ids of everything that the person has not read, when what is not read is asked for and they are known
 */
export async function inboxRows(
  reader: Reader,
  person: SignedIn,
  query: InboxQuery,
  among: readonly string[] | null = null,
): Promise<InboxRow[]> {
  if (among?.length === 0) return [];
  const { where, params } = askedFor(person, query);
  const list: ListQuery =
    among === null
      ? { select: `SELECT ${COLUMNS} ${FROM}`, where, params }
      : { select: `SELECT ${COLUMNS} ${AMONG} ${BESIDE}`, where, params: [person.province, among, ...params] };
  const order: Order = {
    name: orderOf(query),
    column: 'm.created_at',
    key: 'm.id',
    descending: query.sort !== 'createdAt',
    always: true,
  };
  return rowsAfter<InboxRow>(reader, list, order, query.cursor, rowsWanted(query));
}

/** The name of the order, by which its cursors know it. */
export const orderOf = (query: InboxQuery): string => `inbox ${query.sort ?? '-createdAt'}`;
