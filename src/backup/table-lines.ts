/** A table as text: a line with its columns, then a line for each row, each a JSON list; compressed. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip, createGzip } from 'node:zlib';
import type { Reader, TableName } from '../persistence/store.js';
import { columnsOf, pagesOf } from '../persistence/whole-tables.js';

/** The whole table, compressed. `onRows` is told how many rows went in. */
export function tableStream(reader: Reader, table: TableName, onRows: (count: number) => void): Readable {
  async function* lines() {
    yield `${JSON.stringify(columnsOf(table))}\n`;
    for await (const page of pagesOf(reader, table)) {
      yield page.map((row) => `${JSON.stringify(row)}\n`).join('');
      onRows(page.length);
    }
  }
  const zipped = createGzip({ level: 1 });
  // An error of the source ends what is zipped with the same error, which is heard there.
  pipeline(Readable.from(lines()), zipped).catch(() => undefined);
  return zipped;
}

/** The lines of a text that was compressed, in batches of at least so many characters. @throws Error of zlib */
export async function* unzippedLines(stream: Readable, characters: number): AsyncGenerator<readonly string[]> {
  const unzipped = createGunzip();
  pipeline(stream, unzipped).catch(() => undefined);
  yield* linesOf(unzipped, characters);
}

/** The lines of a stream of UTF-8, in batches of at least so many characters; memory holds a batch and a line. */
export async function* linesOf(stream: Readable, characters: number): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let batch: string[] = [];
  let held = 0;
  for await (const chunk of stream) {
    const pieces = (rest + decoder.write(chunk as Buffer)).split('\n');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      batch.push(piece);
      held += piece.length;
      if (held < characters) continue;
      yield batch;
      batch = [];
      held = 0;
    }
  }
  if (rest !== '') batch.push(rest);
  if (batch.length > 0) yield batch;
}
