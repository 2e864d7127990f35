import type { NextFunction, Request, Response } from 'express';
import { HttpProblem } from '../../http/problems/problem.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Takes writes from this system's own pages only. Browsers say where a request comes from (Sec-Fetch-Site over HTTPS and on
 * localhost, Origin otherwise); a client that says neither is no browser, and carries no cookie that another site could use.
 * @throws HttpProblem `cross-site`
 */
export function requireSameOrigin(request: Request, _response: Response, next: NextFunction): void {
  if (!READING.has(request.method) && !isSameOrigin(request)) throw new HttpProblem('cross-site');
  next();
}

function isSameOrigin(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  // "null", the origin of what has none, is no URL and therefore no origin of ours.
  return URL.canParse(origin) && new URL(origin).host === withoutDefaultPort(host ?? '', origin);
}

function withoutDefaultPort(host: string, origin: string): string {
  return host.toLowerCase().replace(origin.startsWith('https:') ? /:443$/ : /:80$/, '');
}
