/** Receives the file of a list and gives it to the browser to keep. */
import { api } from '../../api/client.js';

const NEW_LINE = 10;
const NAME = /filename="([^"]+)"/;
const USUAL_NAME = 'lay-y-kien.csv';

/**
 * @param href the address of the file, with its filters
 * @param onRows told how many rows have come so far; a line break within a field counts as one until the end
 * @returns how many rows there are below the headings
 * @throws Problem when the server refuses; TypeError when it cannot be reached
 */
export async function received(href: string, onRows: (rows: number) => void): Promise<number> {
  const query = Object.fromEntries(new URL(href, window.location.href).searchParams);
  const { data, error, response } = await api.GET('/api/v1/consultations.csv', {
    params: { query: query as object },
    parseAs: 'stream',
  });
  if (error !== undefined || data === undefined || data === null) throw error;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let lines = 0;
  const reader = (data as unknown as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    chunks.push(piece.value);
    for (const byte of piece.value) if (byte === NEW_LINE) lines += 1;
    onRows(Math.max(0, lines - 1));
  }
  keep(new Blob(chunks, { type: 'text/csv' }), NAME.exec(response.headers.get('Content-Disposition') ?? '')?.[1]);
  return Math.max(0, lines - 1);
}

function keep(file: Blob, name = USUAL_NAME): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
