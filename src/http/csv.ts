/** Tables as comma-separated values (RFC 4180) that a spreadsheet opens without running anything in them. */

/** By this a spreadsheet knows that the file is UTF-8; without it Vietnamese letters come out as others. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would take for the beginning of a formula, the signs that it skips before one included. */
const FORMULA = /^[\t\r]*[=+\-@]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** One line with its end (CRLF). A cell that would begin a formula gets an apostrophe before it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
