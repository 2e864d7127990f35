/** Files in a bucket of a store that speaks S3. An object appears only when all of it has arrived and its checksum fits. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { type FileKey, type FileStorage, keyOfName, nameOf, StorageError, type StoredFile } from './storage.js';

export interface S3Options {
  /** "https://s3.tinh.gov.vn"; null for Amazon's own. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export class S3Storage implements FileStorage {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Options) {
    this.bucket = bucket;
    this.client = new S3Client({
      region,
      credentials: { accessKeyId, secretAccessKey },
      // Stores other than Amazon's have the bucket in the path, not in the name of the host.
      ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async keep(key: FileKey, path: string): Promise<void> {
    const { size } = await stat(path);
    await told(() =>
      this.client.send(
        new PutObjectCommand({
          ...this.objectOf(key),
          Body: createReadStream(path),
          ContentLength: size,
          ChecksumSHA256: Buffer.from(key.sha256, 'hex').toString('base64'),
        }),
      ),
    );
  }

  async has(key: FileKey): Promise<boolean> {
    return (
      (await told(() => this.client.send(new HeadObjectCommand(this.objectOf(key))).catch(unlessMissing))) !== null
    );
  }

  async open(key: FileKey): Promise<Readable | null> {
    const found = await told(() => this.client.send(new GetObjectCommand(this.objectOf(key))).catch(unlessMissing));
    // On Node the body is a stream of Node.
    return found === null ? null : (found.Body as Readable);
  }

  async remove(key: FileKey): Promise<void> {
    await told(() => this.client.send(new DeleteObjectCommand(this.objectOf(key))));
  }

  async *list(): AsyncIterable<StoredFile> {
    const pages = paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket })[Symbol.asyncIterator]();
    for (;;) {
      const { done, value } = await told(() => pages.next());
      if (done === true) return;
      for (const { Key, LastModified } of value.Contents ?? []) {
        const key = keyOfName(Key ?? '');
        if (key !== null && LastModified !== undefined) yield { ...key, since: LastModified.getTime() };
      }
    }
  }

  private objectOf(key: FileKey) {
    return { Bucket: this.bucket, Key: nameOf(key) };
  }
}

function unlessMissing(error: unknown): null {
  if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null;
  throw error;
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError('The store of files cannot be used.', { cause: error });
  }
}
