/** The mark of a database into which a backup is being restored, or was not restored to the end. */
import type { Reader, Store } from '../persistence/store.js';
import { BackupError } from './backup-error.js';

const KEY = 'restore-unfinished';

/** What is told of such a database, in both languages of those who meet it. */
export const UNFINISHED =
  'Việc khôi phục vào cơ sở dữ liệu này chưa hoàn tất (a restore into this database was not finished): hãy xóa cơ sở dữ liệu và khôi phục lại vào một cơ sở dữ liệu trống.';

/** Whether a restore into the database was begun and not finished. */
export async function isUnfinished(reader: Reader): Promise<boolean> {
  return (await reader.row('SELECT value FROM installation WHERE key = ?', [KEY])) !== undefined;
}

/** @throws BackupError `differs` when a restore was not finished */
export async function refuseUnfinished(reader: Reader): Promise<void> {
  if (await isUnfinished(reader)) throw new BackupError('differs', UNFINISHED);
}

/** Marks a database that is being filled. */
export async function markUnfinished(store: Store): Promise<void> {
  await store.write((tx) => tx.insert('installation', [{ key: KEY, value: '' }]));
}

/** Takes the mark away, and keeps what was restored, for whoever looks at the installation. */
export async function markRestored(store: Store, told: object): Promise<void> {
  await store.write(async (tx) => {
    await tx.remove('installation', [{ key: KEY }, { key: 'restored' }]);
    await tx.insert('installation', [{ key: 'restored', value: JSON.stringify(told) }]);
  });
}
