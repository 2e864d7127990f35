/** What a log has signed and the witness has refused: who looks into it needs the log's own signature. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, sha256 } from '../platform/canonical-json.js';

/** No more are kept: the first ones tell enough. */
const MOST = 100;

export interface Refused {
  readonly note: string;
  readonly why: string;
  /** What was taken in and refused; none where a proof did not fit. */
  readonly leaves: readonly string[];
}

/** Keeps it in a file of its own, once. */
export async function keepRefused(folder: string, refused: Refused): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length >= MOST) return;
  const text = canonicalJson(refused);
  await writeFile(join(folder, `${sha256(text).slice(0, 16)}.json`), `${text}\n`, { mode: 0o600 });
}
