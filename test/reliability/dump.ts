/** The whole database as text, row by row in the order of the keys: two dumps that are equal show that nothing changed. */

import type { Store } from '../../src/persistence/store.js';
import { tableNames, tables } from '../../src/persistence/tables/index.js';

export async function dump(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for (const name of tableNames) {
    const key = Object.keys(tables[name].key).map((column) => `"${column}"`);
    const rows = await store.reader.rows(`SELECT * FROM "${name}" ORDER BY ${key.join(', ')}`);
    for (const row of rows) lines.push(`${name} ${JSON.stringify(row)}`);
  }
  return lines;
}

/** Only the rows that differ: a failure then says what was left behind, not the whole database. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const [old, young] = [new Set(before), new Set(after)];
  return [
    ...before.filter((row) => !young.has(row)).map((row) => `gone: ${row}`),
    ...after.filter((row) => !old.has(row)).map((row) => `new: ${row}`),
  ];
}
