/** Which checkpoints a database holds, whatever their form: the one place that asks its tables for backups and for what was signed last. */
import type { Instant } from '../../workflows/limits/time.js';
import type { Reader } from '../persistence/store.js';
import type { OutsideCheckpoint } from './verify-checkpoints.js';

export interface KeptCheckpointOf {
  readonly seq: number;
  readonly hash: string;
  readonly at: Instant;
}

/** The latest checkpoint of a province: of its log, or of the former format where there is none yet; undefined where there is none at all. */
export async function latestCheckpointOf(reader: Reader, province: string): Promise<KeptCheckpointOf | undefined> {
  for (const table of TABLES) {
    const latest = await reader.row<KeptCheckpointOf>(
      `SELECT seq, hash, at FROM ${table} WHERE province = ? ORDER BY seq DESC LIMIT 1`,
      [province],
    );
    if (latest !== undefined) return latest;
  }
  return undefined;
}

/** Whether the database holds this very checkpoint. */
export async function isKept(
  reader: Reader,
  { province, seq, hash }: OutsideCheckpoint & { seq: number },
): Promise<boolean> {
  for (const table of TABLES) {
    const kept = await reader.row<{ hash: string }>(`SELECT hash FROM ${table} WHERE province = ? AND seq = ?`, [
      province,
      seq,
    ]);
    if (kept !== undefined) return kept.hash === hash;
  }
  return false;
}

/** The latest form first; numbers go on from one to the other. */
const TABLES = ['log_checkpoints', 'checkpoints'] as const;
