/** The keys under which secrets are sealed in the database. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEALING_KEY_BYTES } from '../sealing.js';
import { isLoose, readSecret } from './secret-file.js';
import type { Settings } from './settings.js';

const FILE_NAME = 'secrets-key';

/** Reads SECRETS_KEY or SECRETS_KEY_FILE: a key of 32 bytes in base64 on each line. Null: the one of the data folder. */
export function readSealingKeys(settings: Settings): readonly Buffer[] | null {
  const given = readSecret(settings, 'SECRETS_KEY');
  if (given === null) return null;
  const keys = keysIn(given);
  if (keys !== null) return keys;
  settings.fault(
    'SECRETS_KEY (or SECRETS_KEY_FILE) holds no key of 32 bytes in base64 on each line: make one with "openssl rand -base64 32"; the first line seals, all of them open.',
  );
  return null;
}

/**
 * The key in the data folder. On the first start it is made, readable by the owner alone; replicas that share the folder and
 * start together end up with the same one.
 * @throws Error when the file cannot be read or written, is open to others, or holds no key
 */
export async function sealingKeysIn(folder: string): Promise<readonly Buffer[]> {
  const file = join(folder, FILE_NAME);
  await makeIfMissing(folder, file);
  if (isLoose(file)) throw new Error(`others on this machine may read or change ${file}: run "chmod 600 ${file}"`);
  const keys = keysIn(await readFile(file, 'utf8'));
  if (keys === null) throw new Error(`${file} holds no key of 32 bytes in base64: bring it back from the backup`);
  return keys;
}

async function makeIfMissing(folder: string, file: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await readFile(file);
    return;
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  await writeFile(draft, `${randomBytes(SEALING_KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // A link appears whole or not at all, and never replaces a key that another replica has just made.
    await link(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

function keysIn(text: string): readonly Buffer[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const keys = lines.map((line) => Buffer.from(line.trim(), 'base64'));
  return keys.length > 0 && keys.every((key) => key.length === SEALING_KEY_BYTES) ? keys : null;
}

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
