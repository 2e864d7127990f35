/** The engine: the door with its queue, and the limits worker. No framework: the server, rehearsals, tests and bench use it alike. */
import type { Dossier } from '../../workflows/dossier/dossier.js';
import type { Outage } from '../../workflows/limits/standstill.js';
import { type CivilDate, epochMs, type Instant } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { Store } from '../persistence/store.js';
import type { Register } from '../rules/register/register.js';
import type { Rules } from '../rules/rules.js';
import type { Clock } from './clock.js';
import { CaseDoor } from './discipline/case-door.js';
import type { CommandRequest, Outcome, Previewed } from './door/command-request.js';
import { Door } from './door/door.js';
import { momentOf } from './door/moment.js';
import { outagesHeeded } from './door/outages-known.js';
import { DoorQueue } from './door/queue.js';
import type { OutboxOptions } from './outbox/outbox.js';
import { type Sweep, sweep } from './sweeper.js';
import { ClockHeld } from './time/doubt.js';

export interface EngineLogger {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** What happens in the engine, for metrics; called after the fact, never in the way of it. */
export interface EngineObserver {
  batch?(size: number, milliseconds: number): void;
  outcome?(command: string, code: string | null): void;
  sweep?(sweep: Sweep, lagMs: number): void;
}

export interface EngineOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** The regulation to which a consultation that is opened or drafted on a day is pinned. */
  readonly regulationFor: (province: string, on: CivilDate, register: Register) => Regulation;
  /** Whether nothing is opened under a rule of deemed consent that the province has not adopted; left out: not asked. */
  readonly adoptionNeeded?: boolean;
  /** Those that the views read as well, so that each is read once; left out, the engine has its own. */
  readonly rules?: Rules;
  /** Whether an agency needs somebody who can sign in and answer; left out, no people are known and roles are enough. */
  readonly asks?: 'who-can-answer';
  /** What is written down to be sent; left out, nothing leaves the inbox. */
  readonly outbox?: OutboxOptions;
  /** Whether files are kept, so that only what was uploaded can be attached; left out, a file is its hash and its name. */
  readonly files?: 'kept';
  /** How long a command may take, in milliseconds; left out, as long as it takes. */
  readonly patienceMs?: number;
  readonly logger?: EngineLogger;
  readonly observer?: EngineObserver;
}

/** A consultation as it stands, from committed rows. */
export interface StandingDossier {
  readonly dossier: Dossier;
  readonly version: number;
  /** Id of the regulation to which it is pinned. */
  readonly regulation: string;
  readonly regulationHash: string;
  readonly seq: number;
}

export interface Engine {
  /** Enters a command by the door; settles after the commit. */
  submit(request: CommandRequest): Promise<Outcome>;
  /** The door of the cases of discipline. */
  readonly cases: CaseDoor;
  /** The letters that a command would make if it were entered now; nothing is done. */
  preview(request: CommandRequest): Promise<Previewed>;
  /** Passes every limit that is due now, in every province. */
  sweep(): Promise<Sweep>;
  /** The earliest limit that runs, of a consultation or a case, passed by or not; null when none does. */
  nextDue(): Promise<Instant | null>;
  now(): Promise<Instant>;
  /** The same, to decide by outside the door. @throws ClockHeld while the clock is in doubt */
  moment(): Promise<Instant>;
  dossier(province: string, id: string): Promise<StandingDossier | null>;
  /** The outages by which the door would hold limits of a consultation that have come, if it were asked for something now. */
  outages(province: string, dossier: Dossier, now: Instant): Promise<readonly Outage[]>;
  /** The body of a regulation that a consultation is pinned to. */
  pinnedRegulation(province: string, hash: string): Promise<Regulation>;
  /** Whether a rule of deemed consent holds only once the province has adopted it: in production. */
  readonly adoptionNeeded: boolean;
  /** How many commands wait before the door. */
  readonly waiting: number;
  /**
   * Calls back after something was committed by this process: a command, or limits that passed. Many commits may be told
   * by many calls; what another replica commits is not told. @returns how to stop being told
   */
  watch(committed: () => void): () => void;
  /** Starts the limits worker, which catches up first. */
  start(): void;
  /** Takes no more commands, lets those under way finish, and stops the worker. The store stays open. */
  stop(): Promise<void>;
}

/** Wakes at the next limit, and at least so often: another replica or an administrator may have moved one. */
const LONGEST_NAP_MS = 1000;

export function createEngine(options: EngineOptions): Engine {
  return new RunningEngine(options);
}

class RunningEngine implements Engine {
  private readonly door: Door;
  readonly cases: CaseDoor;
  private readonly queue: DoorQueue;
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;
  private stopped = false;
  private readonly watchers = new Set<() => void>();

  constructor(private readonly options: EngineOptions) {
    this.door = new Door(options);
    const { store, clock, outbox } = options;
    const committed = () => this.tellWatchers();
    this.cases = new CaseDoor({
      ...{ store, clock, rules: this.door.rules, committed },
      ...(outbox === undefined ? {} : { outbox }),
    });
    const lanes = options.store.kind === 'sqlite' ? 1 : 2;
    const { patienceMs } = options;
    this.queue = new DoorQueue(
      this.door,
      { batch: 256, lanes, asideLanes: 2 * lanes, capacity: 20_000, patienceMs },
      (size, milliseconds) => options.observer?.batch?.(size, milliseconds),
    );
  }

  get adoptionNeeded(): boolean {
    return this.options.adoptionNeeded === true;
  }

  get waiting(): number {
    return this.queue.depth;
  }

  async submit(request: CommandRequest): Promise<Outcome> {
    const outcome = await this.queue.submit(request);
    this.options.observer?.outcome?.(request.command, outcome.accepted ? null : outcome.refusal.code);
    if (outcome.accepted) this.tellWatchers();
    return outcome;
  }

  preview(request: CommandRequest): Promise<Previewed> {
    return this.door.preview(request);
  }

  watch(committed: () => void): () => void {
    this.watchers.add(committed);
    return () => this.watchers.delete(committed);
  }

  private tellWatchers(): void {
    for (const committed of this.watchers) committed();
  }

  async sweep(): Promise<Sweep> {
    const provinces = await this.provinces();
    const { failures, ...swept } = await sweep(this.door, provinces, this.options.store.kind === 'sqlite' ? 1 : 2);
    let { passed } = swept;
    for (const province of provinces) {
      try {
        passed += await this.cases.passDue(province);
      } catch (error) {
        failures.push(error);
      }
    }
    if (passed > 0) this.tellWatchers();
    if (failures.length > 0) throw failures[0];
    return { passed, consultations: swept.consultations };
  }

  async nextDue(): Promise<Instant | null> {
    let earliest: Instant | null = null;
    for (const province of await this.provinces()) {
      const row = await this.options.store.reader.row<{ due_at: Instant }>(
        'SELECT due_at FROM limits WHERE province = ? AND passed_at IS NULL ORDER BY due_at LIMIT 1',
        [province],
      );
      const waking = await this.options.store.reader.row<{ due_at: Instant }>(
        'SELECT wakes_at AS due_at FROM discipline_cases WHERE province = ? AND wakes_at IS NOT NULL ORDER BY wakes_at LIMIT 1',
        [province],
      );
      for (const { due_at } of [row, waking].filter((one) => one !== undefined))
        if (earliest === null || due_at < earliest) earliest = due_at;
    }
    return earliest;
  }

  now(): Promise<Instant> {
    return this.door.now(this.options.store.reader);
  }

  moment(): Promise<Instant> {
    return momentOf(this.options.clock, this.options.store.reader);
  }

  async dossier(province: string, id: string): Promise<StandingDossier | null> {
    const found = await this.door.dossier(this.options.store.reader, province, id);
    if (found === null) return null;
    const { dossier, version, regulationId, regulationHash, seq } = found;
    return { dossier, version, regulation: regulationId, regulationHash, seq };
  }

  outages(province: string, dossier: Dossier, now: Instant): Promise<readonly Outage[]> {
    return outagesHeeded(this.options.store.reader, this.options.clock, province, dossier, now);
  }

  pinnedRegulation(province: string, hash: string): Promise<Regulation> {
    return this.door.rules.pinned(province, hash);
  }

  start(): void {
    this.sweeping = this.pass();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.sweeping;
    await this.queue.close();
  }

  private async provinces(): Promise<string[]> {
    const rows = await this.options.store.reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code');
    return rows.map((row) => row.code);
  }

  /** One pass of the worker: a failure is logged, and the work tried again at the next one. */
  private async pass(): Promise<void> {
    let nap = LONGEST_NAP_MS;
    try {
      const due = await this.nextDue();
      const started = epochMs(await this.now());
      if (due !== null && epochMs(due) <= started) {
        const sweep = await this.sweep();
        const lagMs = started - epochMs(due);
        this.options.observer?.sweep?.(sweep, lagMs);
        this.options.logger?.info({ ...sweep, lagMs }, 'limits passed');
      }
      nap = await this.untilNext();
    } catch (error) {
      // That the clock is held is told where it is held.
      if (!(error instanceof ClockHeld))
        this.options.logger?.error({ err: error }, 'a pass of the limits worker failed and will be made again');
    }
    if (this.stopped) return;
    this.timer = setTimeout(() => this.start(), nap);
  }

  private async untilNext(): Promise<number> {
    const next = await this.nextDue();
    if (next === null) return LONGEST_NAP_MS;
    const wait = epochMs(next) - epochMs(await this.now());
    return Math.max(this.options.clock.runs ? 0 : LONGEST_NAP_MS, Math.min(LONGEST_NAP_MS, wait));
  }
}
