/** What the description of the interface says of the routes of a draft, alike for each act that is prepared. */
import { applyDecorators, Delete, Header, HttpCode, HttpStatus, Post, Put, type Type } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  getSchemaPath,
} from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { ForTokens } from '../../http/token-scopes.js';

const ifMatch = (required: boolean, description: string) =>
  ApiHeader({ name: 'If-Match', required, description, schema: { type: 'string', example: '"3"' } });

const WRITE_PROBLEMS = [
  'invalid-input',
  'broken-json',
  'not-signed-in',
  'not-authorised',
  'cross-site',
  'not-found',
  'conflict',
  'stale-draft',
  'version-required',
  'payload-too-large',
  'unsupported-media-type',
  'store-unavailable',
] as const;

/** A read that answers null when there is none, so that looking is no refusal. */
export function ReadDraft(path: string, operationId: string, summary: string, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Read(path, operationId, summary),
    ApiOkResponse({
      description: 'The draft, with its version as ETag',
      headers: { ETag: { description: 'The version', schema: { type: 'string', example: '"3"' } } },
      schema: { type: 'object', nullable: true, allOf: [{ $ref: getSchemaPath(view) }] },
    }),
  );
}

/** A save, which also lays the draft before the head. */
export function SaveDraft(path: string, operationId: string, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Put(path),
    HttpCode(HttpStatus.OK),
    Header('Cache-Control', 'no-store'),
    ApiOperation({
      operationId,
      summary: 'Save the draft, and lay it before the head',
      description: 'Says in If-Match which version it replaces, or in If-None-Match: * that it is the first.',
    }),
    ApiCookieAuth('session'),
    ForTokens('draft.save'),
    ifMatch(false, 'The ETag that was read, "0" for the first; another version now is refused as `stale`'),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: '* for the first, instead of If-Match',
      schema: { type: 'string', example: '*' },
    }),
    saved(view, 'As it was saved'),
    ApiProblems(...WRITE_PROBLEMS),
  );
}

/** The head sends the draft back. */
export function SendDraftBack(path: string, operationId: string, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Post(path),
    HttpCode(HttpStatus.OK),
    Header('Cache-Control', 'no-store'),
    ApiOperation({
      operationId,
      summary: 'Send the draft back with a remark, as the head of the agency that prepares it',
      description: 'Its text stays as it is. It stays sent back until it is submitted again.',
    }),
    ApiCookieAuth('session'),
    ifMatch(true, 'The ETag that was read; another version now is refused as `stale`'),
    saved(view, 'As it stands, with the remark'),
    ApiProblems(...WRITE_PROBLEMS),
  );
}

/** Throws the draft away. */
export function DiscardDraft(path: string, operationId: string): MethodDecorator {
  return applyDecorators(
    Delete(path),
    HttpCode(HttpStatus.NO_CONTENT),
    ApiOperation({ operationId, summary: 'Throw the draft away; one that is not there is no error' }),
    ApiCookieAuth('session'),
    ifMatch(true, 'The ETag that was read; another version now is refused as `stale`'),
    ApiNoContentResponse({ description: 'It is gone' }),
    ApiProblems(
      'invalid-input',
      'not-signed-in',
      'not-authorised',
      'cross-site',
      'not-found',
      'stale-draft',
      'version-required',
      'store-unavailable',
    ),
  );
}

const saved = (type: Type<unknown>, description: string) =>
  ApiOkResponse({
    description,
    type,
    headers: { ETag: { description: 'The new version', schema: { type: 'string', example: '"4"' } } },
  });
