/**
 * The times in which nothing ran, as the heartbeats tell them: journaled when the system runs again, before it writes down that it
 * does. With several replicas the province was down only while none of them ran (docs/decisions/0058).
 */
import { isLongEnough, type Outage } from '../../../workflows/limits/standstill.js';
import { DAY_MS, epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';
import { journalSecurity } from '../../journal/security-entry.js';
import type { Reader, Store, Tx } from '../../persistence/store.js';
import { lastBeat } from './heartbeats.js';

/** A limit is to pass, and nothing has yet been written down of the long time before: that comes first. */
export class StandstillUnrecorded extends Error {
  override readonly name = 'StandstillUnrecorded';

  constructor(readonly outage: Outage) {
    super(`Nothing ran from ${outage.from} to ${outage.until}, and that is not yet in the journal.`);
  }
}

/** The time since the system last ran, where it is long enough to matter; null before the first heartbeat. */
export async function standstillBefore(reader: Reader, at: Instant): Promise<Outage | null> {
  const beat = await lastBeat(reader);
  if (beat === null || !isLongEnough({ from: beat, until: at })) return null;
  const newest = await newestDecided(reader);
  const outage = { from: newest !== null && newest > beat ? newest : beat, until: at };
  return isLongEnough(outage) ? outage : null;
}

/** When a consultation last changed. What else is journaled (a sign-in, the confirmation of a clock) goes on while nothing is decided. */
async function newestDecided(reader: Reader): Promise<Instant | null> {
  let newest: Instant | null = null;
  for (const { code } of await reader.rows<{ code: string }>('SELECT code FROM provinces')) {
    const row = await reader.row<{ at: Instant }>(
      "SELECT at FROM journal WHERE province = ? AND chain NOT LIKE ':%' ORDER BY at DESC LIMIT 1",
      [code],
    );
    if (row !== undefined && (newest === null || row.at > newest)) newest = row.at;
  }
  return newest;
}

/** Journals the standstill that ends at `at`, if there was one, in every province; once, whichever replica comes first. */
export async function recordStandstill(store: Store, tx: Tx, at: Instant): Promise<void> {
  const outage = await standstillBefore(tx, at);
  if (outage === null) return;
  for (const { code } of await tx.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code'))
    await recordOutage(store, tx, code, outage);
}

/** Journals an outage in one province, where that was not done yet: the entry is of the moment at which the system ran again. */
export async function recordOutage(store: Store, tx: Tx, province: string, { from, until }: Outage): Promise<void> {
  if ((await tx.insert('outages', [{ province, from_at: from, until_at: until }], 'ignore')) === 0) return;
  const entry = { command: 'system.stood-still', with: { from, until } } as const;
  await journalSecurity(store, tx, province, [entry], { by: null, at: until });
}

/** The outages of a province that may have taken the last day of a limit that ends at `dueAt` or later, the earliest first. */
export async function outagesSince(reader: Reader, province: string, dueAt: Instant): Promise<Outage[]> {
  const rows = await reader.rows<{ from_at: Instant; until_at: Instant }>(
    'SELECT from_at, until_at FROM outages WHERE province = ? AND until_at > ? ORDER BY from_at',
    [province, instantOf(epochMs(dueAt) - DAY_MS)],
  );
  return rows.map(({ from_at: from, until_at: until }) => ({ from, until }));
}
