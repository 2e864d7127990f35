import { codeOf, messageOf } from '../foreign-error.js';
import { StoreError } from '../store-error.js';

/** SQLite's error as a sentence for an operator; an error that is not the database's own comes back as it is. */
export function explainSqlite(error: unknown, file: string): unknown {
  const code = codeOf(error) ?? '';
  if (error instanceof StoreError || !code.startsWith('SQLITE_')) return error;
  const explained = (storeCode: StoreError['code'], message: string) =>
    new StoreError(storeCode, message, { cause: error });
  const detail = messageOf(error);

  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
    return explained('conflict', `Such a row exists already in ${file} (${detail}).`);
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return explained(
      'database-locked',
      `The database ${file} is held by another program. Close what has it open for writing (a backup, a database browser) and try again.`,
    );
  }
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return explained(
      'database-corrupt',
      `The file ${file} is damaged or is no SQLite database (${detail}). Move it away together with its -wal and -shm files and restore the latest backup; nothing was written to it.`,
    );
  }
  if (code.startsWith('SQLITE_FULL')) {
    return explained(
      'disk-full',
      `The disk that holds ${file} is full. Nothing of the change was saved; make room and repeat it.`,
    );
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_PERM')) {
    return explained(
      'database-unwritable',
      `The database ${file} cannot be opened for writing (${detail}). Give the account that runs the server the right to write the file and its folder: the -wal, -shm and .lock files lie beside it.`,
    );
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return explained(
      'database-unwritable',
      `Reading or writing ${file} failed (${detail}). Nothing of the change was saved; check the disk, then repeat it.`,
    );
  }
  return Object.assign(new Error(`${detail} (in ${file})`, { cause: error }), { code });
}

/** A folder that could not be made, or a path through a file. */
export function explainFolder(error: unknown, folder: string): StoreError {
  const detail = messageOf(error);
  return new StoreError(
    'database-unwritable',
    `The folder ${folder} for the database cannot be made (${detail}). Create it, owned by the account that runs the server, or name another in DATABASE_URL.`,
    { cause: error },
  );
}
