/** What no part of the engine could store, or could read in time: refused at the edge, whatever the route. */
import type { NextFunction, Request, Response } from 'express';
import { BodyBounds, type BodyPart, DEEPEST, isInherited } from './body-bounds.js';
import { isKeptText } from './kept-text.js';
import { HttpProblem } from './problems/problem.js';

/** Where bodies are files: they are read by the route itself, piece by piece. */
const UPLOADS = ['/api/v1/files', '/api/v1/edxml/in', '/api/v1/public-petitions/files'];
const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a body that is not JSON by its type, one with too many parts or nested too deeply to be read, keys that every object
 * has of its own (`constructor`, `__proto__`), and text that a database cannot keep: the NUL character (PostgreSQL has no text
 * with it) and half of a surrogate pair (UTF-8 has no form for it).
 * @throws HttpProblem `unsupported-media-type`, `too-many-parts`, `invalid-input` with a pointer
 */
export function requireSoundBody(request: Request, _response: Response, next: NextFunction): void {
  if (/%00/.test(request.url)) throw new HttpProblem('invalid-input');
  for (const key of Object.keys(request.query)) {
    if (isInherited(key)) throw new HttpProblem('invalid-input', [`query/${key}`]);
  }
  if (!WITHOUT_BODY.has(request.method)) {
    const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
    // A file that a route takes is read as bytes; what is in it is judged where it is read.
    const isUpload = UPLOADS.includes(request.path) && request.is('application/octet-stream') !== false;
    const isFile = isUpload || Buffer.isBuffer(request.body);
    if (hasBody && !isFile && !request.is('application/json')) throw new HttpProblem('unsupported-media-type');
    if (!isFile) requireSoundParts(request.body);
  }
  next();
}

function requireSoundParts(root: unknown): void {
  const bounds = new BodyBounds();
  const open: BodyPart[] = [{ value: root, at: '', depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, at, depth } = next;
    if (typeof value === 'string' && !isKeptText(value)) throw new HttpProblem('invalid-input', [at]);
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) throw new HttpProblem('invalid-input', [at]);
    if (!bounds.holds(value)) throw new HttpProblem('too-many-parts', [at]);
    for (const [key, inner] of Object.entries(value)) {
      const here = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (isInherited(key)) throw new HttpProblem('invalid-input', [here]);
      if (!isKeptText(key)) throw new HttpProblem('invalid-input', [at]);
      open.push({ value: inner, at: here, depth: depth + 1 });
    }
  }
}
