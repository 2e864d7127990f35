import { Body, Controller, Delete, Header, HttpCode, HttpStatus, Param, Put, Req, Res } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiExtraModels,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Read } from '../../http/documented.js';
import { etagOf } from '../../http/etag.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { AnswerDraftInput, AnswerDraftView } from './answer-draft.views.js';
import { OwnAnswerDraft } from './own-answer-draft.js';

const VERSION = /^"?(0|[1-9]\d{0,14})"?$/;

const ifMatch = (required: boolean, description: string) =>
  ApiHeader({ name: 'If-Match', required, description, schema: { type: 'string', example: '"3"' } });

/** What an officer prepares and the head signs. It is no record: it is not in the journal, and only its agency sees it. */
@ApiTags('opinions')
@Controller('api/v1/consultations/:id/opinions/:agency/draft')
@ApiExtraModels(AnswerDraftView)
export class AnswerDraftsController {
  constructor(private readonly drafts: OwnAnswerDraft) {}

  @Read('', 'answerDraftGet', 'The draft of my agency’s answer; null when there is none')
  @ApiOkResponse({
    description: 'The draft, with its version as ETag',
    headers: { ETag: { description: 'The version', schema: { type: 'string', example: '"3"' } } },
    schema: { type: 'object', nullable: true, allOf: [{ $ref: getSchemaPath(AnswerDraftView) }] },
  })
  async get(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('agency') agency: string,
    @Res() response: Response,
  ): Promise<void> {
    const draft = await this.drafts.read(person, id, agency);
    response.setHeader('ETag', etagOf(draft?.version ?? 0));
    // Sent by hand: Nest would answer null with no body at all.
    response.json(draft);
  }

  @Put()
  @HttpCode(HttpStatus.OK)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'answerDraftPut',
    summary: 'Save the draft, and lay it before the head',
    description: 'Says in If-Match which version it replaces, or in If-None-Match: * that it is the first.',
  })
  @ApiCookieAuth('session')
  @ifMatch(false, 'The ETag that was read, "0" for the first; another version now is refused as `stale`')
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: '* for the first, instead of If-Match',
    schema: { type: 'string', example: '*' },
  })
  @ApiOkResponse({
    description: 'As it was saved',
    type: AnswerDraftView,
    headers: { ETag: { description: 'The new version', schema: { type: 'string', example: '"4"' } } },
  })
  @ApiProblems(
    'invalid-input',
    'broken-json',
    'not-signed-in',
    'cross-site',
    'not-found',
    'conflict',
    'stale-draft',
    'version-required',
    'payload-too-large',
    'unsupported-media-type',
    'store-unavailable',
  )
  async put(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('agency') agency: string,
    @Body() input: AnswerDraftInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnswerDraftView> {
    const saved = await this.drafts.save(person, id, agency, input, () => versionSeen(request));
    response.setHeader('ETag', etagOf(saved.version));
    return saved;
  }

  @Delete()
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({
    operationId: 'answerDraftDelete',
    summary: 'Throw the draft away; one that is not there is no error',
  })
  @ApiCookieAuth('session')
  @ifMatch(true, 'The ETag that was read; another version now is refused as `stale`')
  @ApiNoContentResponse({ description: 'It is gone' })
  @ApiProblems(
    'invalid-input',
    'not-signed-in',
    'cross-site',
    'not-found',
    'stale-draft',
    'version-required',
    'store-unavailable',
  )
  async remove(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('agency') agency: string,
    @Req() request: Request,
  ): Promise<void> {
    await this.drafts.discard(person, id, agency, () => versionSeen(request));
  }
}

/**
 * The version that a save or a removal is about: 0 says that there was none.
 * @throws HttpProblem `version-required` where none is told, or any; `invalid-input` for what is no version
 */
function versionSeen(request: Request): number {
  const none = request.headers['if-none-match'];
  if (none !== undefined) {
    if (none.trim() !== '*') throw new HttpProblem('invalid-input', ['header/If-None-Match']);
    return 0;
  }
  const header = request.headers['if-match'];
  if (header === undefined || header.trim() === '*') throw new HttpProblem('version-required');
  const version = VERSION.exec(header.trim())?.[1];
  if (version === undefined) throw new HttpProblem('invalid-input', ['header/If-Match']);
  return Number(version);
}
