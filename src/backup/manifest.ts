/** What a backup says of itself: one file, written last, with the hash of every other. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../workflows/limits/time.js';
import { migrationNames } from '../persistence/migrations/index.js';
import { BackupError } from './backup-error.js';

export const MANIFEST = 'manifest.json';
/** Lists the kept files, a line each: a manifest that named a million of them could not be read by people any more. */
export const FILE_LIST = 'files.jsonl';

/** A file of a backup. */
export interface Part {
  /** Below the folder of the backup, with `/`. */
  readonly path: string;
  /** Of its bytes as they lie there, sealed or not. */
  readonly sha256: string;
  readonly bytes: number;
  /** For a table: its name, and how many rows. */
  readonly table?: string;
  readonly rows?: number;
}

/** How far a province had come. */
export interface ProvinceStanding {
  readonly code: string;
  readonly name: string;
  readonly consultations: number;
  /** Of all chains. */
  readonly entries: number;
  /** Of all chains the entry with the latest moment; null in a province without any. */
  readonly newest: { readonly chain: string; readonly seq: number; readonly hash: string; readonly at: Instant } | null;
  /** The latest signed checkpoint: `verify --against` takes the manifest for it. */
  readonly checkpoint: { readonly seq: number; readonly hash: string; readonly at: Instant } | null;
}

export interface Manifest {
  readonly format: 'dong-thuan-backup';
  readonly v: 1;
  /** The version of the program, and the name of the last migration of the tables. */
  readonly program: string;
  readonly schema: string;
  readonly database: 'sqlite' | 'postgres';
  /** By the clock of the machine that made it, when the moment of the snapshot was taken. */
  readonly takenAt: Instant;
  /** To whom it is sealed; empty: it lies open. */
  readonly recipients: readonly string[];
  /** Whether the keys and passwords of the configuration are in it. */
  readonly secrets: boolean;
  readonly provinces: readonly ProvinceStanding[];
  /** Null: it was made without files. */
  readonly keptFiles: {
    readonly count: number;
    readonly bytes: number;
    /** "province/sha256" of files that journals name and the storage had lost or damaged already. */
    readonly missing: readonly string[];
    /** The same of uploads that nothing names and that were gone meanwhile: their rows are left out when it is restored. */
    readonly forgotten: readonly string[];
  } | null;
  readonly parts: readonly Part[];
}

/** Reads the manifest of a backup. @throws BackupError `no-manifest`, `newer` */
export async function readManifest(folder: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(folder, MANIFEST), 'utf8');
  } catch (error) {
    throw new BackupError(
      'no-manifest',
      `Thư mục ${folder} không có ${MANIFEST}: đó không phải là bản sao lưu, hoặc việc sao lưu đã bị ngắt giữa chừng. Hãy dùng một bản sao lưu khác.`,
      { cause: error },
    );
  }
  const manifest = parsed(text);
  if (manifest === null)
    throw new BackupError('no-manifest', `${join(folder, MANIFEST)} không đọc được. Hãy dùng một bản sao lưu khác.`);
  if (!migrationNames.includes(manifest.schema))
    throw new BackupError(
      'newer',
      `Bản sao lưu được tạo bởi phiên bản mới hơn của chương trình (${manifest.program}, cấu trúc ${manifest.schema}). Hãy dùng phiên bản ấy hoặc phiên bản mới hơn.`,
    );
  return manifest;
}

/** Null for what is no manifest; its own last line is the hash of all before it, so that a damaged one is not believed. */
function parsed(text: string): Manifest | null {
  try {
    const { sha256, ...manifest } = JSON.parse(text) as Manifest & { readonly sha256: string };
    const sound = manifest.format === 'dong-thuan-backup' && manifest.v === 1 && sha256 === hashOf(manifest);
    return sound ? manifest : null;
  } catch {
    return null;
  }
}

/** The text of a manifest, with its own hash. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, sha256: hashOf(manifest) }, null, 2)}\n`;
}

const hashOf = (manifest: Omit<Manifest, never>): string =>
  createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
