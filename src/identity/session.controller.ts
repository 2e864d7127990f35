import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Engine } from '../engine/engine.js';
import { ENGINE, READER } from '../engine/tokens.js';
import type { Reader } from '../persistence/store.js';
import { HttpProblem } from '../problems/problem.js';
import { CredentialsInput } from './credentials.input.js';
import { type Me, readMe } from './me.js';
import { Open } from './open.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { Signed, type SignedIn } from './signed-in.js';

@ApiTags('session')
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Open()
  @Post('session')
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Sign in: sets the session cookie and tells who you are' })
  async open(
    @Body() { login, password }: CredentialsInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    const result = await this.signIn.attempt(login, password, request.ip ?? '');
    if (result === null) throw new HttpProblem('wrong-credentials');
    if ('wait' in result) throw new HttpProblem('too-many-attempts', [], { 'Retry-After': String(result.wait) });
    const before = this.cookie.read(request);
    if (before !== null) await this.sessions.close(before);
    const person = await this.sessions.personOf(result.token);
    // Switched off within the same second.
    if (person === null) throw new HttpProblem('wrong-credentials');
    this.cookie.write(response, result.token);
    return readMe(this.reader, person, await this.engine.now());
  }

  @Delete('session')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Sign out: the session ends at once' })
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = this.cookie.read(request);
    if (token !== null) await this.sessions.close(token);
    this.cookie.clear(response);
  }

  @Get('me')
  @ApiOperation({ summary: 'Who I am: my roles, agency and province, and the delegations I hold now' })
  async me(@Signed() person: SignedIn): Promise<Me> {
    return readMe(this.reader, person, await this.engine.now());
  }
}
