import type { CookieOptions, Request, Response } from 'express';
import { KNOWN_FOR_MS } from './known-devices.js';
import { HALF_SIGN_IN_MS } from './second-factor/half-sign-ins.js';
import { ROUND_TRIP_MS } from './single-sign-on/round-trips.js';

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
    return tokenIn(request, this.name);
  }

  /** Until the browser closes: how long the session lives is the server's to know. */
  write(response: Response, token: string): void {
    response.cookie(this.name, token, this.options);
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}

/** What a browser is known by after its person has signed out. */
export class DeviceCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  /** @param secure whether it is sent over HTTPS only; browsers then hold it to this very host */
  constructor(secure: boolean) {
    this.name = secure ? '__Host-dong_thuan_device' : 'dong_thuan_device';
    this.options = { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: KNOWN_FOR_MS };
  }

  /** The token that a request carries, or null. */
  read(request: Pick<Request, 'headers'>): string | null {
    return tokenIn(request, this.name);
  }

  write(response: Response, token: string): void {
    response.cookie(this.name, token, this.options);
  }
}

/** What a browser has that has proved the first factor and not yet the second. */
export class HalfCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  /** @param secure whether it is sent over HTTPS only; browsers then hold it to this very host */
  constructor(secure: boolean) {
    this.name = secure ? '__Host-dong_thuan_half' : 'dong_thuan_half';
    this.options = { httpOnly: true, sameSite: 'strict', secure, path: '/' };
  }

  /** The token that a request carries, or null. */
  read(request: Pick<Request, 'headers'>): string | null {
    return tokenIn(request, this.name);
  }

  write(response: Response, token: string): void {
    response.cookie(this.name, token, { ...this.options, maxAge: HALF_SIGN_IN_MS });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}

/** What a browser has that was sent to a provider of OpenID Connect. */
export class RoundTripCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  /** @param secure whether it is sent over HTTPS only; browsers then hold it to this very host */
  constructor(secure: boolean) {
    this.name = secure ? '__Host-dong_thuan_trip' : 'dong_thuan_trip';
    this.options = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  }

  /** The token that a request carries, or null. */
  read(request: Pick<Request, 'headers'>): string | null {
    return tokenIn(request, this.name);
  }

  write(response: Response, token: string): void {
    response.cookie(this.name, token, { ...this.options, maxAge: ROUND_TRIP_MS });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}

function tokenIn(request: Pick<Request, 'headers'>, wanted: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === wanted && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}
