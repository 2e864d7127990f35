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
/** Above every number of an entry. */
const TOP = Number.MAX_SAFE_INTEGER;

interface Row {
  readonly seq: number;
  readonly at: string;
  readonly entry: string;
  readonly hash: string;
}

/** A page of both chains in one order; each has its own place in the cursor. @throws BrokenEntry */
export async function listAudit(reader: Reader, province: string, query: AuditQuery): Promise<Page<AuditItem>> {
  const wanted = rowsWanted(query);
  const begun = query.cursor === undefined ? [] : placeOf(query.cursor, ORDER, ['number', 'number']);
  const filter = await filterOf(reader, province, query);
  const found: { readonly chain: AuditChain; readonly row: Row }[] = [];
  for (const [index, chain] of AUDIT_CHAINS.entries()) {
    const rows = await reader.rows<Row>(
      `SELECT seq, at, entry, hash FROM journal WHERE province = ? AND chain = ? AND seq < ?${filter.sql}
       ORDER BY seq DESC LIMIT ?`,
      [province, CHAINS[chain], begun[index] ?? TOP, ...filter.params, wanted],
    );
    found.push(...rows.map((row) => ({ chain, row })));
  }
  found.sort((one, other) => (one.row.at === other.row.at ? 0 : one.row.at < other.row.at ? 1 : -1));
  const shown = found.slice(0, wanted - 1);
  const after = AUDIT_CHAINS.map(
    (chain, index) => shown.findLast((one) => one.chain === chain)?.row.seq ?? begun[index] ?? TOP,
  );
  return {
    items: shown.map(({ chain, row }) => itemOf(chain, row)),
    next: found.length > shown.length ? cursorOf(ORDER, after) : null,
  };
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
