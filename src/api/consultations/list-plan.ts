/**
 * How a list is searched that must lie in several sets at once. Databases guess from statistics whether to walk the list in
 * its order or to gather a set and sort it, and where they guess wrong the list is walked to its end. So it is looked at
 * first: a set with few is gathered; one with many is met soon in any order of the list, and gathered if it is not.
 */
import type { ListQuery } from '../../http/keyset.js';
import type { Reader } from '../../persistence/store.js';
import { type Condition, type ConsultationSet, sizeOf } from './consultation-sets.js';

/** Sets of less are gathered at once. */
const FEW = 200;
/** Sets of more have many, and are no longer counted; so many of the list are then looked at in its order for a page of it. */
const MANY = 3000;
/** A page as it usually is; a greater one is looked for among as many more. */
const PAGE = 50;
/** Of the list half as many are looked at as a set has: should the page not come together, little more time was lost than gained. */
const TRIED = 0.5;
/** So many of the list, those changed last, are asked whether sets meet, and how many must be in all for a walk to be tried. */
const SAMPLE = 300;
const MET = 2;
/** Beyond so many it is not worth knowing which of two sets is the smaller. */
const MOST_COUNTED = 60_000;

/** More rows than any list has; see `amongThose`. */
const ALL = 1_000_000_000;

/** What a list must fulfil. */
export interface Wanted {
  readonly province: string;
  /** Conditions on columns of `consultations c`. */
  readonly columns: readonly Condition[];
  /** Those of them that an index of the consultations finds, each as "consultations d WHERE …". */
  readonly indexed: readonly Condition[];
  /** Whether one of them leaves few in any case. */
  readonly narrow: boolean;
  readonly sets: readonly ConsultationSet[];
  /** A set that is small by its nature: it is gathered, whatever else is asked. */
  readonly small: ConsultationSet | null;
}

/** The search for a page of `SELECT selected FROM consultations c` that does not walk the list to its end. */
export async function planned(reader: Reader, selected: string, wanted: Wanted): Promise<ListQuery> {
  const { columns, indexed, narrow, sets, small, province } = wanted;
  const plain = listOf(`SELECT ${selected} FROM consultations c`, [...columns, ...one(sets, 'c.id')]);
  if (small !== null && !narrow) return gathered(selected, wanted, small);
  if (sets.length === 0 || narrow) return plain;
  const least = await leastOf(reader, sets, MANY);
  if (least.size < FEW) return gathered(selected, wanted, least.set);
  for (const column of indexed) if ((await sizeOf(reader, column, MANY)) < MANY) return plain;
  const some = least.size < MANY;
  const otherwise = async () =>
    some ? gathered(selected, wanted, least.set) : gatheredFromMany(reader, selected, wanted);
  if (!some && !(await meet(reader, wanted))) return otherwise();
  const rows = (page: number) => Math.floor(some ? least.size * TRIED : MANY * Math.max(1, page / PAGE));
  return {
    ...plain,
    walk: { from: 'consultations c', where: ['c.province = ?'], params: [province], rows, otherwise },
  };
}

/** Whether sets with many have some in common, as far as a look at what was changed last tells. */
async function meet(reader: Reader, { province, sets }: Wanted): Promise<boolean> {
  if (different(sets).length === 1) return true;
  const checks = one(sets, 'c.id');
  const counted = await reader.row<{ n: number }>(
    `SELECT COUNT(*) AS n FROM (SELECT c.id FROM consultations c WHERE c.province = ? ORDER BY c.updated_at DESC LIMIT ?) AS c
     WHERE ${checks.map(({ sql }) => sql).join(' AND ')}`,
    [province, SAMPLE, ...checks.flatMap(({ params }) => params)],
  );
  return Number(counted?.n ?? 0) >= MET;
}

/** The sets asked row by row. The limit keeps PostgreSQL from reading a whole set first, as it may for EXISTS. */
function one(sets: readonly ConsultationSet[], id: string): Condition[] {
  return different(sets).map((set) => {
    const { sql, params } = set.has(id);
    return { sql: `(${sql} LIMIT 1) = 1`, params };
  });
}

/** One set with few gathered from its index, the others asked for each, before a row of the list is touched. */
function gathered(selected: string, { columns, sets }: Wanted, from: ConsultationSet): ListQuery {
  const checks = one(besides(from, sets), 'd.consultation_id');
  return amongThose(selected, columns, {
    sql: `SELECT d.consultation_id FROM (SELECT DISTINCT d.consultation_id FROM ${from.rows.sql}) AS d
      WHERE ${['1 = 1', ...checks.map(({ sql }) => sql)].join(' AND ')}`,
    params: [...from.rows.params, ...checks.flatMap(({ params }) => params)],
  });
}

/** The sets that gathering one leaves to be asked. */
function besides(from: ConsultationSet, sets: readonly ConsultationSet[]): ConsultationSet[] {
  return different(sets).filter(({ has, exact }) => has !== from.has || !exact);
}

/**
 * For sets that all have many: the least is gathered, and the database may read the others whole. Two that lie in the order
 * of the ids are laid side by side, which takes a fraction of what asking each of the one for the other takes.
 */
async function gatheredFromMany(reader: Reader, selected: string, { columns, sets }: Wanted): Promise<ListQuery> {
  const ordered = sets.filter((set) => set.ordered);
  const rest = sets.filter((set) => !set.ordered);
  // Which is the least need not be known where all are laid side by side.
  const from = (rest.length === 0 ? ordered[0] : undefined) ?? (await leastOf(reader, sets, MOST_COUNTED)).set;
  const listed = from.ordered ? ordered : [from];
  const others = from.ordered ? different(rest) : besides(from, sets);
  const checks = others.map((set) => set.has('d.consultation_id'));
  const ids = listed.map(({ rows }) => `SELECT d.consultation_id FROM ${rows.sql}`).join(' INTERSECT ');
  // What was laid side by side has each id once already.
  const each = listed.length > 1 ? '' : 'DISTINCT ';
  return amongThose(selected, columns, {
    sql: `SELECT ${each}d.consultation_id FROM (${ids}) AS d
      WHERE ${['1 = 1', ...checks.map(({ sql }) => `EXISTS (${sql})`)].join(' AND ')}`,
    params: [...listed.flatMap(({ rows }) => rows.params), ...checks.flatMap(({ params }) => params)],
  });
}

/**
 * The consultations of these ids. SQLite takes them first as CROSS JOIN says; the limit, which limits nothing, keeps
 * PostgreSQL from walking the list in its order until a page of them has been met, which may be at its end.
 */
function amongThose(selected: string, columns: readonly Condition[], ids: Condition): ListQuery {
  const where = ['c.id = g.consultation_id', ...columns.map(({ sql }) => sql)].join(' AND ');
  return {
    select: `SELECT c.* FROM (SELECT ${selected} FROM (${ids.sql}) AS g CROSS JOIN consultations c WHERE ${where} LIMIT ${ALL}) AS c`,
    where: ['1 = 1'],
    params: [...ids.params, ...columns.flatMap(({ params }) => params)],
  };
}

/** Sets that are asked alike are asked once. */
function different(sets: readonly ConsultationSet[]): ConsultationSet[] {
  return sets.filter((set, index) => sets.findIndex(({ has }) => has === set.has) === index);
}

async function leastOf(reader: Reader, sets: readonly ConsultationSet[], most: number) {
  let least: { readonly set: ConsultationSet; readonly size: number } | undefined;
  for (const set of sets) {
    const size = await sizeOf(reader, set.rows, least?.size ?? most);
    if (least === undefined || size < least.size) least = { set, size };
  }
  if (least === undefined) throw new Error('A list without sets has no least one.');
  return least;
}

function listOf(select: string, conditions: readonly Condition[]): ListQuery {
  return { select, where: conditions.map(({ sql }) => sql), params: conditions.flatMap(({ params }) => params) };
}
