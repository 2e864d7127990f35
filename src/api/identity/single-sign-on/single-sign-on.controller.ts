import { Body, Controller, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ReadInSession, WriteHeaders } from '../../../http/documented.js';
import { Open } from '../../../http/open.js';
import { ApiProblems } from '../../../http/problems/documented-problems.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../../http/signed-in.js';
import { MeQuery } from '../me-query.js';
import { OpenedSession } from '../opened-session.js';
import { RoundTripCookie, SessionCookie } from '../session-cookie.js';
import { Sessions } from '../sessions.js';
import { SingleSignOn } from './single-sign-on.js';
import { LinkInput, OwnIdentitiesView, ReturnedView, ReturnInput, RoundTripView } from './single-sign-on.views.js';

const PROBLEMS = [
  'invalid-input',
  'broken-json',
  'cross-site',
  'not-found',
  'payload-too-large',
  'unsupported-media-type',
  'too-many-attempts',
  'provider-unreachable',
  'store-unavailable',
] as const;

/** Sign-in by the providers of OpenID Connect that are configured. */
@ApiTags('session')
@Controller('api/v1')
export class SingleSignOnController {
  constructor(
    private readonly singleSignOn: SingleSignOn,
    private readonly opened: OpenedSession,
    private readonly sessions: Sessions,
    private readonly session: SessionCookie,
    private readonly trip: RoundTripCookie,
    private readonly meQuery: MeQuery,
  ) {}

  @Open()
  @Post('session/providers/:provider/begin')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'sessionProviderBegin',
    summary: 'Begin to sign in by a provider of OpenID Connect: where the browser is to go',
  })
  @ApiOkResponse({ type: RoundTripView })
  @ApiProblems(...PROBLEMS)
  async begin(
    @Param('provider') provider: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RoundTripView> {
    const { url, token } = await this.singleSignOn.begin(provider, this.opened.from(request));
    this.trip.write(response, token);
    return { url };
  }

  @Open()
  @Post('session/providers/:provider/finish')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'sessionProviderFinish',
    summary:
      'Come back from a provider, in the browser that was sent: signs in, or links the account of who is signed in',
  })
  @ApiOkResponse({ type: ReturnedView })
  @ApiProblems(
    ...PROBLEMS,
    'round-trip-ended',
    'provider-refused',
    'identity-not-linked',
    'identity-taken',
    'code-needed',
  )
  async finish(
    @Param('provider') provider: string,
    @Body() { search }: ReturnInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReturnedView> {
    const came = { provider, search, token: this.trip.read(request) };
    this.trip.clear(response);
    const token = this.session.read(request);
    const signedIn = token === null ? null : await this.sessions.personOf(token);
    const returned = await this.singleSignOn.finish(came, this.opened.from(request), signedIn);
    if ('result' in returned)
      return { person: await this.opened.tell(returned.result, request, response), linked: false };
    if (signedIn === null) throw new HttpProblem('round-trip-ended');
    return { person: await this.meQuery.of(signedIn), linked: true };
  }

  @ReadInSession(
    'me/identities',
    'meIdentities',
    'The providers by which I could sign in, and whether my account is linked',
  )
  @ApiOkResponse({ type: OwnIdentitiesView })
  async identities(@Signed() person: SignedIn): Promise<OwnIdentitiesView> {
    return { items: await this.singleSignOn.identities(person) };
  }

  @Post('me/identities/:provider/link')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'meIdentityLink',
    summary: 'Begin to link my account to a provider, with my password: where the browser is to go',
  })
  @ApiCookieAuth('session')
  @ApiOkResponse({ type: RoundTripView })
  @ApiProblems(...PROBLEMS, 'not-signed-in', 'wrong-credentials', 'identity-taken')
  async link(
    @Signed() person: SignedIn,
    @Param('provider') provider: string,
    @Body() { password }: LinkInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RoundTripView> {
    const from = this.opened.from(request);
    const { url, token } = await this.singleSignOn.beginLink(person, provider, password, from);
    this.trip.write(response, token);
    return { url };
  }

  @Post('me/identities/:provider/unlink')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'meIdentityUnlink', summary: 'Unlink my account from a provider' })
  @WriteHeaders()
  @ApiOkResponse({ type: OwnIdentitiesView })
  async unlink(@Signed() person: SignedIn, @Param('provider') provider: string): Promise<OwnIdentitiesView> {
    await this.singleSignOn.unlinkOwn(person, provider);
    return this.identities(person);
  }
}
