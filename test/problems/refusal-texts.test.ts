import { describe, expect, it } from '@jest/globals';
import { HTTP_PROBLEMS } from '../../src/http/problems/http-problems.js';
import { refusalStatus } from '../../src/http/problems/refusal-status.js';
import { namesAnOrgan, worded } from '../../src/http/problems/refusal-text.js';
import { refusalTextsEn } from '../../src/http/problems/refusal-texts.en.js';
import { refusalTextsVi } from '../../src/http/problems/refusal-texts.vi.js';
import { REFUSALS, type RefusalCode } from '../../workflows/commands/refusals.js';
import { type ProvinceKind, provinceWords } from '../../workflows/regulation/province-words.js';

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

describe('a refusal that names an organ of the province', () => {
  const said = (code: RefusalCode, kind: ProvinceKind) =>
    Object.values(worded(refusalTextsVi[code], provinceWords(kind))).join(' ');

  it.each<[RefusalCode, string]>([
    ['suspended', 'Văn phòng UBND'],
    ['not-consultable', 'Không lấy ý kiến Chủ tịch UBND'],
    ['within-lead-authority', 'đẩy lên Chủ tịch UBND'],
  ])('%s calls it as it is called there', (code, organ) => {
    for (const kind of ['tỉnh', 'thành phố'] as const) expect(said(code, kind)).toContain(`${organ} ${kind}`);
  });

  it('leaves no place empty, and names none by itself', () => {
    for (const code of codes)
      for (const texts of [refusalTextsVi, refusalTextsEn]) {
        expect(namesAnOrgan(worded(texts[code], provinceWords('tỉnh')))).toBe(false);
        expect(Object.values(texts[code]).join(' ')).not.toMatch(/(Văn phòng|Chủ tịch|tỉnh) UBND|UBND tỉnh/);
      }
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
