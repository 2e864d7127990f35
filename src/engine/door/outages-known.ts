/** The outages that the limits of some dossiers are held against before they pass. */
import { type Dossier, passedLimit } from '../../../workflows/dossier/dossier.js';
import type { Outage } from '../../../workflows/limits/standstill.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Reader, Tx } from '../../persistence/store.js';
import type { Clock } from '../clock.js';
import { outagesSince, StandstillUnrecorded, standstillBefore } from '../time/outages.js';
import type { DossierInProgress } from './dossier-in-progress.js';

/**
 * Nothing is read where no limit has come.
 * @throws StandstillUnrecorded where nothing ran for long until now, and that is not yet written down
 */
export async function outagesKnown(
  tx: Tx,
  clock: Clock,
  province: string,
  dossiers: Iterable<DossierInProgress>,
  now: Instant,
): Promise<readonly Outage[]> {
  const { recorded, unrecorded } = await outagesUntil(tx, clock, province, dossiers, now);
  if (unrecorded !== null) throw new StandstillUnrecorded(unrecorded);
  return recorded;
}

/** Those by which the door would decide a command on a consultation now: it would write down first what is not written yet. */
export async function outagesHeeded(
  reader: Reader,
  clock: Clock,
  province: string,
  dossier: Dossier,
  now: Instant,
): Promise<readonly Outage[]> {
  const { recorded, unrecorded } = await outagesUntil(reader, clock, province, [{ dossier }], now);
  return unrecorded === null ? recorded : [...recorded, unrecorded];
}

async function outagesUntil(
  reader: Reader,
  clock: Clock,
  province: string,
  dossiers: Iterable<Pick<DossierInProgress, 'dossier'>>,
  now: Instant,
): Promise<{ readonly recorded: readonly Outage[]; readonly unrecorded: Outage | null }> {
  let earliest: Instant | null = null;
  for (const { dossier } of dossiers) {
    const dueAt = dossier === null ? undefined : passedLimit(dossier, now)?.dueAt;
    if (dueAt !== undefined && (earliest === null || dueAt < earliest)) earliest = dueAt;
  }
  if (earliest === null) return { recorded: [], unrecorded: null };
  // The heartbeat is read first: an outage is written down with the heartbeat that ends it.
  const unrecorded = clock.beat === undefined ? null : await standstillBefore(reader, now);
  return { recorded: await outagesSince(reader, province, earliest), unrecorded };
}

/** Does the work; where a standstill has to be written down first, that, and then the work. */
export async function afterStandstills<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StandstillUnrecorded)) throw error;
    await clock.beat?.();
    return work();
  }
}
