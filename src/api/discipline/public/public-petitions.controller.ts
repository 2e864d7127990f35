import { Body, Controller, Get, Header, HttpCode, HttpStatus, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Open } from '../../../http/open.js';
import { ApiProblems } from '../../../http/problems/documented-problems.js';
import {
  PublicFormView,
  PublicPetitionInput,
  PublicPetitionSentView,
  PublicPetitionView,
} from './public-petition.views.js';
import { PublicPetitions } from './public-petitions.js';

/** For people and businesses, without signing in: a petition is sent, and followed by its code. Nothing else of it is shown. */
@ApiTags('petitions')
@Controller('api/v1/public-petitions')
export class PublicPetitionsController {
  constructor(private readonly petitions: PublicPetitions) {}

  @Open()
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'publicPetitionForm', summary: 'What the public form needs; no sign-in is needed' })
  @ApiOkResponse({ type: PublicFormView })
  @ApiProblems('store-unavailable')
  form(): Promise<PublicFormView> {
    return this.petitions.form();
  }

  @Open()
  @Post()
  @HttpCode(HttpStatus.CREATED)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'publicPetitionSend', summary: 'Send a petition; no sign-in is needed' })
  @ApiCreatedResponse({ description: 'Taken in; the code is told this once', type: PublicPetitionSentView })
  @ApiProblems(
    'invalid-input',
    'broken-json',
    'cross-site',
    'payload-too-large',
    'unsupported-media-type',
    'petition-stamp-wrong',
    'case-field-required',
    'case-agency-unknown',
    'case-files-too-many',
    'case-file-twice',
    'case-file-unknown',
    'too-many-attempts',
    'store-unavailable',
  )
  send(@Body() input: PublicPetitionInput, @Req() request: Request): Promise<PublicPetitionSentView> {
    return this.petitions.send(input, request.ip ?? '');
  }

  @Open()
  @Get(':code')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'publicPetitionFollow', summary: 'How far a petition has come; no sign-in is needed' })
  @ApiOkResponse({ type: PublicPetitionView })
  @ApiProblems('not-found', 'too-many-attempts', 'store-unavailable')
  follow(@Param('code') code: string, @Req() request: Request): Promise<PublicPetitionView> {
    return this.petitions.follow(code, request.ip ?? '');
  }
}
