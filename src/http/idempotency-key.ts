/** The same write sent twice is done once: the key, and the hash by which a different request under it is found out. */
import type { Request } from 'express';
import { canonicalJson, sha256 } from '../platform/canonical-json.js';
import { HttpProblem } from './problems/problem.js';

/** Printable ASCII: the key is a primary key and stands in logs. */
const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * The `Idempotency-Key` of a write with the SHA-256 of its method, path and body; undefined without one.
 * @throws HttpProblem `invalid-input` when it is empty, longer than 200 characters or not printable ASCII
 */
export function idempotencyOf(request: Request): { key: string; requestHash: string } | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !KEY.test(header))
    throw new HttpProblem('invalid-input', ['header/Idempotency-Key']);
  const body = request.body === undefined ? null : (request.body as unknown);
  const requestHash = sha256(canonicalJson({ method: request.method, path: request.path, body }));
  return { key: header, requestHash };
}
