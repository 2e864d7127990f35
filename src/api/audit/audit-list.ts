/** The entries of the two chains of administration, latest first, page by page. */
import { instantAt, inVietnam } from '../../../workflows/limits/time.js';
import { cursorOf, placeOf } from '../../http/cursor.js';
import { type Page, rowsWanted } from '../../http/page.js';
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
  const filter = await filterOf(reader, province, query);
  const { kind, from, to } = query;
  const hasTime = from !== undefined || to !== undefined;
  const found: Found[] = [];
  for (const [index, chain] of AUDIT_CHAINS.entries()) {
    const isAudit = chain === 'audit';
    const before = Number(begun[index] ?? TOP);
    const [first, end] = isAudit && hasTime ? await bounds(reader, province, query) : [0, TOP];
    const of: Param[] = isAudit && kind !== undefined ? [province] : [province, CHAINS[chain]];
    const rows = await reader.rows<Row>(
      `SELECT seq, at, entry, hash FROM journal WHERE province = ? AND ${of.length === 1 ? OF_AUDIT : 'chain = ?'}
         AND seq >= ? AND seq < ?${filter.sql} ORDER BY seq DESC LIMIT ?`,
      [...of, first, Math.min(before, end), ...filter.params, wanted],
    );
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

/** What the filters ask of a row. Entries are canonical JSON, so a member stands in them in one way only. */
async function filterOf(reader: Reader, province: string, { person, kind, address, from, to }: AuditQuery) {
  const conditions: string[] = [];
  const params: Param[] = [];
  const add = (sql: string, ...values: Param[]) => {
    conditions.push(` AND ${sql}`);
    params.push(...values);
  };
  if (kind !== undefined) add('command = ?', kind);
  if (from !== undefined) add('at >= ?', instantAt(from, '00:00'));
  if (to !== undefined) add('at < ?', instantAt(to, '24:00'));
  if (address !== undefined) add(`entry LIKE ? ESCAPE '!'`, having('address', address.trim()));
  if (person !== undefined) {
    const login = normalisedLogin(person);
    const known = await reader.row<{ id: string }>('SELECT id FROM people WHERE province = ? AND login = ?', [
      province,
      login,
    ]);
    add(
      `(entry LIKE ? ESCAPE '!' OR entry LIKE ? ESCAPE '!')`,
      having('login', login),
      having('person', known?.id ?? login),
    );
  }
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
