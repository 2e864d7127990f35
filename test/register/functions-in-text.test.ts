import { describe, expect, it } from '@jest/globals';
import { FunctionWords } from '../../src/rules/register/functions-in-text.js';
import { knownFunctions } from '../../src/rules/register/read-functions.js';
import { phuYenIn2023 } from '../../src/rules/register/read-register.js';

const known = knownFunctions();
const all = new FunctionWords(known.values());
const codes = (text: string) => all.touchedBy(text).map(({ code }) => code);
const a = (code: string, ...words: string[]) => ({ code, name: code, words });

describe('the functions that are known by name', () => {
  it('are all that the register of Phú Yên has', () => {
    const held = new Set(phuYenIn2023().flatMap(({ functions }) => functions));
    expect([...held].filter((code) => !known.has(code))).toEqual([]);
  });

  it('have words in one spelling, none twice', () => {
    for (const { code, name, words } of known.values()) {
      expect([code, name.normalize('NFC')]).toEqual([code, name]);
      expect([code, words.filter((word, index) => words.indexOf(word) !== index)]).toEqual([code, []]);
      expect([code, words.filter((word) => word.normalize('NFC') !== word || word.trim() !== word)]).toEqual([
        code,
        [],
      ]);
    }
  });

  it('are each recognised by every one of their own words', () => {
    for (const { code, words } of known.values())
      for (const word of words) expect([word, codes(word)]).toEqual([word, expect.arrayContaining([code])]);
  });
});

describe('a text', () => {
  it('touches the functions whose words stand in it, the strongest first', () => {
    const touched = all.touchedBy(
      'Chủ trương đầu tư dự án nhà ở xã hội tại phường 9, thành phố Tuy Hòa. Dự án nhà ở xã hội có nhu cầu thu hồi đất 4,2 ha.',
    );
    expect(touched[0]).toMatchObject({ code: 'housing', words: ['nhà ở xã hội'] });
    expect(touched.map(({ code }) => code)).toEqual(expect.arrayContaining(['public-investment', 'land']));
    const strengths = touched.map(({ strength }) => strength);
    expect(strengths).toEqual([...strengths].sort((one, other) => other - one));
  });

  it('may begin a sentence with a word, be in capitals, or place tone marks the other way', () => {
    expect(codes('Xây dựng mới')).toEqual(['construction']);
    expect(codes('KHU CÔNG NGHIỆP')).toEqual(['industrial-parks']);
    expect(codes('văn hoá và thuỷ lợi')).toEqual(codes('văn hóa và thủy lợi'));
    expect(codes('văn hoá')).toEqual(['culture']);
    expect(codes('thủy lợi'.normalize('NFD'))).toEqual(['irrigation']);
  });

  it('is read by whole syllables: "rừng" is not "rừngxyz", and half of a word is none', () => {
    const words = new FunctionWords([a('forestry', 'rừng'), a('land', 'thu hồi đất')]);
    expect(words.touchedBy('rừngxyz thu hồi vốn')).toEqual([]);
    expect(words.touchedBy('thu hồi. Đất đai')).toEqual([]);
    expect(words.touchedBy('(rừng) thu hồi\nđất')).toMatchObject([{ code: 'land' }, { code: 'forestry' }]);
  });

  it('holds accents against accents: "bán" is not "bàn"', () => {
    const words = new FunctionWords([a('one', 'cán bộ'), a('two', 'bán')]);
    expect(words.touchedBy('cân bộ, bàn giao')).toEqual([]);
    expect(words.touchedBy('Cán bộ ban ngành')).toMatchObject([{ code: 'one' }]);
  });

  it('without accents is recognised by words of several syllables only', () => {
    expect(codes('du an nha o xa hoi, thu hoi dat')).toEqual(expect.arrayContaining(['housing', 'land']));
    expect(codes('DIEN GIO')).toEqual(['energy']);
    // "mo" may be "mỏ", "mô", "mờ", "mở" …
    expect(codes('mo rong')).toEqual([]);
  });

  it('means the longest of words that lie within one another', () => {
    expect(codes('xây dựng nông thôn mới')).toEqual(['rural-development']);
    expect(codes('khu công nghiệp')).not.toContain('industry');
    expect(codes('công nghiệp và khu công nghiệp')).toEqual(expect.arrayContaining(['industry', 'industrial-parks']));
  });

  it('counts a word that is said over and over no more than three times', () => {
    const words = new FunctionWords([a('one', 'rừng'), a('two', 'tài nguyên nước')]);
    expect(words.touchedBy(`${'rừng '.repeat(50)} tài nguyên nước`)).toMatchObject([
      { code: 'one', strength: 3 },
      { code: 'two', strength: 3 },
    ]);
  });

  it('of nothing touches nothing', () => {
    for (const text of ['', '   ', '....', '🙂', 'https://example.vn/?a=b']) expect(codes(text)).toEqual([]);
  });
});
