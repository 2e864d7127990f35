/** Late steps whose objective cause the named authority confirmed: they count as on time (TN-2i, HP-10). */
import type { Reader } from '../persistence/store.js';

/** The steps of objections that were upheld, by their name (`nameOfStep`). */
export async function excusedSteps(reader: Reader, province: string): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ context_json: string }>(
    'SELECT context_json FROM discipline_cases WHERE province = ? AND kind = ? AND state = ?',
    [province, 'figure-objection', 'upheld'],
  );
  return new Set(rows.flatMap(({ context_json }) => (JSON.parse(context_json) as { step?: string }).step ?? []));
}
