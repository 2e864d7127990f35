/** The thread in which large messages are read: it is given bytes, and gives back what they say, or why they cannot be read. */
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { EdxmlFault, type EdxmlFaultCode } from './edxml-fault.js';
import type { Incoming } from './incoming.js';
import { readEdxml } from './read-edxml.js';

/** An error loses its class on the way: a fault comes as what it is. */
export type ThreadReading = { readonly read: Incoming } | { readonly fault: EdxmlFaultCode; readonly detail: string };

export default function read(bytes: Uint8Array): ThreadReading {
  try {
    return handedOver(readEdxml(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  } catch (error) {
    if (error instanceof EdxmlFault) return { fault: error.code, detail: error.detail };
    throw error;
  }
}

/** The files of a message are most of it: they are handed over and not copied. */
function handedOver(read: Incoming): ThreadReading {
  if (read.kind === 'status') return { read };
  const files = read.attachments.flatMap(({ content }) => (content === null ? [] : [content]));
  const memory = [...new Set(files.filter(isAlone).map(({ buffer }) => buffer))];
  return move({ [transferableSymbol]: memory, [valueSymbol]: { read } } as never) as unknown as ThreadReading;
}

/** Small files lie together in one memory with other things, which stay. */
const isAlone = ({ buffer, byteLength }: Buffer): boolean => buffer.byteLength === byteLength;
