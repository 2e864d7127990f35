import { type ConsultationView, consultationView } from '../../../workflows/dossier/view.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { VirtualClock } from '../../engine/clock.js';
import type { Outcome } from '../../engine/door/command-request.js';
import { createEngine, type Engine } from '../../engine/engine.js';
import { registerProvince } from '../../engine/province.js';
import { PROVINCE_CHAIN } from '../../journal/entry.js';
import type { Store } from '../../persistence/store.js';
import { readCalendar } from '../../rules/calendars/read-calendar.js';
import type { CommandStep, Rehearsal } from './rehearsal.js';
import type { TemporaryDatabase } from './temporary-databases.js';

/** The one province of a rehearsal. */
export const PROVINCE = 'rehearsal';

/** An entry of the journal as it is shown: what was recorded, and its hash. */
export interface JournalLine {
  readonly chain: string;
  readonly seq: number;
  readonly at: Instant;
  readonly command: string;
  readonly hash: string;
  readonly entry: unknown;
}

/**
 * Where a rehearsal is played: the engine of production on a database of its own, with a clock that stands until it is
 * moved. It can be stopped and started again without losing the database.
 */
export class Stage {
  private running: { readonly store: Store; readonly engine: Engine } | null = null;

  private constructor(
    private readonly rehearsal: Rehearsal,
    private readonly database: TemporaryDatabase,
    private readonly clock: VirtualClock,
  ) {}

  /** Sets the stage at an instant: the agencies, the calendar and a running engine. */
  static async set(rehearsal: Rehearsal, database: TemporaryDatabase, at: Instant): Promise<Stage> {
    const stage = new Stage(rehearsal, database, new VirtualClock(at));
    const { store } = await stage.start();
    const province = { code: PROVINCE, name: rehearsal.name, agencies: rehearsal.agencies };
    await registerProvince(store, province, readCalendar(rehearsal.regulation.calendar), at);
    return stage;
  }

  get stopped(): boolean {
    return this.running === null;
  }

  /** Moves the clock. A running engine meets every instant at which a limit passes, and records it then. */
  async advanceTo(at: Instant): Promise<void> {
    if (this.running !== null) await this.meetLimits(this.running.engine, at);
    this.clock.advanceTo(at);
  }

  /** Stops the engine and lets the database go; the clock moves on all the same. */
  async stop(): Promise<void> {
    const running = this.running;
    this.running = null;
    if (running === null) return;
    await running.engine.stop();
    await running.store.close();
  }

  /** Starts the engine again on the same database; it catches up with what has passed meanwhile. */
  async restart(): Promise<void> {
    await this.stop();
    const { engine } = await this.start();
    await this.meetLimits(engine, this.clock.at);
  }

  /** Submits a command at the door. @throws Error when the engine is stopped */
  async submit(step: CommandStep): Promise<Outcome> {
    if (this.running === null) throw new Error('The engine is stopped.');
    const { agency, role } = step.by;
    const person = agency === null ? role : `${agency}/${role}`;
    return this.running.engine.submit({
      province: PROVINCE,
      by: { person, name: null, agency, role },
      command: step.command,
      consultation: step.id,
      with: step.with,
      malformed: step.malformed,
    });
  }

  /** The view of a consultation as it is stored; null when there is none. */
  async view(id: string): Promise<ConsultationView | null> {
    return this.reading(async (_store, engine) => {
      const found = await engine.dossier(PROVINCE, id);
      return found === null ? null : consultationView(found.dossier, found.regulation);
    });
  }

  /** Every view there is, by id. */
  async views(): Promise<Record<string, ConsultationView>> {
    const ids = await this.reading((store) =>
      store.reader.rows<{ id: string }>('SELECT id FROM consultations WHERE province = ? ORDER BY id', [PROVINCE]),
    );
    const views: Record<string, ConsultationView> = {};
    for (const { id } of ids) {
      const view = await this.view(id);
      if (view !== null) views[id] = view;
    }
    return views;
  }

  /** The journal of the story in the order of time: the province was there before it began. */
  async journal(): Promise<JournalLine[]> {
    const rows = await this.reading((store) =>
      store.reader.rows<Omit<JournalLine, 'entry'> & { entry: string }>(
        'SELECT chain, seq, at, command, hash, entry FROM journal WHERE province = ? AND chain <> ? ORDER BY at, chain, seq',
        [PROVINCE, PROVINCE_CHAIN],
      ),
    );
    return rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) as unknown }));
  }

  /** What a refused command must leave as it was: how much has been recorded, told and changed. */
  async footprint(): Promise<string> {
    const counts = await this.reading((store) =>
      store.reader.row(
        `SELECT (SELECT COUNT(*) FROM journal WHERE province = ?) AS entries,
                (SELECT COUNT(*) FROM inbox_messages WHERE province = ?) AS messages,
                (SELECT COUNT(*) FROM limits WHERE province = ?) AS limits,
                (SELECT COUNT(*) FROM delegations WHERE province = ?) AS delegations,
                (SELECT COUNT(*) FROM calendars WHERE province = ?) AS calendars,
                (SELECT COUNT(*) FROM consultations WHERE province = ?) AS consultations,
                (SELECT SUM(version) FROM consultations WHERE province = ?) AS versions,
                (SELECT SUM(version) FROM agencies WHERE province = ?) AS agencies`,
        Array(8).fill(PROVINCE) as string[],
      ),
    );
    return JSON.stringify(counts);
  }

  private async start(): Promise<{ store: Store; engine: Engine }> {
    const store = await this.database.open();
    this.running = { store, engine: this.engineOn(store) };
    return this.running;
  }

  private engineOn(store: Store): Engine {
    return createEngine({ store, clock: this.clock, regulationFor: () => this.rehearsal.regulation });
  }

  /** Moves the clock from limit to limit until none is due any more up to `until`. */
  private async meetLimits(engine: Engine, until: Instant): Promise<void> {
    for (;;) {
      const due = await engine.nextDue();
      if (due === null || due > until) return;
      if (due > this.clock.at) this.clock.advanceTo(due);
      const { passed } = await engine.sweep();
      if (passed === 0) throw new Error(`A limit is due at ${due} and the engine does not record that it passed.`);
    }
  }

  /** Reads what is stored; of a stopped engine too, on a connection of its own. */
  private async reading<T>(read: (store: Store, engine: Engine) => Promise<T>): Promise<T> {
    if (this.running !== null) return read(this.running.store, this.running.engine);
    const store = await this.database.open();
    const engine = this.engineOn(store);
    try {
      return await read(store, engine);
    } finally {
      await engine.stop();
      await store.close();
    }
  }
}
