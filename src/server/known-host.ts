/** The name by which a request calls the server: a site that makes its own name mean this address gets no answer. */
import { isIP } from 'node:net';
import type { NextFunction, Request, Response } from 'express';
import { HttpProblem } from '../http/problems/problem.js';

/**
 * A handler that refuses every name that is not the server's own. Addresses in numbers are taken.
 * @param names as the configuration tells them; null: any
 * @throws HttpProblem `unknown-host`
 */
export function requireKnownHost(names: readonly string[] | null) {
  const known = names === null ? null : new Set(names);
  return (request: Request, _response: Response, next: NextFunction): void => {
    // Of two names a proxy may have looked at the one and this server at the other.
    if (namesTold(request) > 1) throw new HttpProblem('unknown-host');
    if (known !== null && !isKnown(request.headers.host ?? '', known)) throw new HttpProblem('unknown-host');
    next();
  };
}

const namesTold = ({ rawHeaders }: Request): number =>
  rawHeaders.filter((header, index) => index % 2 === 0 && header.toLowerCase() === 'host').length;

function isKnown(host: string, known: ReadonlySet<string>): boolean {
  const [, name = ''] = /^(\[[0-9a-f:.]+\]|[^:]*)(?::\d{1,5})?$/i.exec(host) ?? [];
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0 || known.has(name.toLowerCase());
}
