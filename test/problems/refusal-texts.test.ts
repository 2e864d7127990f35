import { describe, expect, it } from '@jest/globals';
import { HTTP_PROBLEMS } from '../../src/http/problems/http-problems.js';
import { refusalStatus } from '../../src/http/problems/refusal-status.js';
import { refusalTextsEn } from '../../src/http/problems/refusal-texts.en.js';
import { refusalTextsVi } from '../../src/http/problems/refusal-texts.vi.js';
import { REFUSALS, type RefusalCode } from '../../workflows/commands/refusals.js';

const codes = Object.keys(REFUSALS) as RefusalCode[];
const languages = { Vietnamese: refusalTextsVi, English: refusalTextsEn };

describe.each(Object.entries(languages))('a refusal in %s', (_, texts) => {
  it.each(codes)('%s says what is refused, why, and how to mend it', (code) => {
    const { what, why, mend } = texts[code];
    expect(what).not.toMatch(/\.$/);
    for (const text of [what, why, mend]) expect(text).toBe(text.trim().normalize('NFC'));
    expect(what.length).toBeGreaterThan(5);
    expect(why).toMatch(/\.$/);
    expect(mend).toMatch(/\.$/);
  });

  it('has a title of its own for each code', () => {
    expect(new Set(codes.map((code) => texts[code].what)).size).toBe(codes.length);
  });

  it('has no text for a code that does not exist', () => {
    expect(Object.keys(texts).sort()).toEqual([...codes].sort());
  });
});

describe('a problem of the protocol', () => {
  it.each(Object.entries(HTTP_PROBLEMS))('%s is worded in both languages', (_, { vi, en, status }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    for (const { what, why, mend } of [vi, en]) {
      expect(what).not.toMatch(/\.$/);
      expect(`${why} ${mend}`).toMatch(/^.+\. .+\.$/);
    }
  });
});

describe('the status of a refusal', () => {
  it.each<[RefusalCode, number]>([
    ['not-lead', 403],
    ['not-authorised', 403],
    ['unknown-consultation', 404],
    ['already-settled', 409],
    ['opinions-pending', 409],
    ['stale', 412],
    ['reason-required', 422],
    ['limit-too-short', 422],
  ])('%s is %i', (code, status) => {
    expect(refusalStatus(code)).toBe(status);
  });
});
