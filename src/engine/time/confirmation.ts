/**
 * An administrator says that the clock is right. The entry of the journal is the confirmation: whoever holds back, this
 * replica or another, looks for it there.
 */
import { epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';
import { AUDIT_CHAIN } from '../../journal/entry.js';
import { journalSecurity, type SecurityActor } from '../../journal/security-entry.js';
import type { Reader, Store } from '../../persistence/store.js';
import { forgetBeatsAfter } from './heartbeats.js';
import { decidingWall, type MachineTime } from './machine-time.js';
import { newestEntry } from './newest-entry.js';

/** Whoever reads the time off a watch and types it needs a moment. */
export const MOST_APART_MS = 120_000;

export interface Confirming {
  readonly province: string;
  /** The time as the administrator knows it from elsewhere: a clock is not confirmed by itself. */
  readonly told: Instant;
  /** Null on the command line, which only an operator can use. */
  readonly by: SecurityActor | null;
}

export type Confirmed =
  | { readonly done: true; readonly at: Instant }
  /** The clock says another time than the administrator. */
  | { readonly done: false; readonly why: 'differs'; readonly clock: Instant }
  /** The journal holds an entry that would be later than now: nobody can confirm that away. */
  | { readonly done: false; readonly why: 'before-journal'; readonly clock: Instant; readonly newest: Instant };

/** Confirms that the clock of the database (SQLite: of this machine) is right, as it is read within the transaction. */
export async function confirmClock(
  store: Store,
  machine: Pick<MachineTime, 'wall'>,
  { province, told, by }: Confirming,
): Promise<Confirmed> {
  return store.write(async (tx) => {
    const clock = instantOf(await decidingWall(store, machine, tx));
    if (Math.abs(epochMs(told) - epochMs(clock)) > MOST_APART_MS) return { done: false, why: 'differs', clock };
    const newest = await newestEntry(tx);
    if (newest !== null && clock < newest) return { done: false, why: 'before-journal', clock, newest };
    const entry = { command: 'clock.confirmed', with: { told } } as const;
    await journalSecurity(store, tx, province, [entry], { by, at: clock });
    await forgetBeatsAfter(tx, clock);
    return { done: true, at: clock };
  });
}

/** A confirmation as it stands in the journal, by the name of its entry. */
export interface Confirmation {
  readonly name: string;
  readonly at: Instant;
}

/** The latest confirmation within a span; null when there is none. */
export async function confirmedSince(reader: Reader, from: Instant, until: Instant): Promise<Confirmation | null> {
  for (const { code } of await reader.rows<{ code: string }>('SELECT code FROM provinces')) {
    const row = await reader.row<{ seq: number; at: Instant }>(
      `SELECT seq, at FROM journal WHERE province = ? AND at >= ? AND at <= ? AND chain = ? AND command = 'clock.confirmed'
       ORDER BY at DESC LIMIT 1`,
      [code, from, until, AUDIT_CHAIN],
    );
    if (row !== undefined) return { name: `${code} ${row.seq}`, at: row.at };
  }
  return null;
}
