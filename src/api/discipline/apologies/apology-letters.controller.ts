import { Controller, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Read } from '../../../http/documented.js';
import { ApiProblems } from '../../../http/problems/documented-problems.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../../http/signed-in.js';
import { Exports } from '../../audit/exports.js';
import { APOLOGY_FORMATS, type ApologyFormat, ApologyLetters } from './apology-letters.js';

const TYPES: Readonly<Record<ApologyFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

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
  @ApiProduces(...Object.values(TYPES))
  @ApiOkResponse({
    content: Object.fromEntries(
      Object.values(TYPES).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
    ),
  })
  @ApiProblems('unknown-case', 'apology-not-drafted')
  async file(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    const named = APOLOGY_FORMATS.find((one) => one === format);
    if (named === undefined) throw new HttpProblem('not-found');
    const { content, name } = await this.letters.file(person, id, named);
    await this.exports.note(response.req, { list: 'petition-apology', format: named });
    const how = named === 'pdf' ? 'inline' : 'attachment';
    response.set({ 'Content-Type': TYPES[named], 'Content-Disposition': `${how}; filename="${name}"` });
    response.send(content);
  }
}
