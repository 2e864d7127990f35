/** Receives a list as a file, telling how far it is: a long one takes some time to come. */
import { saveFile } from './save-file.js';

const NAME = /filename="([^"]+)"/;

/**
 * @param body what is sent, where the file is made of it
 * @param onBytes told how many bytes have come so far
 * @throws Problem when the server refuses; TypeError when it cannot be reached
 */
export async function receiveFile(
  href: string,
  body: Blob | undefined,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const answer = await fetch(href, {
    headers: {
      'Accept-Language': document.documentElement.lang,
      ...(body === undefined ? {} : { 'Content-Type': 'application/octet-stream' }),
    },
    ...(body === undefined ? {} : { method: 'POST', body }),
  });
  if (!answer.ok || answer.body === null) throw await answer.json();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = answer.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    chunks.push(piece.value);
    bytes += piece.value.length;
    onBytes(bytes);
  }
  const name = NAME.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'danh-sach';
  saveFile(name, new Blob(chunks, { type: answer.headers.get('Content-Type') ?? '' }));
}
