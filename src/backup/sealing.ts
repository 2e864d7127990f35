/**
 * Backups that only the owner of a key can read, as age files (age-encryption.org/v1): Debian's `age -d` opens them without this
 * program.
 */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BackupError } from './backup-error.js';

/** What files of a sealed backup are called at their end. */
export const SEALED = '.age';

/** Turns a stream into another one; where nothing is sealed, into itself. */
export type Sealing = (stream: Readable) => Promise<Readable>;

export const unsealed: Sealing = async (stream) => stream;

/** Lines of a file of recipients or identities; what follows a `#` is for people. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');

/** The recipients in the text of a file, each `age1…`. @throws BackupError `no-key` when there is none, or one is none */
export function recipientsIn(text: string, where: string): readonly string[] {
  const recipients = linesOf(text);
  try {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    if (recipients.length > 0) return recipients;
  } catch {
    // Told below: the library's words could repeat what was given.
  }
  throw new BackupError(
    'no-key',
    `Tệp ${where} không có khóa công khai age nào dùng được (mỗi dòng một khóa, bắt đầu bằng "age1").`,
  );
}

/** Seals to each of some recipients: any of their identities opens it. */
export function sealingTo(recipients: readonly string[]): Sealing {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return async (stream) => Readable.fromWeb((await encrypter.encrypt(webOf(stream))) as ReadableStream<Uint8Array>);
}

/** Opens with the identities in the text of a file, each `AGE-SECRET-KEY-1…`. @throws BackupError `no-key`; its result `locked` */
export function openingWith(text: string, where: string): Sealing {
  const identities = linesOf(text);
  const decrypter = new Decrypter();
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch {
    identities.length = 0;
  }
  if (identities.length === 0)
    throw new BackupError(
      'no-key',
      `Tệp ${where} không có khóa bí mật age nào dùng được (dòng bắt đầu bằng "AGE-SECRET-KEY-1").`,
    );
  return async (stream) => {
    try {
      return Readable.fromWeb((await decrypter.decrypt(webOf(stream))) as ReadableStream<Uint8Array>);
    } catch (error) {
      throw new BackupError('locked', `Khóa bí mật trong ${where} không mở được bản sao lưu này.`, { cause: error });
    }
  };
}

/** A new pair: the identity to be locked away, and the recipient to which backups are sealed. */
export async function newIdentity(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Node types its own streams apart from those of the browser; they are the same. */
const webOf = (stream: Readable) => Readable.toWeb(stream) as unknown as globalThis.ReadableStream<Uint8Array>;
