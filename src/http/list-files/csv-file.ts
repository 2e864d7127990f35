/** A list as comma-separated values, piece by piece. */
import { civilDateOf, timeOfDay } from '../../../workflows/limits/time.js';
import { BYTE_ORDER_MARK, csvLine } from '../csv.js';
import type { Cell } from './list-file.js';

/** UTF-8 with a byte order mark: the headings, then a piece for each batch of rows. */
export async function* csvFile(
  headings: readonly string[],
  batches: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Buffer> {
  yield Buffer.from(BYTE_ORDER_MARK + csvLine(headings));
  for await (const rows of batches) yield Buffer.from(rows.map((cells) => csvLine(cells.map(written))).join(''));
}

/** A day as offices write it, "19/06/2023"; a moment as every spreadsheet reads it, whatever its language: "2023-06-14 09:30". */
function written(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  if ('day' in cell) return cell.day.split('-').reverse().join('/');
  return `${civilDateOf(cell.at)} ${timeOfDay(cell.at).slice(0, 5)}`;
}
