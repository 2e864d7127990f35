/**
 * What the agencies were asked on each day, and how they answered. Opinions of years are counted once a day and not with each report (`answer_days`), which nothing
 * that acts writes. Whatever changes an opinion leaves an entry in the journal of its consultation, and the province's log takes in every entry in the order in which
 * it was found committed: so what may have changed since a day was counted is what stands further on in the log, or not in it yet. The days on which such a
 * consultation asked are counted anew, and so is everything after a repair, which changes rows without such an entry (docs/decisions/0069).
 */
import {
  addDays,
  type CivilDate,
  civilDateOf,
  dayNumber,
  type Instant,
  instantAt,
} from '../../workflows/limits/time.js';
import { COUNTED_COLUMNS, COUNTED_STATES, type Counts, countsBy } from '../dossiers/answer-figures.js';
import type { Reader, Row, Store } from '../persistence/store.js';
import { canonicalJson } from '../platform/canonical-json.js';
import { AUDIT_CHAIN, isOfConsultation } from './entry.js';

/** What the counts mean. Whoever changes a figure takes the next number: what was counted before is then counted anew. */
const EDITION = 1;
/** Of more consultations that changed, or are not in the log, days are not told apart. */
const MOST_CHANGED = 5000;
/** Where so many changed, days are told to be as they were, so that the next need not look at these. */
const MANY_CHANGED = 200;
/** So few days are soon counted again. */
const FEW_DAYS = 3;
/** Consultations whose days are looked for at once. */
const AT_ONCE = 500;
/** Days that the housekeeping looks after at once. */
const MONTH = 31;
const NOT_LOGGED = Number.POSITIVE_INFINITY;

/** Of a day: each agency that was asked, by its code, and for how much of what it was asked a written notice of a deemed consent was issued, or is still owed. */
export type DayCounts = Readonly<Record<string, Counts & Notices>>;

interface Notices {
  readonly noticesIssued: number;
  readonly noticesOwed: number;
}

interface Kept {
  readonly position: number;
  readonly counts: DayCounts;
}

interface KeptRow {
  readonly day: CivilDate;
  readonly position: number;
  readonly repairs: number;
  readonly edition: number;
  readonly counts_json: string;
}

interface Now {
  /** How far the log went, and how many repairs there were, before anything was counted. */
  readonly position: number;
  readonly repairs: number;
}

/**
 * What was asked on each of these days; null where so much has changed that the days are better counted together.
 * @param days in their order, each once; they may be of the future
 * @param most days that may have to be counted for it; null where it would be more
 */
export async function answerDays(
  store: Pick<Store, 'views' | 'write'>,
  province: string,
  days: readonly CivilDate[],
  most = Number.POSITIVE_INFINITY,
): Promise<readonly DayCounts[] | null> {
  const { views } = store;
  // In this order: what is committed meanwhile is then among what has changed, or counted.
  const rows = await keptRows(views, province, days);
  const now = { position: await logged(views, province), repairs: await repairsOf(views, province) };
  const kept = new Map<CivilDate, Kept>();
  for (const { day, position, repairs, edition, counts_json } of rows)
    if (repairs === now.repairs && edition === EDITION) kept.set(day, { position, counts: JSON.parse(counts_json) });
  const changed = await changedSince(views, province, Math.min(now.position, ...[...kept.values()].map(positionOf)));
  if (changed === null) return null;
  const touched = await daysOf(views, province, changed);
  for (const [day, position] of touched) if (position > (kept.get(day)?.position ?? NOT_LOGGED)) kept.delete(day);
  if (days.length - kept.size > most) return null;
  const counted = new Map<CivilDate, DayCounts>();
  for (const day of days) if (!kept.has(day)) counted.set(day, await countedOn(views, province, day));
  // What is not in the log yet will be asked about again in any case.
  const lasting = new Map([...counted].filter(([day]) => touched.get(day) !== NOT_LOGGED));
  if (lasting.size >= FEW_DAYS || changed.size >= MANY_CHANGED)
    await keep(store, { province, rows, kept, counted: lasting }, now).catch(() => undefined);
  return days.map((day) => counted.get(day) ?? kept.get(day)?.counts ?? {});
}

const positionOf = ({ position }: Pick<Kept, 'position'>): number => position;

/**
 * Counts every day from the first opinion to the one before today, as far as that is to be done anew.
 * @param goOn asked between some and the next
 * @throws StoreError
 */
export async function keepAnswerDays(store: Store, province: string, now: Instant, goOn: () => boolean): Promise<void> {
  const { reader } = store;
  const row = await reader.row<{ asked_at: Instant }>(
    'SELECT asked_at FROM opinions WHERE province = ? ORDER BY asked_at LIMIT 1',
    [province],
  );
  if (row === undefined) return;
  const yesterday = addDays(civilDateOf(now), -1);
  for (let from = civilDateOf(row.asked_at); from <= yesterday && goOn(); from = addDays(from, MONTH)) {
    const last = addDays(from, MONTH - 1);
    await answerDays(store, province, daysBetween(from, last < yesterday ? last : yesterday));
  }
}

/**
 * A day that is kept with other counts than its opinions give, though nothing of it has changed since; null where there is none. What changed meanwhile, or so much
 * that days are not told apart, is counted anew with each question and not looked at.
 */
export async function differingDay(reader: Reader, province: string): Promise<CivilDate | null> {
  const rows = await reader.rows<KeptRow>(
    'SELECT day, position, repairs, edition, counts_json FROM answer_days WHERE province = ? ORDER BY day',
    [province],
  );
  const differing: KeptRow[] = [];
  for (const row of rows)
    if (row.edition === EDITION && !isSameJson(row.counts_json, await countedOn(reader, province, row.day)))
      differing.push(row);
  if (differing.length === 0) return null;
  // Asked after they were counted, so that nothing that was counted is missing among it.
  const changed = await changedSince(reader, province, Math.min(...differing.map(positionOf)));
  if (changed === null) return null;
  const [touched, repairs] = [await daysOf(reader, province, changed), await repairsOf(reader, province)];
  const wrong = differing.find((row) => row.repairs === repairs && (touched.get(row.day) ?? -1) <= row.position);
  return wrong?.day ?? null;
}

/** False for a text that is no JSON. */
function isSameJson(text: string, counts: DayCounts): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === canonicalJson(counts);
  } catch {
    return false;
  }
}

/** The days from one to another, both included; none where the second is before the first. */
export function daysBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  return Array.from({ length: Math.max(0, dayNumber(to) - dayNumber(from) + 1) }, (_, index) => addDays(from, index));
}

function keptRows(reader: Reader, province: string, days: readonly CivilDate[]): Promise<KeptRow[]> {
  return reader.rows<KeptRow>(
    `SELECT day, position, repairs, edition, counts_json FROM answer_days WHERE province = ? AND day >= ? AND day <= ?`,
    [province, days[0] ?? '', days.at(-1) ?? ''],
  );
}

/** Up to which place entries of the journal are in the log. */
async function logged(reader: Reader, province: string): Promise<number> {
  const last = await reader.row<{ position: number }>(
    'SELECT position FROM log_runs WHERE province = ? ORDER BY position DESC LIMIT 1',
    [province],
  );
  return last?.position ?? -1;
}

/** How often rows were written anew. Each time stands in the audit journal, in the transaction in which it was done. */
async function repairsOf(reader: Reader, province: string): Promise<number> {
  const row = await reader.row<{ n: number }>(
    `SELECT COUNT(*) AS n FROM journal WHERE province = ? AND chain || '' = '${AUDIT_CHAIN}' AND command = 'state.repaired'`,
    [province],
  );
  return Number(row?.n ?? 0);
}

/** The consultations that have entries after a place of the log, each with the last of these; null for too many. */
async function changedSince(
  reader: Reader,
  province: string,
  position: number,
): Promise<ReadonlyMap<string, number> | null> {
  // Those not in the log are looked for first: one that comes into it meanwhile is found twice, and not overlooked.
  const unlogged = await reader.rows<{ id: string }>(
    `SELECT id FROM consultations WHERE province = ? AND journal_seq > anchored_seq LIMIT ${MOST_CHANGED}`,
    [province],
  );
  const runs = await reader.rows<{ chain: string; position: number }>(
    `SELECT chain, position FROM log_runs WHERE province = ? AND position > ? ORDER BY position LIMIT ${4 * MOST_CHANGED}`,
    [province, position],
  );
  if (unlogged.length === MOST_CHANGED || runs.length === 4 * MOST_CHANGED) return null;
  const changed = new Map<string, number>();
  for (const run of runs) if (isOfConsultation(run.chain)) changed.set(run.chain, run.position);
  for (const { id } of unlogged) changed.set(id, NOT_LOGGED);
  return changed.size < MOST_CHANGED ? changed : null;
}

/** The days on which these consultations asked, each with the furthest place at which one of them changed. When an agency was asked never changes. */
async function daysOf(
  reader: Reader,
  province: string,
  changed: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<CivilDate, number>> {
  const days = new Map<CivilDate, number>();
  const ids = [...changed.keys()];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await reader.rows<{ consultation_id: string; asked_at: Instant }>(
      'SELECT consultation_id, asked_at FROM opinions WHERE province = ? AND consultation_id = ANY(?)',
      [province, ids.slice(from, from + AT_ONCE)],
    );
    for (const { consultation_id, asked_at } of rows) {
      const day = civilDateOf(asked_at);
      days.set(day, Math.max(days.get(day) ?? -1, changed.get(consultation_id) ?? -1));
    }
  }
  return days;
}

interface DayRow extends Counts, Notices {
  readonly agency: string;
  readonly counts: number;
}

/** One day, from the opinions themselves. A notice was issued also for a request that is not counted any more. */
async function countedOn(reader: Reader, province: string, day: CivilDate): Promise<DayCounts> {
  const rows = await reader.rows<DayRow>(
    `SELECT o.agency, o.counts, ${COUNTED_COLUMNS}, SUM(o.issued) AS "noticesIssued", SUM(o.owed) AS "noticesOwed"
     FROM (SELECT o.agency, o.state, o.late_at, o.extensions_granted, o.unclarified, o.urged,
         CASE WHEN o.state = ANY(?) THEN 1 ELSE 0 END AS counts, CASE WHEN n.state = 'issued' THEN 1 ELSE 0 END AS issued,
         CASE WHEN n.state = 'pending' THEN 1 ELSE 0 END AS owed
       FROM opinions o LEFT JOIN notices n ON n.province = o.province AND n.consultation_id = o.consultation_id AND n.opinion_key = o.key
       WHERE o.province = ? AND o.asked_at >= ? AND o.asked_at < ?) AS o
     GROUP BY o.agency, o.counts`,
    [COUNTED_STATES, province, instantAt(day, '00:00'), instantAt(day, '24:00')],
  );
  const agencies: Record<string, DayCounts[string]> = {};
  for (const row of rows) {
    const before = agencies[row.agency] ?? { noticesIssued: 0, noticesOwed: 0, ...countsBy(() => 0) };
    agencies[row.agency] = {
      ...(Number(row.counts) === 1 ? countsBy((figure) => Number(row[figure])) : before),
      noticesIssued: before.noticesIssued + Number(row.noticesIssued),
      noticesOwed: before.noticesOwed + Number(row.noticesOwed),
    };
  }
  return agencies;
}

interface Found {
  readonly province: string;
  readonly rows: readonly KeptRow[];
  /** Those that are as they were. */
  readonly kept: ReadonlyMap<CivilDate, Kept>;
  readonly counted: ReadonlyMap<CivilDate, DayCounts>;
}

/**
 * Keeps what was counted, and that the others are as they were at a later place of the log. Each row says by itself up to where it holds, so whichever replica writes
 * it last is right; a later place is only told of a row that is as it was seen.
 */
function keep(store: Pick<Store, 'write'>, { province, rows, kept, counted }: Found, { position, repairs }: Now) {
  const known = new Set(rows.map(({ day }) => day));
  const values = (day: CivilDate, counts: DayCounts): Row => {
    return { province, day, position, repairs, edition: EDITION, counts_json: JSON.stringify(counts) };
  };
  const all = [...counted].map(([day, counts]) => values(day, counts));
  const isKnown = ({ day }: Row) => known.has(day as CivilDate);
  const further = [...kept].filter(([, row]) => row.position < position);
  return store.write(async (tx) => {
    await tx.insert(
      'answer_days',
      all.filter((row) => !isKnown(row)),
      'ignore',
    );
    await tx.update('answer_days', all.filter(isKnown));
    const seen = further.map(([, row]) => row.position);
    const moved = further.map(([day]): Row => ({ province, day, position }));
    await tx.update('answer_days', moved, { column: 'position', seen });
  });
}
