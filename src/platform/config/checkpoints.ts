/** How soon a signed checkpoint covers what was journalled. */
import type { Settings } from './settings.js';

export interface CheckpointsConfig {
  /** How long an entry may wait for its checkpoint before that is told. */
  readonly withinMs: number;
}

const MINUTE_MS = 60_000;
/** One is made each minute: a pass that failed twice is no reason yet to wake anybody. */
const WITHIN = { usual: 5, least: 2, most: 24 * 60 };

/** Reads CHECKPOINT_WITHIN_MINUTES; faults are told to `settings`. */
export function readCheckpoints(settings: Settings): CheckpointsConfig {
  return { withinMs: settings.whole('CHECKPOINT_WITHIN_MINUTES', WITHIN.usual, WITHIN) * MINUTE_MS };
}
