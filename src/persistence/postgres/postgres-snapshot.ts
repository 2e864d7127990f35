import type pg from 'pg';
import { MIGRATIONS_TABLE } from '../migrations/index.js';
import { checkVersion, EXECUTED_MIGRATIONS } from '../schema.js';
import { sqlFor } from '../sql-text.js';
import { type Param, POSTGRES_DEFAULTS, type Row, type Snapshot, type StoreOptions } from '../store.js';
import { connectAlone, sessionOf } from './postgres-connections.js';
import { explainPostgres, withoutPassword } from './postgres-errors.js';

/** One transaction, REPEATABLE READ, without limits of time: it holds no lock that anybody but a migration waits for. */
export async function openPostgresSnapshot({ url, schema = 'public', postgres }: StoreOptions): Promise<Snapshot> {
  const settings = { ...POSTGRES_DEFAULTS, ...postgres, statementMs: 0, url, schema };
  const rewrite = sqlFor('postgres');
  let client: pg.Client | undefined;
  try {
    client = await connectAlone(settings, 'reading');
    const connected = client;
    await connected.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const own = sessionOf(settings, 'reading').filter((setting) => !setting.startsWith('default_'));
    for (const setting of [...own, 'statement_timeout=0', 'idle_in_transaction_session_timeout=0'])
      await connected.query(`SET LOCAL ${setting.replace('=', ' TO ')}`);
    const rows = async <T>(sql: string, params: readonly Param[] = []): Promise<T[]> => {
      try {
        return (await connected.query<Row>(rewrite(sql), [...params])).rows as T[];
      } catch (error) {
        throw explainPostgres(error, url);
      }
    };
    const [found] = await rows<{ found: boolean }>('SELECT to_regclass(?) IS NOT NULL AS found', [
      `${schema}.${MIGRATIONS_TABLE}`,
    ]);
    const executed =
      found?.found === true ? (await rows<{ name: string }>(EXECUTED_MIGRATIONS)).map((one) => one.name) : [];
    checkVersion(executed, withoutPassword(url), true);
    return {
      kind: 'postgres',
      reader: { rows, row: async <T>(sql: string, params?: readonly Param[]) => (await rows<T>(sql, params))[0] },
      schemaVersion: executed[0] ?? 'none',
      close: () => connected.end(),
    };
  } catch (error) {
    await client?.end();
    throw explainPostgres(error, url);
  }
}
