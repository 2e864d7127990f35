/** What no part of the engine could store: refused at the edge, whatever the route. */
import type { NextFunction, Request, Response } from 'express';
import { HttpProblem } from './problems/problem.js';

const DEEPEST = 16;
const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a body that is not JSON by its type, one nested too deeply to be walked, and text that a database cannot keep:
 * the NUL character (PostgreSQL has no text with it) and half of a surrogate pair (UTF-8 has no form for it).
 * @throws HttpProblem `unsupported-media-type`, `invalid-input` with a pointer
 */
export function requireSoundBody(request: Request, _response: Response, next: NextFunction): void {
  if (/%00/.test(request.url)) throw new HttpProblem('invalid-input');
  if (!WITHOUT_BODY.has(request.method)) {
    const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
    if (hasBody && !request.is('application/json')) throw new HttpProblem('unsupported-media-type');
    const fault = unsoundPart(request.body);
    if (fault !== null) throw new HttpProblem('invalid-input', [fault]);
  }
  next();
}

/** The pointer to the first part that cannot be kept; null when all of it can. */
function unsoundPart(root: unknown): string | null {
  const open: { value: unknown; at: string; depth: number }[] = [{ value: root, at: '', depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, at, depth } = next;
    if (typeof value === 'string' && !isKept(value)) return at;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) return at;
    for (const [key, inner] of Object.entries(value)) {
      const here = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      // No command has such a key, and to copy it would not copy data.
      if (key === '__proto__') return here;
      if (!isKept(key)) return at;
      open.push({ value: inner, at: here, depth: depth + 1 });
    }
  }
  return null;
}

function isKept(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}
