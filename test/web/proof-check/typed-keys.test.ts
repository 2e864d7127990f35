import { describe, expect, it } from '@jest/globals';
import { typedKeys } from '../../../web/src/pages/check-proof/typed-keys.js';

const WHOLE = 'dong-thuan/phu-yen/21fe31dfa154a261+8bf0b3e3+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea';
const FINGERPRINT = '21fe31dfa154a261626bf854046fd2271b7bed4b6abe45aa58877ef47f9721b9';

describe('keys that are typed', () => {
  it('are whole keys and fingerprints, one a line, as they are printed', () => {
    const printed = FINGERPRINT.replace(/(.{8})(?=.)/g, '$1 ').toUpperCase();
    expect(typedKeys(` ${WHOLE} \n\n${printed}\n`, { fingerprints: true })).toEqual({
      keys: [WHOLE, FINGERPRINT],
      fault: null,
    });
    expect(typedKeys('', { fingerprints: true })).toEqual({ keys: [], fault: null });
  });

  it('are not the first digits of a fingerprint, which many keys have', () => {
    for (const short of [FINGERPRINT.slice(0, 16), FINGERPRINT.slice(0, 63), `${FINGERPRINT}0`])
      expect(typedKeys(short, { fingerprints: true })).toEqual({ keys: [], fault: 'short' });
  });

  it('are none where one line is none', () => {
    expect(typedKeys(`${WHOLE}\nkhóa`, { fingerprints: true })).toEqual({ keys: [], fault: 'no-key' });
    expect(typedKeys(FINGERPRINT, { fingerprints: false })).toEqual({ keys: [], fault: 'no-key' });
  });
});
