import { Controller, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { ReadInSession, WriteHeaders } from '../../http/documented.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { OwnAccount } from './own-account.js';
import { OwnAccountView } from './own-account.views.js';
import { SessionCookie } from './session-cookie.js';

/** My own account: where I am signed in, and what happened to it. */
@ApiTags('session')
@Controller('api/v1/me/account')
export class OwnAccountController {
  constructor(
    private readonly account: OwnAccount,
    private readonly cookie: SessionCookie,
  ) {}

  @ReadInSession('', 'meAccount', 'Where I am signed in, and what happened to my account')
  @ApiOkResponse({ type: OwnAccountView })
  read(@Signed() person: SignedIn, @Req() request: Request): Promise<OwnAccountView> {
    return this.account.view(person, this.cookie.read(request));
  }

  @Post('seen')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'meAccountSeen', summary: 'I have seen what others did to my account' })
  @WriteHeaders()
  @ApiOkResponse({ type: OwnAccountView })
  async seen(@Signed() person: SignedIn, @Req() request: Request): Promise<OwnAccountView> {
    await this.account.seen(person);
    return this.read(person, request);
  }

  @Post('sessions/end-others')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'meSessionsEndOthers', summary: 'End all my sessions but this one' })
  @WriteHeaders()
  @ApiOkResponse({ type: OwnAccountView })
  async endOthers(@Signed() person: SignedIn, @Req() request: Request): Promise<OwnAccountView> {
    await this.account.end(person, null, this.cookie.read(request));
    return this.read(person, request);
  }

  @Post('sessions/:id/end')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'meSessionEnd', summary: 'End one of my sessions' })
  @WriteHeaders()
  @ApiOkResponse({ type: OwnAccountView })
  async end(@Signed() person: SignedIn, @Param('id') id: string, @Req() request: Request): Promise<OwnAccountView> {
    await this.account.end(person, id, this.cookie.read(request));
    return this.read(person, request);
  }
}
