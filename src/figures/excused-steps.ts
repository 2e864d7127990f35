/** Late steps whose objective cause the named authority confirmed: they count as on time (TN-2i, HP-10). */
import type { FigureObjectionContext } from '../../workflows/discipline/figure-objection/figure-objection.js';
import type { Reader } from '../persistence/store.js';

/** The steps whose objective cause was confirmed, by their name (`nameOfStep`). */
export async function excusedSteps(reader: Reader, province: string): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ context_json: string }>(
    'SELECT context_json FROM discipline_cases WHERE province = ? AND kind = ? AND state = ?',
    [province, 'figure-objection', 'upheld'],
  );
  const upheld = rows.map(({ context_json }) => JSON.parse(context_json) as FigureObjectionContext);
  // A figure that was found wrong is answered in words: nobody was late with a good reason there.
  return new Set(upheld.filter(({ ground }) => ground === 'objective-cause').map(({ step }) => step));
}
