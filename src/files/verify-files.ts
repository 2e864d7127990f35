/** Whether every file that a journal names is there, and is what it was: read whole, each once. */
import { finished } from 'node:stream/promises';
import type { Reader } from '../persistence/store.js';
import { Damaged } from './checked.js';
import type { Files } from './files.js';
import { isSha256 } from './storage.js';

/** A file that is not as the journal of a consultation, or of a case, names it. */
export interface FileFinding {
  readonly province: string;
  readonly sha256: string;
  /** One of the consultations, or of the cases, that name it. */
  readonly consultation: string;
  readonly what: 'missing' | 'damaged';
}

/** Every file that journals name, in the order of their hashes. @returns how many there are, and what is wrong with which */
export async function verifyFiles(
  reader: Reader,
  files: Files,
): Promise<{ readonly checked: number; readonly findings: readonly FileFinding[] }> {
  const named = await reader.rows<{ province: string; sha256: string; consultation: string }>(
    `SELECT province, sha256, MIN(consultation_id) AS consultation FROM file_references
      GROUP BY province, sha256 ORDER BY province, sha256`,
  );
  const findings: FileFinding[] = [];
  for (const one of named) {
    const what = await faultOf(files, one);
    if (what !== null) findings.push({ ...one, what });
  }
  return { checked: named.length, findings };
}

async function faultOf(files: Files, key: { province: string; sha256: string }): Promise<FileFinding['what'] | null> {
  const stream = isSha256(key.sha256) ? await files.open(key) : null;
  if (stream === null) return 'missing';
  try {
    await finished(stream.resume());
    return null;
  } catch (error) {
    if (error instanceof Damaged) return 'damaged';
    throw error;
  }
}
