/** Told by commands that look at a database: that it is not the one whose checkpoint the key signed last. */
import { resolve } from 'node:path';
import type { Reader } from '../../persistence/store.js';
import type { Io } from './io.js';

/**
 * Whether the database is the one that the key of the data folder signed last: one sentence for each province that is not. Another
 * installation's database, which knows other keys, is not asked for it.
 */
export async function notAsSigned(reader: Reader, io: Io): Promise<string[]> {
  const { readAround } = await import('../../platform/config/around.js');
  const { lastSignedFile, notHeld, readLastSigned } = await import('../../journal/last-signed.js');
  const { keptPublicKeys } = await import('../../journal/signing-key.js');
  const { inVietnam } = await import('../../../workflows/limits/time.js');
  const folder = resolve(io.cwd, readAround(io.env).dataDir);
  const signed = await readLastSigned(folder);
  const keys = await keptPublicKeys(reader);
  if (keys.size > 0 && !signed.some(({ keyId }) => keys.has(keyId))) return [];
  return (await notHeld(reader, signed)).map(
    ({ province, seq, at }) =>
      `Đây không phải cơ sở dữ liệu mà khóa ký lần cuối: thiếu điểm kiểm chứng ${seq} của ${province} lúc ${inVietnam(at)} (${lastSignedFile(folder)}). Tệp .db được sao chép thiếu tệp -wal, hoặc đây là bản cũ.`,
  );
}

/** What is told of a database without our tables where the key has signed one before. One that waits for `migrate` has them. */
export async function signedBefore(error: unknown, io: Io): Promise<string[]> {
  const { readAround } = await import('../../platform/config/around.js');
  const { readLastSigned } = await import('../../journal/last-signed.js');
  const { StoreError } = await import('../../persistence/store-error.js');
  if (!(error instanceof StoreError && error.code === 'database-empty')) return [];
  const signed = await readLastSigned(resolve(io.cwd, readAround(io.env).dataDir));
  return signed.map(
    ({ province, seq }) =>
      `Khóa đã ký đến điểm kiểm chứng ${seq} của ${province}, nhưng cơ sở dữ liệu này không có: tệp .db được sao chép thiếu tệp -wal, hoặc đây là cơ sở dữ liệu khác.`,
  );
}
