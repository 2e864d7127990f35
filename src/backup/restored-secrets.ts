/** Puts the configuration and the secrets of a backup beside the restored data, for the operator to set up from. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CONFIGURATION, SECRETS } from './make-backup.js';
import type { Manifest } from './manifest.js';
import { openPart } from './parts.js';
import { openingOf } from './restore-backup.js';
import type { Sealing } from './sealing.js';

/** Whose value is a file of its own, not a line of the environment. */
const FILES: Readonly<Record<string, string>> = { SIGNING_KEY: 'signing-key.pem' };

/**
 * Writes `configuration.json`, `secrets.json` and the signing key into a folder `restored-…` below the data folder, and where the
 * data folder has no signing key, the key there too. Nothing is written over.
 * @returns the folder; null when the backup holds no secrets
 */
export async function writeSecrets(
  folder: string,
  manifest: Manifest,
  given: Sealing | null,
  dataDir: string,
): Promise<string | null> {
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
  for (const [name, file] of Object.entries(FILES)) {
    const value = secrets[name];
    if (value === undefined) continue;
    await write(join(target, file), value);
    await write(join(dataDir, file), value).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  return target;
}
