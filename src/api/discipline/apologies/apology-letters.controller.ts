import { Controller, Param, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Read } from '../../../http/documented.js';
import { ApiFile, DOCUMENT_TYPES, sendDocument } from '../../../http/documents.js';
import { ApiProblems } from '../../../http/problems/documented-problems.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../../http/signed-in.js';
import { Exports } from '../../audit/exports.js';
import { APOLOGY_FORMATS, ApologyLetters } from './apology-letters.js';

/** The letter of apology of a petition. */
@ApiTags('discipline')
@Controller('api/v1/petitions')
export class ApologyLettersController {
  constructor(
    private readonly letters: ApologyLetters,
    private readonly exports: Exports,
  ) {}

  @Read(':id/apology.:format', 'petitionApologyFile', 'The letter of apology as it stands: a draft until it is signed')
  @ApiParam({ name: 'format', enum: APOLOGY_FORMATS, enumName: 'ApologyFormat' })
  @ApiFile(APOLOGY_FORMATS.map((format) => DOCUMENT_TYPES[format]))
  @ApiProblems('unknown-case', 'apology-not-drafted')
  async file(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const named = APOLOGY_FORMATS.find((one) => one === format);
    if (named === undefined) throw new HttpProblem('not-found');
    const letter = await this.letters.file(person, id, named);
    await this.exports.note(response.req, { list: 'petition-apology', format: named });
    sendDocument(response, letter, DOCUMENT_TYPES[named]);
  }
}
