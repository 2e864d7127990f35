import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Read } from '../../http/documented.js';
import { etagOf } from '../../http/etag.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { DraftInput, DraftReturnInput } from '../drafts/draft.views.js';
import { DiscardDraft, ReadDraft, SaveDraft, SendDraftBack } from '../drafts/draft-routes.js';
import { draftVersionSeen } from '../drafts/draft-version.js';
import { PREPARED_ACTS } from '../drafts/prepared-acts.js';
import { ActDraftView, PreparedActsView } from './act-draft.views.js';
import { OwnActDrafts } from './own-act-drafts.js';

const ONE = ':act/:agency';
const Act = ApiParam({ name: 'act', enum: PREPARED_ACTS, enumName: 'PreparedAct' });

/** Minutes and notices before they are signed. They are no record: not in the journal, and only the lead sees them. */
@ApiTags('consultations')
@Controller('api/v1/consultations/:id/act-drafts')
@ApiExtraModels(ActDraftView)
export class ActDraftsController {
  constructor(private readonly drafts: OwnActDrafts) {}

  @Read('', 'actDraftList', 'What my agency can prepare for its head in this consultation, and how far it is')
  @ApiOkResponse({ type: PreparedActsView })
  all(@Signed() person: SignedIn, @Param('id') id: string): Promise<PreparedActsView> {
    return this.drafts.all(person, id);
  }

  @ReadDraft(ONE, 'actDraftGet', 'The draft of an act that my agency prepares; null when there is none', ActDraftView)
  @Act
  async get(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('act') act: string,
    @Param('agency') agency: string,
    @Res() response: Response,
  ): Promise<void> {
    const draft = await this.drafts.read(person, { id, act, agency });
    response.setHeader('ETag', etagOf(draft?.version ?? 0));
    // Sent by hand: Nest would answer null with no body at all.
    response.json(draft);
  }

  @SaveDraft(ONE, 'actDraftPut', ActDraftView)
  @Act
  async put(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('act') act: string,
    @Param('agency') agency: string,
    @Body() input: DraftInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActDraftView> {
    const saved = await this.drafts.save(person, { id, act, agency }, input, () => draftVersionSeen(request));
    response.setHeader('ETag', etagOf(saved.version));
    return saved;
  }

  @SendDraftBack(`${ONE}/return`, 'actDraftReturn', ActDraftView)
  @Act
  async sendBack(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('act') act: string,
    @Param('agency') agency: string,
    @Body() input: DraftReturnInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActDraftView> {
    const back = await this.drafts.sendBack(person, { id, act, agency }, input, () => draftVersionSeen(request));
    response.setHeader('ETag', etagOf(back.version));
    return back;
  }

  @DiscardDraft(ONE, 'actDraftDelete')
  @Act
  async remove(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('act') act: string,
    @Param('agency') agency: string,
    @Req() request: Request,
  ): Promise<void> {
    await this.drafts.discard(person, { id, act, agency }, () => draftVersionSeen(request));
  }
}
