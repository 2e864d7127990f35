/** Writes a letter as PDF with its type embedded. The same letter is the same bytes: they are kept and hashed. */
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { LetterDocument } from '../document/letter-document.js';
import { AFTER_PARAGRAPH_PT, LINE_HEIGHT, PAGE_MM, pointsOf, TYPE_PT } from '../document/measures.js';
import { FONT_NAMES, fontFiles } from './fonts.js';
import { blockOf, isShortParagraph, TITLE_LEVEL } from './pdf-blocks.js';
import { codeOf, endOf, MOST_COPIES_HELD } from './pdf-end.js';
import { addresseesOf, headOf, titleOf } from './pdf-head.js';
import { qrOf } from './qr.js';
import { settable } from './settable.js';

const FAMILY = 'Tinos';

// Its types do not tell of the files that it keeps in memory.
const { virtualfs } = pdfmake as unknown as {
  readonly virtualfs: { writeFileSync(name: string, content: Buffer): void };
};
for (const [name, font] of fontFiles()) virtualfs.writeFileSync(name, font);
pdfmake.setFonts({ [FAMILY]: { ...FONT_NAMES } });
// Nothing is read from the disk or fetched for a letter.
pdfmake.setLocalAccessPolicy(() => false);
pdfmake.setUrlAccessPolicy(() => false);

/** The letter as a PDF file, A4. */
export async function pdfOf(document: LetterDocument): Promise<Buffer> {
  const letter = settable(document);
  const qr = letter.code.address === null ? null : await qrOf(letter.code.address);
  return pdfmake.createPdf(definitionOf(letter, qr)).getBuffer();
}

function definitionOf(letter: LetterDocument, qr: Buffer | null): TDocumentDefinitions {
  const dated = new Date(letter.dated);
  const { top, bottom, left, right } = PAGE_MM;
  const content: Content[] = [
    headOf(letter),
    ...titleOf(letter),
    ...addresseesOf(letter),
    ...letter.body.slice(0, -1).map((block) => blockOf(block, letter.page)),
    // Neither a signature nor a code stands on a page without any of the text.
    ...withEnd(letter, [...endOf(letter), codeOf(letter.code, qr)]),
  ];
  return {
    pageSize: 'A4',
    pageOrientation: letter.page,
    pageMargins: [pointsOf(left), pointsOf(top), pointsOf(right), pointsOf(bottom)],
    info: {
      title: letter.fileTitle,
      creationDate: dated,
      modDate: dated,
      producer: 'Đồng Thuận',
      creator: 'Đồng Thuận',
    },
    language: 'vi-VN',
    // The number of the page stands in the middle above the text, and not on the first page (Phụ lục I).
    header: (page) =>
      page === 1
        ? ''
        : {
            text: String(page),
            alignment: 'center',
            fontSize: TYPE_PT.pageNumber,
            margin: [0, pointsOf(top) / 2, 0, 0],
          },
    defaultStyle: { font: FAMILY, fontSize: TYPE_PT.body, lineHeight: LINE_HEIGHT },
    styles: { after: { margin: [0, 0, 0, AFTER_PARAGRAPH_PT] } },
    content,
    // A title stays with what it is the title of; a table that stands on the page with no cell yet is not there.
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel === TITLE_LEVEL && !nodes.getFollowingNodesOnPage().some(({ text }) => text !== undefined),
  };
}

function withEnd({ body, page, copies }: LetterDocument, end: readonly Content[]): Content[] {
  const last = body.at(-1);
  if (last === undefined) return [...end];
  const block = blockOf(last, page);
  // A table, and what people have typed, may be longer than a page: held together it would be left out.
  if (
    last.kind === 'table' ||
    (last.kind === 'paragraph' && !isShortParagraph(last)) ||
    copies.length > MOST_COPIES_HELD
  )
    return [block, ...end];
  return [{ stack: [block, ...end], unbreakable: true }];
}
