/** The moment by which a transaction decides. */
import { epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { StoredDossier } from '../../dossiers/kept-dossiers.js';
import type { Reader } from '../../persistence/store.js';
import type { Clock } from '../clock.js';
import { ClockHeld } from '../time/doubt.js';

/** The clock, to decide by: what is judged is what is decided by. @throws ClockHeld while it is in doubt */
export async function momentOf(clock: Clock, reader: Reader): Promise<Instant> {
  return instantOf(await (clock.toDecide?.(reader) ?? clock.now(reader)));
}

/** No entry is earlier than the one before it, whatever replica wrote that. @throws ClockHeld */
export function requireInOrder(found: Iterable<StoredDossier>, now: Instant): void {
  for (const { recordedAt } of found)
    if (recordedAt > now) throw new ClockHeld({ code: 'behind', byMs: epochMs(recordedAt) - epochMs(now) });
}
