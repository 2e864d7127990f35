/** What a file is, by what is in it and not by its name; and whether it is whole. */
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { FileFault } from './file-fault.js';
import { FILE_TYPES, type FileType, typeByName } from './file-types.js';
import { namesInZip } from './zip-names.js';

/** So much of the end is looked at: a PDF may have a little after its mark, and a camera some after its picture. */
const TAIL_BYTES = 64 * 1024;

/**
 * The media type of a file by its content, which must be one that is taken and the one that the name says.
 * @throws FileFault `file-type-refused`, `file-type-mismatch`, `file-broken`, `file-has-macros`
 */
export async function inspect(path: string, name: string): Promise<FileType> {
  const told = typeByName(name);
  if (told === undefined) throw new FileFault('file-type-refused');
  const found = await typeByContent(path);
  if (found === undefined) throw new FileFault('file-type-refused');
  if (found !== told) throw new FileFault('file-type-mismatch');
  await requireWhole(path, found);
  return found;
}

/** Whoever reads a broken file for its type may fail in any way: then it has none. */
async function typeByContent(path: string): Promise<FileType | undefined> {
  const sniffed = await fileTypeFromFile(path).catch(() => undefined);
  return FILE_TYPES.find(({ type }) => type === sniffed?.mime);
}

async function requireWhole(path: string, { type }: FileType): Promise<void> {
  const isWhole = ENDS[type];
  if (isWhole === undefined) return requireDocument(path);
  if (!isWhole(await tailOf(path))) throw new FileFault('file-broken');
}

/** How each type ends that is no archive. A TIFF has its parts in any order and no end of its own. */
const ENDS: Readonly<Record<string, (tail: Buffer) => boolean>> = {
  'application/pdf': (tail) => tail.includes('%%EOF'),
  'image/png': (tail) => tail.includes('IEND'),
  'image/jpeg': (tail) => tail.includes(Buffer.from([0xff, 0xd9])),
  'image/gif': (tail) => tail.findLast((byte) => byte !== 0) === 0x3b,
  'image/webp': () => true,
  'image/tiff': () => true,
};

/** A document of an office is an archive: its list of contents must be readable, and hold no program. */
async function requireDocument(path: string): Promise<void> {
  const names = await namesInZip(path);
  if (names === null) throw new FileFault('file-broken');
  if (names.some(isProgram)) throw new FileFault('file-has-macros');
}

const isProgram = (name: string): boolean =>
  /(^|\/)vbaProject\.bin$|^(Basic|Scripts)\/.|\.(exe|dll|js|vbs)$/i.test(name);

async function tailOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer;
  } finally {
    await file.close();
  }
}
