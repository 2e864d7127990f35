import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { BEFORE_FACTOR, OPEN } from '../../http/open.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedRequest } from '../../http/signed-in.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { WriteLimit } from './write-limit.js';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** Nothing is open to a stranger: every route asks for a session unless it says that it is open. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly writes: WriteLimit,
  ) {}

  /** @throws HttpProblem `not-signed-in`, `second-factor-needed`, `too-many-writes` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.says(OPEN, context)) return true;
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const token = this.cookie.read(request);
    const person = token === null ? null : await this.sessions.personOf(token);
    if (person === null) throw new HttpProblem('not-signed-in');
    if (person.owesFactor === true && !this.says(BEFORE_FACTOR, context)) throw new HttpProblem('second-factor-needed');
    if (!READS.includes(request.method)) this.writes.count(`${person.province} ${person.id}`);
    request.person = person;
    return true;
  }

  private says(what: string, context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride<true | undefined>(what, [context.getHandler(), context.getClass()]) === true
    );
  }
}
