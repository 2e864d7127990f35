import { Body, Controller, Delete, Get, Header, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { notKept, Read } from '../../http/documented.js';
import { BeforeFactor, Open } from '../../http/open.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { CredentialsInput, OwnPasswordInput, PasswordByCodeInput } from './credentials.input.js';
import { MeView, SignedInView } from './me.views.js';
import { MeQuery } from './me-query.js';
import { OpenedSession } from './opened-session.js';
import { PersonError } from './people.js';
import { SecondStepInput } from './second-factor/own-factor.views.js';
import { SecurityJournal } from './security-journal.js';
import { HalfCookie, SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

@ApiTags('session')
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly half: HalfCookie,
    private readonly opened: OpenedSession,
    private readonly journal: SecurityJournal,
    private readonly meQuery: MeQuery,
  ) {}

  @Open()
  @Post('session')
  @HttpCode(HttpStatus.OK)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'sessionOpen', summary: 'Sign in: sets the session cookie and tells who you are' })
  @ApiOkResponse({
    description: 'Signed in',
    type: MeView,
    headers: {
      'Set-Cookie': {
        description: 'The session, until the browser closes; the one that the browser had before ends',
        schema: { type: 'string' },
      },
    },
  })
  @ApiProblems(
    'invalid-input',
    'broken-json',
    'wrong-credentials',
    'code-needed',
    'cross-site',
    'payload-too-large',
    'unsupported-media-type',
    'too-many-attempts',
    'store-unavailable',
  )
  async open(
    @Body() { login, password }: CredentialsInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView> {
    const result = await this.signIn.attempt(login, password, this.opened.from(request));
    return this.opened.tell(result, request, response);
  }

  @Open()
  @Post('session/password')
  @HttpCode(HttpStatus.OK)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'sessionPasswordByCode',
    summary: 'Take a new password with a code from an administrator, and sign in with it',
  })
  @ApiOkResponse({ description: 'Signed in, with the new password', type: MeView })
  @ApiProblems(
    'invalid-input',
    'broken-json',
    'wrong-credentials',
    'code-needed',
    'cross-site',
    'payload-too-large',
    'unsupported-media-type',
    'weak-password',
    'too-many-attempts',
    'store-unavailable',
  )
  async byCode(
    @Body() { login, code, password }: PasswordByCodeInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView> {
    const result = await goodPassword(() => this.signIn.withCode(login, code, password, this.opened.from(request)));
    return this.opened.tell(result, request, response);
  }

  @Open()
  @Post('session/code')
  @HttpCode(HttpStatus.OK)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'sessionCode',
    summary: 'The second step of signing in, after `code-needed`: a code of the authenticator, or a recovery code',
  })
  @ApiOkResponse({ description: 'Signed in', type: MeView })
  @ApiProblems(
    'invalid-input',
    'broken-json',
    'wrong-code',
    'half-sign-in-ended',
    'cross-site',
    'payload-too-large',
    'unsupported-media-type',
    'too-many-attempts',
    'factor-unreadable',
    'store-unavailable',
  )
  async secondStep(
    @Body() { code }: SecondStepInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView> {
    const result = await this.signIn.withFactor(this.half.read(request), code, this.opened.from(request));
    return this.opened.tell(result, request, response, 'wrong-code');
  }

  @BeforeFactor()
  @Post('me/password')
  @HttpCode(HttpStatus.OK)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'mePassword',
    summary: 'Change my password: every session of mine ends, and one begins in this browser',
  })
  @ApiCookieAuth('session')
  @ApiOkResponse({ description: 'Changed', type: MeView })
  @ApiProblems(
    'invalid-input',
    'broken-json',
    'not-signed-in',
    'wrong-credentials',
    'cross-site',
    'payload-too-large',
    'unsupported-media-type',
    'weak-password',
    'too-many-attempts',
    'store-unavailable',
  )
  async ownPassword(
    @Signed() { login }: SignedIn,
    @Body() { current, password }: OwnPasswordInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView> {
    const before = this.cookie.read(request);
    const from = this.opened.from(request);
    const result = await goodPassword(() => this.signIn.change(login, { current, password }, from, before));
    return this.opened.tell(result, request, response);
  }

  @Open()
  @Get('session')
  @notKept
  @ApiOperation({
    operationId: 'sessionGet',
    summary: 'Whether somebody is signed in, and who: to be nobody is no error',
  })
  @ApiOkResponse({ description: 'The person signed in, or nobody', type: SignedInView })
  @ApiProblems('store-unavailable')
  async current(@Req() request: Request): Promise<SignedInView> {
    const token = this.cookie.read(request);
    const person = token === null ? null : await this.sessions.personOf(token);
    return { person: person === null ? null : await this.meQuery.of(person) };
  }

  @BeforeFactor()
  @Delete('session')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ operationId: 'sessionClose', summary: 'Sign out: the session ends at once' })
  @ApiCookieAuth('session')
  @ApiNoContentResponse({ description: 'Signed out; the cookie is taken back' })
  @ApiProblems('not-signed-in', 'cross-site', 'store-unavailable')
  async close(
    @Signed() person: SignedIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const token = this.cookie.read(request);
    if (token !== null)
      await this.sessions.close(token, (tx) =>
        this.journal.add(tx, person, {
          command: 'sign-out.done',
          with: { person: person.id, login: person.login, address: request.ip ?? null },
        }),
      );
    this.cookie.clear(response);
  }

  @BeforeFactor()
  @Read('me', 'meGet', 'Who I am: my roles, agency and province, and the delegations I hold now')
  @ApiOkResponse({ description: 'Me, at this moment', type: MeView })
  async me(@Signed() person: SignedIn): Promise<MeView> {
    return this.meQuery.of(person);
  }
}

/** @throws HttpProblem `weak-password` for one that is easily guessed */
async function goodPassword<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PersonError && error.fault === 'password')
      throw new HttpProblem('weak-password', ['/password']);
    throw error;
  }
}
