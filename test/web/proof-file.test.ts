import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson, sha256 } from '../../src/platform/canonical-json.js';
import { inGroups, readProof, sha256Of } from '../../web/src/pages/proof/proof-file.js';

const text = readFileSync(new URL('../../docs/proof-examples/genuine.json', import.meta.url), 'utf8');

describe('a proof file that is shown', () => {
  const summary = readProof(text);

  it('tells its entries in order with their hashes, and the head of the chain', () => {
    const proof = JSON.parse(text);
    expect(summary?.entries.map(({ seq }) => seq)).toEqual(proof.entries.map(({ seq }: { seq: number }) => seq));
    expect(summary?.head).toBe(sha256(proof.entries.at(-1).entry));
    for (const [place, entry] of (summary?.entries ?? []).entries())
      expect(entry.prev).toBe(place === 0 ? '0'.repeat(64) : summary?.entries[place - 1]?.hash);
  });

  it('tells who acted in which capacity, at instants of Vietnam', () => {
    const [first] = summary?.entries ?? [];
    expect(first?.actor).toMatchObject({ kind: 'person', role: expect.any(String), agency: expect.any(String) });
    expect(first?.at).toMatch(/\+07:00$/);
    expect(summary?.entries.some(({ actor }) => actor.kind === 'clock')).toBe(true);
  });

  it('names the witnesses that signed it, and when they say that they saw it', () => {
    const proof = JSON.parse(text);
    proof.checkpoint.note += '— luu-tru-lich-su AAAAAAAA\n';
    const seconds = Buffer.alloc(8);
    seconds.writeBigUInt64BE(1_715_230_800n);
    const signed = Buffer.concat([Buffer.alloc(4), seconds, Buffer.alloc(64)]).toString('base64');
    proof.checkpoint.note += `— thanh-tra ${signed}\n`;
    expect(readProof(JSON.stringify(proof))?.checkpoint.witnesses).toEqual([
      { name: 'luu-tru-lich-su', seenAt: null },
      { name: 'thanh-tra', seenAt: '2024-05-09T12:00:00.000+07:00' },
    ]);
  });

  it('tells the checkpoint and the key by which it is signed', () => {
    expect(summary?.checkpoint).toEqual({
      seq: expect.any(Number),
      at: expect.stringMatching(/\+07:00$/),
      upTo: expect.stringMatching(/\+07:00$/),
      size: expect.any(Number),
      key: expect.stringMatching(/^dong-thuan\/phu-yen\/21fe31dfa154a261\+[0-9a-f]{8}\+/),
      witnesses: [],
      root: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each(['', '{}', '[]', '{"format":"dong-thuan-proof","checkpoint":{"note":""},"entries":[]}'])(
    'is none: %s',
    (other) => {
      expect(readProof(other)).toBeNull();
    },
  );

  it('has the hash that every other program computes', async () => {
    const bytes = new TextEncoder().encode(canonicalJson({ a: 'ổ' }));
    expect(await sha256Of(bytes.buffer as ArrayBuffer)).toBe(sha256(canonicalJson({ a: 'ổ' })));
    expect(inGroups('0123456789abcdef')).toBe('01234567 89abcdef');
  });
});
