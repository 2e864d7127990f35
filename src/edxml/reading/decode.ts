/** The letters of a file by its own word: a byte order mark, else the encoding that its first line names, else UTF-8. */
import { EdxmlFault } from './edxml-fault.js';

/** What files of the axis were ever seen in. Nothing else is guessed at. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1258': 'windows-1258',
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
};

const DECLARED = /^<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/;

/** @throws EdxmlFault `wrong-encoding` where the bytes are not what they say */
export function decode(bytes: Buffer): string {
  const label = markOf(bytes) ?? declaredIn(bytes);
  const encoding = ENCODINGS[label.toLowerCase()];
  if (encoding === undefined) throw new EdxmlFault('wrong-encoding', label);
  try {
    // A declaration in UTF-16 after bytes of UTF-8 is a common slip of tools that copy text.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new EdxmlFault('wrong-encoding', label);
  }
}

function markOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le';
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) return 'utf-16be';
  return null;
}

function declaredIn(bytes: Buffer): string {
  const declared = DECLARED.exec(bytes.subarray(0, 200).toString('latin1').trimStart())?.[1] ?? 'utf-8';
  // Its first letters could be read byte by byte, so it is not in UTF-16, whatever it says.
  return /^utf-16/i.test(declared) ? 'utf-8' : declared;
}
