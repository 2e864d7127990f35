/**
 * What a witness knows of a log, on the disk: one small file for each state, numbered. A state is written whole, synced, and given its name by a
 * link, which appears at once or, where the name is taken, not at all: of two that go on from the same state only one succeeds, even in two processes.
 */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EMPTY_ROOT } from '../journal/log/tree.js';

export interface KnownLog {
  readonly origin: string;
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly root: string;
  /** When it was cosigned last, in whole seconds since 1970; null before the first time. */
  readonly seconds: number | null;
  /** How much of the file of leaves belongs to it, in bytes; 0 where the log is not followed. */
  readonly leafBytes: number;
}

export interface KeptState {
  readonly number: number;
  readonly known: KnownLog;
}

/** Somebody else has gone on from the same state. */
export class AnotherWriter extends Error {
  override readonly name = 'AnotherWriter';
}

const NAME = /^state-(\d{12})\.json$/;
const nameOf = (number: number): string => `state-${String(number).padStart(12, '0')}.json`;

/** The latest state of a folder, which is made where there is none. @throws Error when it cannot be read, or is another log's */
export async function readState(folder: string, origin: string): Promise<KeptState> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const number = await latestNumber(folder);
  if (number === 0) return { number, known: { origin, size: 0, root: EMPTY_ROOT, seconds: null, leafBytes: 0 } };
  const file = join(folder, nameOf(number));
  const known: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isKnown(known) || known.origin !== origin) throw new Error(`${file} does not hold what is known of ${origin}.`);
  return { number, known };
}

/** Whether nothing newer is on the disk. */
export async function isLatest(folder: string, { number }: KeptState): Promise<boolean> {
  return (await latestNumber(folder)) === number;
}

/** Goes on from a state; when it returns, the new one is on the disk. @throws AnotherWriter */
export async function writeState(folder: string, before: KeptState, known: KnownLog): Promise<KeptState> {
  const number = before.number + 1;
  const draft = join(folder, `draft-${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(JSON.stringify(known));
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, join(folder, nameOf(number)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new AnotherWriter(nameOf(number));
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(folder);
  // The name may have been free only because whoever is further has removed it.
  if (!(await isLatest(folder, { number, known }))) throw new AnotherWriter(nameOf(number));
  // The one before stays, for a person to look at.
  if (number > 2) await rm(join(folder, nameOf(number - 2)), { force: true });
  return { number, known };
}

async function latestNumber(folder: string): Promise<number> {
  return (await readdir(folder)).reduce((latest, name) => Math.max(latest, Number(NAME.exec(name)?.[1] ?? 0)), 0);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isKnown(value: unknown): value is KnownLog {
  if (typeof value !== 'object' || value === null) return false;
  const { origin, size, root, seconds, leafBytes } = value as Readonly<Record<string, unknown>>;
  return (
    [size, leafBytes].every((part) => Number.isSafeInteger(part) && Number(part) >= 0) &&
    typeof origin === 'string' &&
    typeof root === 'string' &&
    (seconds === null || Number.isSafeInteger(seconds))
  );
}
