/** The files of an installation: taken in, given out, looked through, and thrown away when nothing refers to them. */
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { instantOf } from '../../workflows/limits/time.js';
import { isFileName } from '../../workflows/step/attachments.js';
import type { Store, Tx, WriteOptions } from '../persistence/store.js';
import { checkedAgainst } from './checked.js';
import { FileFault } from './file-fault.js';
import { inspect } from './inspect.js';
import { isKnown, keepUpload, type Upload } from './kept-files.js';
import { receive } from './receive.js';
import type { Scanner } from './scanner.js';
import type { FileKey, FileStorage } from './storage.js';

export interface FilesOptions {
  readonly store: Store;
  readonly storage: FileStorage;
  /** Null: nothing is scanned. */
  readonly scanner: Scanner | null;
  /** The folder of what arrives. */
  readonly incoming: string;
  /** The largest file that is taken, in bytes. */
  readonly largest: number;
}

/** Who uploads, and under which name. */
export interface Uploading {
  readonly province: string;
  readonly agency: string;
  readonly person: string;
  readonly name: string;
  /** The largest that is taken of whoever uploads it, in bytes, where that is less than of others. */
  readonly largest?: number;
}

/** What is written in the transaction in which an upload is written down. */
type Beside = (tx: Tx, upload: Upload) => Promise<void>;

/** So often a file is put again that was thrown away between its writing and its row. */
const TRIES = 3;
/** The lock of a file must not end before the storage has done what it is told behind it. */
const BESIDE_STORAGE: WriteOptions = { idleMs: 600_000 };

export class Files {
  constructor(private readonly options: FilesOptions) {}

  /** The largest file that is taken, in bytes. */
  get largest(): number {
    return this.options.largest;
  }

  /** Whether every file is scanned. */
  get scans(): boolean {
    return this.options.scanner !== null;
  }

  /**
   * Takes a file in: received whole, of a type that is taken and that its name says, clean, on the disk, and written down; or
   * refused, and nothing of it is kept.
   * @param beside what is written with the row that says it is kept
   * @throws FileFault, ScannerUnavailable, StorageError, StoreError
   */
  async take(
    stream: Readable,
    { province, agency, person, name: given, largest: most = Number.POSITIVE_INFINITY }: Uploading,
    beside: Beside = async () => undefined,
  ): Promise<Upload> {
    const name = given.normalize('NFC').trim();
    if (name === '' || !isFileName(name)) throw new FileFault('file-name-invalid');
    const { incoming, largest, scanner, store } = this.options;
    const received = await receive(stream, incoming, Math.min(most, largest));
    const { path, sha256, size } = received;
    try {
      const { type } = await inspect(path, name);
      if (scanner !== null && !(await scanner.isClean(path))) throw new FileFault('file-infected');
      // By the database’s own clock, also where the clock of the law is moved: it says when an upload is forgotten.
      const uploadedAt = instantOf(await store.now(store.reader));
      const upload = { province, sha256, agency, size, type, name, uploadedBy: person, uploadedAt };
      await this.keep(upload, path, beside);
      return upload;
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Bytes first, then the row: a row says that the bytes are there. */
  private async keep(upload: Upload, path: string, beside: Beside): Promise<void> {
    const { store, storage } = this.options;
    await storage.keep(upload, path);
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const kept = await store.write(async (tx) => {
        await lockFile(store, tx, upload);
        if (!(await storage.has(upload))) return false;
        await keepUpload(tx, upload);
        await beside(tx, upload);
        return true;
      }, BESIDE_STORAGE);
      if (kept) return;
      await storage.keep(upload, path);
    }
    throw new Error(`The file ${upload.sha256} is thrown away as often as it is written.`);
  }

  /** What is in a file, checked as it is read; null when it is not kept. @throws StorageError; the stream: `Damaged` */
  async open(key: FileKey): Promise<Readable | null> {
    const stream = await this.options.storage.open(key);
    if (stream === null) return null;
    const checked = checkedAgainst(key.sha256);
    stream.on('error', (error) => checked.destroy(error));
    checked.on('close', () => stream.destroy());
    return stream.pipe(checked);
  }

  /**
   * Throws the bytes of a file away unless a row knows it, behind the lock under which rows of it are written.
   * @returns whether they were thrown away
   */
  async removeUnknown(key: FileKey): Promise<boolean> {
    const { store, storage } = this.options;
    return store.write(async (tx) => {
      await lockFile(store, tx, key);
      if (await isKnown(tx, key.province, key.sha256)) return false;
      await storage.remove(key);
      return true;
    }, BESIDE_STORAGE);
  }
}

/** On SQLite there is only one who writes. */
async function lockFile({ kind }: Store, tx: Tx, { province, sha256 }: FileKey): Promise<void> {
  if (kind === 'postgres')
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended(?, 2))', [`${province}/${sha256}`]);
}
