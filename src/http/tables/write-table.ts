/** Writes a table as a file that people open in a spreadsheet, and that `readTable` reads back. */
import { BYTE_ORDER_MARK, csvLine } from '../csv.js';
import { xlsxFile } from '../list-files/xlsx-file.js';

/** A sheet of a spreadsheet: its headings and its rows, all of texts. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NARROWEST = 12;
const WIDEST = 60;

/** The table as comma-separated values in UTF-8 with a byte order mark (RFC 4180). */
export function csvTable({ headings, rows }: Sheet): string {
  return BYTE_ORDER_MARK + [headings, ...rows].map(csvLine).join('');
}

/** The sheets as a spreadsheet. Every cell is text: a code keeps its zeros, and nothing that is written is a formula. */
export async function xlsxTable(sheets: readonly Sheet[]): Promise<Buffer> {
  const file = xlsxFile(
    sheets.map(({ name, headings, rows }) => ({
      name,
      headings,
      widths: headings.map((heading, index) => widthOf([heading, ...rows.map((row) => row[index] ?? '')])),
      batches: once(rows),
    })),
  );
  const pieces: Buffer[] = [];
  for await (const piece of file) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* once<Batch>(batch: Batch): AsyncGenerator<Batch> {
  yield batch;
}

const widthOf = (texts: readonly string[]): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...texts.map((text) => text.length + 2)));
