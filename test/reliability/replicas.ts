/**
 * Two engines on one database: replicas with connections of their own on PostgreSQL, two engines before the same write queue
 * on SQLite. They share a clock that the test owns.
 */

import { VirtualClock } from '../../src/engine/clock.js';
import type { Outcome } from '../../src/engine/door/command-request.js';
import { createEngine, type Engine } from '../../src/engine/engine.js';
import { registerProvince } from '../../src/engine/province.js';
import { verifyStore } from '../../src/journal/verify.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import type { CommandName } from '../../workflows/commands/commands.js';
import { type ConsultationView, consultationView } from '../../workflows/dossier/view.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { OpenStore } from '../databases.js';
import { AGENCIES, PROVINCE, regulationNamed, request } from '../engine/an-engine.js';
import { checkConsultation, nothingIsLeftDue } from '../simulation/invariants.js';
import { Watch, type Watched } from '../simulation/watched.js';

export interface Replicas {
  readonly a: Engine;
  readonly b: Engine;
  readonly store: Store;
  readonly clock: VirtualClock;
  /** Sends to the first engine what must be accepted. */
  done(as: string, command: CommandName, id: string | null, carried?: object): Promise<void>;
  view(id: string): Promise<ConsultationView>;
  /** How many entries of one kind there are in the journal of a consultation, or in all. */
  entries(command: string, id?: string): Promise<number>;
  /** Asks of everything that is stored what must always hold, and verifies the journal. */
  hold(dissolved?: readonly string[]): Promise<Watched[]>;
  /** Stops both engines and closes the database. */
  close(): Promise<void>;
}

export async function replicas(open: OpenStore, start: Instant, regulation?: Regulation): Promise<Replicas> {
  const url = await open.blank();
  const store = await openStore({ url });
  await store.migrate();
  const other = open.kind === 'postgres' ? await openStore({ url }) : store;
  const clock = new VirtualClock(start);
  const province = { code: PROVINCE, name: 'Phú Yên', agencies: AGENCIES };
  await registerProvince(store, province, readCalendar('vn-civil-service'), start);
  const regulationFor = () => regulation ?? regulationNamed('phu-yen-2230');
  const a = createEngine({ store, clock, regulationFor });
  const b = createEngine({ store: other, clock, regulationFor });
  return {
    a,
    b,
    store,
    clock,
    async done(as, command, id, carried) {
      const outcome = await a.submit(request(as, command, id, carried));
      if (!outcome.accepted)
        throw new Error(`${as} ${command}: ${outcome.refusal.code} ${outcome.refusal.field ?? ''}`);
    },
    async view(id) {
      const found = await a.dossier(PROVINCE, id);
      if (found === null) throw new Error(`There is no consultation ${id}.`);
      return consultationView(found.dossier, found.regulation);
    },
    async entries(command, id) {
      const chain = id === undefined ? '' : ' AND chain = ?';
      const row = await store.reader.row<{ count: number }>(
        `SELECT COUNT(*) AS count FROM journal WHERE province = ? AND command = ?${chain}`,
        [PROVINCE, command, ...(id === undefined ? [] : [id])],
      );
      return Number(row?.count ?? 0);
    },
    async hold(dissolved = []) {
      const existing = new Set(AGENCIES.map(({ code }) => code).filter((code) => !dissolved.includes(code)));
      const seen = await new Watch(store.reader, PROVINCE).look();
      for (const watched of seen) {
        checkConsultation(watched, existing);
        nothingIsLeftDue(watched, clock.at);
      }
      const verdict = await verifyStore(store);
      if (!verdict.ok) throw new Error(`The journal does not verify: ${verdict.consultation}: ${verdict.reason}`);
      return seen;
    },
    async close() {
      await Promise.all([a.stop(), b.stop()]);
      if (other !== store) await other.close();
      await store.close();
    },
  };
}

/** The outcomes that were accepted. */
export function won(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter((outcome) => outcome.accepted);
}

/** The codes with which the others were refused. */
export function refusals(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap((outcome) => (outcome.accepted ? [] : [outcome.refusal.code]));
}
