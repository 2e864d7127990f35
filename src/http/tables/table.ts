/** A table as people keep it in a file: rows of texts, each with the line at which it stands. */

export interface TableRow {
  /** As a spreadsheet or an editor numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a file is no table that can be read; a code for programs, the sentences are for the API and the command line. */
export type TableFault =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'not-utf-8'
  | 'not-a-table'
  | 'old-excel'
  | 'broken-csv';

/** A file that cannot be read as a table. */
export class UnusableTable extends Error {
  override readonly name = 'UnusableTable';

  /** @param line where reading stopped; null where the file as a whole is at fault */
  constructor(
    readonly fault: TableFault,
    readonly line: number | null = null,
    options?: ErrorOptions,
  ) {
    super(`The file cannot be read as a table: ${fault}${line === null ? '' : ` at line ${line}`}.`, options);
  }
}

/** Bytes of a file; a province with its people fits many times over. */
export const LARGEST_TABLE = 2 * 1024 * 1024;
/** Rows of a table, its headings included: an import is one act, and one transaction. */
export const MOST_ROWS = 501;
