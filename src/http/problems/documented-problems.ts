/** Says in the description of the interface by which problems a route may answer, code by code. */
import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { codeTold, HTTP_PROBLEMS, type HttpProblemCode } from './http-problems.js';

const RETRY_AFTER = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' as const } } };

/**
 * Documents the problems of a route that is no command and no plain read of a resource: one response for each status,
 * which names the codes that it may carry, and the header that chooses the language of their sentences.
 */
export function ApiProblems(...codes: readonly HttpProblemCode[]): MethodDecorator {
  const statuses = [...new Set(codes.map((code) => HTTP_PROBLEMS[code].status))].sort();
  return applyDecorators(
    ApiHeader({
      name: 'Accept-Language',
      required: false,
      description: 'Sentences are Vietnamese; English where it is preferred',
      schema: { type: 'string', example: 'vi' },
    }),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: codes
          .filter((code) => HTTP_PROBLEMS[code].status === status)
          .map((code) => `\`${codeTold(code)}\`: ${HTTP_PROBLEMS[code].en.what}`)
          .join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        ...(status === 429 || status === 503 ? { headers: RETRY_AFTER } : {}),
      }),
    ),
  );
}
