/** Where the bytes of files lie: a port, so that it can be a folder or a store that speaks S3. */
import type { Readable } from 'node:stream';

/** A file under the SHA-256 of what is in it; the same content in two provinces is two files. */
export interface FileKey {
  readonly province: string;
  /** 64 hexadecimal digits in small letters. */
  readonly sha256: string;
}

/** A file that is kept, as its storage lists it. */
export interface StoredFile extends FileKey {
  /** When it was put there last, in epoch milliseconds. */
  readonly since: number;
}

export interface FileStorage {
  /**
   * Keeps the file at `path`, whole and durably or not at all; one that is there already is replaced by the same. The file at
   * `path` stays. @throws StorageError
   */
  keep(key: FileKey, path: string): Promise<void>;
  has(key: FileKey): Promise<boolean>;
  /** What is in it; null when there is none. Whether it is what it should be is for the reader to check. @throws StorageError */
  open(key: FileKey): Promise<Readable | null>;
  /** Throws it away; one that is not there is no error. @throws StorageError */
  remove(key: FileKey): Promise<void>;
  /** Every file that is kept, in any order. @throws StorageError */
  list(): AsyncIterable<StoredFile>;
}

/** The storage cannot be reached, read or written. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

const SHA256 = /^[0-9a-f]{64}$/;
const PROVINCE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text is the SHA-256 of a file as it is written here. */
export const isSha256 = (text: string): boolean => SHA256.test(text);

/** The name of a file below the root of its storage: "phu-yen/9f/9f86d081…". @throws StorageError for what is no key */
export function nameOf({ province, sha256 }: FileKey): string {
  if (!PROVINCE.test(province) || !SHA256.test(sha256)) throw new StorageError('This is no name of a stored file.');
  return `${province}/${sha256.slice(0, 2)}/${sha256}`;
}

/** The key of a name; null for one that is no stored file's. */
export function keyOfName(name: string): FileKey | null {
  const [province = '', folder, sha256 = '', ...rest] = name.split('/');
  const sound = PROVINCE.test(province) && SHA256.test(sha256) && rest.length === 0 && folder === sha256.slice(0, 2);
  return sound ? { province, sha256 } : null;
}
