/** A problem of the protocol as it is told, and how any problem is sent. */
import type { Request, Response } from 'express';
import { type Locale, localeOf } from '../locale.js';
import { requestIdOf } from '../request-id.js';
import { faultyField } from './field-texts.js';
import { codeTold, HTTP_PROBLEMS, type HttpProblemCode } from './http-problems.js';
import type { Problem } from './problem.js';
import type { RefusalText } from './refusal-text.js';

/** What a problem says beside what every problem has. */
export type ProblemBody = Pick<Problem, 'title' | 'status' | 'detail' | 'code'> &
  Partial<Pick<Problem, 'errors' | 'clause' | 'current' | 'updatedBy' | 'updatedAt'>>;

export const MOST_ERRORS = 50;
const RETRY_SECONDS = '5';
/** A checkpoint is made each minute. */
const RETRY_PROOF_SECONDS = '60';

export const sentences = ({ why, mend }: RefusalText): string => `${why} ${mend}`;

/** A problem by its code, with the places at fault. */
export function httpProblem(code: HttpProblemCode, locale: Locale, pointers: readonly string[] = []): ProblemBody {
  const { status, [locale]: text } = HTTP_PROBLEMS[code];
  const errors = pointers.slice(0, MOST_ERRORS).map((pointer) => faultyField(pointer, code, locale));
  return {
    title: text.what,
    status,
    detail: sentences(text),
    code: codeTold(code),
    ...(errors.length === 0 ? {} : { errors }),
  };
}

/** Answers with a problem; what passes by itself says when to try again. */
export function sendProblem(request: Request, response: Response, body: ProblemBody): void {
  const requestId = requestIdOf(request);
  if (body.status === 503)
    response.set('Retry-After', body.code === 'proof-not-ready' ? RETRY_PROOF_SECONDS : RETRY_SECONDS);
  const problem: Problem = {
    type: `urn:dong-thuan:problem:${body.code}`,
    ...body,
    instance: request.path,
    requestId,
  };
  response
    .status(body.status)
    .set({ 'Content-Type': 'application/problem+json; charset=utf-8', 'Content-Language': localeOf(request) })
    .set('X-Request-Id', requestId)
    .send(JSON.stringify(problem));
}
