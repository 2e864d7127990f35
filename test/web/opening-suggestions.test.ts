import { describe, expect, it } from '@jest/globals';
import { isShapedLike, readDraft, writeDraft } from '../../web/src/drafts/stored-draft.js';
import { inSentence } from '../../web/src/language/in-sentence.js';
import { headWordOf, missingWords, sayMissing } from '../../web/src/pages/opening/missing-words.js';
import { EMPTY_FORM } from '../../web/src/pages/opening/opening-form.js';
import { openSuggestions, suggestedAgencies, textOf } from '../../web/src/pages/opening/suggestions.js';

const SXD = { code: 'SXD', name: 'Sở Xây dựng', external: false };
const SKHDT = { code: 'SKHDT', name: 'Sở Kế hoạch và Đầu tư', external: false };
const FUNCTIONS = [
  { function: 'housing', name: 'Nhà ở', words: ['nhà ở xã hội'], agencies: [SXD] },
  { function: 'planning', name: 'Quy hoạch', words: ['quy hoạch'], agencies: [SKHDT, SXD] },
];

describe('What the register proposes', () => {
  it('is each agency once, with every function that the text touches, without the lead', () => {
    expect(suggestedAgencies(FUNCTIONS, 'SKHDT')).toEqual([
      {
        ...SXD,
        relations: [
          { function: 'housing', name: 'Nhà ở', words: ['nhà ở xã hội'] },
          { function: 'planning', name: 'Quy hoạch', words: ['quy hoạch'] },
        ],
      },
    ]);
  });

  it('leaves out whoever is asked already', () => {
    const form = { ...EMPTY_FORM, consult: [{ agency: 'SXD', function: 'housing', reason: 'x' }] };
    expect(openSuggestions(suggestedAgencies(FUNCTIONS, 'STC'), form).map(({ code }) => code)).toEqual(['SKHDT']);
  });

  it('reads subject, proposal and questions, and no more than the API takes', () => {
    const form = { ...EMPTY_FORM, subject: 'Nhà ở', proposal: 'Xây dựng', position: 'Không đọc' };
    expect(textOf(form, 100)).toBe('Nhà ở\nXây dựng');
    expect(textOf(form, 5)).toBe('Nhà ở');
  });

  it('stands in small letters within a sentence, but for abbreviations', () => {
    expect(inSentence('Đất đai')).toBe('đất đai');
    expect(inSentence('UBND tỉnh')).toBe('UBND tỉnh');
  });
});

describe('What is missing, in words', () => {
  it('names the agency and the section', () => {
    const said = sayMissing({ section: 3, kind: 'function', agency: 'SYT' }, missingWords.vi.kinds, () => 'Sở Y tế');
    expect(said).toBe('xử lý Sở Y tế ở mục 3');
  });

  it('calls the head by the word of the title', () => {
    expect(headWordOf('Giám đốc Sở Xây dựng', 'Sở Xây dựng')).toBe('Giám đốc');
    expect(headWordOf('Chánh Văn phòng', 'Sở Xây dựng')).toBeNull();
    expect(headWordOf(null, 'Sở Xây dựng')).toBeNull();
  });
});

describe('A draft kept on this machine', () => {
  const initial = { form: { subject: '', consult: [] }, base: null, isSaved: true };
  const kept = {
    value: { form: { subject: 'Kè', consult: [] }, base: 3, isSaved: false },
    savedAt: '2024-04-26T01:41:00.000Z',
  };

  it('is read as it was written', () => {
    expect(readDraft(writeDraft(kept), initial)).toEqual(kept);
  });

  it('is passed over when it is damaged, of another shape or of another format', () => {
    expect(readDraft(null, initial)).toBeNull();
    expect(readDraft('{', initial)).toBeNull();
    expect(readDraft('null', initial)).toBeNull();
    expect(readDraft(JSON.stringify({ format: 0, ...kept }), initial)).toBeNull();
    expect(
      readDraft(writeDraft({ ...kept, value: { form: 'x', base: null, isSaved: true } }), initial as unknown),
    ).toBeNull();
  });

  it('has the same kinds wherever the model has any', () => {
    expect(isShapedLike([{ key: '' }], [{ key: 'a' }, { key: 'b' }])).toBe(true);
    expect(isShapedLike([{ key: '' }], [{ key: 1 }])).toBe(false);
    expect(isShapedLike({ a: [] }, { a: {} })).toBe(false);
  });
});
