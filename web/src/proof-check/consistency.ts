/** Whether two checkpoints tell one history: the smaller tree is the beginning of the larger one (RFC 9162, section 2.1.4.2). */
import { type Hash, nodeOf } from './hashes.js';
import { readKey } from './key.js';
import { isSignedByLog, type Note, readNote } from './note.js';
import { hashOf, isEqual } from './tree.js';

export type Compared =
  /** The other checkpoint is of the same tree, or of one that goes on from it. */
  | 'one-history'
  /** The other tree is smaller: it does not know yet, or no longer, what is in the file. */
  | 'shorter'
  /** Both are signed, and tell two histories. */
  | 'two-histories'
  /** The other checkpoint is signed by none of the keys. */
  | 'unsigned';

export interface Other {
  /** The other checkpoint, a signed note. */
  readonly note: string;
  /** The consistency proof from the smaller tree to the larger, in hexadecimal. */
  readonly path: readonly string[];
}

/** @param signedText the three lines of the checkpoint that is held against another; @param keys whole keys, one of which signed the other */
export async function compared(signedText: string, { note, path }: Other, keys: readonly string[]): Promise<Compared> {
  const own = readNote(`${signedText}\n— x AAAAAAAA\n`);
  const other = readNote(note);
  const signers = await Promise.all(keys.map(async (key) => isSignedByLog(other, await readKey(key))));
  if (!signers.includes(true) || other.origin !== own.origin) return 'unsigned';
  if (other.size < own.size) return 'shorter';
  return (await isBeginning(own, other, path)) ? 'one-history' : 'two-histories';
}

async function isBeginning(first: Note, second: Note, path: readonly string[]): Promise<boolean> {
  if (first.size === second.size) return path.length === 0 && isEqual(first.root, second.root);
  const hashes = path.map((hash) => hashOf(hash));
  // A tree whose size is a power of two is a node of the larger one itself.
  const [seed, ...rest] = isPowerOfTwo(first.size) ? [first.root, ...hashes] : hashes;
  if (first.size === 0 || seed === undefined) return false;
  let [fn, sn] = [first.size - 1, second.size - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  let [fr, sr]: [Hash, Hash] = [seed, seed];
  for (const beside of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [await nodeOf(beside, fr), await nodeOf(beside, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else sr = await nodeOf(sr, beside);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && isEqual(fr, first.root) && isEqual(sr, second.root);
}

const half = (n: number): number => Math.floor(n / 2);
const isPowerOfTwo = (n: number): boolean => n === 1 || (n > 1 && n % 2 === 0 && isPowerOfTwo(n / 2));
