/** Who reads what of a consultation that is not their own, as far as the province decides it (docs/access.md). */
import type { Settings } from './settings.js';

const ANSWERS = ['closed', 'open'] as const;
const OFFICE = ['all', 'escalated-or-overdue'] as const;
const HOME_AFFAIRS = ['facts', 'content'] as const;

export interface ReadingConfig {
  /** Whether a consulted agency reads the answers of the others while answers are still collected. */
  readonly answersBeforeLimit: (typeof ANSWERS)[number];
  /** What the Office and the chairman read whole: every request that was sent, or what is escalated or overdue. */
  readonly office: (typeof OFFICE)[number];
  /** Whether home affairs reads times and conduct alone, or is entitled to the content as well. */
  readonly homeAffairs: (typeof HOME_AFFAIRS)[number];
}

/** Reads ANSWERS_BEFORE_LIMIT, OFFICE_READS and HOME_AFFAIRS_READS; a fault names the setting and its values. */
export function readReading(settings: Settings): ReadingConfig {
  return {
    answersBeforeLimit: settings.choice('ANSWERS_BEFORE_LIMIT', ANSWERS, 'closed'),
    office: settings.choice('OFFICE_READS', OFFICE, 'all'),
    homeAffairs: settings.choice('HOME_AFFAIRS_READS', HOME_AFFAIRS, 'facts'),
  };
}
