/**
 * The inbox of a person by dossier: what is not yet read first, then the latest first. An agency has been told a hundred thousand things, so they are
 * not put into groups to show one page: the messages are walked from the latest on until a page of dossiers has been met, and only what was
 * told of these is looked up.
 */
import type { Instant } from '../../../workflows/limits/time.js';
import { cursorOf, placeOf } from '../../http/cursor.js';
import { rowsWanted } from '../../http/page.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Param, Reader } from '../../persistence/store.js';
import type { InboxDossiersQuery } from './inbox.views.js';
import { ABOUT_NONE, ALL, AMONG, askedFor, BESIDE, COLUMNS, type InboxRow, READ } from './inbox-list.js';

/** The message that a dossier is shown by, with how many there are. */
export interface DossierRow extends InboxRow {
  readonly messages: number;
  readonly unread: number;
}

const ORDER = 'inbox by dossier';
/** So many messages are looked at at once; a dossier is told of many, most of them long before. */
const WALKED = 200;

/** Where a page begins: after a dossier with the message that it is shown by. */
interface Place {
  readonly isRead: boolean;
  readonly at: Instant;
  readonly about: string;
}

interface Walked {
  readonly id: string;
  readonly about: string;
  readonly created_at: Instant;
}

/**
 * The dossiers of a page, and one more where there is a next page.
 * @param among the ids of everything that the person has not read, where they are known
 * @throws HttpProblem `invalid-input` for another cursor
 */
export async function dossierRows(
  reader: Reader,
  person: SignedIn,
  query: InboxDossiersQuery,
  among: readonly string[] | null = null,
): Promise<DossierRow[]> {
  const wanted = rowsWanted(query);
  const after = placeIn(query.cursor);
  const asked = { reader, person, query, among };
  const unread = query.unread === false || after?.isRead === true ? [] : await met(asked, false, after, wanted);
  if (query.unread === true || unread.length >= wanted) return unread;
  const beyond = after?.isRead === true ? after : undefined;
  return [...unread, ...(await met(asked, true, beyond, wanted - unread.length))];
}

function placeIn(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [isRead, at, about] = placeOf(cursor, ORDER, ['flag', 'instant', 'text']);
  return { isRead: Number(isRead) === 1, at: String(at) as Instant, about: String(about) };
}

interface Asked {
  readonly reader: Reader;
  readonly person: SignedIn;
  readonly query: InboxDossiersQuery;
  readonly among: readonly string[] | null;
}

/** Up to `wanted` dossiers of which everything is read, or of which something is not, as their messages are met from the latest on. */
async function met(asked: Asked, isRead: boolean, after: Place | undefined, wanted: number): Promise<DossierRow[]> {
  const seen = new Set<string>();
  const found: DossierRow[] = [];
  let last: Walked | undefined;
  for (;;) {
    const walked: Walked[] = await walk(asked, isRead, last, after);
    last = walked.at(-1);
    const fresh = [...new Set(walked.map(({ about }) => about))].filter((about) => !seen.has(about));
    for (const about of fresh) seen.add(about);
    const here = (await shownBy(asked, fresh)).filter(
      (row) => (row.read_at !== null) === isRead && (after === undefined || isAfter(row, after)),
    );
    found.push(...here);
    found.sort(latestFirst);
    // Dossiers of the same moment stand by their ids, so none is left out that has the moment of the last.
    const end = found[wanted - 1];
    if (last === undefined || walked.length < WALKED || (end !== undefined && last.created_at < end.created_at))
      return found.slice(0, wanted);
  }
}

/** The next messages that are read, or not, the latest first. */
async function walk(
  { reader, person, query, among }: Asked,
  isRead: boolean,
  last?: Walked,
  after?: Place,
): Promise<Walked[]> {
  const some = isRead ? null : among;
  if (some?.length === 0) return [];
  const { where, params } = askedFor(person, { ...query, unread: !isRead });
  const from: Param[] = [];
  let beyond = '';
  if (last !== undefined) {
    beyond = ' AND (m.created_at, m.id) < (?, ?)';
    from.push(last.created_at, last.id);
  } else if (after !== undefined) {
    beyond = ' AND m.created_at <= ?';
    from.push(after.at);
  }
  return reader.rows<Walked>(
    `SELECT m.id, COALESCE(m.consultation_id, m.case_id, '${ABOUT_NONE}') AS about, m.created_at
     ${some === null ? 'FROM inbox_messages m' : AMONG} ${READ} WHERE ${where.join(' AND ')}${beyond} ORDER BY m.created_at DESC, m.id DESC LIMIT ?`,
    [...(some === null ? [] : [person.province, some]), ...params, ...from, WALKED],
  );
}

/** Each of some dossiers, shown by the latest of its messages that is not read, else by the latest. */
async function shownBy({ reader, person, query }: Asked, about: readonly string[]): Promise<DossierRow[]> {
  const { kind, unread } = query;
  const { where, params } = askedFor(person, {
    ...(kind === undefined ? {} : { kind }),
    ...(unread === undefined ? {} : { unread }),
  });
  const ids = about.filter((id) => id !== ABOUT_NONE);
  const [personId = null, ...rest] = params;
  const told = (from: string, condition: string, ...more: Param[]) =>
    reader.rows<InboxRow>(`SELECT ${COLUMNS} ${from} ${BESIDE} WHERE ${condition} AND ${where.join(' AND ')}`, [
      ...(from.includes('?') ? [...more, personId] : [personId, ...more]),
      ...rest,
    ]);
  // The id of a message begins with that of what it is about; only that a letter could not be delivered is told under the letter's.
  const within = "m.province = t.province AND m.id > t.id || '.' AND m.id < t.id || '/'";
  const rows = [
    ...(ids.length === 0
      ? []
      : [
          ...(await told(
            `FROM (SELECT m.* FROM consultations t CROSS JOIN inbox_messages m
               WHERE t.province = ? AND t.id = ANY(?) AND ${within} LIMIT ${ALL}) AS m`,
            'TRUE',
            person.province,
            ids,
          )),
          ...(await told('FROM inbox_messages m', 'm.province = ? AND m.case_id = ANY(?)', person.province, ids)),
          ...(await told('FROM inbox_messages m', "m.kind = 'undelivered' AND m.consultation_id = ANY(?)", ids)),
        ]),
    ...(ids.length === about.length
      ? []
      : await told('FROM inbox_messages m', 'm.consultation_id IS NULL AND m.case_id IS NULL')),
  ];
  return gathered(rows);
}

function gathered(rows: readonly InboxRow[]): DossierRow[] {
  const dossiers = new Map<string, Map<string, InboxRow>>();
  for (const row of rows) {
    const about = aboutOf(row);
    const known = dossiers.get(about) ?? new Map<string, InboxRow>();
    dossiers.set(about, known.set(row.id, row));
  }
  return [...dossiers.values()].map((told) => {
    const all = [...told.values()];
    const unread = all.filter(({ read_at }) => read_at === null);
    const shown = (unread.length > 0 ? unread : all).reduce((one, other) => (isLater(other, one) ? other : one));
    return { ...shown, messages: all.length, unread: unread.length };
  });
}

const isLater = (one: InboxRow, other: InboxRow): boolean =>
  one.created_at === other.created_at ? one.id > other.id : one.created_at > other.created_at;

const latestFirst = (one: InboxRow, other: InboxRow): number => {
  if (one.created_at !== other.created_at) return one.created_at > other.created_at ? -1 : 1;
  return aboutOf(one) < aboutOf(other) ? -1 : 1;
};

const isAfter = (row: InboxRow, { at, about }: Place): boolean =>
  row.created_at === at ? aboutOf(row) > about : row.created_at < at;

const aboutOf = ({ consultation_id, case_id }: InboxRow): string => consultation_id ?? case_id ?? ABOUT_NONE;

/** The cursor after a dossier. */
export function cursorAfterDossier(row: DossierRow): string {
  return cursorOf(ORDER, [row.read_at === null ? 0 : 1, row.created_at, aboutOf(row)]);
}
