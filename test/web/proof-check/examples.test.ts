import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkProof } from '../../../web/src/proof-check/check-proof.js';

const NOBODY = { keys: [], witnesses: [] };
const fileOf = (name: string) => readFileSync(new URL(`../../../docs/proof-examples/${name}`, import.meta.url));

describe('x', () => {
  it('y', async () => {
    const v = await checkProof(fileOf('genuine.json'), NOBODY);
    console.log(JSON.stringify(v.holds === true ? { ...v.told, entries: 0 } : v, null, 1));
    console.log(await checkProof(fileOf('tampered.json'), NOBODY));
    expect(v.holds).toBe(true);
  });
});
