/** Pieces of text as the library of PDF takes them. */
import type { Content } from 'pdfmake/interfaces.js';
import { type Run, runsOf, type Text } from '../document/letter-document.js';

/** The pieces of a text, with what is bold or italic. */
export const piecesOf = (text: Text): Content[] => runsOf(text).map((run) => ({ text: run.text, ...styleOf(run) }));

/**
 * The pieces of a text that is set justified. The library stretches a line wherever it might break, so within "10/SKHĐT" and "Hòa
 * Tâm-Phú Lâm" too: a word with a stroke or a hyphen is a piece that is kept whole, with the space that follows it.
 */
export const justifiedPiecesOf = (text: Text): Content[] =>
  runsOf(text).flatMap((run) =>
    run.text
      .split(JOINED_WORD)
      .filter((piece) => piece !== '')
      .map((piece) => ({ text: piece, ...styleOf(run), ...(isJoinedWord(piece) ? { noWrap: true } : {}) })),
  );

/** A longer word may need to be broken: nothing that is kept whole may be wider than a line. */
const LONGEST_WHOLE = 40;
const JOINED_WORD = /((?<!\S)[^\s/-]+[/-]\S+[^\S\n]?)/u;

const isJoinedWord = (piece: string): boolean => /^\S+[/-]\S+\s?$/u.test(piece) && piece.length <= LONGEST_WHOLE;

const styleOf = ({ bold, italic }: Run) => ({
  ...(bold === true ? { bold: true } : {}),
  ...(italic === true ? { italics: true } : {}),
});

/** A rule of so many points in the middle of a column of so many. */
export const ruleOf = (length: number, column: number): Content => ({
  canvas: [
    { type: 'line', x1: (column - length) / 2, y1: 0, x2: (column + length) / 2, y2: 0, lineWidth: RULE_WIDTH_PT },
  ],
});

const RULE_WIDTH_PT = 0.75;
