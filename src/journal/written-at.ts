/** When the rows were written that an entry changed. */
import { epochMs, type Instant } from '../../workflows/limits/time.js';
import type { Value } from '../persistence/store.js';
import type { JournalEntry } from './entry.js';
import type { ReplayedStep } from './replay.js';

/** What consultations are told of a command on the register. */
const OF_THE_REGISTER: readonly string[] = ['agency.transferred', 'calendar.amended'];

const MOST_LATER_MS = 60_000;

/**
 * In the transaction of the entry, which has one moment. The first versions read the clock of PostgreSQL again when they
 * wrote what followed from a command on the register: there the moment that is stored may be later, by less than a minute.
 */
export function writtenAt(
  { at }: JournalEntry,
  steps: readonly ReplayedStep[],
  stored: Value | undefined,
): Instant | Value {
  if (typeof stored !== 'string' || stored <= at) return at;
  const withRegister = steps.some(({ entry }) => entry.at === at && OF_THE_REGISTER.includes(entry.command));
  return withRegister && epochMs(stored as Instant) - epochMs(at) < MOST_LATER_MS ? stored : at;
}
