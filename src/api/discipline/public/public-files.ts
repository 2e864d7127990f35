/**
 * Papers that strangers upload for a petition. They are taken only where every file is scanned, small, counted, and never given back: what
 * no petition names is thrown away as every upload is. Who uploaded one is known by a key that is told once, so that nobody can claim, or
 * find out about, what another has uploaded.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { MOST_PETITION_FILES } from '../../../../workflows/discipline/petition/petition-files.js';
import { FILE_TYPES } from '../../../files/file-types.js';
import type { Files } from '../../../files/files.js';
import { unsentBytes } from '../../../files/kept-files.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import type { Reader } from '../../../persistence/store.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import { FILES, READER } from '../../../platform/tokens.js';
import { problemOfUpload } from '../../files/upload-problems.js';
import { PublicAttempts, tooMany } from './public-attempts.js';
import type { PublicFilesView, PublicFileView } from './public-petition.views.js';

const MEGABYTE = 1024 * 1024;
/** The largest file of a stranger, in bytes. */
const LARGEST = 10 * MEGABYTE;
/** So much may lie there that no petition names, in bytes; whoever comes then is asked to come again. */
const MOST_UNSENT = 2048 * MEGABYTE;
const COME_AGAIN_SECONDS = 3600;
const KEY_BYTES = 18;
/** No agency has such a code, and no person such an id. */
const PUBLIC = ':public';

/** Under which code of an agency the row of an upload stands whose key this is. */
export const uploaderOf = (key: string): string =>
  `${PUBLIC}:${createHash('sha256').update(`dong-thuan upload ${key}`).digest('hex')}`;

/** What is told of an upload beside its bytes. */
export interface PublicUpload {
  /** Whether the body is said to be a file. */
  readonly isBytes: boolean;
  /** @throws HttpProblem where it is not told as it must be */
  readonly name: () => string;
  /** Of the body, in bytes, where it is told. */
  readonly length: number | null;
  readonly at: string;
  readonly stamp: string;
  /** Where it comes from; only counted. */
  readonly address: string;
}

@Injectable()
export class PublicFiles {
  constructor(
    @Inject(FILES) private readonly files: Files,
    @Inject(READER) private readonly reader: Reader,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly attempts: PublicAttempts,
  ) {}

  /** What may be uploaded; null where nothing would be scanned. */
  rules(): PublicFilesView | null {
    if (!this.files.scans) return null;
    return { most: MOST_PETITION_FILES, largest: this.largest, endings: FILE_TYPES.flatMap(({ endings }) => endings) };
  }

  /**
   * Takes a file in.
   * @throws HttpProblem `not-found` where none are taken, `petition-stamp-wrong`, `too-many-attempts`, and why it is not taken
   */
  async take(
    stream: Readable,
    { isBytes, name: told, length, at, stamp, address }: PublicUpload,
  ): Promise<PublicFileView> {
    if (!this.files.scans) throw new HttpProblem('not-found');
    if (!isBytes) throw new HttpProblem('unsupported-media-type');
    const name = told();
    // Nobody waits for the end of what is refused already.
    if (length !== null && length > this.largest) throw new HttpProblem('file-too-large');
    const stamped = { subject: '', about: name, at, stamp };
    this.attempts.requireStamp(stamped);
    await this.attempts.count('file', address, stamped);
    const { code: province } = this.config.province;
    if ((await unsentBytes(this.reader, province, PUBLIC)) > MOST_UNSENT) throw tooMany(COME_AGAIN_SECONDS);
    const key = randomBytes(KEY_BYTES).toString('base64url');
    const uploading = { province, agency: uploaderOf(key), person: PUBLIC, name, largest: this.largest };
    try {
      const { sha256, name: kept, size, type } = await this.files.take(stream, uploading);
      this.logger.info({ province, size, type }, 'a file was uploaded for a petition');
      return { sha256, name: kept, size, key };
    } catch (error) {
      throw problemOfUpload(error, this.logger);
    }
  }

  private get largest(): number {
    return Math.min(LARGEST, this.files.largest);
  }
}
