/** Writes a letter as DOCX. The same letter is the same bytes, as for the PDF: what the library dates and numbers by itself is fixed. */
import { AlignmentType, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { LetterDocument } from '../document/letter-document.js';
import { AFTER_PARAGRAPH_PT, PAGE_MM, TYPE_PT } from '../document/measures.js';
import { blockOf } from './docx-blocks.js';
import { codeOf, endOf } from './docx-end.js';
import { addresseesOf, headOf, titleOf } from './docx-head.js';
import { halfPoints, mm, twips } from './docx-units.js';
import { fixedContainer } from './fixed-container.js';
import { DOCX_FONT } from './fonts.js';
import { qrOf } from './qr.js';

/** The letter as a DOCX file, A4. */
export async function docxOf(letter: LetterDocument): Promise<Buffer> {
  const qr = letter.code.address === null ? null : await qrOf(letter.code.address);
  return fixedContainer(await Packer.toBuffer(documentOf(letter, qr)), letter.dated);
}

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(TYPE_PT.pageNumber) })],
      }),
    ],
  });

function documentOf(letter: LetterDocument, qr: Buffer | null): Document {
  const { page, fileTitle } = letter;
  const orientation = page === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE;
  return new Document({
    title: fileTitle,
    creator: 'Đồng Thuận',
    lastModifiedBy: 'Đồng Thuận',
    styles: {
      default: {
        document: {
          run: { font: DOCX_FONT, size: halfPoints(TYPE_PT.body), language: { value: 'vi-VN' } },
          paragraph: { spacing: { after: twips(AFTER_PARAGRAPH_PT) } },
        },
      },
    },
    sections: [
      {
        properties: {
          // The first page bears no number.
          titlePage: true,
          page: {
            size: { width: mm(PAGE_MM.width), height: mm(PAGE_MM.height), orientation },
            margin: {
              top: mm(PAGE_MM.top),
              bottom: mm(PAGE_MM.bottom),
              left: mm(PAGE_MM.left),
              right: mm(PAGE_MM.right),
              header: mm(PAGE_MM.top / 2),
            },
          },
        },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
        children: [
          headOf(letter),
          ...titleOf(letter),
          ...addresseesOf(letter),
          ...letter.body.flatMap((block, index) => blockOf(block, page, index === letter.body.length - 1)),
          ...endOf(letter),
          ...codeOf(letter.code, qr),
        ],
      },
    ],
  });
}
