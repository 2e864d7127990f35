/** The kinds of what is overdue, and what each is called in an address. */
import type { Schemas } from '../../api/client.js';

export type Kind = Schemas['OverdueKind'];

/** Each kind with the name of its count. */
export const KINDS = [
  ['opinion', 'opinions', 'y-kien'],
  ['notice', 'notices', 'thong-bao'],
  ['stage', 'stages', 'chua-thong-nhat'],
  ['competence', 'competences', 'tham-quyen'],
  ['confirmation', 'confirmations', 'xac-nhan'],
] as const satisfies readonly (readonly [Kind, keyof Schemas['OverdueCounts'], string])[];

/** The kind that an address names; null for all. */
export function kindIn(address: URLSearchParams): Kind | null {
  return KINDS.find(([, , name]) => name === address.get('qua-han'))?.[0] ?? null;
}

/** All that is overdue now. */
export function sumOf(counts: Schemas['OverdueCounts']): number {
  return KINDS.reduce((sum, [, count]) => sum + counts[count], 0);
}
