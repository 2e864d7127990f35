/** A checkpoint of the format from before the log, as an earlier version of the program wrote it: databases have them. */
import type { CheckpointBody } from '../../src/journal/checkpoint-body.js';
import { GENESIS } from '../../src/journal/entry.js';
import { type ChainHead, leafHash, rootOf } from '../../src/journal/merkle.js';
import type { SigningKey } from '../../src/journal/signing-key.js';
import type { Store } from '../../src/persistence/store.js';
import { canonicalJson, sha256 } from '../../src/platform/canonical-json.js';
import type { Instant } from '../../workflows/limits/time.js';

/** Anchors the heads of all consultations that there are. */
export async function formerCheckpoint(store: Store, key: SigningKey, province: string, at: Instant): Promise<void> {
  await store.write(async (tx) => {
    const heads = await tx.rows<ChainHead>(
      'SELECT id AS chain, journal_seq AS seq, journal_hash AS hash FROM consultations WHERE province = ? ORDER BY id',
      [province],
    );
    const last = await tx.row<{ seq: number; hash: string }>(
      'SELECT seq, hash FROM checkpoints WHERE province = ? ORDER BY seq DESC LIMIT 1',
      [province],
    );
    const body: CheckpointBody = {
      v: 1,
      province,
      seq: (last?.seq ?? 0) + 1,
      at,
      prev: last?.hash ?? GENESIS,
      entries: heads.length,
      root: rootOf(heads.map(leafHash)),
      keyId: key.id,
    };
    const text = canonicalJson(body);
    const { seq, entries, root, prev } = body;
    const row = { province, seq, at, entries, root, prev_hash: prev, hash: sha256(text), key_id: key.id };
    await tx.insert('checkpoints', [{ ...row, signature: key.sign(text), body: text }]);
    await tx.insert(
      'checkpoint_heads',
      heads.map((head, position) => ({ province, checkpoint_seq: seq, position, ...head })),
    );
  });
}
