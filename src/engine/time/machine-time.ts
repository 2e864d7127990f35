/** What this machine itself knows of time. Tests put sources of their own in its place. */
import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import type { Reader, Store } from '../../persistence/store.js';
import { type SteadyTime, steadyTime } from './steady-time.js';

export interface MachineTime extends SteadyTime {
  /** The clock on the wall, in epoch milliseconds: whoever administers the machine can set it. */
  wall(): number;
  /** By which machine and start `steady` counts; null where the system does not tell. */
  readonly boot: string | null;
  /** A name for the machine where there is no `boot`. */
  readonly host: string;
}

/** The clock that decides, in epoch milliseconds: the database's on PostgreSQL, this machine's on SQLite. */
export async function decidingWall(store: Store, machine: Pick<MachineTime, 'wall'>, reader: Reader): Promise<number> {
  return store.kind === 'sqlite' ? machine.wall() : store.now(reader);
}

/** The clocks of this machine. */
export function machineTime(): MachineTime {
  const boot = bootOf();
  const monotonic = () => Number(process.hrtime.bigint() / 1000n) / 1000;
  // Only Linux, which names its starts, is known to count sleep in its uptime and to ask no clock on the wall for it.
  const time = steadyTime(monotonic, boot === null ? null : () => uptime() * 1000);
  return { ...time, wall: Date.now, boot, host: hostname() };
}

function bootOf(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}
