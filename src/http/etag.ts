/** Optimistic concurrency: a consultation's ETag is its version in quotes, and `If-Match` says which one was read. */
import type { Request } from 'express';
import { HttpProblem } from './problems/problem.js';

const ETAG = /^"([1-9]\d{0,14})"$/;

/** "7" with its quotes. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The version that the caller read before acting on it. `*` says "whatever stands there", which is no version that was read.
 * @throws HttpProblem `version-required` without `If-Match`, or with `*`; `invalid-input` for anything else than one strong ETag
 */
export function versionRead(request: Request): number {
  const header = request.headers['if-match'];
  if (header === undefined || header.trim() === '*') throw new HttpProblem('version-required');
  const version = ETAG.exec(header.trim())?.[1];
  if (version === undefined) throw new HttpProblem('invalid-input', ['header/If-Match']);
  return Number(version);
}
