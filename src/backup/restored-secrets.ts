/** Puts the configuration and the secrets of a backup beside the restored data, for the operator to set up from. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CONFIGURATION, SECRETS } from './make-backup.js';
import type { Manifest } from './manifest.js';
import { openPart } from './parts.js';
import { openingOf } from './restore-backup.js';
import type { Sealing } from './sealing.js';

/** Keys that the data folder may hold, by the settings that would give them: files of their own, not lines of the environment. */
export const KEY_FILES: Readonly<Record<string, string>> = {
  SIGNING_KEY: 'signing-key.pem',
  SECRETS_KEY: 'secrets-key',
};

export interface RestoredSecrets {
  /** The folder that holds them. */
  readonly folder: string;
  /** Keys of the data folder that were there already and are others: a server would go on with these. */
  readonly others: readonly string[];
}

/**
 * Writes `configuration.json`, `secrets.json` and the keys into a folder `restored-…` below the data folder, and each key that the
 * data folder does not have there too. Nothing is written over.
 * @returns null when the backup holds no secrets
 */
export async function writeSecrets(
  folder: string,
  manifest: Manifest,
  given: Sealing | null,
  dataDir: string,
): Promise<RestoredSecrets | null> {
  const opening = openingOf(manifest, given);
  const read = async (name: string): Promise<Record<string, string> | null> => {
    const part = manifest.parts.find(({ path }) => path.startsWith(name));
    return part === undefined ? null : JSON.parse(await text(await openPart(folder, part, opening)));
  };
  const target = join(dataDir, `restored-${manifest.takenAt.replace(/[:.]/g, '-')}`);
  const write = async (path: string, content: string) => {
    await writeFile(path, content, { mode: 0o600, flag: 'wx' });
  };
  await mkdir(target, { recursive: true, mode: 0o700 });
  await write(join(target, CONFIGURATION), `${JSON.stringify(await read(CONFIGURATION), null, 2)}\n`);
  const secrets = await read(SECRETS);
  if (secrets === null) return null;
  await write(join(target, SECRETS), `${JSON.stringify(secrets, null, 2)}\n`);
  const others: string[] = [];
  for (const [name, file] of Object.entries(KEY_FILES)) {
    const value = secrets[name];
    if (value === undefined) continue;
    await write(join(target, file), value);
    const own = join(dataDir, file);
    try {
      await write(own, value);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if ((await readFile(own, 'utf8')).trim() !== value.trim()) others.push(own);
    }
  }
  return { folder: target, others };
}
