import type { Dialect } from './tables/columns.js';

// What may stand in SQL, longest first: quoted text and names and comments are passed over; `= ANY(?)`, `?` and the row
// locks are what the two databases write differently.
const TOKENS =
  /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|= *ANY *\( *\? *\)|\?|\bFOR +(?:NO +KEY +)?UPDATE(?: +OF +\w+(?: *, *\w+)*)?(?: +SKIP +LOCKED| +NOWAIT)?/gi;

const MAX_REMEMBERED = 1000;

/**
 * Rewrites the port's SQL for one database: `?` becomes `$1`, `$2`… on PostgreSQL; on SQLite `= ANY(?)` becomes a search
 * in a JSON list and `FOR UPDATE …` disappears. Each text is rewritten once and remembered, up to a bound: a query put
 * together anew each time must not fill the memory.
 */
export function sqlFor(dialect: Dialect): (sql: string) => string {
  const known = new Map<string, string>();
  const rewrite = dialect === 'sqlite' ? forSqlite : forPostgres;
  return (sql) => {
    let text = known.get(sql);
    if (text === undefined) {
      text = rewrite(sql);
      if (known.size < MAX_REMEMBERED) known.set(sql, text);
    }
    return text;
  };
}

function forSqlite(sql: string): string {
  return sql.replace(TOKENS, (token) => {
    if (token.startsWith('=')) return 'IN (SELECT value FROM json_each(?))';
    return /^for/i.test(token) ? '' : token;
  });
}

function forPostgres(sql: string): string {
  let parameters = 0;
  return sql.replace(TOKENS, (token) => {
    if (token.startsWith('=')) return `= ANY($${++parameters})`;
    return token === '?' ? `$${++parameters}` : token;
  });
}
