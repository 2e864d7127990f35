/** How long is kept what is no record: answers to requests that might come again, ended sessions, codes and tokens, what was sent. */
import type { Settings } from './settings.js';

/** In days. */
export interface RetentionConfig {
  /** The answer to a write, by its Idempotency-Key. */
  readonly answersDays: number;
  /** A delivery that has succeeded; the message itself stays in the inbox. */
  readonly deliveredDays: number;
  /** A session after its end, and a one-time code. */
  readonly sessionsDays: number;
  /** An access token after its end; that it was made and ended stays in the journal. */
  readonly tokensDays: number;
}

/** So long after its last sign-in a browser is known for a person, so that strangers who guess do not hold them back in it. */
export const KNOWN_BROWSER_DAYS = 180;

const ANSWERS = { usual: 30, least: 1, most: 3650 };
const DELIVERED = { usual: 365, least: 7, most: 3650 };
const SESSIONS = { usual: 1, least: 1, most: 365 };
const TOKENS = { usual: 90, least: 1, most: 3650 };

/** Reads KEEP_ANSWERS_DAYS, KEEP_DELIVERED_DAYS, KEEP_SESSIONS_DAYS and KEEP_TOKENS_DAYS; faults are told to `settings`. */
export function readRetention(settings: Settings): RetentionConfig {
  return {
    answersDays: settings.whole('KEEP_ANSWERS_DAYS', ANSWERS.usual, ANSWERS),
    deliveredDays: settings.whole('KEEP_DELIVERED_DAYS', DELIVERED.usual, DELIVERED),
    sessionsDays: settings.whole('KEEP_SESSIONS_DAYS', SESSIONS.usual, SESSIONS),
    tokensDays: settings.whole('KEEP_TOKENS_DAYS', TOKENS.usual, TOKENS),
  };
}
