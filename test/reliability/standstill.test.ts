/**
 * The system stands still on the last working day of a limit, on both databases, by the heartbeats of production: the outage is journaled
 * before anything is decided by the clock, and the day is given back before the limit could pass (docs/decisions/0058).
 */
import { expect, it } from '@jest/globals';
import { ConsultationReader } from '../../src/api/consultations/consultation-reader.js';
import type { ReadDossiers } from '../../src/api/consultations/read-dossiers.js';
import { createEngine, type Engine } from '../../src/engine/engine.js';
import { registerProvince } from '../../src/engine/province.js';
import { GuardedClock } from '../../src/engine/time/guarded-clock.js';
import type { MachineTime } from '../../src/engine/time/machine-time.js';
import type { SignedIn } from '../../src/http/signed-in.js';
import { verifyStore } from '../../src/journal/verify.js';
import type { Store } from '../../src/persistence/store.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { Rules } from '../../src/rules/rules.js';
import { consultationView } from '../../workflows/dossier/view.js';
import { type Instant, instantOf } from '../../workflows/limits/time.js';
import { ATime } from '../clock/a-time.js';
import { describeOnBothDatabases } from '../databases.js';
import { AGENCIES, at, disagreeing, opening, PROVINCE, regulationNamed, request } from '../engine/an-engine.js';
import { behindTheBack } from '../journal/tampering.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const BOUNDS = { aheadMs: 30 * SECOND, behindMs: SECOND, standstillMs: 72 * HOUR };
/** A limit of three working days that is asked on Monday 22 May ends with Thursday 25 May. */
const START = at('2023-05-22T09:00');
const DUE = '2023-05-26T00:00:00.000+07:00';

interface Running {
  readonly engine: Engine;
  readonly clock: GuardedClock;
}

/** The installation as it starts on a machine: nothing is written down yet of how long it did not run. */
async function start(store: Store, machine: MachineTime, regulation = 'phu-yen-2230'): Promise<Running> {
  const clock = await GuardedClock.open(store, BOUNDS, machine);
  const province = { code: PROVINCE, name: 'Phú Yên', agencies: AGENCIES };
  await registerProvince(store, province, readCalendar('vn-civil-service'), START);
  return { engine: createEngine({ store, clock, regulationFor: () => regulationNamed(regulation) }), clock };
}

const opened = async ({ engine, clock }: Running): Promise<void> => {
  await clock.watch(true);
  const limit = { workingDays: 3 };
  await engine.submit(request('SKHDT/head', 'consultation.open', 'c1', opening({ matter: 'c1', limit })));
};

async function opinion(engine: Engine, agency = 'SXD') {
  const found = await engine.dossier(PROVINCE, 'c1');
  if (found === null) throw new Error('There is no consultation.');
  return consultationView(found.dossier, found.regulation).opinions[agency];
}

const outages = (store: Store) =>
  store.reader.rows<{ from_at: Instant; until_at: Instant }>('SELECT from_at, until_at FROM outages ORDER BY from_at');

/** What is offered to a head, as the page of the consultation asks for it. */
const offered = async ({ engine }: Running, store: Store, agency: string) => {
  const reader = new ConsultationReader(engine, store.reader, new Rules(store.reader), {} as ReadDossiers);
  const id = agency.toLowerCase();
  const head: SignedIn = { province: PROVINCE, id, login: id, name: id, agency, roles: ['head'], locale: 'vi' };
  return (await reader.openToHead(head, 'c1')).actions;
};

/** The time goes on to an instant, with a heartbeat each minute or so; the worker of limits runs too. */
async function runsUntil(time: ATime, { clock, engine }: Running, until: Instant): Promise<void> {
  while (instantOf(time.wall()) < until) {
    time.pass(Math.min(10 * MINUTE, Date.parse(until) - time.wall()));
    await clock.watch(true);
    await engine.sweep();
  }
}

describeOnBothDatabases('a standstill on the last working day', (database) => {
  const anew = async () => {
    const time = new ATime(START);
    const store = time.of(await database.anew());
    const running = await start(store, time);
    await opened(running);
    return { time, store, running };
  };

  it('gives the day back in the very first sweep after a kill, though the limit had passed meanwhile', async () => {
    const { time, store, running } = await anew();
    await runsUntil(time, running, at('2023-05-25T15:00'));
    time.reboot(20 * HOUR);
    // No heartbeat is written between: the door itself sees that nothing ran.
    const { engine } = await start(store, time);
    await engine.sweep();
    expect(await opinion(engine)).toMatchObject({ state: 'awaiting', dueAt: '2023-05-30T00:00:00.000+07:00' });
    expect(await outages(store)).toEqual([{ from_at: at('2023-05-25T15:00'), until_at: at('2023-05-26T11:00') }]);
    const [told] = await store.reader.rows<{ entry: string }>(
      "SELECT entry FROM journal WHERE chain = ':audit' AND command = 'system.stood-still'",
    );
    expect(JSON.parse(told?.entry ?? '').with).toEqual({
      from: at('2023-05-25T15:00'),
      until: at('2023-05-26T11:00'),
    });
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });

  it('gives it back before a command that comes before the sweep, which is in time', async () => {
    const { time, store, running } = await anew();
    await runsUntil(time, running, at('2023-05-25T15:00'));
    time.reboot(20 * HOUR);
    const { engine } = await start(store, time);
    expect(await engine.submit(request('SXD/head', 'opinion.answer', 'c1', disagreeing()))).toMatchObject({
      accepted: true,
    });
    expect(await opinion(engine)).toMatchObject({ state: 'answered', position: 'disagree', late: null });
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });

  it.each([
    ['that nobody has written down yet', 20, false, '2023-05-30T00:00:00.000+07:00'],
    ['that is written down', 20, true, '2023-05-30T00:00:00.000+07:00'],
    ['in minutes and then the night, which takes nothing', 10, false, undefined],
  ])('offers before the first sweep what is offered after it: %s', async (what, hours, beats, until) => {
    const { time, store, running } = await anew();
    await runsUntil(time, running, at(hours === 20 ? '2023-05-25T15:00' : '2023-05-25T22:00'));
    time.reboot(hours * HOUR);
    const again = await start(store, time);
    if (beats) await again.clock.watch(true);
    const before = [await offered(again, store, 'SXD'), await offered(again, store, 'SKHDT')];
    expect([what, await outages(store)]).toEqual([what, beats ? [expect.anything()] : []]);
    await again.engine.sweep();
    expect([await offered(again, store, 'SXD'), await offered(again, store, 'SKHDT')]).toEqual(before);
    // The head answers in time or not at all: the offer says which, and the door keeps to it.
    const answer = before[0]?.find(({ command }) => command === 'opinion.answer');
    expect(answer?.until ?? undefined).toBe(until);
    const outcome = await again.engine.submit(request('SXD/head', 'opinion.answer', 'c1', disagreeing()));
    expect(outcome.accepted).toBe(answer !== undefined);
  });

  it('gives nothing back for minutes, nor for a night', async () => {
    const { time, store, running } = await anew();
    await runsUntil(time, running, at('2023-05-25T16:50'));
    time.reboot(20 * MINUTE);
    const again = await start(store, time);
    await again.clock.watch(true);
    expect(await outages(store)).toEqual([]);
    await runsUntil(time, again, at('2023-05-25T20:00'));
    time.reboot(13 * HOUR, 'boot-3');
    const { engine, clock } = await start(store, time);
    await clock.watch(true);
    await engine.sweep();
    expect(await opinion(engine)).toMatchObject({ state: 'deemed', settledAt: DUE });
    expect(await outages(store)).toHaveLength(1);
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });

  it('is none while another replica runs, and is journaled once by whichever comes first', async () => {
    const { time, store, running } = await anew();
    const other = await start(store, time.off(0, 'other'));
    await runsUntil(time, running, at('2023-05-25T08:00'));
    // The one is frozen for the whole day, the other goes on.
    await runsUntil(time, other, at('2023-05-25T17:30'));
    await running.clock.watch(true);
    expect(await outages(store)).toEqual([]);
    time.pass(15 * HOUR);
    await Promise.all([running.clock.watch(true), other.clock.watch(true)]);
    await Promise.all([running.engine.sweep(), other.engine.sweep()]);
    expect(await outages(store)).toHaveLength(1);
    expect(await opinion(other.engine)).toMatchObject({ state: 'deemed', settledAt: DUE });
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });

  it('that is no entry of the journal gives nothing, and one that was passed over is found by verify', async () => {
    const { time, store, running } = await anew();
    await runsUntil(time, running, at('2023-05-25T15:00'));
    time.reboot(20 * HOUR);
    const { engine } = await start(store, time);
    await engine.sweep();
    await behindTheBack(store);
    await store.write((tx) =>
      tx.execute('UPDATE outages SET until_at = ? WHERE province = ?', [at('2023-05-26T12:00'), PROVINCE]),
    );
    expect(await verifyStore(store)).toMatchObject({ ok: false, fault: { code: 'outage-differs' } });
    await store.write((tx) => tx.execute("DELETE FROM journal WHERE chain = ':audit'"));
    expect(await verifyStore(store)).toMatchObject({
      ok: false,
      consultation: 'c1',
      fault: { code: 'outage-unknown' },
    });
  });

  it('that the door did not heed is found by verify', async () => {
    const { time, store, running } = await anew();
    await runsUntil(time, running, at('2023-05-25T15:00'));
    time.reboot(20 * HOUR);
    const { engine, clock } = await start(store, time);
    await clock.watch(true);
    await store.write((tx) => tx.execute('DELETE FROM outages'));
    await engine.sweep();
    expect(await opinion(engine)).toMatchObject({ state: 'deemed' });
    expect(await verifyStore(store)).toMatchObject({
      ok: false,
      consultation: 'c1',
      fault: { code: 'outage-passed-over', params: { subject: '1:SXD' } },
    });
  });
});
