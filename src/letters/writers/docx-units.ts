/** Sizes as DOCX counts them. */
import { convertMillimetersToTwip, TextRun } from 'docx';
import { type LetterDocument, runsOf, type Text } from '../document/letter-document.js';
import { PAGE_MM } from '../document/measures.js';

/** Type is counted in half points. */
export const halfPoints = (points: number): number => points * 2;
/** Distances are counted in twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);
/** Millimetres in twentieths of a point. */
export const mm = (millimetres: number): number => convertMillimetersToTwip(millimetres);

/** The width of the text, in twentieths of a point. */
export function textTwips(page: LetterDocument['page']): number {
  return mm((page === 'portrait' ? PAGE_MM.width : PAGE_MM.height) - PAGE_MM.left - PAGE_MM.right);
}

/** The pieces of a text; `size` in points. */
export const piecesOf = (
  text: Text,
  size?: number,
  all: { readonly bold?: true; readonly italics?: true } = {},
): TextRun[] =>
  runsOf(text).map(
    (run) =>
      new TextRun({
        text: run.text,
        ...(size === undefined ? {} : { size: halfPoints(size) }),
        ...(run.bold === true ? { bold: true } : {}),
        ...(run.italic === true ? { italics: true } : {}),
        ...all,
      }),
  );
