import { Body, Controller, Delete, Header, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { notKept, PreconditionProblems, Read, WriteHeaders } from '../../http/documented.js';
import { etagOf, versionRead } from '../../http/etag.js';
import { localeOf } from '../../http/locale.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import {
  NewRegulationDraftInput,
  ProposalInput,
  RegulationDraftDetail,
  RegulationDraftInput,
  RegulationDraftItem,
  RegulationDraftsQuery,
} from './draft.views.js';
import { RegulationDrafts } from './regulation-drafts.js';

const IF_MATCH = ApiHeader({
  name: 'If-Match',
  required: true,
  description: 'The ETag of the draft that was read; another version now is refused as `stale`',
  schema: { type: 'string', example: '"3"' },
});

/**
 * Regulations that the province writes itself. A draft is no record; what is adopted of it, by `regulation.adopt` of another
 * administrator than the one who proposed it, becomes one.
 */
@ApiTags('regulations')
@Controller('api/v1/regulation-drafts')
export class RegulationDraftsController {
  constructor(private readonly drafts: RegulationDrafts) {}

  @Read(
    '',
    'regulationDraftList',
    'Regulations that are being written (administrators; the Office, the chairman and home affairs look on)',
  )
  @PageOf(RegulationDraftItem)
  list(@Signed() person: SignedIn, @Query() query: RegulationDraftsQuery): Promise<Page<RegulationDraftItem>> {
    return this.drafts.page(person, query);
  }

  @Read(
    ':id',
    'regulationDraftGet',
    'A draft, whole: what is not in order, how it differs from what is in force, its trials',
  )
  @ApiOkResponse({ type: RegulationDraftDetail })
  async get(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegulationDraftDetail> {
    return tagged(response, await this.drafts.detail(reading(person, request), id));
  }

  @Post()
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'regulationDraftBegin', summary: 'Begin a draft from a regulation of the province' })
  @WriteHeaders()
  @ApiCreatedResponse({ description: 'The draft', type: RegulationDraftDetail })
  async begin(
    @Signed() person: SignedIn,
    @Body() input: NewRegulationDraftInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegulationDraftDetail> {
    return tagged(response, await this.drafts.begin(person, input));
  }

  @Put(':id')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'regulationDraftSave',
    summary: 'Save a draft, in order or not, as data or as the text of a file; a proposal is taken back by it',
  })
  @WriteHeaders()
  @IF_MATCH
  @PreconditionProblems()
  @ApiOkResponse({ description: 'The draft as it then stands', type: RegulationDraftDetail })
  async save(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Body() input: RegulationDraftInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegulationDraftDetail> {
    return tagged(response, await this.drafts.save(reading(person, request), id, input, versionRead(request)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'regulationDraftDiscard', summary: 'Throw a draft away' })
  @ApiCookieAuth('session')
  @IF_MATCH
  @PreconditionProblems()
  @ApiNoContentResponse({ description: 'It is gone' })
  async discard(@Signed() person: SignedIn, @Param('id') id: string, @Req() request: Request): Promise<void> {
    await this.drafts.discard(person, id, versionRead(request));
  }

  @Post(':id/proposal')
  @HttpCode(200)
  @notKept
  @ApiOperation({
    operationId: 'regulationDraftPropose',
    summary: 'Lay a draft before another administrator: it must be in order and rehearsed as it stands',
  })
  @WriteHeaders()
  @IF_MATCH
  @PreconditionProblems()
  @ApiOkResponse({ description: 'The draft with its proposal', type: RegulationDraftDetail })
  async propose(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Body() input: ProposalInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegulationDraftDetail> {
    return tagged(response, await this.drafts.propose(reading(person, request), id, input, versionRead(request)));
  }

  @Delete(':id/proposal')
  @HttpCode(200)
  @notKept
  @ApiOperation({ operationId: 'regulationDraftWithdraw', summary: 'Take a proposal back; the draft stays' })
  @WriteHeaders()
  @IF_MATCH
  @PreconditionProblems()
  @ApiOkResponse({ description: 'The draft without it', type: RegulationDraftDetail })
  async withdraw(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegulationDraftDetail> {
    return tagged(response, await this.drafts.withdraw(reading(person, request), id, versionRead(request)));
  }
}

/** A person in the language in which they read now. */
const reading = (person: SignedIn, request: Request): SignedIn => ({ ...person, locale: localeOf(request) });

function tagged(response: Response, draft: RegulationDraftDetail): RegulationDraftDetail {
  response.setHeader('ETag', etagOf(draft.version));
  return draft;
}
