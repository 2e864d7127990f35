/**
 * Whether a clock can be believed. Each reading is held against a line: the last instant that was believed, carried on by the
 * monotonic clock, which nobody can set. What lies off the line by more than a bound is in doubt, and nothing is decided by it
 * (docs/decisions/0035). Pure: readings come in, nothing is asked.
 */
import { instantOf } from '../../../workflows/limits/time.js';
import type { Doubt } from './doubt.js';
import type { SteadyTime } from './steady-time.js';

export interface ClockBounds {
  /** How far the clock may run ahead of the monotonic one, and a replica's clock differ from its database's. */
  readonly aheadMs: number;
  /** How far it may go back. */
  readonly behindMs: number;
  /** How long the system may have stood still without anybody confirming the time. */
  readonly standstillMs: number;
}

/** What the clock said. On PostgreSQL it said so at some moment between the sending and the coming of the answer. */
export interface Reading {
  /** The clock that decides, in epoch milliseconds. */
  readonly wall: number;
  /** The monotonic clock of this machine before it was asked, and when the answer came. */
  readonly sent: number;
  readonly came: number;
  /** The machine's own clock then, where it is another than the one that decides. */
  readonly own?: { readonly sent: number; readonly came: number };
}

/** What is known from before this process began; null where there is nothing. In epoch milliseconds. */
export interface Past {
  /** The newest entry of the journal. */
  readonly newest: number | null;
  /** When the system last ran, as far as it wrote that down. */
  readonly alive: number | null;
  /** An instant that was believed in this same start of the machine, and its monotonic clock and sleep then. */
  readonly believed: { readonly wall: number; readonly steady: number; readonly slept: number } | null;
}

/** A daemon that slews a clock changes its speed by less than a tenth; the line follows no faster. */
const LINE_FOLLOWS = 0.1;
/** Two machines' oscillators differ by less than this part of the time that has passed. */
const OSCILLATORS_DIFFER = 0.0005;
/** Believed instants are remembered each second, for as long as a reading may wait behind locks. */
const REMEMBER_EVERY_MS = 1000;
const MOST_REMEMBERED = 120;

export class TimeGuard {
  /** wall − steady on the line, and the monotonic moment up to which the line has followed; null before the first belief. */
  private line: { offset: number; at: number } | null = null;
  private remembered: { readonly wall: number; readonly came: number }[] = [];
  private latest: { wall: number; came: number } | null = null;
  /** From where it is counted while nothing was believed yet. */
  private unbelieved: { readonly wall: number; readonly came: number } | null = null;
  private sleptAt: number;
  /** What the difference between the database's clock and this machine's was confirmed to be. */
  private apart = 0;
  private begun = false;
  private told = 0;
  private readonly started: number;
  private current: Doubt | null = null;

  constructor(
    private readonly bounds: ClockBounds,
    private past: Past,
    private readonly machine: SteadyTime,
  ) {
    this.started = machine.steady();
    this.sleptAt = machine.slept();
    if (past.believed !== null) this.goOnFrom(past.believed);
  }

  /** The line of the process before, within the same start of the machine. */
  private goOnFrom({ wall, steady, slept }: NonNullable<Past['believed']>): void {
    const passed = this.started + this.sleptAt - steady - slept;
    // A container that was made anew counts its uptime anew.
    if (passed < 0 || steady > this.started) return;
    // Less sleep than before there cannot be: what the monotonic clock says is not so, and the uptime is believed.
    const deceived = slept - this.sleptAt > this.bounds.aheadMs;
    const at = deceived ? this.started - passed : steady;
    if (!deceived) this.sleptAt = slept;
    this.line = { offset: wall - at, at };
    this.remember({ wall, came: at });
  }

  /** Why the last reading was not believed; null when it was. */
  get doubt(): Doubt | null {
    return this.current;
  }

  /** Whether any reading was believed since the start of this process. */
  get believing(): boolean {
    return this.begun;
  }

  /** What has been written meanwhile, by this replica or another. */
  learn(past: Pick<Past, 'newest' | 'alive'>): void {
    this.past = { ...this.past, ...past };
  }

  /** Judges a reading. @returns why it is not believed, null when it is */
  judge(reading: Reading): Doubt | null {
    this.current = this.doubtIn(reading);
    if (this.current === null) this.believe(reading);
    return this.current;
  }

  /**
   * An administrator has confirmed that the clock is right: a new line begins with this reading.
   * @returns false when it lies before the newest entry of the journal, which nobody can confirm away
   */
  confirmed(reading: Reading): boolean {
    if (this.past.newest !== null && reading.wall < this.past.newest) return false;
    this.line = null;
    this.remembered = [];
    this.latest = null;
    this.apart = reading.own === undefined ? 0 : reading.wall - reading.own.came;
    this.current = null;
    this.told = 0;
    this.believe(reading);
    return true;
  }

  /**
   * The time to look at, which is always there. While the clock is believed it never goes back. Held ahead of the line it is the
   * last that was believed, carried on by the monotonic clock. Held behind, it stands on the newest entry of the journal: what is
   * written down meanwhile, such as a sign-in, must not make the clock wait for longer than it has to.
   */
  shown(reading: Reading): number {
    if (this.current === null) this.told = Math.max(this.told, this.latest?.wall ?? reading.wall);
    else if (this.current.code === 'behind' || this.current.code === 'before-journal')
      this.told = this.past.newest ?? reading.wall;
    else this.told = Math.max(this.told, this.carriedOn(reading));
    return this.told;
  }

  /**
   * The last instant that was believed, carried on by the monotonic clock; in doubt as before. For what lives for so long and is no matter of
   * the journal: no step of the clock on the wall ends it.
   * @param wall only where nothing is known yet
   */
  passed(wall: number): number {
    return this.carriedOn({ wall, came: this.machine.steady() });
  }

  private carriedOn({ wall, came }: Pick<Reading, 'wall' | 'came'>): number {
    const anchor = this.latest ?? this.remembered.at(-1) ?? this.anchorOfPast({ wall, came });
    const at = anchor.wall + Math.max(0, came - anchor.came);
    return Math.floor(Math.max(at, this.past.newest ?? 0));
  }

  /**
   * From where time is counted before anything was believed: once for all. What is written down meanwhile has its moment by this very count,
   * so counting from the newest of it would let each entry push time further ahead of the clock.
   */
  private anchorOfPast(now: Pick<Reading, 'wall' | 'came'>): { wall: number; came: number } {
    const { newest, alive } = this.past;
    const known = newest !== null || alive !== null;
    this.unbelieved ??= known
      ? { wall: Math.max(newest ?? 0, Math.min(alive ?? 0, now.wall)), came: this.started }
      : now;
    return this.unbelieved;
  }

  private doubtIn(reading: Reading): Doubt | null {
    return (
      this.apartIn(reading) ??
      (this.begun ? null : this.implausibleAtStart(reading)) ??
      this.behindIn(reading) ??
      this.aheadIn(reading)
    );
  }

  /** Where two clocks differ, one of them is wrong, and nobody here knows which. */
  private apartIn({ wall, own }: Reading): Doubt | null {
    if (own === undefined) return null;
    const ahead = wall - own.came - this.apart;
    const behind = own.sent - wall + this.apart;
    const most = this.bounds.aheadMs;
    if (ahead <= most && behind <= most) return null;
    return { code: 'apart', byMs: ahead > most ? ahead : -behind };
  }

  private implausibleAtStart({ wall }: Reading): Doubt | null {
    const { newest, alive } = this.past;
    if (newest !== null && wall < newest)
      return { code: 'before-journal', byMs: newest - wall, newest: instantOf(newest) };
    if (alive !== null && alive - wall > this.bounds.behindMs) return { code: 'behind', byMs: alive - wall };
    const last = Math.max(newest ?? 0, alive ?? 0);
    return last > 0 && wall - last > this.bounds.standstillMs
      ? { code: 'long-standstill', byMs: wall - last, since: instantOf(last) }
      : null;
  }

  /** Held against what was believed before this reading was asked for: answers may overtake each other. */
  private behindIn({ wall, sent }: Reading): Doubt | null {
    const before = this.remembered.findLast(({ came }) => came <= sent);
    if (before === undefined || before.wall - wall <= this.bounds.behindMs) return null;
    return { code: 'behind', byMs: before.wall - wall };
  }

  private aheadIn({ wall, came }: Reading): Doubt | null {
    if (this.line === null) return null;
    const most = this.bounds.aheadMs + Math.max(0, came - this.line.at) * OSCILLATORS_DIFFER;
    const ahead = wall - (this.line.offset + came);
    if (ahead <= most) return null;
    // The monotonic clock stands while the machine sleeps: what it has slept has passed all the same.
    const slept = Math.max(0, this.machine.slept() - this.sleptAt);
    if (Math.abs(ahead - slept) > most) return { code: 'ahead', byMs: ahead };
    if (slept > this.bounds.standstillMs)
      return { code: 'long-standstill', byMs: ahead, since: instantOf(Math.floor(this.line.offset + this.line.at)) };
    this.line.offset += slept;
    this.sleptAt += slept;
    return null;
  }

  private believe(reading: Reading): void {
    const { wall, came } = reading;
    this.begun = true;
    this.follow(reading);
    if (this.latest === null || wall > this.latest.wall) this.latest = { wall, came };
    const last = this.remembered.at(-1);
    if (last !== undefined && came - last.came < REMEMBER_EVERY_MS) return;
    this.sleptAt = this.machine.slept();
    this.remember({ wall: this.latest.wall, came });
  }

  private remember(believed: { wall: number; came: number }): void {
    this.remembered.push(believed);
    if (this.remembered.length > MOST_REMEMBERED) this.remembered = this.remembered.slice(-MOST_REMEMBERED / 2);
  }

  /** The line follows what is believed, slowly: many small steps are no way round the bound. */
  private follow({ wall, sent, came }: Reading): void {
    if (this.line === null) {
      this.line = { offset: wall - came, at: came };
      return;
    }
    const budget = (came - this.line.at) * LINE_FOLLOWS;
    if (budget <= 0) return;
    const wanted = Math.min(Math.max(this.line.offset, wall - came), wall - sent) - this.line.offset;
    this.line.offset += Math.min(Math.max(wanted, -budget), budget);
    this.line.at = came;
  }
}
