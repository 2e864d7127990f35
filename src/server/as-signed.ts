/** Whether the database is the one that the key signed last, asked at start. */
import { inVietnam } from '../../workflows/limits/time.js';
import { forgetLastSigned, type LastSigned, lastSignedFile, notHeld, readLastSigned } from '../journal/last-signed.js';
import type { Reader } from '../persistence/store.js';
import type { Config } from '../platform/config/config.js';
import type { Logger } from '../platform/logging/logger.js';
import { StartError } from './start-error.js';

/**
 * Production does not start on another database: what it would decide could not be taken back. In evaluation mode, where databases
 * are thrown away, it is told and forgotten.
 * @throws StartError with the way out
 */
export async function checkSigned(config: Config, reader: Reader, logger: Logger): Promise<void> {
  const { dataDir, mode } = config;
  const [first] = await notHeld(reader, await recordIn(dataDir));
  if (first === undefined) return;
  if (mode === 'production') throw new StartError(notAsSigned(first, dataDir));
  logger.warn({ ...first }, 'the database is not the one whose checkpoint was signed last; it is taken as a new one');
  await forgetLastSigned(dataDir);
}

async function recordIn(folder: string): Promise<readonly LastSigned[]> {
  try {
    return await readLastSigned(folder);
  } catch (error) {
    throw new StartError(
      `What the key signed last cannot be read (${error instanceof Error ? error.message : String(error)}). Give the account that runs the server the right to read ${lastSignedFile(folder)}.`,
      { cause: error },
    );
  }
}

function notAsSigned({ province, seq, at }: LastSigned, folder: string): string {
  return `The database is not the one that was signed last: it does not hold checkpoint ${seq} of ${province} of ${inVietnam(at)}. Was the .db file copied without its -wal and -shm files, or is it an old backup, or another database in DATABASE_URL? Put the right one in place. If this one is meant, as after restoring a backup, move ${lastSignedFile(folder)} away and start again; what was decided after it is then not in it.`;
}
