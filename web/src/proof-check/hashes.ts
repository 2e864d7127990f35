/** SHA-256 by the browser, and the two ways in which a Merkle tree uses it (RFC 9162, section 2.1). */
import { hexOf, joined, utf8 } from './bytes.js';
import { Unable } from './wrong.js';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export type Hash = Uint8Array<ArrayBuffer>;

/** @throws Unable where the page was opened without HTTPS */
export function cryptography(): SubtleCrypto {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) throw new Unable('cryptography');
  return subtle;
}

export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Hash> {
  return new Uint8Array(await cryptography().digest('SHA-256', bytes));
}

/** In lower-case hexadecimal, of the UTF-8 of a text. */
export async function sha256(text: string): Promise<string> {
  return hexOf(await digest(utf8(text)));
}

export const leafOf = (text: string): Promise<Hash> => digest(joined(LEAF, utf8(text)));

export const nodeOf = (left: Hash, right: Hash): Promise<Hash> => digest(joined(NODE, left, right));
