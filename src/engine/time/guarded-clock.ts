/** The clock of production: real time, guarded. It is always there to look at; who wants to decide by it may be told to wait. */
import { epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { Reader, Store } from '../../persistence/store.js';
import type { PassingTime } from '../../platform/passing-time.js';
import type { Clock } from '../clock.js';
import { type Confirmed, type Confirming, confirmClock, confirmedSince } from './confirmation.js';
import { ClockHeld, type Doubt, doubtInEnglish, wayOutInEnglish } from './doubt.js';
import { beat, lastBeat, lastBeatHere, ranWithin } from './heartbeats.js';
import { decidingWall, type MachineTime } from './machine-time.js';
import { newestEntry } from './newest-entry.js';
import { recordStandstill } from './outages.js';
import { type ClockBounds, type Reading, TimeGuard } from './time-guard.js';

/** Where it is told that the clock is held, and that it no longer is; pino's loggers fit. */
export interface ClockLogger {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** A confirmation holds for the clock as it then was: for a start that follows it, and for the other replicas. */
const CONFIRMATION_HOLDS_MS = 10 * 60_000;

export class GuardedClock implements Clock {
  readonly runs = true;
  private told: Doubt['code'] | null = null;
  /** The confirmation that was made use of, or that was there before the clock was held. */
  private used: string | null = null;
  private seeking = false;

  private constructor(
    private readonly store: Store,
    private readonly machine: MachineTime,
    private readonly guard: TimeGuard,
    private readonly logger?: ClockLogger,
  ) {}

  /** Reads what the database knows of the time before now. The first reading is judged at once. */
  static async open(
    store: Store,
    bounds: ClockBounds,
    machine: MachineTime,
    logger?: ClockLogger,
  ): Promise<GuardedClock> {
    const past = { ...(await written(store.reader)), believed: await lastBeatHere(store.reader, machine) };
    const clock = new GuardedClock(store, machine, new TimeGuard(bounds, past, machine), logger);
    await clock.watch();
    return clock;
  }

  /** Why nothing is decided; null while the clock is believed. */
  get doubt(): Doubt | null {
    return this.guard.doubt;
  }

  /** Time that only passes, without asking the database: a jump of the clock is not followed until it is believed. */
  readonly passing: PassingTime = () => this.guard.passed(this.machine.wall());

  async now(reader: Reader): Promise<number> {
    const reading = await this.read(reader);
    this.judge(reading);
    return this.guard.shown(reading);
  }

  /** @throws ClockHeld while it is in doubt. What is judged is what is decided by: there is no moment between. */
  async toDecide(tx: Reader): Promise<number> {
    const reading = await this.read(tx);
    const doubt = this.judge(reading);
    if (doubt !== null) throw new ClockHeld(doubt);
    return this.guard.shown(reading);
  }

  /** An administrator confirms it, by what it says itself and not by what is shown meanwhile. */
  async confirm(confirming: Confirming): Promise<Confirmed> {
    const confirmed = await confirmClock(this.store, this.machine, confirming);
    if (confirmed.done) await this.watch();
    return confirmed;
  }

  /**
   * Looks at the clock without deciding anything: writes down that the system runs while it is believed, and looks for an
   * administrator's confirmation while it is not.
   * @param writes whether it is time to write it down
   */
  async watch(writes = false): Promise<void> {
    const reading = await this.read(this.store.reader);
    if (this.judge(reading) !== null) await this.seekConfirmation();
    else if (writes) await this.beat();
  }

  /** Judges and writes in one transaction, so that no instant is written down that is not believed, and no standstill is lost. */
  async beat(): Promise<void> {
    this.guard.learn(await written(this.store.reader));
    await this.store.write(async (tx) => {
      const reading = await this.read(tx);
      if (this.judge(reading) !== null) return;
      const at = instantOf(reading.wall);
      await recordStandstill(this.store, tx, at);
      await beat(tx, this.machine, at);
    });
  }

  private async seekConfirmation(): Promise<void> {
    const { reader } = this.store;
    const known = await written(reader);
    this.guard.learn(known);
    const reading = await this.read(reader);
    const since = instantOf(reading.wall - CONFIRMATION_HOLDS_MS);
    const found = await confirmedSince(reader, since, instantOf(reading.wall));
    // What was confirmed before a jump says nothing about the clock after it. Before a start it is what the start waits for,
    // unless the system has run on it already.
    const before = !this.seeking && found !== null;
    if (before && (this.guard.believing || (await ranWithin(reader, found.at, instantOf(reading.wall)))))
      this.used = found.name;
    this.seeking = true;
    if (found === null || found.name === this.used || !this.guard.confirmed(reading)) {
      this.judge(reading);
      return;
    }
    this.used = found.name;
    this.tell(null);
    await this.beat();
  }

  private async read(reader: Reader): Promise<Reading> {
    const { store, machine } = this;
    const sent = machine.steady();
    const ownSent = machine.wall();
    if (store.kind === 'sqlite') return { wall: ownSent, sent, came: sent };
    const wall = await decidingWall(store, machine, reader);
    return { wall, sent, came: machine.steady(), own: { sent: ownSent, came: machine.wall() } };
  }

  private judge(reading: Reading): Doubt | null {
    const doubt = this.guard.judge(reading);
    this.tell(doubt);
    return doubt;
  }

  /** Once when it begins, once when it ends. */
  private tell(doubt: Doubt | null): void {
    const code = doubt?.code ?? null;
    if (code === this.told) return;
    this.told = code;
    if (doubt === null) this.seeking = false;
    if (doubt === null) this.logger?.warn({}, 'the clock is believed again: limits pass and commands are decided');
    else
      this.logger?.error(
        { doubt },
        `no limit passes and no command is decided: ${doubtInEnglish(doubt)} ${wayOutInEnglish(doubt)}`,
      );
  }
}

async function written(reader: Reader): Promise<{ newest: number | null; alive: number | null }> {
  const newest = await newestEntry(reader);
  const alive = await lastBeat(reader);
  return { newest: msOf(newest), alive: msOf(alive) };
}

const msOf = (instant: Instant | null): number | null => (instant === null ? null : epochMs(instant));
