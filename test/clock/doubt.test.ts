import { describe, expect, it } from '@jest/globals';
import { type Doubt, wayOutInEnglish, wayOutInVietnamese } from '../../src/engine/time/doubt.js';
import { instantOf } from '../../workflows/limits/time.js';

const at = instantOf(0);
const DOUBTS: readonly Doubt[] = [
  { code: 'ahead', byMs: 1 },
  { code: 'behind', byMs: 1 },
  { code: 'apart', byMs: 1 },
  { code: 'before-journal', byMs: 1, newest: at },
  { code: 'long-standstill', byMs: 1, since: at },
];

describe('The way out of a doubt of the clock', () => {
  it('is to confirm it only where that helps', () => {
    for (const wayOut of [wayOutInEnglish, wayOutInVietnamese])
      expect(DOUBTS.filter((doubt) => !wayOut(doubt).includes('clock confirm')).map(({ code }) => code)).toEqual([
        'before-journal',
      ]);
  });
});
