/** The requests behind a figure of the report, each with who held it. */
import { addDays, civilDateOf, type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { isSettled, type OpinionContext, type OpinionState } from '../../../workflows/opinion/opinion.js';
import { COUNTED_FIGURES, type CountedFigure } from '../../dossiers/answer-figures.js';
import { cursorOf, placeOf } from '../../http/cursor.js';
import { type ListQuery, rowsAfter } from '../../http/keyset.js';
import { type Page, pageOf, rowsWanted } from '../../http/page.js';
import { answerDays, type DayCounts, daysBetween } from '../../journal/answer-days.js';
import { whoHolds } from '../../journal/who-holds.js';
import type { Reader } from '../../persistence/store.js';
import { agencyNames } from '../../rules/register/agency-names.js';
import { officesOf } from '../../rules/register/office-terms.js';
import { type Asked, type Figure, rowsBehind, type Sql } from './figures.js';
import { type Moments, momentsOf, type Period, periodOf } from './period.js';
import type { RequestHolderView, RequestItem, RequestsQuery } from './requests.views.js';

const LIST = 'requests';
/** Of so many days what was asked is counted for a page: more are only looked through. */
const MOST_COUNTED = 5;
/** So written SQLite finds them by agency, state and limit, and does not walk past all that was asked since to have them in their order. */
const ASKED_ON_FEW_DAYS = 'COALESCE(b.asked_at, b.asked_at)';

interface RequestRow {
  readonly item: string;
  readonly consultation_id: string;
  readonly key: string;
  readonly asked_at: Instant;
}

/** What the list is asked with: the moment, and whether this person may urge in the consultations of a lead. */
export interface Asking {
  readonly province: string;
  readonly now: Instant;
  readonly mayUrge: (lead: string) => boolean;
}

/** A page of the requests behind a figure, the latest asked first. @throws HttpProblem `invalid-input` for such a period */
export async function listRequests(reader: Reader, asking: Asking, query: RequestsQuery): Promise<Page<RequestItem>> {
  const rows = await rowsOf(reader, asking, query, query.cursor, rowsWanted(query));
  const items = await requestsShown(reader, asking, rows);
  return pageOf(rows, query, (row) => items(row), placeAfter);
}

/** All of the same list, batch by batch. */
export async function* requestBatches(
  reader: Reader,
  asking: Asking,
  query: Omit<RequestsQuery, 'limit' | 'cursor'>,
  size: number,
): AsyncGenerator<readonly RequestItem[]> {
  let cursor: string | undefined;
  for (;;) {
    const rows: RequestRow[] = await rowsOf(reader, asking, query, cursor, size);
    const items = await requestsShown(reader, asking, rows);
    yield rows.map(items);
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    cursor = placeAfter(last);
  }
}

async function rowsOf(
  reader: Reader,
  { province, now }: Asking,
  query: Omit<RequestsQuery, 'limit' | 'cursor'>,
  cursor: string | undefined,
  wanted: number,
): Promise<RequestRow[]> {
  const known = await agencyNames(reader, province);
  const codes = [...known.keys()].filter((code) => query.agency === undefined || code === query.agency);
  const asked = { province, codes };
  const period = periodOf(query, civilDateOf(now));
  const figure = query.figure ?? 'asked';
  const all = momentsOf(period);
  const ofTime = (moments: Moments, askedAt: string) =>
    listed(reader, rowsBehind(figure, asked, period, now, moments), { askedAt, cursor, wanted });
  const near = isCounted(figure) ? await nearDays(reader, figure, asked, { period, cursor, wanted, now }) : null;
  const latest = near === null ? [] : await ofTime(momentsOf(near), ASKED_ON_FEW_DAYS);
  // Fewer than were counted: something changed in between.
  return latest.length >= wanted || near?.from === period.from ? latest : ofTime(all, 'b.asked_at');
}

/** Whether the days say how many requests are behind a figure; of the urgings they say the sum. */
function isCounted(figure: Figure): figure is CountedFigure {
  return figure !== 'urged' && COUNTED_FIGURES.some((one) => one === figure);
}

interface Wish {
  readonly period: Period;
  readonly cursor: string | undefined;
  readonly wanted: number;
  readonly now: Instant;
}

/**
 * The days on which the next requests behind a figure were asked, by what is kept of the days (src/journal/answer-days.ts): as many as are wanted, or all that there
 * are. Null where that is not known.
 */
async function nearDays(
  reader: Reader,
  figure: CountedFigure,
  { province, codes }: Asked,
  { period, cursor, wanted, now }: Wish,
): Promise<Period | null> {
  const [after = null] = cursor === undefined ? [] : placeOf(cursor, LIST, ['instant-or-null', 'text']);
  const reached = after === null ? period.to : civilDateOf(after as Instant);
  const to = reached < period.to ? reached : period.to;
  // Of today nothing is kept: it is looked through in any case.
  const yesterday = addDays(civilDateOf(now), -1);
  const days = daysBetween(period.from, to < yesterday ? to : yesterday);
  if (days.length === 0) return null;
  const kept = await answerDays({ views: reader, write: noWrite }, province, days, MOST_COUNTED);
  if (kept === null) return null;
  // On the day that the cursor is in some are behind it.
  let left = wanted + (after === null ? 0 : numberOn(kept.at(-1), figure, codes));
  let from = period.from;
  for (let index = days.length - 1; index >= 0 && left > 0; index -= 1) {
    from = days[index] ?? from;
    left -= numberOn(kept[index], figure, codes);
  }
  return { from, to };
}

const noWrite = () => Promise.reject(new Error('What is listed is not kept.'));

function numberOn(day: DayCounts | undefined, figure: CountedFigure, codes: readonly string[]): number {
  return codes.reduce((sum, code) => sum + (day?.[code]?.[figure] ?? 0), 0);
}

function listed(
  reader: Reader,
  { sql, params }: Sql,
  {
    askedAt,
    cursor,
    wanted,
  }: { readonly askedAt: string; readonly cursor: string | undefined; readonly wanted: number },
): Promise<RequestRow[]> {
  const list: ListQuery = {
    select: `SELECT w.* FROM (SELECT b.consultation_id, b.key, ${askedAt} AS asked_at, b.consultation_id || ' ' || b.key AS item
        FROM (${sql}) AS b) AS w`,
    where: ['1 = 1'],
    params,
  };
  return rowsAfter<RequestRow>(
    reader,
    // The index alone tells when each was asked, so where a page ends is known before a row of the many is read.
    {
      ...list,
      walk: {
        // So written SQLite does not walk all that was ever asked in its order to have it sorted.
        from: `(SELECT COALESCE(b.asked_at, b.asked_at) AS asked_at FROM (${sql}) AS b) AS w`,
        where: ['1 = 1'],
        params,
        rows: (page) => 2 * page,
        otherwise: () => Promise.resolve(list),
      },
    },
    { name: LIST, column: 'w.asked_at', key: 'w.item', descending: true, always: true },
    cursor,
    wanted,
  );
}

const placeAfter = (row: RequestRow): string => cursorOf(LIST, [row.asked_at, row.item]);

interface Stored {
  readonly consultation_id: string;
  readonly key: string;
  readonly version: number;
  readonly subject: string;
  readonly lead: string;
  readonly ended_at: Instant | null;
  readonly suspended_at: Instant | null;
  readonly current: boolean;
  readonly state: OpinionState;
  readonly due_at: Instant | null;
  readonly context_json: string;
}

/** What is told of the rows of a page is looked up for them alone, after the many have been put in order. */
export async function requestsShown(
  reader: Reader,
  asking: Asking,
  rows: readonly RequestRow[],
): Promise<(row: RequestRow) => RequestItem> {
  const { province } = asking;
  const stored = await reader.rows<Stored>(
    `SELECT o.consultation_id, o.key, c.version, c.subject, c.lead, c.ended_at, c.suspended_at, o.current, o.state, o.due_at,
       o.context_json
     FROM consultations c JOIN opinions o ON o.province = c.province AND o.consultation_id = c.id
     WHERE c.province = ? AND c.id = ANY(?) AND o.key = ANY(?)`,
    [province, [...new Set(rows.map((row) => row.consultation_id))], [...new Set(rows.map(({ key }) => key))]],
  );
  const wanted = new Set(rows.map(({ item }) => item));
  const found = new Map<string, { readonly row: Stored; readonly context: OpinionContext }>();
  for (const row of stored) {
    const item = `${row.consultation_id} ${row.key}`;
    if (wanted.has(item)) found.set(item, { row, context: JSON.parse(row.context_json) });
  }
  const contexts = [...found.values()].map(({ context }) => context);
  const holders = await officesOf(
    reader,
    province,
    [...new Set(contexts.map(({ heldBy }) => heldBy))],
    [...new Set(contexts.flatMap(({ officer }) => officer ?? []))],
  );
  const holderOf = (row: Stored, context: OpinionContext): RequestHolderView => {
    const { heldBy: agency, officer } = context;
    const named = officer === null ? null : { id: officer };
    const role = officer === null ? 'head' : 'officer';
    const at = heldUntil(row, context) ?? asking.now;
    return {
      name: whoHolds({ agency, role, named }, context.askedAt, at, { ...holders, acts: [] }),
      agency,
      role,
    };
  };
  return ({ item }) => {
    const one = found.get(item);
    if (one === undefined) throw new Error(`The request ${item} went while it was listed.`);
    return shown(one.row, one.context, holderOf(one.row, one.context), asking);
  };
}

/** Silence is that of whoever held the answering when the limit passed (PY-2.2f). Null: it is still held. */
function heldUntil({ state, due_at }: Stored, { late, settledAt, returned }: OpinionContext): Instant | null {
  if (late !== null || ['deemed', 'overdue', 'unanswered'].includes(state)) return due_at ?? settledAt;
  return settledAt ?? (state === 'awaiting' || state === 'clarifying' ? null : (returned?.at ?? null));
}

function shown(row: Stored, context: OpinionContext, holder: RequestHolderView, asking: Asking): RequestItem {
  const { urged, notice } = context;
  const urgedOn = urged.at(-1)?.on ?? null;
  const isOpen = row.current && row.ended_at === null && row.suspended_at === null && !isSettled(row.state);
  return {
    consultation: row.consultation_id,
    version: row.version,
    subject: row.subject,
    lead: row.lead,
    round: context.round,
    agency: context.agency,
    heldBy: context.heldBy,
    state: row.state,
    holder,
    askedAt: inVietnam(context.askedAt),
    receivedAt: told(context.receivedAt),
    dueAt: told(row.due_at),
    answeredAt: told(context.answer?.receivedAt ?? context.late?.receivedAt ?? null),
    notice: notice && { state: notice.state, dueAt: inVietnam(notice.dueAt), number: notice.number },
    urged: urged.length,
    urgedOn,
    mayUrge: isOpen && urgedOn !== civilDateOf(asking.now) && asking.mayUrge(row.lead),
    suspended: row.suspended_at !== null,
  };
}

const told = (at: Instant | null): string | null => (at === null ? null : inVietnam(at));
