/**
 * A clock that lies: nothing is decided by it, nothing is lost, and what the journal holds never goes back. The clock on the
 * wall, of the database as of the machine, is the test's to step.
 */
import { expect, it } from '@jest/globals';
import { VirtualClock } from '../../src/engine/clock.js';
import { createEngine, type Engine } from '../../src/engine/engine.js';
import { registerProvince } from '../../src/engine/province.js';
import { GuardedClock } from '../../src/engine/time/guarded-clock.js';
import type { MachineTime } from '../../src/engine/time/machine-time.js';
import { verifyStore } from '../../src/journal/verify.js';
import type { Store } from '../../src/persistence/store.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { consultationView } from '../../workflows/dossier/view.js';
import { epochMs, type Instant, instantOf } from '../../workflows/limits/time.js';
import { ATime } from '../clock/a-time.js';
import { describeOnBothDatabases } from '../databases.js';
import { AGENCIES, at, disagreeing, opening, PROVINCE, regulationNamed, request } from '../engine/an-engine.js';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;
const BOUNDS = { aheadMs: 30 * SECOND, behindMs: SECOND, standstillMs: 72 * HOUR };
const START = at('2023-05-16T09:00');

interface Running {
  readonly engine: Engine;
  readonly clock: GuardedClock;
}

/** The installation as it starts on a machine. */
async function start(store: Store, time: ATime, machine: MachineTime = time): Promise<Running> {
  const clock = await GuardedClock.open(store, BOUNDS, machine);
  await registerProvince(
    store,
    { code: PROVINCE, name: 'Phú Yên', agencies: AGENCIES },
    readCalendar('vn-civil-service'),
    instantOf(await clock.now(store.reader)),
  );
  const engine = createEngine({ store, clock, regulationFor: () => regulationNamed('phu-yen-2230') });
  await clock.watch(true);
  return { engine, clock };
}

const open = (engine: Engine, id: string) =>
  engine.submit(request('SKHDT/head', 'consultation.open', id, opening({ matter: `viec-${id}` })));

const dissent = (engine: Engine, id: string) => engine.submit(request('SXD/head', 'opinion.answer', id, disagreeing()));

async function opinion(engine: Engine, id: string, agency: string) {
  const found = await engine.dossier(PROVINCE, id);
  if (found === null) throw new Error(`There is no consultation ${id}.`);
  return consultationView(found.dossier, found.regulation).opinions[agency];
}

const HELD = { name: 'ClockHeld', code: 'clock-held' };

describeOnBothDatabases('a clock that lies', (database) => {
  const anew = async (begins: Instant = START) => {
    const time = new ATime(begins);
    return { time, store: time.of(await database.anew()) };
  };

  it('passes no limit and decides no command while it is thirty days ahead for four seconds', async () => {
    const { time, store } = await anew();
    const { engine, clock } = await start(store, time);
    await open(engine, 'c1');
    time.pass(10 * SECOND);
    await clock.watch();
    time.step(30 * DAY);
    await expect(engine.sweep()).rejects.toMatchObject({ ...HELD, doubt: { code: 'ahead' } });
    await expect(dissent(engine, 'c1')).rejects.toMatchObject(HELD);
    await expect(engine.moment()).rejects.toMatchObject(HELD);
    // The worker that writes down that the system runs writes nothing of such a time.
    await clock.watch(true);
    time.pass(4 * SECOND);
    time.step(-30 * DAY);
    expect(await engine.sweep()).toEqual({ passed: 0, consultations: 0 });
    expect(await dissent(engine, 'c1')).toMatchObject({ accepted: true });
    expect(await opinion(engine, 'c1', 'SXD')).toMatchObject({ state: 'answered', position: 'disagree', late: null });
    const beats = await store.reader.rows<{ at: Instant }>('SELECT at FROM clock_heartbeats');
    expect(beats.map(({ at: beat }) => beat <= instantOf(time.wall()))).toEqual([true]);
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });

  it('starts after days without deciding, shows what there is, and catches up when an administrator confirms', async () => {
    const { time, store } = await anew();
    await open((await start(store, time)).engine, 'c1');
    time.reboot(20 * DAY);
    const { engine, clock } = await start(store, time);
    expect(clock.doubt).toMatchObject({ code: 'long-standstill' });
    await expect(engine.sweep()).rejects.toMatchObject(HELD);
    expect(epochMs(await engine.now()) - epochMs(START)).toBeLessThan(HOUR);
    expect(await opinion(engine, 'c1', 'SXD')).toMatchObject({ state: 'awaiting' });
    const confirm = (told: number) => clock.confirm({ province: PROVINCE, told: instantOf(told), by: null });
    expect(await confirm(time.wall() + 3 * 60 * SECOND)).toMatchObject({ done: false, why: 'differs' });
    expect(await confirm(time.wall() + 30 * SECOND)).toMatchObject({ done: true });
    expect(clock.doubt).toBeNull();
    expect((await engine.sweep()).passed).toBeGreaterThan(0);
    // Nobody could answer on the last day, nor on any before: it is given back from the day on which the time was confirmed.
    expect(await opinion(engine, 'c1', 'SXD')).toMatchObject({
      state: 'awaiting',
      dueAt: '2023-06-07T00:00:00.000+07:00',
    });
    // One confirmation is one: a jump soon after it waits for another.
    time.step(5 * 60 * SECOND);
    await clock.watch();
    await clock.watch();
    expect(clock.doubt).toMatchObject({ code: 'ahead' });
    time.step(-5 * 60 * SECOND);
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });

  it('is held over a restart by what the machine itself knows, and by the newest entry on any other', async () => {
    const { time, store } = await anew();
    await open((await start(store, time)).engine, 'c1');
    time.pass(HOUR);
    time.step(2 * DAY);
    expect((await start(store, time)).clock.doubt).toMatchObject({ code: 'ahead' });
    time.step(-2 * DAY);
    const again = await start(store, time);
    expect(again.clock.doubt).toBeNull();
    time.reboot(-2 * HOUR);
    const { engine, clock } = await start(store, time);
    expect(clock.doubt).toMatchObject({ code: 'before-journal' });
    await expect(open(engine, 'c2')).rejects.toMatchObject(HELD);
    const early = { province: PROVINCE, told: instantOf(time.wall()), by: null };
    expect(await clock.confirm(early)).toMatchObject({ done: false, why: 'before-journal' });
    time.pass(2 * HOUR);
    expect(await open(engine, 'c2')).toMatchObject({ accepted: true });
  });

  it('writes no entry that is earlier than the one before it, whoever wrote that', async () => {
    const { time, store } = await anew();
    const { engine } = await start(store, time);
    await open(engine, 'c1');
    const later = new VirtualClock(at('2023-05-16T10:00'));
    const other = createEngine({ store, clock: later, regulationFor: () => regulationNamed('phu-yen-2230') });
    expect(await dissent(other, 'c1')).toMatchObject({ accepted: true });
    const again = request('SXD/head', 'opinion.answer', 'c1', disagreeing({ reason: 'Vẫn chưa phù hợp' }));
    await expect(engine.submit(again)).rejects.toMatchObject(HELD);
    time.pass(HOUR);
    expect(await engine.submit(again)).toMatchObject({ accepted: true });
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });

  it('leaves a replica out whose own clock differs, and no other', async () => {
    if (database.kind === 'sqlite') return;
    const { time, store } = await anew();
    const { engine } = await start(store, time);
    const off = await start(store, time, time.off(-300 * SECOND, 'boot-b'));
    expect(off.clock.doubt).toMatchObject({ code: 'apart', byMs: 300 * SECOND });
    await expect(open(off.engine, 'c1')).rejects.toMatchObject(HELD);
    expect(await open(engine, 'c1')).toMatchObject({ accepted: true });
    // Both lie together: each sees it by its own monotonic clock, at the same moment.
    time.step(DAY);
    for (const held of [engine, off.engine]) await expect(dissent(held, 'c1')).rejects.toMatchObject(HELD);
  });
});
