import { type ConsultationView, consultationView } from '../../../workflows/dossier/view.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { VirtualClock } from '../../engine/clock.js';
import { CaseDoor } from '../../engine/discipline/case-door.js';
import type { CaseOutcome } from '../../engine/discipline/case-request.js';
import type { Outcome } from '../../engine/door/command-request.js';
import { createEngine, type Engine } from '../../engine/engine.js';
import { registerProvince } from '../../engine/province.js';
import { beat } from '../../engine/time/heartbeats.js';
import { recordStandstill } from '../../engine/time/outages.js';
import { AUDIT_CHAIN, PROVINCE_CHAIN } from '../../journal/entry.js';
import type { Store } from '../../persistence/store.js';
import { readCalendar } from '../../rules/calendars/read-calendar.js';
import { Rules } from '../../rules/rules.js';
import { enterCasePeople } from './case-people.js';
import { type CaseView, caseView, caseViews, idOfCase } from './case-view.js';
import type { CaseStep, CommandStep, Rehearsal } from './rehearsal.js';
import type { TemporaryDatabase } from './temporary-databases.js';

/** The one province of a rehearsal. */
export const PROVINCE = 'rehearsal';

/** The machine of a rehearsal has no monotonic clock: its time is the story's. */
const MACHINE = { boot: null, host: 'rehearsal', steady: () => 0, slept: () => 0 };

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
 * The engine of production on the database of one rehearsal, with a clock that stands until it is moved. It can be stopped
 * and started again without losing the database.
 */
export class RehearsalEngine {
  private running: { readonly store: Store; readonly engine: Engine } | null = null;

  private constructor(
    private readonly rehearsal: Rehearsal,
    private readonly database: TemporaryDatabase,
    private readonly clock: VirtualClock,
  ) {}

  /** Registers the agencies and the calendar of a rehearsal at an instant, and starts the engine. */
  static async begin(rehearsal: Rehearsal, database: TemporaryDatabase, at: Instant): Promise<RehearsalEngine> {
    const engine = new RehearsalEngine(rehearsal, database, new VirtualClock(at));
    const { store } = await engine.start();
    const province = { code: PROVINCE, name: rehearsal.name, agencies: rehearsal.agencies };
    await registerProvince(store, province, readCalendar(rehearsal.regulation.calendar), at);
    if (rehearsal.kind === 'cases') await enterCasePeople(store, PROVINCE, rehearsal.agencies, at);
    await engine.recordPowers(store);
    return engine;
  }

  get stopped(): boolean {
    return this.running === null;
  }

  /** Moves the clock. A running engine stops at every instant at which a limit passes, and records it then. */
  async advanceTo(at: Instant): Promise<void> {
    if (this.running !== null) await this.passLimits(this.running.engine, at);
    this.clock.advanceTo(at);
  }

  /** Stops the engine and closes the database; the clock moves on all the same. */
  async stop(): Promise<void> {
    const running = this.running;
    this.running = null;
    if (running === null) return;
    await running.engine.stop();
    // As the clock of production does at an orderly stop.
    const { at } = this.clock;
    if (this.rehearsal.outages) await running.store.write((tx) => beat(tx, MACHINE, at));
    await running.store.close();
  }

  /** Starts the engine again on the same database; it catches up with what has passed meanwhile. */
  async restart(): Promise<void> {
    await this.stop();
    const { engine, store } = await this.start();
    const { at } = this.clock;
    if (this.rehearsal.outages) await store.write((tx) => recordStandstill(store, tx, at));
    await this.passLimits(engine, this.clock.at);
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

  /** Submits a command at the door of cases. @throws Error when the engine is stopped */
  async submitOnCase(step: CaseStep): Promise<CaseOutcome> {
    if (this.running === null) throw new Error('The engine is stopped.');
    const { store, engine } = this.running;
    const { agency, role } = step.by;
    return engine.cases.enter({
      province: PROVINCE,
      by: { person: `${agency}/${role}`, name: null, agency, role },
      command: step.command,
      id: await idOfCase(store.reader, PROVINCE, step.id),
      with: step.with,
      malformed: step.malformed,
    });
  }

  /** The view of a consultation, or of a case, as it is stored; null when there is none of that name. */
  async view(name: string): Promise<ConsultationView | CaseView | null> {
    return this.reading(async ({ reader }, engine) => {
      const found = await engine.dossier(PROVINCE, name);
      if (found !== null) return consultationView(found.dossier, found.regulation);
      return caseView(reader, PROVINCE, await idOfCase(reader, PROVINCE, name));
    });
  }

  /** The views of all cases, by id. */
  async cases(): Promise<Record<string, CaseView>> {
    return Object.fromEntries(await this.reading(({ reader }) => caseViews(reader, PROVINCE)));
  }

  /** The views of all consultations, by id. */
  async views(): Promise<Record<string, ConsultationView>> {
    const ids = await this.reading((store) =>
      store.reader.rows<{ id: string }>('SELECT id FROM consultations WHERE province = ? ORDER BY id', [PROVINCE]),
    );
    const views: Record<string, ConsultationView> = {};
    for (const { id } of ids) {
      const view = await this.reading((_store, engine) => engine.dossier(PROVINCE, id));
      if (view !== null) views[id] = consultationView(view.dossier, view.regulation);
    }
    return views;
  }

  /** The journal of the story in the order of time: the province was there before it began, and a standstill is told where it gave a day back. */
  async journal(): Promise<JournalLine[]> {
    const rows = await this.reading((store) =>
      store.reader.rows<Omit<JournalLine, 'entry'> & { entry: string }>(
        'SELECT chain, seq, at, command, hash, entry FROM journal WHERE province = ? AND chain NOT IN (?, ?) ORDER BY at, chain, seq',
        [PROVINCE, PROVINCE_CHAIN, AUDIT_CHAIN],
      ),
    );
    return rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) as unknown }));
  }

  /** How many rows there are of what a command can add or change: a refused command leaves these numbers as they were. */
  async rowCounts(): Promise<string> {
    const counts = await this.reading((store) =>
      store.reader.row(
        `SELECT (SELECT COUNT(*) FROM journal WHERE province = ?) AS entries,
                (SELECT COUNT(*) FROM inbox_messages WHERE province = ?) AS messages,
                (SELECT COUNT(*) FROM limits WHERE province = ?) AS limits,
                (SELECT COUNT(*) FROM delegations WHERE province = ?) AS delegations,
                (SELECT COUNT(*) FROM calendars WHERE province = ?) AS calendars,
                (SELECT COUNT(*) FROM regulation_adoptions WHERE province = ?) AS adoptions,
                (SELECT COUNT(*) FROM consultations WHERE province = ?) AS consultations,
                (SELECT SUM(version) FROM consultations WHERE province = ?) AS versions,
                (SELECT SUM(version) FROM agencies WHERE province = ?) AS agencies`,
        Array(9).fill(PROVINCE) as string[],
      ),
    );
    return JSON.stringify(counts);
  }

  /** The Office records what was handed over before the story begins. @throws Error when the reader let something through */
  private async recordPowers(store: Store): Promise<void> {
    const { agencies, powers } = this.rehearsal;
    const office = agencies.find(({ kind }) => kind === 'office')?.code ?? null;
    const door = new CaseDoor({ store, clock: this.clock, rules: new Rules(store.reader) });
    for (const [index, power] of powers.entries()) {
      const outcome = await door.enter({
        province: PROVINCE,
        by: { person: `${office}/head`, name: null, agency: office, role: 'head' },
        command: 'delegated-power.record',
        id: `power-${index + 1}`,
        with: power,
      });
      if (!outcome.accepted) throw new Error(`The power ${index + 1} is refused: ${outcome.refusal.code}.`);
    }
  }

  private async start(): Promise<{ store: Store; engine: Engine }> {
    const store = await this.database.open();
    this.running = { store, engine: this.engineOn(store) };
    return this.running;
  }

  private engineOn(store: Store): Engine {
    const { regulation } = this.rehearsal;
    // A rehearsal plays the regulation that it names, adopted or not; it may adopt it all the same, and no other province's.
    const rules = new Rules(store.reader, new Map([[regulation.id, regulation]]), regulation.province);
    return createEngine({ store, clock: this.clock, rules, regulationFor: () => regulation });
  }

  /** Moves the clock from limit to limit until no further one is due up to `until`. */
  private async passLimits(engine: Engine, until: Instant): Promise<void> {
    for (;;) {
      const due = await engine.nextDue();
      if (due === null || due > until) return;
      if (due > this.clock.at) this.clock.advanceTo(due);
      const { passed } = await engine.sweep();
      if (passed === 0) throw new Error(`A limit is due at ${due} and the engine does not record that it passed.`);
    }
  }

  /** Reads what is stored; while the engine is stopped, on a connection of its own. */
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
