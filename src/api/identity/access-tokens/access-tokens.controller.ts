import { Body, Controller, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiCookieAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { ReadInSession, WriteHeaders } from '../../../http/documented.js';
import { ApiProblems } from '../../../http/problems/documented-problems.js';
import { Signed, type SignedIn } from '../../../http/signed-in.js';
import { OpenedSession } from '../opened-session.js';
import { SessionCookie } from '../session-cookie.js';
import { AccessTokensView, NewTokenInput, NewTokenView } from './access-token.views.js';
import { AccessTokens } from './access-tokens.js';

/**
 * Tokens by which other systems act for a person: `Authorization: Bearer`, never a cookie. No token is let in here, nor where people,
 * passwords, second factors or the installation are administered.
 */
@ApiTags('tokens')
@Controller('api/v1')
export class AccessTokensController {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly opened: OpenedSession,
    private readonly cookie: SessionCookie,
  ) {}

  @ReadInSession('me/tokens', 'meTokens', 'The tokens by which other systems act for me')
  @ApiOkResponse({ type: AccessTokensView })
  own(@Signed() person: SignedIn): Promise<AccessTokensView> {
    return this.tokens.own(person);
  }

  @Post('me/tokens')
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'meTokenMake',
    summary: 'Make a token for another system to act for me; it is told this once',
    description:
      'It does what I may at that moment, within its scope, and ends with my account, my agency or my word. Nobody makes one for another.',
  })
  @ApiCookieAuth('session')
  @ApiCreatedResponse({ type: NewTokenView })
  @ApiProblems(
    'invalid-input',
    'broken-json',
    'not-signed-in',
    'wrong-credentials',
    'wrong-code',
    'cross-site',
    'too-many-tokens',
    'payload-too-large',
    'unsupported-media-type',
    'too-many-attempts',
    'factor-unreadable',
    'store-unavailable',
  )
  make(@Signed() person: SignedIn, @Body() input: NewTokenInput, @Req() request: Request): Promise<NewTokenView> {
    return this.tokens.make(person, input, this.opened.from(request), this.cookie.read(request) ?? '');
  }

  @Post('me/tokens/:id/end')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'meTokenEnd', summary: 'End one of my tokens, at once' })
  @WriteHeaders()
  @ApiOkResponse({ type: AccessTokensView })
  endOwn(@Signed() person: SignedIn, @Param('id') id: string): Promise<AccessTokensView> {
    return this.tokens.endOwn(person, id);
  }

  @ReadInSession('tokens', 'tokenList', 'The tokens of all people of my province (administrators)')
  @ApiOkResponse({ type: AccessTokensView })
  all(@Signed() person: SignedIn): Promise<AccessTokensView> {
    return this.tokens.all(person);
  }

  @Post('tokens/:id/end')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'tokenEnd', summary: 'End anybody’s token, at once (administrators)' })
  @WriteHeaders()
  @ApiOkResponse({ type: AccessTokensView })
  endAny(@Signed() person: SignedIn, @Param('id') id: string): Promise<AccessTokensView> {
    return this.tokens.endAny(person, id);
  }
}
