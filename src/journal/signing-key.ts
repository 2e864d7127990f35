/**
 * The key that signs checkpoints: Ed25519. Its private half never leaves its file; the public halves of all keys that ever
 * signed here are kept in the database, so that old checkpoints stay verifiable after a change of key.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reader, Store } from '../persistence/store.js';
import { isLoose } from '../platform/config/secret-file.js';

export interface SigningKey {
  /** The first 16 hexadecimal digits of the SHA-256 of the raw public key. */
  readonly id: string;
  /** The raw public key, 32 bytes (RFC 8032), in base64. */
  readonly publicKey: string;
  /** The Ed25519 signature of the UTF-8 of a text, 64 bytes, in base64. */
  sign(text: string): string;
  /** The key before this one, which signs beside it while keys are changed. */
  readonly previous?: SigningKey;
}

const FILE_NAME = 'signing-key.pem';
const STORED_AS = 'signing-key:';

/**
 * The key of a private key in PEM form (PKCS#8), as `SIGNING_KEY` or the file named by `SIGNING_KEY_FILE` holds it.
 * @throws Error when it is no Ed25519 private key; the message never repeats what was given
 */
export function signingKeyFrom(pem: string): SigningKey {
  const privateKey = privateKeyFrom(pem);
  const publicKey = rawPublicKey(createPublicKey(privateKey));
  return {
    id: keyIdOf(publicKey),
    publicKey,
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
  };
}

/**
 * The key in the data folder. On the first start it is made, readable by the owner alone; replicas that share the folder
 * and start together end up with the same one.
 * @throws Error when the file cannot be read or written, or holds another kind of key
 */
export async function signingKeyIn(folder: string): Promise<SigningKey> {
  const file = join(folder, FILE_NAME);
  const known = await readIfThere(file);
  if (known !== null && isLoose(file))
    throw new Error(`others on this machine may read or change ${file}: run "chmod 600 ${file}"`);
  if (known !== null) return signingKeyFrom(known);
  await mkdir(folder, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  try {
    // A link appears whole or not at all, and never replaces a key that another replica has just made.
    await link(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return signingKeyFrom(await readFile(file, 'utf8'));
}

/** Keeps the public half in the database, for later verification. */
export async function keepPublicKey(store: Store, key: SigningKey): Promise<void> {
  await store.write((tx) => tx.insert('installation', [{ key: STORED_AS + key.id, value: key.publicKey }], 'ignore'));
}

/** The public keys that are kept, by id. One that does not belong to its id is left out: it was not kept by this program. */
export async function keptPublicKeys(reader: Reader): Promise<Map<string, string>> {
  const rows = await reader.rows<{ key: string; value: string }>(
    'SELECT key, value FROM installation WHERE key >= ? AND key < ?',
    [STORED_AS, 'signing-key;'],
  );
  return new Map(
    rows
      .map(({ key, value }) => [key.slice(STORED_AS.length), value] as const)
      .filter(([id, raw]) => keyIdOf(raw) === id),
  );
}

/** The id of a raw public key in base64. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);
}

/**
 * Whether a signature in base64 is that of a text by a raw public key in base64; false for what is no key or signature, and for
 * base64 that is not as RFC 4648 writes it: two texts for the same bytes would be two proofs.
 */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  if (![publicKey, signature].every((given) => Buffer.from(given, 'base64').toString('base64') === given)) return false;
  try {
    const x = Buffer.from(publicKey, 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function privateKeyFrom(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // OpenSSL's words could repeat parts of the key, so none of them is passed on.
  }
  throw new Error('The signing key is no Ed25519 private key in PEM form.');
}

function rawPublicKey(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('base64');
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
