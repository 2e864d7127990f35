/** A restore drill: a backup is restored to a temporary place, verified there, and thrown away; what came of it is kept. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../workflows/limits/time.js';
import { openFiles } from '../files/open-files.js';
import { type DrillOutcome, journalSecurity } from '../journal/security-entry.js';
import { messageOf } from '../persistence/foreign-error.js';
import type { Reader, Store } from '../persistence/store.js';
import type { FilesConfig } from '../platform/config/files.js';
import { readManifest } from './manifest.js';
import { restoreBackup } from './restore-backup.js';
import type { Sealing } from './sealing.js';

/** Where the outcome of a province's last drill is kept, to be shown. */
const drillKey = (province: string): string => `drill:${province}`;

/**
 * Restores into a SQLite file, whichever database the backup is of: its rows are the same in both.
 * @param work a folder with room for all of the backup, unpacked
 */
export async function drill(
  folder: string,
  opening: Sealing | null,
  work: string,
  files: FilesConfig,
): Promise<DrillOutcome> {
  const since = performance.now();
  const place = await mkdtemp(join(work, 'dong-thuan-drill-'));
  const seconds = () => Math.round((performance.now() - since) / 1000);
  let takenAt: Instant | null = null;
  try {
    const manifest = await readManifest(folder);
    takenAt = manifest.takenAt;
    const kept = { ...files, folder: join(place, 'files'), s3: null };
    const { verified } = await restoreBackup({
      folder,
      opening,
      database: { url: `sqlite:${join(place, 'drill.db')}` },
      files: manifest.keptFiles === null ? null : (store) => openFiles(store, kept),
    });
    const { consultations, entries } = verified;
    return { takenAt, passed: true, reason: null, consultations, entries, seconds: seconds() };
  } catch (error) {
    return { takenAt, passed: false, reason: messageOf(error), consultations: 0, entries: 0, seconds: seconds() };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/**
 * Journals a drill in every province of the installation, and keeps it to be shown.
 * @param moment tells when, within the transaction
 */
export async function keepDrill(
  store: Store,
  outcome: DrillOutcome,
  moment: (tx: Reader) => Promise<Instant>,
): Promise<void> {
  for (const { code } of await store.reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code')) {
    await store.write(async (tx) => {
      const at = await moment(tx);
      await journalSecurity(store, tx, code, [{ command: 'drill.done', with: outcome }], { by: null, at });
      const key = drillKey(code);
      await tx.remove('installation', [{ key }]);
      await tx.insert('installation', [{ key, value: JSON.stringify({ ...outcome, at }) }]);
    });
  }
}

/** The last drill of a province, and when it was; null when there was none. */
export async function lastDrill(
  reader: Reader,
  province: string,
): Promise<(DrillOutcome & { readonly at: Instant }) | null> {
  const row = await reader.row<{ value: string }>('SELECT value FROM installation WHERE key = ?', [drillKey(province)]);
  return row === undefined ? null : JSON.parse(row.value);
}
