import { REFUSALS, type RefusalCode } from '../../../workflows/commands/refusals.js';

/** The HTTP status of a refusal, by the question that it answers: who may, is it open, what is missing. */
export function refusalStatus(code: RefusalCode): number {
  if (code === 'unknown-consultation') return 404;
  if (code === 'stale') return 412;
  return { who: 403, open: 409, content: 422 }[REFUSALS[code]];
}
