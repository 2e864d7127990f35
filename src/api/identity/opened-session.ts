/** What every way of signing in ends with: cookies for the browser, and who is signed in. */
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HttpProblem } from '../../http/problems/problem.js';
import type { From } from './attempts.js';
import type { MeView } from './me.views.js';
import { MeQuery } from './me-query.js';
import { DeviceCookie, HalfCookie, SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import type { SignInResult } from './sign-in.js';

/** Of the name of a browser, which says what it likes. */
const MOST_OF_A_NAME = 300;

@Injectable()
export class OpenedSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly device: DeviceCookie,
    private readonly half: HalfCookie,
    private readonly meQuery: MeQuery,
  ) {}

  /** Where a request comes from. */
  from(request: Request): From {
    const browser = request.get('user-agent')?.slice(0, MOST_OF_A_NAME) ?? null;
    return { address: request.ip ?? '', device: this.device.read(request), browser };
  }

  /**
   * Tells the browser what came of an attempt to sign in; the session that it had before ends.
   * @param refusal what a proof is told that is none
   * @throws HttpProblem `refusal`, `too-many-attempts`, `code-needed`, `half-sign-in-ended`
   */
  async tell(
    result: SignInResult,
    request: Request,
    response: Response,
    refusal: 'wrong-credentials' | 'wrong-code' = 'wrong-credentials',
  ): Promise<MeView> {
    if (result === null) throw new HttpProblem(refusal, refusal === 'wrong-code' ? ['/code'] : []);
    if ('ended' in result) throw new HttpProblem('half-sign-in-ended');
    if ('wait' in result) throw new HttpProblem('too-many-attempts', [], { 'Retry-After': String(result.wait) });
    const before = this.cookie.read(request);
    if (before !== null) await this.sessions.close(before);
    if ('half' in result) {
      this.cookie.clear(response);
      this.half.write(response, result.half);
      throw new HttpProblem('code-needed');
    }
    const person = await this.give(result, response);
    // Switched off within the same second.
    if (person === null) throw new HttpProblem('wrong-credentials');
    return person;
  }

  /** Gives the browser a session. @returns null where the person may no longer sign in */
  async give(
    { token, device }: { readonly token: string; readonly device: string },
    response: Response,
  ): Promise<MeView | null> {
    const person = await this.sessions.personOf(token);
    if (person === null) return null;
    this.cookie.write(response, token);
    this.device.write(response, device);
    this.half.clear(response);
    return this.meQuery.of(person);
  }
}
