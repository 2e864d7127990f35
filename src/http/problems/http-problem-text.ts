/** A problem of a request or of the server: its status, and what, why and how to mend it in both languages. */
import type { RefusalText } from './refusal-text.js';

export interface HttpProblemText {
  readonly status: number;
  readonly vi: RefusalText;
  readonly en: RefusalText;
}

export const text = (what: string, why: string, mend: string): RefusalText => ({ what, why, mend });
