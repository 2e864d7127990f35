/** How a file goes out: to be saved, never to be shown as a page of ours. */
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { Damaged } from '../../files/checked.js';
import { FILE_TYPES } from '../../files/file-types.js';
import { dispositionOf } from '../../http/documents.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { GivenFile } from './file-reader.js';

/**
 * Sends a file. Whatever is in it, a browser that opens its address saves it: it is an attachment, of the type that was found in
 * it, and sandboxed. Pages that show it read its bytes. Where its bytes are not what they were it breaks off.
 * @param note that it is taken away, once it could be read and before anything is sent
 * @throws HttpProblem `file-damaged` where nothing was sent yet
 */
export async function sendFile(
  response: Response,
  { stream, type, size, name, sha256 }: GivenFile,
  note: () => Promise<void>,
): Promise<void> {
  const pieces: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  const first = await pieces.next().catch((error: unknown) => {
    throw error instanceof Damaged ? new HttpProblem('file-damaged') : error;
  });
  await note();
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', size);
  response.setHeader('Content-Disposition', dispositionOf(nameOfType(name, type), 'attachment'));
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Repr-Digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
  try {
    await pipeline(followed(first, pieces), response);
  } catch {
    // It broke off in the middle, here or there: the length that was told shows that it is not whole.
    stream.destroy();
  }
}

async function* followed(first: IteratorResult<Buffer>, pieces: AsyncIterator<Buffer>): AsyncIterable<Buffer> {
  for (let next = first; next.done !== true; next = await pieces.next()) yield next.value;
}

/** A file is saved under the ending of what it is, whatever an act has called it: what is called a page is opened as one. */
export function nameOfType(name: string, type: string): string {
  const endings = FILE_TYPES.find((known) => known.type === type)?.endings;
  if (endings === undefined) return name;
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return endings.includes(ending) ? name : `${name}.${endings[0]}`;
}
