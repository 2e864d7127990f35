/** The stamp that a browser makes is one for the server, and its SHA-256 is the one that everybody else computes. */
import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { isStamped } from '../../src/api/discipline/public/petition-stamp.js';
import { firstBitsOfSha256 } from '../../web/src/pages/public-petition/sha256.js';
import { stampFor } from '../../web/src/pages/public-petition/stamp.js';

it.each(['', 'abc', 'Hồ sơ trả chậm', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'ế'.repeat(1000)])(
  'the first bits of the hash of %j',
  (text) => {
    expect(firstBitsOfSha256(text)).toBe(createHash('sha256').update(text).digest().readUInt32BE());
  },
);

it('a stamp is accepted for its own text and moment, and for no other', async () => {
  const petition = { subject: 'Hồ sơ trả chậm', about: 'Nộp ngày 02/10\nchưa có kết quả', at: '1700000000000' };
  const stamp = await stampFor(petition, 16);
  const now = Number(petition.at);
  expect([
    isStamped({ ...petition, stamp }, now),
    isStamped({ ...petition, stamp }, now + 3_700_000),
    isStamped({ ...petition, stamp, about: 'khác' }, now),
    isStamped({ ...petition, stamp, at: 'hôm nay' }, now),
  ]).toEqual([true, false, false, false]);
});
