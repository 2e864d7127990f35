/** Sends a list as a file, batch by batch. */
import type { Response } from 'express';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { XLSX } from '../../files/file-types.js';
import { sendAsMade } from '../documents.js';
import { HttpProblem } from '../problems/problem.js';
import { csvFile } from './csv-file.js';
import { cellsOf, type ListFile } from './list-file.js';
import { xlsxFile } from './xlsx-file.js';

export const LIST_FORMATS = ['xlsx', 'csv'] as const;
type ListFormat = (typeof LIST_FORMATS)[number];

export const FORMAT_TYPES: Readonly<Record<ListFormat, string>> = {
  xlsx: XLSX,
  csv: 'text/csv',
};

/** The format that an address ends with. @throws HttpProblem `not-found` for any other */
export function formatNamed(ending: string): ListFormat {
  const format = LIST_FORMATS.find((one) => one === ending);
  if (format === undefined) throw new HttpProblem('not-found');
  return format;
}

/**
 * Sends it as it is made, no faster than it is taken.
 * @param batches the rows; the first are read before anything is sent: what is wrong from the start is told as a problem, not
 * as a file that breaks off
 * @param days what the name of the file says of its time: a day, or the first and the last
 */
export async function sendList<Item>(
  response: Response,
  format: ListFormat,
  list: ListFile<Item>,
  batches: AsyncGenerator<readonly Item[]>,
  ...days: readonly CivilDate[]
): Promise<void> {
  const first = await batches.next();
  const rows = cellsOf(list, beginningWith(first, batches));
  const headings = list.columns.map(({ heading }) => heading);
  const widths = list.columns.map(({ width }) => width);
  const file =
    format === 'csv' ? csvFile(headings, rows) : xlsxFile([{ name: list.sheet, headings, widths, batches: rows }]);
  response.set({
    'Content-Type': format === 'csv' ? `${FORMAT_TYPES.csv}; charset=utf-8` : FORMAT_TYPES.xlsx,
    'Content-Disposition': `attachment; filename="${[list.name, ...days].join('-')}.${format}"`,
  });
  await sendAsMade(response, file);
}

async function* beginningWith<Item>(first: IteratorResult<Item>, rest: AsyncGenerator<Item>): AsyncGenerator<Item> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}
