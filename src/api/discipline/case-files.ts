/** Files that came with a case, for whoever may read the case; so far only petitions have any. */
import { Inject, Injectable } from '@nestjs/common';
import type { PetitionContext } from '../../../workflows/discipline/petition/petition.js';
import { readCase } from '../../dossiers/case-rows.js';
import type { Files } from '../../files/files.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { FILES, READER } from '../../platform/tokens.js';
import { type GivenFile, givenFile } from '../files/file-reader.js';
import { CaseReader } from './case-reader.js';

@Injectable()
export class CaseFiles {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(FILES) private readonly files: Files,
    private readonly cases: CaseReader,
  ) {}

  /** @throws HttpProblem `unknown-case` for who may not read it, `not-found`, `files-unavailable`, `file-damaged` */
  async of(person: SignedIn, id: string, sha256: string): Promise<GivenFile> {
    await this.cases.requireRead(person, id);
    const { province } = person;
    const stored = await readCase(this.reader, province, id);
    const { files = [] } = (stored?.standing.context ?? {}) as Partial<PetitionContext>;
    const file = files.find((one) => one.sha256 === sha256);
    if (file === undefined) throw new HttpProblem('not-found');
    const { name, size, type } = file;
    return givenFile(this.files, { province, sha256 }, { name, size, type });
  }
}
