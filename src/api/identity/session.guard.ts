import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { OPEN } from '../../http/open.js';
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

  /** @throws HttpProblem `not-signed-in`, `too-many-writes` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const open = this.reflector.getAllAndOverride<true | undefined>(OPEN, [context.getHandler(), context.getClass()]);
    if (open === true) return true;
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const token = this.cookie.read(request);
    const person = token === null ? null : await this.sessions.personOf(token);
    if (person === null) throw new HttpProblem('not-signed-in');
    if (!READS.includes(request.method)) this.writes.count(`${person.province} ${person.id}`);
    request.person = person;
    return true;
  }
}
