/** The folder of the PKCS#12 files with which letters are signed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLoose } from './secret-file.js';
import type { Settings } from './settings.js';

/** A file of the folder, by the code of the agency or of the province after which it is named. */
export interface SignatureFile {
  readonly code: string;
  /** Where it lies, for what is said of it. */
  readonly path: string;
  readonly p12: Uint8Array;
  readonly passphrase: string;
}

const ENDING = '.p12';

/** Reads LETTER_SIGNATURES_DIR: CODE.p12, each beside CODE.passphrase; faults are told to `settings`. */
export function readSignatures(settings: Settings): readonly SignatureFile[] {
  const folder = settings.text('LETTER_SIGNATURES_DIR');
  if (folder === undefined) return [];
  const names = inFolder(settings, folder).filter((name) => name.endsWith(ENDING));
  if (names.length === 0 && settings.faults.length === 0)
    settings.fault(
      `LETTER_SIGNATURES_DIR is ${folder}, where there is no file CODE.p12: name one after the code of the agency or of the province, or leave it out to sign no letter.`,
    );
  return names.flatMap((name) => {
    const code = name.slice(0, -ENDING.length);
    const path = join(folder, name);
    const p12 = contentOf(settings, path);
    const passphrase = contentOf(settings, join(folder, `${code}.passphrase`));
    if (p12 === null || passphrase === null) return [];
    return [{ code, path, p12: new Uint8Array(p12), passphrase: passphrase.toString('utf8').replace(/\r?\n$/, '') }];
  });
}

function inFolder(settings: Settings, folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    settings.fault(
      `LETTER_SIGNATURES_DIR is ${folder}, which cannot be read (${messageOf(error)}): name a folder that the account of the server may read.`,
    );
    return [];
  }
}

function contentOf(settings: Settings, file: string): Buffer | null {
  try {
    const content = readFileSync(file);
    if (!isLoose(file)) return content;
    settings.fault(
      `LETTER_SIGNATURES_DIR: ${file} is one that others on this machine may read or change: run "chmod 600 ${file}".`,
    );
    return null;
  } catch (error) {
    settings.fault(
      `LETTER_SIGNATURES_DIR: ${file} cannot be read (${messageOf(error)}). Each CODE.p12 needs its CODE.passphrase beside it, readable by the account of the server alone.`,
    );
    return null;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
