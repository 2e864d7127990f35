import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { BEFORE_FACTOR, OPEN } from '../../http/open.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn, SignedRequest } from '../../http/signed-in.js';
import { TOKEN_SCOPE, type TokenScope } from '../../http/token-scopes.js';
import { bearerOf, TokenGuard } from './access-tokens/token-guard.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { WriteLimit } from './write-limit.js';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Nothing is open to a stranger: every route asks for a session, or for an access token where it is open to them, unless it says that it is
 * open. A request that brings a token is judged by the token alone, whatever cookies come with it.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly writes: WriteLimit,
    private readonly tokens: TokenGuard,
  ) {}

  /** @throws HttpProblem `not-signed-in`, `second-factor-needed`, `too-many-writes`, and those of a token (`TokenGuard`) */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.told(OPEN, context) === true) return true;
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const token = bearerOf(request.headers.authorization);
    const person =
      token === null
        ? await this.ofSession(request, context)
        : await this.tokens.personOf(token, request.ip ?? '', this.told<TokenScope>(TOKEN_SCOPE, context) ?? null);
    if (!READS.includes(request.method)) this.writes.count(`${person.province} ${person.id}`);
    request.person = person;
    return true;
  }

  private async ofSession(request: SignedRequest, context: ExecutionContext): Promise<SignedIn> {
    const token = this.cookie.read(request);
    const person = token === null ? null : await this.sessions.personOf(token);
    if (person === null) throw new HttpProblem('not-signed-in');
    if (person.owesFactor === true && this.told(BEFORE_FACTOR, context) !== true)
      throw new HttpProblem('second-factor-needed');
    return person;
  }

  private told<What = boolean>(what: string, context: ExecutionContext): What | undefined {
    return this.reflector.getAllAndOverride<What | undefined>(what, [context.getHandler(), context.getClass()]);
  }
}
