import { createPrivateKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSecretFile } from './secret-file.js';
import type { Settings } from './settings.js';

const HOW_TO_MAKE_ONE = 'make one with "openssl genpkey -algorithm ed25519 -out signing-key.pem"';

/**
 * The private key that signs the journal's checkpoints, as PEM: from SIGNING_KEY itself or from the file that
 * SIGNING_KEY_FILE names; null when neither is given, which only the evaluation mode allows. Never tells what is in it.
 * @param dataDir where a restore has laid the key: nobody should make another one beside it
 */
export function readSigningKey(settings: Settings, required: boolean, dataDir: string): string | null {
  const inline = settings.text('SIGNING_KEY');
  const file = settings.text('SIGNING_KEY_FILE');
  if (inline !== undefined && file !== undefined) {
    settings.fault('SIGNING_KEY and SIGNING_KEY_FILE are both given: keep one of them, the file by preference.');
    return null;
  }
  if (inline !== undefined) return checked(settings, inline.replaceAll('\\n', '\n'), 'SIGNING_KEY');
  if (file !== undefined) return fromFile(settings, file);
  if (required) {
    const laid = join(dataDir, 'signing-key.pem');
    settings.fault(
      `SIGNING_KEY_FILE is missing: in production the journal is signed with a key of your own; ${existsSync(laid) ? `name ${laid}, which is there, if it is that key` : `${HOW_TO_MAKE_ONE}, and name the file`}.`,
    );
  }
  return null;
}

/**
 * The key before the present one, as PEM, from the file that SIGNING_KEY_PREVIOUS_FILE names; null when none is given. While it is
 * given, checkpoints are signed with both, so that whoever trusts the former sees that it hands on to the other.
 */
export function readPreviousSigningKey(settings: Settings): string | null {
  const file = settings.text('SIGNING_KEY_PREVIOUS_FILE');
  return file === undefined ? null : fromFile(settings, file, 'SIGNING_KEY_PREVIOUS_FILE');
}

function fromFile(settings: Settings, file: string, name = 'SIGNING_KEY_FILE'): string | null {
  const pem = readSecretFile(settings, name, file, `, or ${HOW_TO_MAKE_ONE}`);
  return pem === null ? null : checked(settings, pem, `${name} (${file})`);
}

function checked(settings: Settings, pem: string, where: string): string | null {
  try {
    if (createPrivateKey(pem).asymmetricKeyType === 'ed25519') return pem;
  } catch {
    // OpenSSL's words could repeat parts of the key, so none of them is passed on.
  }
  settings.fault(`${where} holds no Ed25519 private key in PEM form: ${HOW_TO_MAKE_ONE}.`);
  return null;
}
