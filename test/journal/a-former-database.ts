/** The database of an earlier version, filled with what old-databases/README.md tells. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { openStore } from '../../src/persistence/open-store.js';
import type { Row, TableName } from '../../src/persistence/store.js';
import { tables } from '../../src/persistence/tables/index.js';
import { takeBackTo } from '../persistence/older-databases.js';

const FILE = new URL('./old-databases/edition-1.json.gz', import.meta.url);

/** A table's rows as they are written: SQLite keeps a boolean as 0 or 1. */
function asWritten(table: TableName, rows: readonly Row[]): Row[] {
  const flags = Object.entries(tables[table].columns).filter(([, column]) => column.kind === 'boolean');
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(flags.flatMap(([name]) => (name in row ? [[name, row[name] === 1]] : []))),
  }));
}

/** Makes the tables as the version of the first edition of the law had them, and fills them; they are not migrated yet. */
export async function fillAsItWas(url: string): Promise<void> {
  const kept = JSON.parse(gunzipSync(readFileSync(FILE)).toString('utf8')) as Record<TableName, Row[]>;
  const store = await openStore({ url });
  await store.migrate();
  await takeBackTo(store, 3);
  const order = Object.keys(tables).filter((table): table is TableName => table in kept);
  await store.write(async (tx) => {
    for (const table of order) await tx.insert(table, asWritten(table, kept[table]));
  });
  await store.close();
}
