/** Letters of long texts: nothing that was typed is missing in the PDF, however long a cell, a paragraph or a list is. */
import { describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { LetterDocument, Table } from '../../src/letters/document/letter-document.js';
import { letterOf } from '../../src/letters/letter.js';
import { askingAbout } from '../../src/letters/words/phrases.js';
import { pdfOf } from '../../src/letters/writers/pdf.js';
import { justifiedPiecesOf } from '../../src/letters/writers/pdf-text.js';
import { LETTERS } from './a-letter.js';

const UNNUMBERED = { issue: null, publicAddress: null };
const NAMES = Object.keys(LETTERS);

/** So many different words, each found again by its number. */
const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `từ${from + index}x`).join(' ');

async function textOf(document: LetterDocument): Promise<string> {
  const task = getDocument({ data: new Uint8Array(await pdfOf(document)), isEvalSupported: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
  await task.destroy();
  return pages.join(' ');
}

function missingIn(text: string, from: number, count: number): string[] {
  const found = new Set(text.match(/từ\d+x/gu));
  return Array.from({ length: count }, (_, index) => `từ${from + index}x`).filter((word) => !found.has(word));
}

describe('the PDF of a letter', () => {
  it.each([
    ['portrait', 40],
    ['portrait', 300],
    ['portrait', 1500],
    ['landscape', 40],
    ['landscape', 300],
    ['landscape', 1500],
  ] as const)('%s, holds every word of a row with %i words in one cell', async (page, count) => {
    const table: Table = {
      kind: 'table',
      columns: [
        { title: 'TT', share: 1, centred: true },
        { title: 'Cơ quan', share: 2 },
        { title: 'Ý kiến', share: 3 },
      ],
      rows: [1, 2, 3].map((row) => [String(row), 'Sở Xây dựng', words(row * 10_000, count)]),
    };
    const document = { ...letterOf(LETTERS['02-tra-loi'] as never, UNNUMBERED), page, body: [table] };
    const text = await textOf(document);
    for (const row of [1, 2, 3]) expect(missingIn(text, row * 10_000, count)).toEqual([]);
  });

  it.each(NAMES)('%s, holds every word of a long last paragraph and of many copies', async (name) => {
    const letter = letterOf(LETTERS[name] as never, UNNUMBERED);
    const text = await textOf({
      ...letter,
      body: [...letter.body, { kind: 'paragraph', as: 'body', text: words(1000, 1200) }],
      copies: Array.from({ length: 200 }, (_, index) => `- từ${90_000 + index}x;`),
    });
    expect(missingIn(text, 1000, 1200)).toEqual([]);
    expect(missingIn(text, 90_000, letter.signature === null && letter.copies.length === 0 ? 0 : 200)).toEqual([]);
  });
});

it('writes what the type has not in letters that it has: nothing of what silence agrees to is left out', async () => {
  const said = 'Mục ① và Ⅱ: ☑ chọn phương án A ⇒ B; diện tích ≥ 5 m² ± 2 %, ½ số tiền 3 ₫; 漢 😀';
  const document = letterOf(LETTERS['02-tra-loi'] as never, UNNUMBERED);
  const text = await textOf({ ...document, body: [{ kind: 'paragraph', as: 'body', text: said }, ...document.body] });
  expect(text.replace(/\s+/gu, ' ')).toContain(
    'Mục (1) và II: [x] chọn phương án A => B; diện tích ≥ 5 m² ± 2 %, ½ số tiền 3 ₫; [U+6F22] [U+1F600]',
  );
});

describe('what is asked about, in a letter', () => {
  it.each([
    ['Lấy ý kiến dự thảo quy hoạch', 'lấy ý kiến dự thảo quy hoạch'],
    ['Lấy  ý kiến dự thảo', 'lấy ý kiến dự thảo'],
    ['Về việc lấy ý kiến dự thảo', 'lấy ý kiến dự thảo'],
    ['V/v lấy ý kiến dự thảo.', 'lấy ý kiến dự thảo'],
    ['Dự thảo quy hoạch', 'lấy ý kiến về dự thảo quy hoạch'],
    ['Phú Yên đăng cai đại hội', 'lấy ý kiến về Phú Yên đăng cai đại hội'],
    ['Công an tỉnh chuyển trụ sở', 'lấy ý kiến về Công an tỉnh chuyển trụ sở'],
    ['UBND tỉnh ban hành quy định', 'lấy ý kiến về UBND tỉnh ban hành quy định'],
  ])('%s', (subject, said) => expect(askingAbout(subject)).toBe(said));
});

it('numbers with their symbols are set as one word in a justified line, and nothing else is kept whole', () => {
  const text = `Văn bản số 45/SKHĐT-TH ngày 14/6/2023, 2230/UBND-NC; và/hoặc ${'x'.repeat(60)}/y - hết\n10/SXD`;
  const pieces = justifiedPiecesOf([{ text, bold: true }]) as { text: string; bold: boolean; noWrap?: boolean }[];
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.every(({ bold }) => bold)).toBe(true);
  const whole = pieces.filter(({ noWrap }) => noWrap === true).map((piece) => piece.text.trim());
  expect(whole).toEqual(['45/SKHĐT-TH', '14/6/2023,', '2230/UBND-NC;', 'và/hoặc', '10/SXD']);
});
