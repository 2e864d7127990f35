/** The entries of the two chains of administration, latest first, page by page. */
import { instantAt, inVietnam } from '../../../workflows/limits/time.js';
import { cursorOf, placeOf } from '../../http/cursor.js';
import { type Page, rowsWanted } from '../../http/page.js';
import { auditWord, auditWordsUpTo, type Sought } from '../../journal/audit-words.js';
import { AUDIT_CHAIN, parseEntry, REGISTER_CHAIN } from '../../journal/entry.js';
import type { Param, Reader } from '../../persistence/store.js';
import { normalisedLogin } from '../identity/login.js';
import { AUDIT_CHAINS, type AuditChain, type AuditItem, type AuditQuery } from './audit.views.js';

const CHAINS: Readonly<Record<AuditChain, string>> = { audit: AUDIT_CHAIN, register: REGISTER_CHAIN };
const ORDER = 'audit';
/** As the indexes of the audit journal have it (src/persistence/tables/journal.ts). */
const OF_AUDIT = `chain || '' = '${AUDIT_CHAIN}'`;
/** Above every number of an entry. */
const TOP = Number.MAX_SAFE_INTEGER;

/** A member of an entry with what it is to be. */
type Named = readonly [member: Sought, value: string];

interface Row {
  readonly seq: number;
  readonly at: string;
  readonly entry: string;
  readonly hash: string;
}

interface Found {
  readonly chain: AuditChain;
  readonly row: Row;
}

/** A page of both chains in one order; each has its own place in the cursor. @throws BrokenEntry */
export async function listAudit(reader: Reader, province: string, query: AuditQuery): Promise<Page<AuditItem>> {
  const wanted = rowsWanted(query);
  const begun = query.cursor === undefined ? [] : placeOf(query.cursor, ORDER, ['number', 'number']);
  const sought = await soughtBy(reader, province, query);
  const filter = filterOf(query, sought);
  const { kind, from, to } = query;
  const hasTime = from !== undefined || to !== undefined;
  const found: Found[] = [];
  for (const [index, chain] of AUDIT_CHAINS.entries()) {
    const isAudit = chain === 'audit';
    const before = Number(begun[index] ?? TOP);
    const [first, end] = isAudit && hasTime ? await bounds(reader, province, query) : [0, TOP];
    const where: Where = {
      ...(isAudit && kind !== undefined
        ? { sql: OF_AUDIT, params: [] }
        : { sql: 'chain = ?', params: [CHAINS[chain]] }),
      ...{ province, first, before: Math.min(before, end), filter, wanted },
    };
    const rows = isAudit && sought.length > 0 ? await named(reader, where, sought, kind) : await walked(reader, where);
    found.push(...rows.map((row) => ({ chain, row })));
  }
  const shown = merged(found).slice(0, wanted - 1);
  const after = AUDIT_CHAINS.map(
    (chain, index) => shown.findLast((one) => one.chain === chain)?.row.seq ?? begun[index] ?? TOP,
  );
  return {
    items: shown.map(({ chain, row }) => itemOf(chain, row)),
    next: found.length > shown.length ? cursorOf(ORDER, after) : null,
  };
}

/** A piece of SQL, with its parameters. */
interface Sql {
  readonly sql: string;
  readonly params: readonly Param[];
}

/** Which chain, between which numbers, and what is asked of its entries. */
interface Where extends Sql {
  readonly province: string;
  readonly first: number;
  readonly before: number;
  readonly filter: Sql;
  readonly wanted: number;
}

/** The latest entries that fulfil the filter, by walking down the chain. */
function walked(reader: Reader, { sql, params, province, first, before, filter, wanted }: Where): Promise<Row[]> {
  return reader.rows<Row>(
    `SELECT seq, at, entry, hash FROM journal WHERE province = ? AND ${sql}
         AND seq >= ? AND seq < ?${filter.sql} ORDER BY seq DESC LIMIT ?`,
    [province, ...params, first, before, ...filter.params, wanted],
  );
}

/**
 * The same by the names that stand in the entries: what came since all were looked at is walked, and of the others only those are read in which a name
 * stands, by the first that is asked for. Each is still asked the whole filter.
 */
async function named(
  reader: Reader,
  where: Where,
  sought: readonly (readonly Named[])[],
  kind: string | undefined,
): Promise<Row[]> {
  const { province, first, before, filter, wanted } = where;
  const looked = await auditWordsUpTo(reader, province);
  const rows = await walked(reader, { ...where, first: Math.max(first, looked + 1) });
  if (rows.length >= wanted) return rows;
  const [some = [], ...others] = sought.map((names) => names.map(([member, value]) => auditWord(member, value)));
  const also = others.map(
    () =>
      ` AND EXISTS (SELECT 1 FROM audit_words x WHERE x.province = w.province AND x.word = ANY(?) AND x.seq = w.seq)`,
  );
  const older = new Map<number, Row>();
  for (const word of some) {
    const having = await reader.rows<Row>(
      `SELECT seq, at, entry, hash FROM (SELECT w.seq, j.at, j.command, j.entry, j.hash FROM audit_words w CROSS JOIN journal j
         WHERE w.province = ? AND w.word = ? AND w.seq >= ? AND w.seq < ?${kind === undefined ? '' : ' AND w.command = ?'}${also.join('')}
           AND j.province = w.province AND j.chain = ? AND j.seq = w.seq) AS f
         WHERE 1 = 1${filter.sql} ORDER BY seq DESC LIMIT ?`,
      [
        ...[province, word, first, Math.min(before, looked + 1), ...(kind === undefined ? [] : [kind]), ...others],
        ...[AUDIT_CHAIN, ...filter.params, wanted],
      ],
    );
    for (const row of having) older.set(row.seq, row);
  }
  return [...rows, ...[...older.values()].sort((one, other) => other.seq - one.seq)].slice(0, wanted);
}

/** Each chain stays in its own order, by which its place in the cursor is: some entries bear an instant before that of the one below. */
function merged(found: readonly Found[]): Found[] {
  const left = AUDIT_CHAINS.map((chain) => found.filter((one) => one.chain === chain));
  return found.flatMap(() => {
    const latest = left.reduce((one, other) => ((other[0]?.row.at ?? '') > (one[0]?.row.at ?? '') ? other : one));
    return latest.splice(0, 1);
  });
}

/**
 * Between which entries of the audit journal those of some days stand: they are not walked to from its end. All of the time are asked, as an entry may
 * bear an earlier instant than the one before it.
 */
async function bounds(reader: Reader, province: string, { from, to }: AuditQuery): Promise<readonly [number, number]> {
  const times = [
    ...(from === undefined ? [] : [['at >= ?', instantAt(from, '00:00')]]),
    ...(to === undefined ? [] : [['at < ?', instantAt(to, '24:00')]]),
  ];
  const row = await reader.row<{ first: number | null; last: number | null }>(
    `SELECT MIN(seq) AS first, MAX(seq) AS last FROM journal
     WHERE province = ? AND ${[OF_AUDIT, ...times.map(([sql]) => sql)].join(' AND ')}`,
    [province, ...times.map(([, time]) => time ?? null)],
  );
  return [Number(row?.first ?? TOP), Number(row?.last ?? -1) + 1];
}

/** The words of which one stands in an entry, for each name that is asked for; an address first, as few share one. */
async function soughtBy(
  reader: Reader,
  province: string,
  { person, address }: AuditQuery,
): Promise<readonly (readonly Named[])[]> {
  const sought: Named[][] = address === undefined ? [] : [[['address', address.trim()]]];
  if (person === undefined) return sought;
  const login = normalisedLogin(person);
  const known = await reader.row<{ id: string }>('SELECT id FROM people WHERE province = ? AND login = ?', [
    province,
    login,
  ]);
  return [
    ...sought,
    [
      ['login', login],
      ['person', known?.id ?? login],
    ],
  ];
}

/** What the filters ask of a row. Entries are canonical JSON, so a member stands in them in one way only. */
function filterOf({ kind, from, to }: AuditQuery, sought: readonly (readonly Named[])[]): Sql {
  const conditions: string[] = [];
  const params: Param[] = [];
  const add = (sql: string, ...values: Param[]) => {
    conditions.push(` AND ${sql}`);
    params.push(...values);
  };
  if (kind !== undefined) add('command = ?', kind);
  if (from !== undefined) add('at >= ?', instantAt(from, '00:00'));
  if (to !== undefined) add('at < ?', instantAt(to, '24:00'));
  for (const names of sought)
    add(
      `(${names.map(() => `entry LIKE ? ESCAPE '!'`).join(' OR ')})`,
      ...names.map(([member, value]) => having(member, value)),
    );
  return { sql: conditions.join(''), params };
}

function having(member: string, value: string): string {
  const text = JSON.stringify(value).replace(/[!%_]/g, '!$&');
  return `%"${member}":${text}%`;
}

function itemOf(chain: AuditChain, { seq, entry, hash }: Row): AuditItem {
  const { at, actor, command, with: told } = parseEntry(entry);
  const { login, address } = told as { readonly login?: unknown; readonly address?: unknown };
  return {
    chain,
    seq,
    at: inVietnam(at),
    kind: command,
    by: actor.name,
    agency: actor.agency,
    login: typeof login === 'string' ? login : null,
    address: typeof address === 'string' ? address : null,
    with: told,
    hash,
  };
}
