/** Tables as comma-separated values (RFC 4180) that a spreadsheet opens without running anything in them. */
import { isLikeFormula } from './list-files/formula.js';

/** By this a spreadsheet knows that the file is UTF-8; without it Vietnamese letters come out as others. */
export const BYTE_ORDER_MARK = '\uFEFF';

const NEEDS_QUOTES = /[",\r\n]/;

/** One line with its end (CRLF). A text that would begin a formula gets an apostrophe before it; a number is none. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = isLikeFormula(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
