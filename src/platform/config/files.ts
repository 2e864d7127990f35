/** Where uploaded files lie, how large they may be, and what looks into them for malware. */
import { readSecret } from './secret-file.js';
import type { Settings } from './settings.js';

/** A store that speaks S3. */
export interface S3Settings {
  /** Null for Amazon's own. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface FilesConfig {
  /** The folder of the files; where they lie in S3, of what arrives. */
  readonly folder: string;
  /** Null: they lie in the folder. */
  readonly s3: S3Settings | null;
  /** The largest file that is taken, in bytes. */
  readonly largest: number;
  /** So long after it was uploaded last a file stays that nothing refers to, in days. */
  readonly graceDays: number;
  /** Where clamd listens; null: nothing is scanned. */
  readonly clamd: { readonly host: string; readonly port: number } | { readonly path: string } | null;
}

const MEGABYTE = 1024 * 1024;
const LARGEST_MB = { usual: 50, least: 1, most: 1024 };
const GRACE_DAYS = { usual: 7, least: 1, most: 365 };

/** Reads what begins with FILES_; faults are told to `settings`. */
export function readFiles(settings: Settings, dataDir: string): FilesConfig {
  return {
    folder: settings.text('FILES_DIR') ?? `${dataDir.replace(/\/+$/, '')}/files`,
    s3: readS3(settings),
    largest: settings.whole('FILES_LARGEST_MB', LARGEST_MB.usual, LARGEST_MB) * MEGABYTE,
    graceDays: settings.whole('FILES_GRACE_DAYS', GRACE_DAYS.usual, GRACE_DAYS),
    clamd: readClamd(settings),
  };
}

function readS3(settings: Settings): S3Settings | null {
  const bucket = settings.text('FILES_S3_BUCKET');
  const endpoint = settings.text('FILES_S3_ENDPOINT');
  if (bucket === undefined) {
    if (endpoint !== undefined)
      settings.fault('FILES_S3_ENDPOINT is given without FILES_S3_BUCKET: name the bucket, or leave both out.');
    return null;
  }
  if (endpoint !== undefined && !/^https?:\/\/[^/@]+\/?$/.test(endpoint))
    settings.fault(
      'FILES_S3_ENDPOINT must be an address like https://s3.tinh.gov.vn, without a path and without a name or password.',
    );
  const accessKeyId = settings.text('FILES_S3_ACCESS_KEY');
  const secretAccessKey = readSecret(settings, 'FILES_S3_SECRET_KEY');
  if (accessKeyId === undefined || secretAccessKey === null)
    settings.fault('FILES_S3_BUCKET needs FILES_S3_ACCESS_KEY and FILES_S3_SECRET_KEY_FILE (or FILES_S3_SECRET_KEY).');
  return {
    endpoint: endpoint ?? null,
    region: settings.text('FILES_S3_REGION') ?? 'us-east-1',
    bucket,
    accessKeyId: accessKeyId ?? '',
    secretAccessKey: secretAccessKey ?? '',
  };
}

/** "127.0.0.1:3310", or the path of a socket. */
function readClamd(settings: Settings): FilesConfig['clamd'] {
  const given = settings.text('FILES_CLAMD');
  if (given === undefined) return null;
  if (given.startsWith('/')) return { path: given };
  const [, host = '', port = ''] = /^([^\s/:]+):(\d{1,5})$/.exec(given) ?? [];
  if (host !== '' && Number(port) >= 1 && Number(port) <= 65535) return { host, port: Number(port) };
  settings.fault(
    `FILES_CLAMD is "${given}": write where clamd listens, such as 127.0.0.1:3310 or /run/clamav/clamd.ctl.`,
  );
  return null;
}
