import { Body, Controller, Delete, Header, HttpCode, HttpStatus, Inject, Param, Put, Req, Res } from '@nestjs/common';
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
import { currentOpinions } from '../../../workflows/dossier/dossier.js';
import type { Opinion } from '../../../workflows/opinion/opinion.js';
import type { Engine } from '../../engine/engine.js';
import { Read } from '../../http/documented.js';
import { etagOf } from '../../http/etag.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { HttpProblem, RefusedProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { ConsultationReader } from '../consultations/consultation-reader.js';
import { AnswerDraftInput, AnswerDraftView } from './answer-draft.views.js';
import { type DraftKey, discardDraft, readDraft, saveDraft } from './answer-drafts.js';

const LARGEST_DRAFT_BYTES = 200 * 1024;

/** Where an answer, or a late one, can still be given. */
const ANSWERABLE: readonly string[] = ['awaiting', 'clarifying', 'returned', 'overdue', 'deemed'];

const VERSION = /^"?(0|[1-9]\d{0,14})"?$/;

const ifMatch = (description: string) =>
  ApiHeader({ name: 'If-Match', required: false, description, schema: { type: 'string', example: '"3"' } });

/** What an officer prepares and the head signs. It is no record: it is not in the journal, and only its agency sees it. */
@ApiTags('opinions')
@Controller('api/v1/consultations/:id/opinions/:agency/draft')
@ApiExtraModels(AnswerDraftView)
export class AnswerDraftsController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly consultations: ConsultationReader,
  ) {}

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
    const { key, opinion } = await this.own(person, id, agency);
    // One that was saved at the very moment of the answer has nothing left to lead to.
    const open = ANSWERABLE.includes(opinion.state);
    const draft = open ? await readDraft(this.store.reader, key, opinion.context.round) : null;
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
  @ifMatch('The ETag that was seen, "0" for the first; another version now is refused as `stale`')
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
    'payload-too-large',
    'unsupported-media-type',
    'store-unavailable',
  )
  async put(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('agency') agency: string,
    @Body() { draft, submit = false }: AnswerDraftInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnswerDraftView> {
    const { key, opinion } = await this.own(person, id, agency);
    const seen = versionSeen(request);
    if (seen === null) throw new HttpProblem('invalid-input', ['header/If-Match']);
    if (Buffer.byteLength(JSON.stringify(draft)) > LARGEST_DRAFT_BYTES) throw new HttpProblem('payload-too-large');
    // A save that was under way when the head answered must not bring the draft back.
    if (!ANSWERABLE.includes(opinion.state))
      throw new RefusedProblem({ code: 'already-settled' }, { province: person.province, consultation: id });
    const { round } = opinion.context;
    const at = await this.engine.now();
    await saveDraft(this.store, key, { draft, round, submitted: submit, person: person.id, at, seen });
    const saved = await readDraft(this.store.reader, key, round);
    // Answered, or thrown away, in the moment between.
    if (saved === null) throw new HttpProblem('conflict');
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
  @ifMatch('The ETag that was seen; left out, whatever stands there goes')
  @ApiNoContentResponse({ description: 'It is gone' })
  @ApiProblems('invalid-input', 'not-signed-in', 'cross-site', 'not-found', 'stale-draft', 'store-unavailable')
  async remove(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Param('agency') agency: string,
    @Req() request: Request,
  ): Promise<void> {
    const { key } = await this.own(person, id, agency);
    await discardDraft(this.store, key, versionSeen(request));
  }

  /**
   * The opinion that the person's agency answers: its own, one that it took over, or as lead that of an agency outside.
   * @throws HttpProblem and RefusedProblem, 404 alike for what there is not and what is not for this person
   */
  private async own(person: SignedIn, id: string, agency: string): Promise<{ key: DraftKey; opinion: Opinion }> {
    await this.consultations.requireSeen(person, id);
    const standing = await this.engine.dossier(person.province, id);
    const opinion = standing && currentOpinions(standing.dossier).find(({ context }) => context.agency === agency);
    if (!standing || !opinion) throw new HttpProblem('not-found');
    const { external, heldBy } = opinion.context;
    const answering = external ? standing.dossier.consultation.context.lead : heldBy;
    const mayWrite = person.roles.some((role) => role !== 'admin');
    if (person.agency !== answering || !mayWrite) throw new HttpProblem('not-found');
    return { key: { province: person.province, consultation: id, agency }, opinion };
  }
}

/**
 * The version that a save or a removal is about: 0 says that there was none, null that nothing was told.
 * @throws HttpProblem `invalid-input` for what is no version
 */
function versionSeen(request: Request): number | null {
  const none = request.headers['if-none-match'];
  if (none !== undefined) {
    if (none.trim() !== '*') throw new HttpProblem('invalid-input', ['header/If-None-Match']);
    return 0;
  }
  const header = request.headers['if-match'];
  if (header === undefined) return null;
  const version = VERSION.exec(header.trim())?.[1];
  if (version === undefined) throw new HttpProblem('invalid-input', ['header/If-Match']);
  return Number(version);
}
