/** Which version of a draft a save, a removal or an act is about, as the request says it. */
import type { Request } from 'express';
import { HttpProblem } from '../../http/problems/problem.js';

const VERSION = /^"?(0|[1-9]\d{0,14})"?$/;

/**
 * The version that a save or a removal is about: 0 says that there was none.
 * @throws HttpProblem `version-required` where none is told, or any; `invalid-input` for what is no version
 */
export function draftVersionSeen(request: Request): number {
  const none = request.headers['if-none-match'];
  if (none !== undefined) {
    if (none.trim() !== '*') throw new HttpProblem('invalid-input', ['header/If-None-Match']);
    return 0;
  }
  const header = request.headers['if-match'];
  if (header === undefined || header.trim() === '*') throw new HttpProblem('version-required');
  const version = VERSION.exec(header.trim())?.[1];
  if (version === undefined) throw new HttpProblem('invalid-input', ['header/If-Match']);
  return Number(version);
}
