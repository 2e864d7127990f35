import { Body, Controller, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { notKept, PreconditionProblems, WriteHeaders } from '../../http/documented.js';
import { etagOf } from '../../http/etag.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { ForTokens } from '../../http/token-scopes.js';
import { CommandGateway } from '../commands/command-gateway.js';
import { PreviewAnswer, sentPreview } from '../commands/letter-preview.js';
import { ConsultationDetail } from '../consultations/consultation.views.js';
import { DraftInput, DraftReturnInput } from '../drafts/draft.views.js';
import { DiscardDraft, ReadDraft, SaveDraft, SendDraftBack } from '../drafts/draft-routes.js';
import { draftVersionSeen } from '../drafts/draft-version.js';
import { OwnRequestDraft } from './own-request-draft.js';
import { RequestDraftView } from './request-draft.views.js';

const AS_READ = {
  name: 'If-Match',
  required: true,
  description: 'The ETag of the draft as it was read before signing; another version now is refused as `stale`',
  schema: { type: 'string', example: '"3"' },
} as const;

/** What officers of the lead prepare and its head opens, under the id that the consultation will have. It is no record. */
@ApiTags('consultations')
@Controller('api/v1/request-drafts/:id')
@ApiExtraModels(RequestDraftView)
export class RequestDraftsController {
  constructor(
    private readonly drafts: OwnRequestDraft,
    private readonly gateway: CommandGateway,
  ) {}

  @ReadDraft(
    '',
    'requestDraftGet',
    'The draft of a request that my agency prepares; null when there is none',
    RequestDraftView,
  )
  async get(@Signed() person: SignedIn, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const draft = await this.drafts.read(person, id);
    response.setHeader('ETag', etagOf(draft?.version ?? 0));
    // Sent by hand: Nest would answer null with no body at all.
    response.json(draft);
  }

  @SaveDraft('', 'requestDraftPut', RequestDraftView)
  async put(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Body() input: DraftInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestDraftView> {
    const saved = await this.drafts.save(person, id, input, () => draftVersionSeen(request));
    response.setHeader('ETag', etagOf(saved.version));
    return saved;
  }

  @SendDraftBack('return', 'requestDraftReturn', RequestDraftView)
  async sendBack(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Body() input: DraftReturnInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestDraftView> {
    const back = await this.drafts.sendBack(person, id, input, () => draftVersionSeen(request));
    response.setHeader('ETag', etagOf(back.version));
    return back;
  }

  @Post('open/preview')
  @PreviewAnswer('requestDraftOpenPreview', 'consultation.open')
  @WriteHeaders()
  @ApiHeader(AS_READ)
  @PreconditionProblems()
  async preview(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Req() request: SignedRequest,
  ): Promise<StreamableFile> {
    const drafted = await this.drafts.toOpen(person, id, draftVersionSeen(request));
    return sentPreview(await this.gateway.preview(request, 'consultation.open', id, { drafted }));
  }

  @Post('open')
  @notKept
  @ForTokens('consultation.open')
  @ApiOperation({
    operationId: 'requestDraftOpen',
    summary: 'Open the consultation as it was drafted',
    description: 'Command `consultation.open`, with the draft as it was read: the one entry of it in the journal.',
  })
  @WriteHeaders()
  @ApiHeader(AS_READ)
  @PreconditionProblems()
  @ApiCreatedResponse({ description: 'The consultation as it then stands', type: ConsultationDetail })
  async open(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Req() request: SignedRequest,
  ): Promise<ConsultationDetail> {
    return this.gateway.openDrafted(request, id, await this.drafts.toOpen(person, id, draftVersionSeen(request)));
  }

  @DiscardDraft('', 'requestDraftDelete')
  async remove(@Signed() person: SignedIn, @Param('id') id: string, @Req() request: Request): Promise<void> {
    await this.drafts.discard(person, id, () => draftVersionSeen(request));
  }
}
