/** What a list looks like as a file: its columns, described once, from which CSV and XLSX are both written. */
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';

/** A civil date in Asia/Ho_Chi_Minh. */
interface DayCell {
  readonly day: CivilDate;
}

/** An instant, shown to the minute in Asia/Ho_Chi_Minh. */
interface MomentCell {
  readonly at: Instant;
}

/** What stands in a cell: a text, a number, a day, a moment; null for an empty one. */
export type Cell = string | number | DayCell | MomentCell | null;

export interface ListColumn<Item> {
  readonly heading: string;
  /** In characters, in a spreadsheet. */
  readonly width: number;
  readonly cell: (item: Item) => Cell;
  /** Whether the last row has the sum of its numbers. */
  readonly summed?: true;
}

/** A list as a file. Its words are Vietnamese: the files go into the reports of the province's agencies. */
export interface ListFile<Item> {
  /** The name of the file before the day and the ending: "lay-y-kien". */
  readonly name: string;
  /** The name of the sheet. */
  readonly sheet: string;
  readonly columns: readonly ListColumn<Item>[];
  /** What stands first in the last row, by the number of rows; left out where a list has no totals. */
  readonly total?: (rows: number) => string;
}

/** A spreadsheet with more rows is not read; the filters can be narrowed. */
const MOST_LIST_ROWS = 50_000;

/** The rows below the headings, batch by batch: `most` of the list at most, and its totals. */
export async function* cellsOf<Item>(
  { columns, total }: ListFile<Item>,
  batches: AsyncIterable<readonly Item[]>,
  most = MOST_LIST_ROWS,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  const sums = columns.map(() => 0);
  let rows = 0;
  for await (const batch of batches) {
    const shown = batch.slice(0, most - rows).map((item) => columns.map(({ cell }) => cell(item)));
    rows += shown.length;
    for (const cells of shown)
      for (const [index, cell] of cells.entries())
        if (typeof cell === 'number') sums[index] = (sums[index] ?? 0) + cell;
    yield shown;
    if (rows >= most) break;
  }
  if (total === undefined) return;
  yield [columns.map(({ summed }, index): Cell => (index === 0 ? total(rows) : summed ? (sums[index] ?? 0) : null))];
}
