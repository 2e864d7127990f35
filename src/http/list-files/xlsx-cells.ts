/** Rows of a sheet as XML. No cell is ever written as a formula. */
import { epochMs } from '../../../workflows/limits/time.js';
import { isLikeFormula } from './formula.js';
import type { Cell } from './list-file.js';
import { STYLES } from './xlsx-parts.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const VIETNAM_MS = 7 * 60 * 60 * 1000;
/** The day number of 1970-01-01 where 1 is 1900-01-01 and 1900 counts as a leap year. */
const EPOCH_DAY = 25_569;
/** A cell with more is a broken file to Excel. */
const LONGEST_TEXT = 32_767;
const LONGEST_SHEET_NAME = 31;

/** A row of cells with its number, from 1; the first has the headings. Cells without anything are left out. */
export function xlsxRow(cells: readonly Cell[], row: number): string {
  return `<row r="${row}">${cells.map((cell, index) => xlsxCell(cell, `${columnName(index)}${row}`, row === 1)).join('')}</row>`;
}

/** A, B, … Z, AA, AB: the letters of a column by its place, from 0. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

function xlsxCell(cell: Cell, place: string, isHeading: boolean): string {
  if (cell === null || cell === '') return '';
  const begin = (style: number) => `<c r="${place}" s="${style}"`;
  if (typeof cell === 'number') return `${begin(STYLES.number)}><v>${cell}</v></c>`;
  if (typeof cell === 'object')
    return 'day' in cell
      ? `${begin(STYLES.day)}><v>${EPOCH_DAY + Date.parse(`${cell.day}T00:00:00Z`) / DAY_MS}</v></c>`
      : `${begin(STYLES.moment)}><v>${serialOf(epochMs(cell.at))}</v></c>`;
  const style = isHeading ? STYLES.heading : isLikeFormula(cell) ? STYLES.guarded : STYLES.text;
  return `${begin(style)} t="inlineStr"><is><t xml:space="preserve">${xmlText(shortened(cell))}</t></is></c>`;
}

/**
 * A moment as a spreadsheet keeps it: days and parts of a day by the clock on the wall, to the second. Rounded up by less than
 * a tenth of a millisecond, so that who cuts off the rest does not read the minute before.
 */
const serialOf = (ms: number): number => {
  const days = EPOCH_DAY + (Math.floor(ms / 1000) * 1000 + VIETNAM_MS) / DAY_MS;
  return Math.ceil(days * 1e9) / 1e9;
};

const shortened = (text: string): string =>
  text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;

/** Signs that XML cannot hold, halves of a pair that stand alone among them. */
const UNFIT = /[^\t\n\P{Cc}]|[\uFFFE\uFFFF]|\p{Cs}/gu;
/** What a spreadsheet would read as one sign by its number. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNFIT, '')
    .replace(ESCAPE, '_x005F_')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The name of a sheet as XML text: not longer than 31 signs, and without those that a reference needs. */
export const sheetName = (name: string): string =>
  xmlText(
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, LONGEST_SHEET_NAME)
      .trim(),
  );
