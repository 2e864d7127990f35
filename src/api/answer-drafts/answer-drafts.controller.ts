import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { etagOf } from '../../http/etag.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { DraftInput, DraftReturnInput } from '../drafts/draft.views.js';
import { DiscardDraft, ReadDraft, SaveDraft, SendDraftBack } from '../drafts/draft-routes.js';
import { draftVersionSeen } from '../drafts/draft-version.js';
import { AnswerDraftView } from './answer-draft.views.js';
import { OwnAnswerDraft } from './own-answer-draft.js';

/** What an officer prepares and the head signs. It is no record: it is not in the journal, and only its agency sees it. */
@ApiTags('opinions')
@Controller('api/v1/consultations/:id/opinions/:agency/draft')
@ApiExtraModels(AnswerDraftView)
export class AnswerDraftsController {
  constructor(private readonly drafts: OwnAnswerDraft) {}

  @ReadDraft('', 'answerDraftGet', 'The draft of my agency’s answer; null when there is none', AnswerDraftView)
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

  @SaveDraft('', 'answerDraftPut', AnswerDraftView)
  async put(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('agency') agency: string,
    @Body() input: DraftInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnswerDraftView> {
    const saved = await this.drafts.save(person, id, agency, input, () => draftVersionSeen(request));
    response.setHeader('ETag', etagOf(saved.version));
    return saved;
  }

  @SendDraftBack('return', 'answerDraftReturn', AnswerDraftView)
  async sendBack(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('agency') agency: string,
    @Body() input: DraftReturnInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnswerDraftView> {
    const back = await this.drafts.sendBack(person, id, agency, input, () => draftVersionSeen(request));
    response.setHeader('ETag', etagOf(back.version));
    return back;
  }

  @DiscardDraft('', 'answerDraftDelete')
  async remove(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('agency') agency: string,
    @Req() request: Request,
  ): Promise<void> {
    await this.drafts.discard(person, id, agency, () => draftVersionSeen(request));
  }
}
