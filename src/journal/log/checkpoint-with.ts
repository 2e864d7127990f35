/** The first checkpoint of a province's log that has the entry by which a case of discipline began. */
import type { CheckpointAfter } from '../../../workflows/discipline/draw/draw-facts.js';
import type { Reader } from '../../persistence/store.js';
import { DISCIPLINE_CHAIN } from '../entry.js';

/**
 * The first signed checkpoint whose tree has the first entry of a case; null while there is none. That the entry is in the tree shows to
 * anybody that it was there before the checkpoint, and a checkpoint that was being made at that moment does not count.
 */
export async function checkpointWith(
  reader: Reader,
  province: string,
  caseId: string,
): Promise<CheckpointAfter | null> {
  const begun = await reader.row<{ seq: number }>(
    'SELECT seq FROM discipline_steps WHERE province = ? AND case_id = ? AND version = 1',
    [province, caseId],
  );
  if (begun === undefined) return null;
  const run = await reader.row<{ position: number; first_seq: number; last_seq: number }>(
    `SELECT position, first_seq, last_seq FROM log_runs WHERE province = ? AND chain = ? AND first_seq <= ?
     ORDER BY first_seq DESC LIMIT 1`,
    [province, DISCIPLINE_CHAIN, begun.seq],
  );
  if (run === undefined || run.last_seq < begun.seq) return null;
  const index = run.position + begun.seq - run.first_seq;
  const checkpoint = await reader.row<{ seq: number; size: number; body: string }>(
    'SELECT seq, size, body FROM log_checkpoints WHERE province = ? AND size > ? ORDER BY seq LIMIT 1',
    [province, index],
  );
  if (checkpoint === undefined) return null;
  const { seq: seal, size, body: text } = checkpoint;
  return { seal, size, text, entry: begun.seq, index };
}
