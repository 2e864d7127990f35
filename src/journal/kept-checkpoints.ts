/** Which checkpoints a database holds, whatever their form: the one place that asks its tables for backups and for what was signed last. */
import type { Instant } from '../../workflows/limits/time.js';
import type { Reader } from '../persistence/store.js';
import type { Witness } from './verify-checkpoints.js';

/** The latest checkpoint of a province; undefined where there is none. */
export function latestCheckpoint(
  reader: Reader,
  province: string,
): Promise<{ readonly seq: number; readonly hash: string; readonly at: Instant } | undefined> {
  return reader.row('SELECT seq, hash, at FROM checkpoints WHERE province = ? ORDER BY seq DESC LIMIT 1', [province]);
}

/** Whether the database holds this very checkpoint. */
export async function isKept(reader: Reader, { province, seq, hash }: Witness): Promise<boolean> {
  const kept = await reader.row<{ hash: string }>('SELECT hash FROM checkpoints WHERE province = ? AND seq = ?', [
    province,
    seq,
  ]);
  return kept?.hash === hash;
}
