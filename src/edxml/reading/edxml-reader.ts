/**
 * Who reads messages: small ones right here, large ones in a thread beside the server. A message of a hundred megabytes keeps the
 * processor for seconds, and meanwhile nobody would be answered.
 */
import type { Piscina } from 'piscina';
import { oneThread } from '../../platform/one-thread.js';
import { threadProgram } from '../../platform/thread-program.js';
import { EdxmlFault } from './edxml-fault.js';
import type { Incoming, IncomingDocument } from './incoming.js';
import { readEdxml } from './read-edxml.js';
import type { ThreadReading } from './reading-thread.js';

export interface EdxmlReader {
  /** Reads a message; the bytes are its own from then on. @throws EdxmlFault */
  read(bytes: Buffer): Promise<Incoming>;
  /** Ends the thread, if there is one; what is under way fails. */
  close(): Promise<void>;
}

/** Up to so many bytes it takes some milliseconds, less than a thread needs to begin. */
export const READ_HERE = 512 * 1024;

type Pool = Piscina<Uint8Array, ThreadReading>;

/** One thread, which begins with the first large message: two at once would have twice the memory. */
export function edxmlReader(): EdxmlReader {
  let pool: Promise<Pool> | undefined;
  let closed = false;
  return {
    async read(bytes) {
      if (bytes.length <= READ_HERE) return readEdxml(bytes);
      if (closed) throw new Error('The server is stopping.');
      pool ??= newPool();
      return understood(await (await pool).run(bytes, { transferList: ownMemory(bytes) }));
    },
    async close() {
      closed = true;
      await (await pool)?.destroy();
    },
  };
}

const newPool = (): Promise<Pool> =>
  oneThread(threadProgram(import.meta.url, 'src/edxml/reading', 'reading-thread.js'));

/** Handed over and not copied, where nothing else lies in the same memory. */
const ownMemory = ({ buffer, byteLength }: Buffer): ArrayBuffer[] =>
  buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];

function understood(reading: ThreadReading): Incoming {
  if ('fault' in reading) throw new EdxmlFault(reading.fault, reading.detail);
  const { read } = reading;
  return read.kind === 'status' ? read : { ...read, attachments: read.attachments.map(asBuffer) };
}

/** Bytes lose their class on the way. */
const asBuffer = (file: IncomingDocument['attachments'][number]): IncomingDocument['attachments'][number] => {
  const content: Uint8Array | null = file.content;
  if (content === null) return file;
  return { ...file, content: Buffer.from(content.buffer, content.byteOffset, content.byteLength) };
};
