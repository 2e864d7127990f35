/** Nobody waits for an answer without end: after a while they are told so, whatever the request waits for. */
import type { NextFunction, Request, Response } from 'express';
import { localeOf } from './locale.js';
import { httpProblem, sendProblem } from './problems/told-problem.js';
import { requestIdOf } from './request-id.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What takes as long as it takes: files on their way in, lists that are written as files, and the clock that is moved by weeks. */
const TAKES_ITS_TIME = /^\/api\/v1\/(?:files|public-petitions\/files|edxml\/in|clock\/.*|tables\/.*|.*\.(?:xlsx|csv))$/;

const givenUp = new WeakSet<object>();

/** Whether a request was answered that it took too long: whatever its route still says of it is heard by nobody. */
export const isGivenUp = (request: object): boolean => givenUp.has(request);

/**
 * A handler that answers 503 with `Retry-After` when nothing else has begun to in time. A read has changed nothing; of a write
 * it is not known what becomes of it, and the problem says so. Its time begins when its body is there.
 * @param milliseconds how long
 * @param onLate told of each such request, after it was answered
 */
export function requestDeadline(
  milliseconds: number,
  onLate: (late: { requestId: string; method: string; path: string }) => void,
) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (TAKES_ITS_TIME.test(request.path)) {
      next();
      return;
    }
    const timer = setTimeout(() => {
      if (response.headersSent) return;
      givenUp.add(request);
      // Its route may still try to write an answer.
      response.on('error', () => undefined);
      const code = READING.has(request.method) ? 'too-slow' : 'outcome-unknown';
      sendProblem(request, response, httpProblem(code, localeOf(request)));
      onLate({ requestId: requestIdOf(request), method: request.method, path: request.path });
    }, milliseconds);
    response.once('close', () => clearTimeout(timer));
    next();
  };
}
