/** Puts the files of an installation together, as its configuration says. */
import type { Store } from '../persistence/store.js';
import type { FilesConfig } from '../platform/config/files.js';
import { Clamd } from './clamd.js';
import { DiskStorage } from './disk-storage.js';
import { Files } from './files.js';
import { S3Storage } from './s3-storage.js';
import type { FileStorage } from './storage.js';

export interface OpenFiles {
  readonly files: Files;
  readonly storage: FileStorage;
  /** The folder of what arrives. */
  readonly incoming: string;
}

export function openFiles(store: Store, { folder, s3, largest, clamd }: FilesConfig): OpenFiles {
  const storage = s3 === null ? new DiskStorage(folder) : new S3Storage(s3);
  const incoming = DiskStorage.incoming(folder);
  const scanner = clamd === null ? null : new Clamd(clamd);
  return { files: new Files({ store, storage, scanner, incoming, largest }), storage, incoming };
}
