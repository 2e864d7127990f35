import { expect, it } from '@jest/globals';
import { proofOf } from '../../../src/journal/proof.js';
import { keepPublicKey } from '../../../src/journal/signing-key.js';
import { describeOn } from '../../databases.js';
import { at } from '../../engine/an-engine.js';
import { aKey } from '../../journal/keys.js';
import { hasPython, verifyEach } from '../../journal/python.js';
import { playSeed } from '../../simulation/play-seed.js';
import { Tally } from '../../simulation/tally.js';
import { toldOtherwise } from './said.js';

/** The first 8, or as many as PROOF_SEEDS says, and those under which a true proof was once refused. */
const SEEDS = new Set([
  ...Array.from({ length: Number(process.env.PROOF_SEEDS ?? 8) }, (_, at) => at + 1),
  15,
  37,
  53,
  69,
]);
const A_LONG_WHILE = 600_000;

describeOn('sqlite', 'in the browser, simulated consultations', (open) => {
  it(
    'are found to hold, as by verify.py, and told as the law has them',
    async () => {
      const store = await open();
      const key = aKey();
      await keepPublicKey(store, key);
      for (const seed of SEEDS) await playSeed(seed, { stores: [store] }, new Tally());
      const rows = await store.reader.rows<{ province: string; id: string }>('SELECT province, id FROM consultations');
      const proofs = await Promise.all(
        rows.map(({ province, id }) => proofOf(store, key, province, id, at('2032-01-01T00:00'))),
      );
      expect(proofs.length).toBeGreaterThan(2 * SEEDS.size);
      const told = await Promise.all(
        proofs.map(async (proof) => [`${proof.province} ${proof.consultation}`, ...(await toldOtherwise(proof))]),
      );
      expect(told.filter((lines) => lines.length > 1)).toEqual([]);
      if (hasPython) expect(new Set(verifyEach(proofs))).toEqual(new Set(['OK']));
    },
    A_LONG_WHILE,
  );
});
