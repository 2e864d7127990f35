/** Every request has an id, which stands in its answer, in a problem and in the log. */
import type { NextFunction, Request, Response } from 'express';
import { v7 } from 'uuid';

const ACCEPTED = /^[\w.:-]{1,100}$/;
const ids = new WeakMap<object, string>();

/** The id of a request: the client's `X-Request-Id` when it is plain, else a new one. The same each time it is asked. */
export function requestIdOf(request: Pick<Request, 'headers'>): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && ACCEPTED.test(given) ? given : v7();
  ids.set(request, id);
  return id;
}

/** Names the request in its answer. */
export function nameRequest(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-Request-Id', requestIdOf(request));
  next();
}
