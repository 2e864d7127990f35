/** Files as people may read them: of a consultation who may see it, of an upload its own agency. */
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type DossierFile, filesIn } from '../../../workflows/dossier/files.js';
import type { KeptFile } from '../../../workflows/step/circumstances.js';
import type { Files } from '../../files/files.js';
import { fileOfConsultation, uploadOf } from '../../files/kept-files.js';
import { type FileKey, isSha256, StorageError } from '../../files/storage.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { FILES, READER } from '../../platform/tokens.js';
import { ReadDossiers } from '../consultations/read-dossiers.js';
import type { DossierFileView } from './file.views.js';

/** A file that is given out. */
export interface GivenFile extends KeptFile {
  readonly name: string;
  readonly sha256: string;
  readonly stream: Readable;
}

@Injectable()
export class FileReader {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(FILES) private readonly files: Files,
    private readonly dossiers: ReadDossiers,
  ) {}

  /** The files of a consultation. @throws HttpProblem and RefusedProblem, 404, for who may not see it */
  async list(person: SignedIn, consultation: string): Promise<DossierFileView[]> {
    const { files } = await this.filesOf(person, consultation);
    return Promise.all(files.map((file) => this.withSize(person.province, consultation, file)));
  }

  /** A draft knows of a file what was typed; its size and type are those of the upload. */
  private async withSize(province: string, consultation: string, file: DossierFile): Promise<DossierFileView> {
    if (file.size !== null) return file;
    const kept = await fileOfConsultation(this.reader, province, consultation, file.sha256);
    return { ...file, size: kept?.size ?? null, type: kept?.type ?? null };
  }

  /** A file that the journal of a consultation names. @throws HttpProblem `not-found`, `files-unavailable` */
  async ofConsultation(person: SignedIn, consultation: string, sha256: string): Promise<GivenFile> {
    const { files, reading } = await this.filesOf(person, consultation);
    const listed = files.find((file) => file.sha256 === sha256);
    // What stands nowhere any more is in the journal alone, and is for who may read all of it.
    if (!isSha256(sha256) || (listed === undefined && reading !== 'whole')) throw new HttpProblem('not-found');
    const kept = await fileOfConsultation(this.reader, person.province, consultation, sha256);
    if (kept === undefined) throw new HttpProblem('not-found');
    const name = listed?.name ?? kept.name;
    return givenFile(this.files, { province: person.province, sha256 }, { ...kept, name });
  }

  /** A file that the person’s own agency has uploaded. @throws HttpProblem `not-found`, `files-unavailable` */
  async own(person: SignedIn, sha256: string): Promise<GivenFile> {
    const kept = isSha256(sha256) ? await uploadOf(this.reader, person.province, person.agency, sha256) : undefined;
    if (kept === undefined) throw new HttpProblem('not-found');
    return givenFile(this.files, { province: person.province, sha256 }, kept);
  }

  private async filesOf(person: SignedIn, consultation: string) {
    const { shown, reading } = await this.dossiers.of(person, consultation);
    return { files: filesIn(shown), reading };
  }
}

/** What is kept of a file, with its bytes as they are read. @throws HttpProblem `files-unavailable`, `file-damaged` */
export async function givenFile(
  files: Files,
  { province, sha256 }: FileKey,
  kept: KeptFile & { readonly name: string },
): Promise<GivenFile> {
  const stream = await files.open({ province, sha256 }).catch((error: unknown) => {
    throw error instanceof StorageError ? new HttpProblem('files-unavailable') : error;
  });
  // What a row knows and the storage does not was lost, as when a backup was restored without its files.
  if (stream === null) throw new HttpProblem('file-damaged');
  return { ...kept, sha256, stream };
}
