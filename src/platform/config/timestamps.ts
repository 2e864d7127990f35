/** Who stamps the checkpoints of the log with a time (RFC 3161). */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.js';
import { type Environment, Settings } from './settings.js';

export interface TimestampConfig {
  readonly url: string;
  /** The certificates that are trusted, in PEM. */
  readonly authorities: string;
}

/**
 * Reads TIMESTAMP_URL and TIMESTAMP_CA_FILE; null when neither is given. Plain http will do: a token is signed, and what is sent is a
 * hash. Faults are told to `settings`.
 */
export function readTimestamps(settings: Settings): TimestampConfig | null {
  const url = settings.text('TIMESTAMP_URL');
  const file = settings.text('TIMESTAMP_CA_FILE');
  if (url === undefined && file === undefined) return null;
  if (url === undefined || file === undefined) {
    settings.fault(
      'TIMESTAMP_URL and TIMESTAMP_CA_FILE belong together: give the address of the authority and the file with the certificates that are trusted, or neither.',
    );
    return null;
  }
  if (!/^https?:\/\/./.test(URL.canParse(url) ? url : '')) {
    settings.fault(`TIMESTAMP_URL is "${url}": write the address of the authority, such as http://tsa.example/tsa.`);
    return null;
  }
  const authorities = readCertificates(settings, file);
  return authorities === null ? null : { url, authorities };
}

/** The certificates of TIMESTAMP_CA_FILE alone, in PEM; null where none are named. @throws ConfigError when they cannot be read */
export function readAuthorities(environment: Environment): string | null {
  const settings = new Settings(environment);
  const file = settings.text('TIMESTAMP_CA_FILE');
  const authorities = file === undefined ? null : readCertificates(settings, file);
  if (settings.faults.length > 0) throw new ConfigError(settings.faults);
  return authorities;
}

function readCertificates(settings: Settings, file: string): string | null {
  try {
    const pem = readFileSync(file, 'utf8');
    // It reads the first; the others are read with the first answer.
    void new X509Certificate(pem).subject;
    return pem;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    settings.fault(
      `TIMESTAMP_CA_FILE names ${file}, which cannot be read as certificates in PEM (${reason}): ask the authority for the certificate of its root.`,
    );
    return null;
  }
}
