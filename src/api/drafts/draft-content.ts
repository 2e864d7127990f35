/** What a draft and the remark on it may say, whatever act it prepares. */
import { HttpProblem } from '../../http/problems/problem.js';

const LARGEST_DRAFT_BYTES = 200 * 1024;

/** @throws HttpProblem `payload-too-large` for more than 200 kB of JSON */
export function requireReasonableSize(draft: Record<string, unknown>): void {
  if (Buffer.byteLength(JSON.stringify(draft)) > LARGEST_DRAFT_BYTES) throw new HttpProblem('payload-too-large');
}

/** The remark with which a draft is sent back. @throws HttpProblem `invalid-input` for one that says nothing */
export function remarkGiven(remark: string): string {
  if (remark.trim() === '') throw new HttpProblem('invalid-input', ['/remark']);
  return remark.trim();
}
