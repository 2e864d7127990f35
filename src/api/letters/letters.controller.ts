import { Body, Controller, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Read, WriteHeaders } from '../../http/documented.js';
import { ApiFile, DOCUMENT_TYPES, sendDocument } from '../../http/documents.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { ForTokens } from '../../http/token-scopes.js';
import { Exports } from '../audit/exports.js';
import { IssuedLettersView, IssueLettersInput, LETTER_CODE, LettersQuery, LetterView } from './letter.views.js';
import { Letters } from './letters.js';

export const CODE = ApiParam({
  name: 'code',
  schema: { type: 'string', pattern: LETTER_CODE.source },
  example: '7K3M-9QXT-2WBR-F4HD',
});

/** What was written in consultations, for those who may see them. */
@ApiTags('letters')
@Controller('api/v1')
export class LettersController {
  constructor(
    private readonly letters: Letters,
    private readonly exports: Exports,
  ) {}

  @Read(
    'consultations/:id/letters',
    'consultationLetters',
    'The letters of a consultation, in the order in which they were signed',
  )
  @ApiOkResponse({ type: IssuedLettersView })
  async ofConsultation(@Signed() person: SignedIn, @Param('id') id: string): Promise<IssuedLettersView> {
    return { letters: await this.letters.ofConsultation(person, id) };
  }

  @Read('letters', 'lettersList', 'The letters of my agency, latest first')
  @PageOf(LetterView)
  list(@Signed() person: SignedIn, @Query() query: LettersQuery): Promise<Page<LetterView>> {
    return this.letters.ofAgency(person, query);
  }

  @Post('letters/issue')
  @ForTokens('letter.issue')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'lettersIssue',
    summary: 'Number, date and issue letters of my agency that are signed: all of them or none',
  })
  @WriteHeaders()
  @ApiOkResponse({ type: IssuedLettersView })
  async issue(@Signed() person: SignedIn, @Body() input: IssueLettersInput): Promise<IssuedLettersView> {
    return { letters: await this.letters.issue(person, input) };
  }

  @Read('letters/:code', 'letterGet', 'A letter')
  @CODE
  @ApiOkResponse({ type: LetterView })
  one(@Signed() person: SignedIn, @Param('code') code: string): Promise<LetterView> {
    return this.letters.one(person, code);
  }

  @Read('letters/:code/pdf', 'letterPdf', 'Its last version as PDF, to be looked at or kept')
  @CODE
  @ApiFile([DOCUMENT_TYPES.pdf])
  async pdf(@Signed() person: SignedIn, @Param('code') code: string, @Res() response: Response): Promise<void> {
    await this.send(person, code, 'pdf', response);
  }

  @Read('letters/:code/docx', 'letterDocx', 'Its last version as DOCX')
  @CODE
  @ApiFile([DOCUMENT_TYPES.docx])
  async docx(@Signed() person: SignedIn, @Param('code') code: string, @Res() response: Response): Promise<void> {
    await this.send(person, code, 'docx', response);
  }

  private async send(person: SignedIn, code: string, format: 'pdf' | 'docx', response: Response): Promise<void> {
    const letter = await this.letters.file(person, code, format);
    await this.exports.note(response.req, { list: 'letter', format, file: code });
    sendDocument(response, letter, DOCUMENT_TYPES[format]);
  }
}
