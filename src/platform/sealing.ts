/**
 * What has to be read again but must not stand in the database as it is: sealed with AES-256-GCM under a key of the installation.
 * A sealed text names its key, so that a new key can seal while former ones still open.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ID_LENGTH = 8;
export const SEALING_KEY_BYTES = 32;

/** A sealed text that cannot be opened: its key is not here, or it was changed, or it belongs elsewhere. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

export class Sealing {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly first: string;

  /** @param keys 32 bytes each: the first seals, all of them open. @throws RangeError without any */
  constructor(keys: readonly Buffer[]) {
    this.keys = new Map(keys.map((key) => [idOf(key), key]));
    const [first] = this.keys.keys();
    if (first === undefined) throw new RangeError('Nothing can be sealed without a key.');
    this.first = first;
  }

  /** @param place where it is kept: it opens nowhere else, so that rows cannot be exchanged */
  seal(text: string, place: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.keys.get(this.first) as Buffer, nonce);
    cipher.setAAD(Buffer.from(place));
    const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${this.first}.${Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64url')}`;
  }

  /** @throws SealBroken */
  open(sealed: string, place: string): string {
    const [id = '', body = ''] = sealed.split('.');
    const key = this.keys.get(id);
    if (key === undefined) throw new SealBroken(`The key ${id}, with which it was sealed, is not among those given.`);
    const bytes = Buffer.from(body, 'base64url');
    try {
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const shown = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([shown, decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new SealBroken('What was sealed was changed, or belongs to another place.', { cause });
    }
  }

  /** Whether it was sealed by the key that seals now: else it is to be sealed anew at the next opportunity. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${this.first}.`);
  }
}

const idOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, ID_LENGTH);
