/** The body of a letter, block by block. */
import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import {
  type Block,
  isParagraphs,
  isTitle,
  type LetterDocument,
  type Paragraph as LetterParagraph,
  type Table as LetterTable,
  type Signature,
  type Text,
} from '../document/letter-document.js';
import { FIRST_LINE_MM, LINE_HEIGHT, SIGNATURE_LINES, TYPE_PT } from '../document/measures.js';
import { sideBySide } from './docx-tables.js';
import { mm, piecesOf, textTwips, twips } from './docx-units.js';

/** Lines are counted in 240ths of a single one. */
const LINE = Math.round(240 * LINE_HEIGHT);

/** A block of the body; the last one stays with the signature. */
export function blockOf(block: Block, page: LetterDocument['page'], isLast: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block, isLast)];
    case 'table':
      return [tableOf(block, page), new Paragraph({ spacing: { after: 0 }, children: [] })];
    case 'signatures': {
      const half = Math.round(textTwips(page) / 2);
      return [sideBySide([half, half], [[signatureOf(block.left), signatureOf(block.right)]])];
    }
  }
}

function paragraphOf({ text, as }: LetterParagraph, isLast: boolean): Paragraph {
  return new Paragraph({
    alignment: as === 'centred' ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    spacing: { line: LINE },
    keepNext: isLast || isTitle({ text }),
    ...(as === 'body' ? { indent: { firstLine: mm(FIRST_LINE_MM) } } : {}),
    children: piecesOf(text),
  });
}

function tableOf({ columns, rows }: LetterTable, page: LetterDocument['page']): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((textTwips(page) * share) / whole));
  const cell = (children: Paragraph[], index: number): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 80, right: 80, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
      children,
    });
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) => cell([cellText(title, true, { bold: true })], index)),
  });
  return new Table({
    width: { size: textTwips(page), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      heading,
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, index) => cell(cellOf(text, columns[index]?.centred === true), index)),
          }),
      ),
    ],
  });
}

const cellOf = (text: Text | readonly LetterParagraph[], isCentred: boolean): Paragraph[] =>
  isParagraphs(text) ? text.map((one) => cellText(one.text, false)) : [cellText(text as Text, isCentred)];

const cellText = (text: Text, isCentred: boolean, all: { bold?: true } = {}): Paragraph =>
  new Paragraph({
    alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { after: twips(2) },
    children: piecesOf(text, TYPE_PT.table, all),
  });

/** Who signs, in which capacity, with room for the signature. */
export function signatureOf({ capacity, name }: Signature): Paragraph[] {
  const line = (text: string): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { after: 0 },
      children: piecesOf(text, TYPE_PT.signature, { bold: true }),
    });
  return [...capacity.map(line), ...Array.from({ length: SIGNATURE_LINES }, () => line('')), line(name ?? '')];
}
