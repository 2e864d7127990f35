import type { CookieOptions, Request, Response } from 'express';

/** Where the session token travels: out of reach of scripts, and of other sites' forms. */
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  /** @param secure whether it is sent over HTTPS only; browsers then hold it to this very host */
  constructor(secure: boolean) {
    this.name = secure ? '__Host-dong_thuan_session' : 'dong_thuan_session';
    this.options = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  }

  /** The token that a request carries, or null. */
  read(request: Pick<Request, 'headers'>): string | null {
    for (const pair of (request.headers.cookie ?? '').split(';')) {
      const [name, value] = pair.trim().split('=', 2);
      if (name === this.name && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
    }
    return null;
  }

  /** Until the browser closes: how long the session lives is the server's to know. */
  write(response: Response, token: string): void {
    response.cookie(this.name, token, this.options);
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}
