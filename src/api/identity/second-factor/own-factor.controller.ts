import { Body, Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ReadInSession, WriteHeaders } from '../../../http/documented.js';
import { BeforeFactor } from '../../../http/open.js';
import { ApiProblems } from '../../../http/problems/documented-problems.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../../http/signed-in.js';
import { OpenedSession } from '../opened-session.js';
import { OwnFactor, type Renewed } from './own-factor.js';
import {
  ConfirmFactorInput,
  EnrolmentView,
  OwnFactorView,
  ProveFactorInput,
  RenewedFactorView,
} from './own-factor.views.js';

const PROBLEMS = [
  'invalid-input',
  'broken-json',
  'not-signed-in',
  'wrong-credentials',
  'wrong-code',
  'cross-site',
  'payload-too-large',
  'unsupported-media-type',
  'too-many-attempts',
  'factor-unreadable',
  'store-unavailable',
] as const;

/** My second factor: an authenticator with recovery codes. */
@ApiTags('session')
@Controller('api/v1/me/factor')
export class OwnFactorController {
  constructor(
    private readonly factor: OwnFactor,
    private readonly opened: OpenedSession,
  ) {}

  @BeforeFactor()
  @ReadInSession('', 'meFactor', 'Whether I have a second factor, and whether I must')
  @ApiOkResponse({ type: OwnFactorView })
  read(@Signed() person: SignedIn): Promise<OwnFactorView> {
    return this.factor.view(person);
  }

  @BeforeFactor()
  @Post('begin')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'meFactorBegin',
    summary: 'Show a secret for my authenticator; it changes nothing until it is confirmed',
  })
  @WriteHeaders()
  @ApiOkResponse({ type: EnrolmentView })
  begin(@Signed() person: SignedIn): Promise<EnrolmentView> {
    return this.factor.begin(person);
  }

  @BeforeFactor()
  @Post('confirm')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'meFactorConfirm',
    summary:
      'Make the secret that was shown my second factor: every session of mine ends, and one begins in this browser',
  })
  @ApiCookieAuth('session')
  @ApiOkResponse({ type: RenewedFactorView })
  @ApiProblems(...PROBLEMS, 'enrolment-expired')
  async confirm(
    @Signed() person: SignedIn,
    @Body() input: ConfirmFactorInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RenewedFactorView> {
    return this.renewed(await this.factor.confirm(person, input, this.opened.from(request)), response);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'meFactorRecoveryCodes',
    summary: 'Make new recovery codes in place of all before: every other session of mine ends',
  })
  @ApiCookieAuth('session')
  @ApiOkResponse({ type: RenewedFactorView })
  @ApiProblems(...PROBLEMS)
  async newCodes(
    @Signed() person: SignedIn,
    @Body() { password, code }: ProveFactorInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RenewedFactorView> {
    return this.renewed(await this.factor.newCodes(person, password, code, this.opened.from(request)), response);
  }

  @Post('remove')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'meFactorRemove',
    summary: 'Take my second factor off, where I need not have one: every other session of mine ends',
  })
  @ApiCookieAuth('session')
  @ApiOkResponse({ type: RenewedFactorView })
  @ApiProblems(...PROBLEMS, 'factor-required')
  async remove(
    @Signed() person: SignedIn,
    @Body() { password, code }: ProveFactorInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RenewedFactorView> {
    return this.renewed(await this.factor.remove(person, password, code, this.opened.from(request)), response);
  }

  private async renewed({ codes, ...tokens }: Renewed, response: Response): Promise<RenewedFactorView> {
    const person = await this.opened.give(tokens, response);
    if (person === null) throw new HttpProblem('wrong-credentials');
    return { recoveryCodes: [...codes], person };
  }
}
