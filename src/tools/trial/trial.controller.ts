import { Body, Controller, Delete, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { OwnRehearsalsView, RegulationDraftDetail } from '../../api/regulation-drafts/draft.views.js';
import { RegulationDrafts } from '../../api/regulation-drafts/regulation-drafts.js';
import { notKept, Read, WriteHeaders } from '../../http/documented.js';
import { localeOf } from '../../http/locale.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { OwnRehearsals } from './own-rehearsals.js';
import { OwnRehearsalInput, OwnRehearsalQuery, WhatIfInput } from './trial.inputs.js';
import { Trials } from './trials.js';

/** Tries of drafted regulations: begun here, carried out apart, and read with the draft. */
@ApiTags('regulations')
@Controller('api/v1')
export class TrialController {
  constructor(
    private readonly trials: Trials,
    private readonly drafts: RegulationDrafts,
    private readonly rehearsals: OwnRehearsals,
  ) {}

  @Post('regulation-drafts/:id/rehearsal')
  @HttpCode(200)
  @notKept
  @ApiOperation({
    operationId: 'regulationDraftRehearse',
    summary:
      'Begin to play all stories under the regulation in force and under the draft; the draft tells how far it is',
  })
  @WriteHeaders()
  @ApiOkResponse({ description: 'The draft, its rehearsal running', type: RegulationDraftDetail })
  async rehearse(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Req() request: Request,
  ): Promise<RegulationDraftDetail> {
    await this.trials.rehearse(person, id);
    return this.drafts.detail({ ...person, locale: localeOf(request) }, id);
  }

  @Post('regulation-drafts/:id/what-if')
  @HttpCode(200)
  @notKept
  @ApiOperation({
    operationId: 'regulationDraftWhatIf',
    summary: 'Begin to replay past consultations under the draft; the draft tells how far it is',
  })
  @WriteHeaders()
  @ApiOkResponse({ description: 'The draft, the replay running', type: RegulationDraftDetail })
  async whatIf(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Body() period: WhatIfInput,
    @Req() request: Request,
  ): Promise<RegulationDraftDetail> {
    await this.trials.whatIf(person, id, period);
    return this.drafts.detail({ ...person, locale: localeOf(request) }, id);
  }

  @Read('own-rehearsals', 'ownRehearsalList', 'The stories in which the province rehearses its regulation')
  @ApiOkResponse({ type: OwnRehearsalsView })
  list(@Signed() person: SignedIn): Promise<OwnRehearsalsView> {
    return this.rehearsals.all(person);
  }

  @Post('own-rehearsals')
  @HttpCode(200)
  @notKept
  @ApiOperation({ operationId: 'ownRehearsalKeep', summary: 'Keep a story, in place of the one of its name' })
  @WriteHeaders()
  @ApiOkResponse({ description: 'The stories as they then are', type: OwnRehearsalsView })
  keep(@Signed() person: SignedIn, @Body() { story }: OwnRehearsalInput): Promise<OwnRehearsalsView> {
    return this.rehearsals.keep(person, story);
  }

  @Delete('own-rehearsals')
  @HttpCode(200)
  @notKept
  @ApiOperation({ operationId: 'ownRehearsalForget', summary: 'Forget a story' })
  @WriteHeaders()
  @ApiOkResponse({ description: 'The stories as they then are', type: OwnRehearsalsView })
  forget(@Signed() person: SignedIn, @Query() { name }: OwnRehearsalQuery): Promise<OwnRehearsalsView> {
    return this.rehearsals.forget(person, name);
  }
}
