/** Optimistic concurrency: a consultation's ETag is its version in quotes, and `If-Match` says which one was read. */
import type { Request } from 'express';
import { HttpProblem } from './problems/problem.js';

/** One strong ETag (RFC 9110), no longer than any of ours. */
const ETAG = /^"([\x21\x23-\x7e]{1,64})"$/;
const NUMBER = /^[1-9]\d{0,14}$/;

/** "7" with its quotes. */
export function etagOf(version: number | string): string {
  return `"${version}"`;
}

/**
 * The ETag, without its quotes, that the caller read before acting. `*` says "whatever stands there", which nobody has read.
 * @throws HttpProblem `version-required` without `If-Match`, or with `*`; `invalid-input` for anything else than one strong ETag
 */
export function tagRead(request: Request): string {
  const header = request.headers['if-match'];
  if (header === undefined || header.trim() === '*') throw new HttpProblem('version-required');
  const tag = ETAG.exec(header.trim())?.[1];
  if (tag === undefined) throw new HttpProblem('invalid-input', ['header/If-Match']);
  return tag;
}

/** The same where the ETag is the number of a version, as that of a consultation is. @throws HttpProblem as `tagRead` */
export function versionRead(request: Request): number {
  const tag = tagRead(request);
  if (!NUMBER.test(tag)) throw new HttpProblem('invalid-input', ['header/If-Match']);
  return Number(tag);
}
