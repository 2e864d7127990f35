/**
 * What the key signed last, kept beside it and outside the database: for each province its latest checkpoint. A database that does
 * not hold it is not the one that was signed – copied without its log, restored from an old backup, or another's.
 */
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../workflows/limits/time.js';
import type { Reader } from '../persistence/store.js';
import { isKept, latestCheckpointOf } from './kept-checkpoints.js';
import type { OutsideCheckpoint } from './verify-checkpoints.js';

const FILE_NAME = 'last-signed.json';

/** The latest checkpoint of a province when it was signed. */
export interface LastSigned extends OutsideCheckpoint {
  readonly seq: number;
  readonly at: Instant;
  /** The key that signed it. */
  readonly keyId: string;
}

type Kept = Omit<LastSigned, 'province'>;

/** Where it is kept. */
export const lastSignedFile = (folder: string): string => join(folder, FILE_NAME);

/** What is kept in a data folder; nothing where nothing was signed yet. @throws Error when it cannot be read */
export async function readLastSigned(folder: string): Promise<readonly LastSigned[]> {
  let text: string;
  try {
    text = await readFile(lastSignedFile(folder), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  try {
    const { provinces } = JSON.parse(text) as { readonly provinces: Readonly<Record<string, Kept>> };
    return Object.entries(provinces).map(([province, kept]) => ({ province, ...kept }));
  } catch (error) {
    throw new Error(`${lastSignedFile(folder)} is no record of what was signed last; move it away`, { cause: error });
  }
}

/** Keeps the latest checkpoint of each province. Replicas share a folder: the record never goes back by what one of them read. */
export async function keepLastSigned(folder: string, reader: Reader, keyId: string): Promise<void> {
  const known = new Map((await readLastSigned(folder)).map((one) => [one.province, one]));
  let changed = false;
  for (const { code } of await reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code')) {
    const latest = await latestCheckpointOf(reader, code);
    if (latest === undefined || latest.seq <= (known.get(code)?.seq ?? 0)) continue;
    known.set(code, { province: code, ...latest, keyId });
    changed = true;
  }
  if (changed) await write(folder, [...known.values()]);
}

/** Of what was signed last, what the database does not hold. */
export async function notHeld(reader: Reader, signed: readonly LastSigned[]): Promise<readonly LastSigned[]> {
  const missing: LastSigned[] = [];
  for (const one of signed) if (!(await isKept(reader, one))) missing.push(one);
  return missing;
}

/** Forgets all of it: the database is another one, and that is meant. */
export async function forgetLastSigned(folder: string): Promise<void> {
  await write(folder, []);
}

async function write(folder: string, signed: readonly LastSigned[]): Promise<void> {
  const provinces = Object.fromEntries(signed.map(({ province, ...kept }) => [province, kept]));
  const draft = `${lastSignedFile(folder)}.${process.pid}.draft`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ provinces }, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, lastSignedFile(folder));
}
