/** A plan, or what was done by it, as the API shows it. */
import { instantOf, inVietnam } from '../../../workflows/limits/time.js';
import type { Locale } from '../../http/locale.js';
import { faultWords } from './fault-words.js';
import type { Becomes, Plan } from './plan.js';
import type { FirstCode } from './table-imports.js';
import type { ImportView } from './tables.views.js';

/** @param codes of who was entered; left out where nothing was done */
export function importView({ lines, faults, tag }: Plan, locale: Locale, codes?: readonly FirstCode[]): ImportView {
  const count = (wanted: Becomes) => lines.filter(({ becomes }) => becomes === wanted).length;
  return {
    done: codes !== undefined,
    plan: tag,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    faults: faults.map((fault) => {
      const { line, column, value, code } = fault;
      return { line, column, value, code, ...faultWords(fault, locale) };
    }),
    lines: lines.map((line) => ({ ...line, changes: line.changes.map((change) => ({ ...change })) })),
    codes: (codes ?? []).map(({ expiresAt, ...one }) => ({ ...one, expiresAt: inVietnam(instantOf(expiresAt)) })),
  };
}
