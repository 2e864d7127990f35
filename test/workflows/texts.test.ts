import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byName } from '../../workflows/commands/by-name.js';
import { comparable, isMarked, lookingFor, unmarked } from '../../workflows/commands/looked-for.js';
import { isOneLine, isReadable, saysNothing } from '../../workflows/commands/readable-text.js';
import { isBlank } from '../../workflows/step/check.js';

describe('a text', () => {
  it.each([
    '',
    ' ',
    '\t\n',
    '\u00a0',
    '\u200b\u200b',
    '\ufeff',
    '\u202e',
    '\u00ad',
    '\u3164',
    '\u2800',
    '\u2060 \u2003',
    '\u034f',
  ])('says nothing of which nothing can be seen: %j', (text) => {
    expect([saysNothing(text), isBlank(text)]).toEqual([true, true]);
    expect(saysNothing(`${text}ý`)).toBe(false);
  });

  it('says nothing that is not there', () => {
    expect([isBlank(undefined), isBlank(null), isBlank('.')]).toEqual([true, true, false]);
  });

  it.each([
    '\n',
    '\r\n',
    '\t',
    '\u0000',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u200b',
    '\u202e',
    '\u2066',
    '\u200f',
    '\u00ad',
    '\ufeff',
    '\u{e0041}',
  ])('of one line has neither line breaks nor what cannot be seen: %j', (sign) => {
    expect(isOneLine(`Lấy ý${sign}kiến`)).toBe(false);
  });

  it.each(['Lấy ý kiến', 'Lấy ý kiến'.normalize('NFD'), 'KCN\u00a0Hòa Tâm', '“2230/UBND-NC” – 1 ha ☑', ''])(
    'of one line may have whatever is seen, blanks of every width too: %j',
    (text) => {
      expect([isOneLine(text), isReadable(text)]).toEqual([true, true]);
    },
  );

  it('of several lines has line breaks and tabs, and no other control, and no direction', () => {
    expect(isReadable('a\r\nb\n\tc\u200b\u00ad')).toBe(true);
    for (const sign of [
      '\u0000',
      '\u0007',
      '\u000b',
      '\u0085',
      '\u061c',
      '\u200e',
      '\u202a',
      '\u202e',
      '\u2066',
      '\u2069',
    ])
      expect([sign, isReadable(`a${sign}b`)]).toEqual([sign, false]);
  });
});

describe('what is looked for', () => {
  it.each([
    ['hoà', 'hòa'],
    ['HOẠ', 'họa'],
    ['khoẻ', 'khỏe'],
    ['Thuỷ', 'Thủy'],
    ['toàn', 'tòan'],
    ['Ðồng', 'Đồng'],
    ['hoà'.normalize('NFD'), 'hòa'],
    ['ｑｕｙ', 'quy'],
    ['quy\u00adhoạch', 'quyhoạch'],
    ['  a\n b ', 'a b'],
  ])('is the same in both spellings: %s, %s', (one, other) => {
    expect(comparable(one)).toBe(comparable(other));
  });

  it.each([
    ['hòa', 'hóa'],
    ['của', 'cúa'],
    ['hoặc', 'hoac'],
    ['đ', 'd'],
  ])('is not the same with other marks: %s, %s', (one, other) => {
    expect(comparable(one)).not.toBe(comparable(other));
  });

  it('is compared alike by the short way and the long', () => {
    /** As it is defined: every step for every text. */
    const defined = (text: string) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[ðɖ]/gu, 'đ')
        .replace(/(?!\s)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
        .normalize('NFD')
        .replace(/(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\p{M})/gu, '$1$3$2')
        .normalize('NFC')
        .replace(/\s+/gu, ' ')
        .trim();
    // Every character alone, after each vowel that may carry a tone, and before a mark that it may be joined to.
    for (let code = 0; code < 0x3100; code += 1) {
      const sign = String.fromCodePoint(code);
      for (const text of [sign, `o${sign}`, `u${sign}a`, ` ${sign}  ${sign} `, `${sign}\u0301`, `ư${sign}`])
        if (comparable(text) !== defined(text)) expect([text, comparable(text)]).toEqual([text, defined(text)]);
    }
    const vietnamese = fc.string({
      unit: fc.constantFrom(...'aăâeêioôơuưyđðhqngt -/5  ', ...'àảãáạoỏuýỳ\u0301\u0323\u00ad\u200b'),
    });
    fc.assert(
      fc.property(vietnamese, (text) => comparable(text) === defined(text)),
      { numRuns: 5000 },
    );
  });

  it('is read without marks where it has none', () => {
    expect(unmarked('Ðường HOÀ Tâm số 5')).toBe('duong hoa tam so 5');
    expect([isMarked('duong hoa'), isMarked('đuong'), isMarked('hoà')]).toEqual([false, true, true]);
    const found = (wanted: string) => ['Hòa Tâm', 'Hoà Tâm', 'hoa tam', 'Hóa Tâm'].map(lookingFor(wanted));
    expect(found('hòa t')).toEqual([0, 0, null, null]);
    expect(found('HOA TAM')).toEqual([1, 1, 0, 1]);
    expect(found('hoa tâm')).toEqual([null, null, null, null]);
    expect(found(' ')).toEqual([0, 0, 0, 0]);
  });
});

it('orders names by the Vietnamese alphabet', () => {
  const names = [
    'Đài',
    'Dũng',
    'Ân',
    'Anh',
    'Ăn',
    'Sở Y tế',
    'Sở Xây dựng',
    'Ôn',
    'Oanh',
    'Ơn',
    'Bạ',
    'Bá',
    'Bã',
    'Bả',
    'Bà',
    'Ba',
    'Khu 10',
    'Khu 9',
  ];
  expect([...names].sort(byName)).toEqual([
    'Anh',
    'Ăn',
    'Ân',
    'Ba',
    'Bà',
    'Bả',
    'Bã',
    'Bá',
    'Bạ',
    'Dũng',
    'Đài',
    'Khu 9',
    'Khu 10',
    'Oanh',
    'Ôn',
    'Ơn',
    'Sở Xây dựng',
    'Sở Y tế',
  ]);
});
