/**
 * A row for each start of a machine that says until when it has run, by the clock that decides and by its own monotonic one.
 * After a restart it says how long nothing ran and, within the same start of the machine, what the clock must say now.
 */
import { epochMs, type Instant } from '../../../workflows/limits/time.js';
import type { Reader, Tx } from '../../persistence/store.js';
import type { MachineTime } from './machine-time.js';
import type { Past } from './time-guard.js';

type ThisMachine = Pick<MachineTime, 'boot' | 'host' | 'steady' | 'slept'>;

/** Writes down that this machine runs. A beat that is older than the one that is stored changes nothing. */
export async function beat(tx: Tx, machine: ThisMachine, at: Instant): Promise<void> {
  const row = [nameOf(machine), at, Math.round(machine.steady()), Math.round(machine.slept())];
  await tx.execute(
    `INSERT INTO clock_heartbeats (machine, at, steady_ms, slept_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (machine) DO UPDATE SET at = excluded.at, steady_ms = excluded.steady_ms, slept_ms = excluded.slept_ms
     WHERE clock_heartbeats.at <= excluded.at`,
    row,
  );
}

/** When any machine was last known to run; null before the first beat. */
export async function lastBeat(reader: Reader): Promise<Instant | null> {
  const row = await reader.row<{ at: Instant }>('SELECT at FROM clock_heartbeats ORDER BY at DESC LIMIT 1');
  return row?.at ?? null;
}

/** Whether any machine is known to have run after one instant and until another. */
export async function ranWithin(reader: Reader, after: Instant, until: Instant): Promise<boolean> {
  const row = await reader.row('SELECT machine FROM clock_heartbeats WHERE at > ? AND at <= ? LIMIT 1', [after, until]);
  return row !== undefined;
}

/** The last beat of this very start of the machine; null after a reboot, and where the system has no name for its start. */
export async function lastBeatHere(reader: Reader, machine: ThisMachine): Promise<Past['believed']> {
  if (machine.boot === null) return null;
  const row = await reader.row<{ at: Instant; steady_ms: number; slept_ms: number }>(
    'SELECT at, steady_ms, slept_ms FROM clock_heartbeats WHERE machine = ?',
    [nameOf(machine)],
  );
  return row === undefined ? null : { wall: epochMs(row.at), steady: row.steady_ms, slept: row.slept_ms };
}

/** Takes back beats of a time that has not come: an administrator has said which it is. */
export async function forgetBeatsAfter(tx: Tx, at: Instant): Promise<void> {
  await tx.execute('DELETE FROM clock_heartbeats WHERE at > ?', [at]);
}

const nameOf = ({ boot, host }: ThisMachine): string => boot ?? `host ${host}`;
