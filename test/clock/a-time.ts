/** Time that a test owns: the clock on the wall can be stepped, the monotonic one only goes on. */
import type { MachineTime } from '../../src/engine/time/machine-time.js';
import type { Store } from '../../src/persistence/store.js';
import { epochMs, type Instant } from '../../workflows/limits/time.js';

export class ATime implements MachineTime {
  boot: string | null = 'boot-1';
  readonly host = 'a-host';
  private now: number;
  private ran = 1_000_000;
  private asleep = 0;

  constructor(start: Instant) {
    this.now = epochMs(start);
  }

  wall = (): number => this.now;
  steady = (): number => this.ran;
  slept = (): number => this.asleep;

  /** Time passes, as it does. */
  pass(ms: number): void {
    this.now += ms;
    this.ran += ms;
  }

  /** Somebody, or a daemon, sets the clock. */
  step(ms: number): void {
    this.now += ms;
  }

  /** The machine sleeps: its monotonic clock stands, and it knows that it slept. */
  sleep(ms: number): void {
    this.now += ms;
    this.asleep += ms;
  }

  /** The process is deceived: both its clocks leap, and the uptime does not. */
  deceive(ms: number): void {
    this.now += ms;
    this.ran += ms;
    this.asleep -= ms;
  }

  /** The machine is switched off, and on again so much later. */
  reboot(ms: number, boot = 'boot-2'): void {
    this.now += ms;
    this.ran = 50_000;
    this.boot = boot;
  }

  /** The same machine under another clock on the wall: a replica beside the database. */
  off(byMs: number, boot: string): MachineTime {
    return { wall: () => this.now + byMs, steady: this.steady, slept: this.slept, boot, host: boot };
  }

  /** A store whose database tells this time. */
  of(store: Store): Store {
    return new Proxy(store, {
      get: (target, name) => {
        if (name === 'now') return async () => this.now;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }
}
