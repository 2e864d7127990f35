/** Reads a table from the bytes of a file: a spreadsheet (.xlsx) or comma-, semicolon- or tab-separated values. */
import { CsvError, parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { unguarded } from '../list-files/formula.js';
import { LARGEST_TABLE, MOST_ROWS, type TableRow, UnusableTable } from './table.js';

/** What a spreadsheet of the largest size may come to when it is unpacked, in bytes: beyond it somebody means harm. */
const MOST_UNPACKED = 40 * 1024 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of the spreadsheets of before 2007. */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
const DELIMITERS = [';', ',', '\t'] as const;

/**
 * The rows of a file that have anything in them, its headings first. What it is follows from its bytes, whatever it is called.
 * Text is UTF-8, with or without a byte order mark, or UTF-16 with one. A formula is never computed: its cell counts as the
 * text that was saved in it. Of a spreadsheet the first sheet is read.
 * @throws UnusableTable
 */
export async function readTable(bytes: Uint8Array): Promise<readonly TableRow[]> {
  if (bytes.length === 0) throw new UnusableTable('empty');
  if (bytes.length > LARGEST_TABLE) throw new UnusableTable('too-large');
  if (beginsWith(bytes, OLD_EXCEL)) throw new UnusableTable('old-excel');
  const rows = beginsWith(bytes, ZIP) ? await sheetRows(bytes) : csvRows(textOf(bytes));
  const filled = rows
    .map(({ line, cells }) => ({ line, cells: cells.map(cleaned) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw new UnusableTable('empty');
  if (filled.length > MOST_ROWS) throw new UnusableTable('too-many-rows');
  return filled;
}

const beginsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** One spelling for what different keyboards make of "ế", and no blanks around. */
const cleaned = (cell: string): string => unguarded(cell.normalize('NFC').trim());

async function sheetRows(bytes: Uint8Array): Promise<TableRow[]> {
  try {
    let unpacked = 0;
    // Asked of the directory of the archive, before anything is unpacked.
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
    if (unpacked > MOST_UNPACKED) throw new UnusableTable('too-large');
    const sheet = await readSheet(Uint8Array.from(bytes).buffer, { trim: false });
    return sheet.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }));
  } catch (error) {
    if (error instanceof UnusableTable) throw error;
    throw new UnusableTable('not-a-table', null, { cause: error });
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 'YYYY-MM-DD'.length) : String(cell);
}

function textOf(bytes: Uint8Array): string {
  const encoding = beginsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : beginsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnusableTable('not-utf-8', null, { cause: error });
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function csvRows(text: string): TableRow[] {
  if (text.includes('\u0000')) throw new UnusableTable('not-a-table');
  // By this line spreadsheets tell each other the separator.
  const told = /^sep=([;,\t])\r?\n/.exec(text);
  const skipped = told === null ? 0 : 1;
  try {
    const records = parse(told === null ? text : text.slice(told[0].length), {
      delimiter: told?.[1] ?? delimiterOf(text),
      info: true,
      relax_column_count: true,
    }) as unknown as Parsed[];
    // A record ends at the line that it tells; it begins after the one before it.
    return records.map(({ record }, index) => ({
      line: (records[index - 1]?.info.lines ?? 0) + 1 + skipped,
      cells: record,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnusableTable('broken-csv', typeof error.lines === 'number' ? error.lines + skipped : null, {
      cause: error,
    });
  }
}

/** The separator that stands most often in the headings, outside of quotes. */
function delimiterOf(text: string): string {
  const headings = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const times = (delimiter: string) => headings.split(delimiter).length;
  return [...DELIMITERS].sort((one, other) => times(other) - times(one))[0] ?? ',';
}
