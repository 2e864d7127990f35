import { Body, Controller, Delete, Get, Header, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { notKept, Read } from '../../http/documented.js';
import { Open } from '../../http/open.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { CredentialsInput } from './credentials.input.js';
import { MeView, SignedInView } from './me.views.js';
import { MeQuery } from './me-query.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

@ApiTags('session')
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
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
    const result = await this.signIn.attempt(login, password, request.ip ?? '');
    if (result === null) throw new HttpProblem('wrong-credentials');
    if ('wait' in result) throw new HttpProblem('too-many-attempts', [], { 'Retry-After': String(result.wait) });
    const before = this.cookie.read(request);
    if (before !== null) await this.sessions.close(before);
    const person = await this.sessions.personOf(result.token);
    // Switched off within the same second.
    if (person === null) throw new HttpProblem('wrong-credentials');
    this.cookie.write(response, result.token);
    return this.meQuery.of(person);
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

  @Delete('session')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ operationId: 'sessionClose', summary: 'Sign out: the session ends at once' })
  @ApiCookieAuth('session')
  @ApiNoContentResponse({ description: 'Signed out; the cookie is taken back' })
  @ApiProblems('not-signed-in', 'cross-site', 'store-unavailable')
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = this.cookie.read(request);
    if (token !== null) await this.sessions.close(token);
    this.cookie.clear(response);
  }

  @Read('me', 'meGet', 'Who I am: my roles, agency and province, and the delegations I hold now')
  @ApiOkResponse({ description: 'Me, at this moment', type: MeView })
  async me(@Signed() person: SignedIn): Promise<MeView> {
    return this.meQuery.of(person);
  }
}
