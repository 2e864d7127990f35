/** Lists as a spreadsheet (.xlsx), written piece by piece: a long one is never held whole. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell } from './list-file.js';
import { sheetName, xlsxRow } from './xlsx-cells.js';
import { fixedParts, SHEET_END, sheetBegin } from './xlsx-parts.js';

/** A sheet: its headings, the widths of its columns in characters, and its rows batch by batch. */
interface XlsxSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly batches: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** The file. Rows are read no faster than the pieces are taken. */
export async function* xlsxFile(sheets: readonly XlsxSheet[]): AsyncGenerator<Buffer> {
  const pieces: Buffer[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(Buffer.from(piece));
  });
  const begin = (path: string): ZipDeflate => {
    const part = new ZipDeflate(path, { level: 6 });
    zip.add(part);
    return part;
  };
  for (const [path, text] of fixedParts(sheets.map(({ name }) => sheetName(name))))
    begin(path).push(strToU8(text), true);
  for (const [index, { headings, widths, batches }] of sheets.entries()) {
    const part = begin(`xl/worksheets/sheet${index + 1}.xml`);
    part.push(strToU8(sheetBegin(widths) + xlsxRow(headings, 1)));
    let written = 1;
    for await (const rows of batches) {
      part.push(strToU8(rows.map((cells, row) => xlsxRow(cells, written + row + 1)).join('')));
      written += rows.length;
      yield* pieces.splice(0);
    }
    part.push(strToU8(SHEET_END), true);
  }
  zip.end();
  yield* pieces.splice(0);
}
