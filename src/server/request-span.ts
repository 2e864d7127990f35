import type { NextFunction, Request, Response } from 'express';
import { requestIdOf } from '../http/request-id.js';
import type { Telemetry } from '../platform/telemetry/telemetry.js';
import { routeOf } from './request-log.js';

/** The span of each request, from its id on to the end of its answer; whatever it does is done within. */
export function requestSpan(telemetry: Telemetry) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const { method, path, headers } = request;
    const end = telemetry.request({ method, path, headers, requestId: requestIdOf(request) }, next);
    const ended = () => end({ route: routeOf(request), status: response.statusCode });
    if (response.closed) ended();
    else response.once('close', ended);
  };
}
