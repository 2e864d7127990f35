/** The body of a letter, block by block. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import {
  type Block,
  isParagraphs,
  isTitle,
  type LetterDocument,
  type Paragraph,
  type Signature,
  type Table,
  type Text,
} from '../document/letter-document.js';
import {
  AFTER_PARAGRAPH_PT,
  FIRST_LINE_MM,
  LINE_HEIGHT,
  pointsOf,
  SIGNATURE_LINES,
  TYPE_PT,
} from '../document/measures.js';
import { textHeight, textWidth } from './pdf-head.js';
import { justifiedPiecesOf, piecesOf } from './pdf-text.js';

/** A block of the body. */
export function blockOf(block: Block, page: LetterDocument['page']): Content {
  switch (block.kind) {
    case 'paragraph':
      return paragraphOf(block);
    case 'table':
      return tableOf(block, page);
    case 'signatures':
      return {
        columns: [signatureOf(block.left), signatureOf(block.right)],
        unbreakable: true,
        margin: [0, 10, 0, 0],
      };
  }
}

/** By which the layout knows a title. */
export const TITLE_LEVEL = 1;

function paragraphOf({ text, as }: Paragraph): Content {
  const runs = as === 'centred' ? piecesOf(text) : justifiedPiecesOf(text);
  const pieces = { text: runs, margin: [0, 0, 0, AFTER_PARAGRAPH_PT] as [number, number, number, number] };
  if (isTitle({ text })) Object.assign(pieces, { headlineLevel: TITLE_LEVEL });
  switch (as) {
    case 'body':
      return { ...pieces, alignment: 'justify', leadingIndent: pointsOf(FIRST_LINE_MM) };
    case 'centred':
      return { ...pieces, alignment: 'center' };
    case 'plain':
      return { ...pieces, alignment: 'justify' };
  }
}

const CELL_PADDING_PT = 4;

function tableOf({ columns, rows }: Table, page: LetterDocument['page']): Content {
  const room = textWidth(page) - columns.length * 2 * CELL_PADDING_PT - (columns.length + 1) * 0.5;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (room * share) / whole);
  const allShort = rows.every((row) => isShort(row, widths, page));
  const heading: TableCell[] = columns.map(({ title }) => ({ text: title, bold: true, alignment: 'center' }));
  return {
    table: {
      headerRows: 1,
      // A heading is not alone at the foot of a page, where the row under it surely fits beside it on one.
      ...(allShort ? { dontBreakRows: true, keepWithHeaderRows: 1 } : { dontBreakRows: false }),
      widths,
      body: [heading, ...rows.map((row) => row.map((cell, index) => cellOf(cell, columns[index]?.centred === true)))],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => CELL_PADDING_PT,
      paddingRight: () => CELL_PADDING_PT,
    },
    fontSize: TYPE_PT.table,
    margin: [0, 4, 0, 10],
  };
}

/** No letter of this type is wider on average, in its size: rather too many lines are counted than too few. */
const WIDE_LETTER = 0.6;
const SHORT_SHARE = 0.4;

/**
 * Whether a row surely has room on one page, so that it need not be broken. What is held together and has no room on a page is left
 * out by the layout, without a word: nothing that people type may be held together unless it is surely short.
 */
function isShort(row: Table['rows'][number], widths: readonly number[], page: LetterDocument['page']): boolean {
  const lines = row.map((cell, index) => {
    const inLine = Math.max(1, Math.floor((widths[index] ?? 1) / (TYPE_PT.table * WIDE_LETTER)));
    const texts = isParagraphs(cell) ? cell.map(({ text }) => text) : [cell];
    return texts.reduce((sum, text) => sum + linesOf(lettersOf(text), inLine), 0);
  });
  return Math.max(...lines) * TYPE_PT.table * LINE_HEIGHT * SPACED <= textHeight(page) * SHORT_SHARE;
}

/** Whether a paragraph surely has room beneath the signatures and the code of a letter. */
export const isShortParagraph = ({ text }: Paragraph): boolean => lettersOf(text).length <= SHORT_PARAGRAPH;
const SHORT_PARAGRAPH = 800;

/** The type is so much higher than its size. */
const SPACED = 1.15;

const lettersOf = (text: Text): string => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));
const linesOf = (text: string, inLine: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / inLine)), 0);

function cellOf(cell: Text | readonly Paragraph[], centred: boolean): TableCell {
  if (!isParagraphs(cell)) return { text: piecesOf(cell), ...(centred ? { alignment: 'center' as const } : {}) };
  return { stack: cell.map(({ text }) => ({ text: piecesOf(text), margin: [0, 0, 0, 2] })) };
}

/** Who signs, in which capacity, with room for the signature. */
export function signatureOf({ capacity, name }: Signature): Content {
  return {
    stack: [
      ...capacity.map((text) => ({ text, bold: true, alignment: 'center' as const, fontSize: TYPE_PT.signature })),
      { text: '\n'.repeat(SIGNATURE_LINES), fontSize: TYPE_PT.signature },
      { text: name ?? ' ', bold: true, alignment: 'center', fontSize: TYPE_PT.signature },
    ],
  };
}
