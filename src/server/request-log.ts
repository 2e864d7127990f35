import type { NextFunction, Request, Response } from 'express';
import { requestIdOf } from '../http/request-id.js';
import type { SignedRequest } from '../http/signed-in.js';
import type { Logger } from '../platform/logging/logger.js';

/** What is known of a request when it has been answered. */
export interface Answered {
  readonly method: string;
  /** The pattern of the route, "/api/v1/consultations/:id"; null when none was found. */
  readonly route: string | null;
  readonly status: number;
}

/**
 * One line a request, when it has been answered or given up: what was asked and what came of it. Never bodies, cookies or
 * query strings, where names and texts may stand.
 * @param answered told of every request too, for the metrics
 */
export function requestLog(logger: Logger, answered: (request: Answered) => void) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const since = process.hrtime.bigint();
    response.once('close', () => {
      const done = { method: request.method, route: routeOf(request), status: response.statusCode };
      answered(done);
      const { person } = request as SignedRequest;
      logger.info(
        {
          requestId: requestIdOf(request),
          ...done,
          path: request.path,
          ms: Number((process.hrtime.bigint() - since) / 10_000n) / 100,
          person: person?.id ?? null,
          ...(person?.token === undefined ? {} : { token: person.token }),
          ...(response.writableFinished ? {} : { aborted: true }),
        },
        'request',
      );
    });
    next();
  };
}

/** The pattern of the route that was found, "/api/v1/consultations/:id"; null for none. */
export function routeOf(request: Request): string | null {
  const { path } = (request.route ?? {}) as { path?: unknown };
  return typeof path === 'string' ? path : null;
}
