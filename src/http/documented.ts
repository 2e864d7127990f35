/** What the description of the interface says of every read and of every write. */
import { applyDecorators, Get, Header } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ForTokens } from './token-scopes.js';

const WHAT_IS_WRONG: Readonly<Record<number, string>> = {
  400: 'The request is malformed: pointers to what is unknown or of the wrong type',
  401: 'Not signed in',
  403: 'Not for this person',
  404: 'There is none, or it is not for this person',
  409: 'Not open at this step',
  412: 'If-Match named another version than the current one',
  413: 'The body is too large',
  415: 'The body is not application/json',
  422: 'Something is missing or not in order, by the code of the contract',
  428: 'If-Match is missing, or is `*`: read it, and send the ETag of what was read',
  503: 'The database or the server cannot be used for the moment, or a write came while the clock is in doubt (`clock-held`): `Retry-After` says when to try again, the code whether anything may have been done',
};

/** The problems that a route may answer with, in the description of the interface. */
export function problems(...statuses: readonly number[]) {
  return statuses.map((status) =>
    ApiResponse({
      status,
      description: WHAT_IS_WRONG[status] ?? '',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }),
  );
}

/** What an answer says holds for one person at one moment: no cache may keep it. */
export const notKept = Header('Cache-Control', 'no-store');

const language = ApiHeader({
  name: 'Accept-Language',
  required: false,
  description: 'Sentences are Vietnamese; English where it is preferred',
  schema: { type: 'string', example: 'vi' },
});

/** A read of the API: GET, with a stable name for client generators. Access tokens that may read are let in, too. */
export function Read(path: string, operationId: string, summary: string): MethodDecorator {
  return applyDecorators(ReadInSession(path, operationId, summary), ForTokens('read'));
}

/** A read that is for the person alone, who has signed in: no access token is let in. */
export function ReadInSession(path: string, operationId: string, summary: string): MethodDecorator {
  return applyDecorators(
    Get(path),
    notKept,
    ApiOperation({ operationId, summary }),
    ApiCookieAuth('session'),
    language,
    ...problems(400, 401, 403, 404, 503),
  );
}

/** The problems of a write that carries the version that was read. */
export function PreconditionProblems(): MethodDecorator {
  return applyDecorators(...problems(412, 428));
}

/** The headers of every write. */
export function WriteHeaders(): MethodDecorator {
  return applyDecorators(
    ApiCookieAuth('session'),
    language,
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'At most 200 printable ASCII characters: the same key with the same request is carried out once',
      schema: { type: 'string', maxLength: 200 },
    }),
    ...problems(400, 401, 403, 404, 409, 413, 415, 422, 503),
  );
}
