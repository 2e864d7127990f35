/** Taking files in for the agency of a person. */
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { FILE_TYPES } from '../../files/file-types.js';
import type { Files } from '../../files/files.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { FILES } from '../../platform/tokens.js';
import { SecurityJournal } from '../identity/security-journal.js';
import type { FileRulesView, UploadedFileView } from './file.views.js';
import { problemOfUpload } from './upload-problems.js';

@Injectable()
export class Uploads {
  constructor(
    @Inject(FILES) private readonly files: Files,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly journal: SecurityJournal,
  ) {}

  rules(): FileRulesView {
    return { largest: this.files.largest, endings: FILE_TYPES.flatMap(({ endings }) => endings) };
  }

  /**
   * Takes the body of a request in, and journals it with the row that says it is kept. @throws HttpProblem for every reason why it is not taken, `not-authorised` for who acts for no agency
   */
  async take(
    person: SignedIn,
    { name, length }: { readonly name: string; readonly length: number | null },
    request: Request,
  ): Promise<UploadedFileView> {
    if (person.agency === null) throw new HttpProblem('not-authorised');
    // Nobody waits for the end of what is refused already.
    if (length !== null && length > this.files.largest) throw new HttpProblem('file-too-large');
    const { province, agency, id } = person;
    try {
      const uploading = { province, agency, person: id, name };
      const {
        sha256,
        name: kept,
        size,
        type,
      } = await this.files.take(request, uploading, (tx, upload) => {
        const told = { file: upload.sha256, size: upload.size, type: upload.type, agency, address: request.ip ?? null };
        return this.journal.add(tx, person, { command: 'file.uploaded', with: told });
      });
      this.logger.info({ province, agency, sha256, size, type }, 'a file was uploaded');
      return { sha256, name: kept, size, type };
    } catch (error) {
      throw problemOfUpload(error, this.logger);
    }
  }
}
