import { describe, expect, it } from '@jest/globals';
import { KEPT, lastWith, lookedFor, markedText, subjectForSearch } from '../../src/dossiers/search-words.js';
import { comparable } from '../../workflows/commands/looked-for.js';

const wordsOf = (subject: string) => subjectForSearch(subject).entries;

/** Whether the index has a subject for what is looked for, as the databases would say. */
function indexed(subject: string, wanted: string): boolean {
  const { pieces = [] } = lookedFor(wanted) ?? {};
  const bytes = (text: string) => Buffer.from(text, 'utf8');
  return pieces.every((piece) =>
    wordsOf(subject).some(
      (entry) =>
        Buffer.compare(bytes(entry), bytes(piece)) >= 0 && Buffer.compare(bytes(entry), bytes(lastWith(piece))) < 0,
    ),
  );
}

const marked = (subject: string, wanted: string): boolean =>
  markedText(subject).includes(lookedFor(wanted)?.marked ?? '');

describe('the words of a subject', () => {
  it('are its texts from each word on, as far as they are kept, in small letters, each once', () => {
    const withMarks = (subject: string) => wordsOf(subject).filter((entry) => !entry.startsWith('\n'));
    expect(withMarks('Chợ Tuy Hòa')).toEqual(['chợ tuy hòa', 'tuy hòa', 'hòa']);
    expect(withMarks('  đất\n đất  đất ')).toEqual(['đất đất đất', 'đất đất', 'đất']);
    expect(withMarks('100%_chắc')).toEqual(['100%_chắc', '%_chắc', '_chắc', 'chắc']);
    expect(wordsOf(' \t ')).toEqual([]);
    for (const entry of wordsOf('Điều chỉnh quy hoạch phân khu công nghiệp Đông Bắc Sông Cầu'))
      expect(entry.replace('\n', '').length).toBeLessThanOrEqual(KEPT);
  });

  it('are kept once more without marks, behind a line break, so that neither is found for the other', () => {
    expect(wordsOf('Chợ Đông')).toEqual(['chợ đông', 'đông', '\ncho dong', '\ndong']);
    expect(wordsOf('cho dong')).toEqual(['cho dong', 'dong', '\ncho dong', '\ndong']);
    expect(markedText('Chợ Đông', 'folded')).toBe('\ncho \ndong');
  });

  it('are the same however their letters and marks are spelled', () => {
    const subject = 'Đồng Xuân, HÒA THỊNH';
    expect(wordsOf(subject.normalize('NFD'))).toEqual(wordsOf(subject.toUpperCase()));
    expect(wordsOf('Ðồng Xuân, HOÀ THỊNH')).toEqual(wordsOf(subject));
  });

  it('never end within a character', () => {
    for (let before = 20; before < 27; before += 1)
      for (const entry of wordsOf(`${'a'.repeat(before)}𠀀𠀀`))
        expect(Buffer.from(entry, 'utf8').toString('utf8')).toBe(entry);
  });
});

const SUBJECT =
  'Lấy ý kiến dự thảo Quy hoạch phân khu (KCN Đông Bắc Sông Cầu), theo văn bản 2230/UBND-NC; đạt 100%_chắc chắn';

describe('what is looked for', () => {
  it.each([
    'lấy',
    'l',
    'QUY HOẠCH',
    'quy hoạch phân k',
    'kcn',
    '(kcn đông',
    'sông cầu), theo',
    '2230/ubnd',
    '/UBND-nc',
    'nc; đạt',
    '100%',
    '%_chắc',
    '  dự   thảo ',
    'ý kiến dự thảo quy hoạch phân khu (kcn đông bắc sông cầu), theo văn bản',
    SUBJECT,
    'Sông Cầu'.normalize('NFD'),
  ])('is found from the beginning of a word on: %s', (wanted) => {
    expect([indexed(SUBJECT, wanted), marked(SUBJECT, wanted)]).toEqual([true, true]);
  });

  it.each([
    'oạch',
    'ấy ý',
    '230',
    'quy hoach',
    'hoạch quy',
    'quy phân',
    '100__chắc',
    'dự thảo quy hoạch phân khu (kcn đông nam sông cầu)',
    `${SUBJECT} chắn`,
  ])('is not found within one, without its marks or in another order: %s', (wanted) => {
    expect([indexed(SUBJECT, wanted) && marked(SUBJECT, wanted), marked(SUBJECT, wanted)]).toEqual([false, false]);
  });

  it('is found without its marks only where it is read without marks', () => {
    const found = (wanted: string) => {
      const { pieces = [], marked: text = '?' } = lookedFor(wanted, 'folded') ?? {};
      const entries = wordsOf(SUBJECT);
      return [
        pieces.every((piece) => entries.some((entry) => entry.startsWith(piece))),
        markedText(SUBJECT, 'folded').includes(text),
      ];
    };
    for (const wanted of ['quy hoach', 'KCN dong bac', 'song cau), theo van ban 2230/ubnd', 'chac ch'])
      expect([wanted, found(wanted)]).toEqual([wanted, [true, true]]);
    for (const wanted of ['oach', 'hoach quy', 'quy hoach khu'])
      expect([wanted, found(wanted)]).toEqual([wanted, [false, false]]);
  });

  it('is nothing when it is blank', () => {
    for (const wanted of ['', '  ', '\u00a0']) expect(lookedFor(wanted)).toBeNull();
  });

  it('is covered by its pieces, whatever its length; a short one is whole', () => {
    const text = comparable(SUBJECT);
    for (let end = 1; end <= text.length; end += 1) {
      const wanted = text.slice(0, end);
      const found = lookedFor(wanted);
      expect(found?.whole).toBe(comparable(wanted).length <= KEPT);
      expect([wanted, indexed(SUBJECT, wanted), marked(SUBJECT, wanted)]).toEqual([wanted, true, true]);
    }
    expect(lookedFor('a'.repeat(200))?.pieces).toEqual(['a'.repeat(KEPT)]);
  });
});
