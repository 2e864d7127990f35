/** Values that might as well stand in a column: what a person changes who hopes that it is not noticed. */
import type { Row, Value } from '../../src/persistence/store.js';
import type { Column } from '../../src/persistence/tables/columns.js';
import { sha256 } from '../../src/platform/canonical-json.js';

const DAY_MS = 86_400_000;

/** Another value for a column of a row; `others` are the values that stand in it elsewhere. */
export function anotherValue(name: string, column: Column, row: Row, others: readonly Value[]): Value {
  const value = row[name] ?? null;
  switch (column.kind) {
    case 'boolean':
      return value !== true;
    case 'integer':
    case 'counter':
      return Number(value) + 1000;
    case 'instant':
      return new Date((value === null ? 0 : Date.parse(String(value))) + DAY_MS).toISOString();
    case 'date':
      return value === null ? '2024-01-01' : new Date(Date.parse(String(value)) + DAY_MS).toISOString().slice(0, 10);
    case 'text':
      return anotherText(name, value, others);
  }
}

function anotherText(name: string, value: Value, others: readonly Value[]): string {
  if (name.endsWith('_json')) return anotherJson(String(value ?? '[]'));
  const text = String(value ?? '');
  if (/^[0-9a-f]{64}$/.test(text)) return sha256(text);
  const other = others.find((candidate) => typeof candidate === 'string' && candidate !== value);
  return typeof other === 'string' ? other : `${text}x`;
}

/** The same data with something more in it. */
function anotherJson(text: string): string {
  const value: unknown = JSON.parse(text);
  return JSON.stringify(Array.isArray(value) ? [...value, 'health'] : { ...(value as object), note: 'x' });
}
