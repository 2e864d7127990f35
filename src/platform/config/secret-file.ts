import { readFileSync, statSync } from 'node:fs';
import type { Settings } from './settings.js';

/** What nobody but the owner, and readers of the owner's group, may do with a secret. */
const LOOSE = 0o037;

/** Whether the permissions of a file let others than its owner and its group read it, or others than its owner write it. */
export function isLoose(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & LOOSE) !== 0;
}

/**
 * Reads a file with a secret. A loose one is a fault: what others could read is no secret. What is in it is never told.
 * @param name the setting that names the file
 * @returns null when it cannot be used, which is told to `settings`
 */
export function readSecretFile(settings: Settings, name: string, file: string, otherwise = ''): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    if (!isLoose(file)) return text;
    settings.fault(`${name} names ${file}, which others on this machine may read or change: run "chmod 600 ${file}".`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    settings.fault(
      `${name} names ${file}, which cannot be read (${reason}): give the account that runs the server the right to read it${otherwise}.`,
    );
  }
  return null;
}

/** A secret itself, or from the file that NAME_FILE names. What is in it is never told. */
export function readSecret(settings: Settings, name: string): string | null {
  const inline = settings.text(name);
  const file = settings.text(`${name}_FILE`);
  if (inline !== undefined && file !== undefined) {
    settings.fault(`${name} and ${name}_FILE are both given: keep one of them, the file by preference.`);
    return null;
  }
  if (inline !== undefined || file === undefined) return inline ?? null;
  return readSecretFile(settings, `${name}_FILE`, file)?.replace(/\r?\n$/, '') ?? null;
}
