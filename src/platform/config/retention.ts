/** How long is kept what is no record: answers to requests that might come again, ended sessions, what was sent. */
import type { Settings } from './settings.js';

/** In days. */
export interface RetentionConfig {
  /** The answer to a write, by its Idempotency-Key. */
  readonly answersDays: number;
  /** A delivery that has succeeded; the message itself stays in the inbox. */
  readonly deliveredDays: number;
  /** A session after its end. */
  readonly sessionsDays: number;
}

const ANSWERS = { usual: 30, least: 1, most: 3650 };
const DELIVERED = { usual: 365, least: 7, most: 3650 };
const SESSIONS = { usual: 1, least: 1, most: 365 };

/** Reads KEEP_ANSWERS_DAYS, KEEP_DELIVERED_DAYS and KEEP_SESSIONS_DAYS; faults are told to `settings`. */
export function readRetention(settings: Settings): RetentionConfig {
  return {
    answersDays: settings.whole('KEEP_ANSWERS_DAYS', ANSWERS.usual, ANSWERS),
    deliveredDays: settings.whole('KEEP_DELIVERED_DAYS', DELIVERED.usual, DELIVERED),
    sessionsDays: settings.whole('KEEP_SESSIONS_DAYS', SESSIONS.usual, SESSIONS),
  };
}
