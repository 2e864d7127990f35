/** A public key as it is published, `NAME+HASH+BASE64`, and whether it signed something (Ed25519, RFC 8032). */
import { bytesOfBase64, hexOf, joined, utf8 } from './bytes.js';
import { cryptography, digest, type Hash } from './hashes.js';
import { must, Unable } from './wrong.js';

export interface Key {
  readonly text: string;
  readonly name: string;
  /** Eight digits, by which a line of signature names it. */
  readonly hash: string;
  readonly of: 'log' | 'witness';
  readonly raw: Hash;
  /** SHA-256 of the 32 raw bytes: the fingerprint that is published. */
  readonly fingerprint: string;
}

const KINDS = new Map<number | undefined, Key['of']>([
  [1, 'log'],
  [4, 'witness'],
]);

/** @throws Wrong `key-form` */
export async function readKey(text: string): Promise<Key> {
  const [, name, hash, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? [];
  const where = { name: text };
  must(name !== undefined && hash !== undefined && base64 !== undefined, 'key-form', where);
  const bytes = bytesOfBase64(base64, text);
  const of = KINDS.get(bytes[0]);
  must(bytes.length === 33 && of !== undefined, 'key-form', where);
  const told = hexOf(await digest(joined(utf8(`${name}\n`), bytes))).slice(0, 8);
  must(told === hash, 'key-form', where);
  const raw = bytes.slice(1);
  return { text, name, hash, of, raw, fingerprint: hexOf(await digest(raw)) };
}

/** Whether this browser knows Ed25519 is found by its refusing the key. @throws Unable */
export async function isSignedBy(key: Key, message: Hash, signature: Hash): Promise<boolean> {
  if (signature.length !== 64) return false;
  return cryptography().verify('Ed25519', await imported(key.raw), signature, message);
}

async function imported(raw: Hash): Promise<CryptoKey> {
  try {
    return await cryptography().importKey('raw', raw, 'Ed25519', false, ['verify']);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') throw new Unable('ed25519');
    throw error;
  }
}
