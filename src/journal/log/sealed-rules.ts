/** The list of all regulations and calendars that a province keeps, which each seal fixes: none can be made up under a known name. */
import type { Reader } from '../../persistence/store.js';
import { canonicalJson, sha256 } from '../../platform/canonical-json.js';

/** `regulation` with the id of the regulation, or `calendar` with the version; and the hash of its body. */
export type SealedRule = readonly [kind: 'regulation' | 'calendar', name: string, hash: string];

/** The rules that a province keeps now, in the order of their texts. */
export async function rulesOf(reader: Reader, province: string): Promise<SealedRule[]> {
  const regulations = await reader.rows<{ name: string; hash: string }>(
    'SELECT regulation_id AS name, hash FROM regulations WHERE province = ?',
    [province],
  );
  const calendars = await reader.rows<{ name: string; hash: string }>(
    'SELECT version AS name, hash FROM calendars WHERE province = ?',
    [province],
  );
  return inOrder([
    ...regulations.map(({ name, hash }) => ['regulation', name, hash] as const),
    ...calendars.map(({ name, hash }) => ['calendar', name, hash] as const),
  ]);
}

/** The rules that the seal of a checkpoint fixes: they are kept with the checkpoint in which the list was another than before. */
export async function sealedRules(reader: Reader, province: string, seq: number): Promise<SealedRule[]> {
  const row = await reader.row<{ rules: string }>(
    'SELECT rules FROM log_checkpoints WHERE province = ? AND seq <= ? AND rules IS NOT NULL ORDER BY seq DESC LIMIT 1',
    [province, seq],
  );
  return JSON.parse(row?.rules ?? '[]');
}

/** What a seal says of a list of rules. */
export const rulesHash = (rules: readonly SealedRule[]): string => sha256(canonicalJson(rules));

function inOrder(rules: readonly SealedRule[]): SealedRule[] {
  const text = new Map(rules.map((rule) => [rule, canonicalJson(rule)]));
  return [...rules].sort((a, b) => ((text.get(a) ?? '') < (text.get(b) ?? '') ? -1 : 1));
}
