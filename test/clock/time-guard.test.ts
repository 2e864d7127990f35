/** What is believed of a clock, reading by reading. */
import { describe, expect, it } from '@jest/globals';
import { type Past, type Reading, TimeGuard } from '../../src/engine/time/time-guard.js';
import { epochMs, type Instant } from '../../workflows/limits/time.js';
import { ATime } from './a-time.js';

const START = '2023-05-16T02:00:00.000Z' as Instant;
const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;
const BOUNDS = { aheadMs: 30 * SECOND, behindMs: SECOND, standstillMs: 72 * HOUR };
const NOTHING: Past = { newest: null, alive: null, believed: null };

function aGuard(past: Partial<Past> = {}, time = new ATime(START)) {
  const guard = new TimeGuard(BOUNDS, { ...NOTHING, ...past }, time);
  const read = (waited = 0): Reading => ({ wall: time.wall(), sent: time.steady() - waited, came: time.steady() });
  const look = (waited = 0) => guard.judge(read(waited))?.code ?? null;
  /** As the watcher does, second by second. */
  const run = (seconds: number, slew = 0) => {
    let doubt: string | null = null;
    for (let second = 0; second < seconds; second += 1) {
      time.pass(SECOND);
      time.step(slew);
      doubt ??= look();
    }
    return doubt;
  };
  return { guard, time, read, look, run };
}

describe('a guarded clock', () => {
  it('is not believed while it is thirty days ahead, and is again when it comes back', () => {
    const { guard, time, look, read, run } = aGuard();
    expect(run(10)).toBeNull();
    const before = time.wall();
    time.step(30 * DAY);
    expect(look()).toBe('ahead');
    expect(run(4)).toBe('ahead');
    // What is looked at goes on as if nothing had happened.
    expect(guard.shown(read())).toBe(before + 4 * SECOND);
    time.step(-30 * DAY);
    expect(look()).toBeNull();
    expect(guard.shown(read())).toBe(before + 4 * SECOND);
  });

  it('stays in doubt of a jump that stays, however long, until somebody confirms it', () => {
    const { guard, time, look, read, run } = aGuard();
    run(10);
    time.step(2 * HOUR);
    expect(run(600)).toBe('ahead');
    expect(guard.confirmed(read())).toBe(true);
    expect(look()).toBeNull();
    expect(guard.shown(read())).toBe(time.wall());
  });

  it('takes many small steps for what they are', () => {
    const { time, look, run } = aGuard();
    run(10);
    time.step(20 * SECOND);
    expect(look()).toBeNull();
    run(5);
    time.step(20 * SECOND);
    expect(look()).toBe('ahead');
  });

  it('follows a daemon that slews the clock, either way', () => {
    const { run } = aGuard();
    expect(run(1200, 80)).toBeNull();
    expect(run(1200, -80)).toBeNull();
  });

  it('held from its start, goes on as time does, whatever is written down by it meanwhile', () => {
    const newest = epochMs(START);
    const { guard, time, read, look } = aGuard({ newest, alive: newest });
    time.step(30 * DAY);
    for (let minute = 1; minute <= 60; minute += 1) {
      time.pass(60 * SECOND);
      expect(look()).toBe('long-standstill');
      expect(guard.shown(read())).toBe(newest + minute * 60 * SECOND);
      expect(guard.passed(time.wall())).toBe(newest + minute * 60 * SECOND);
      // Somebody signs in, which is journaled by the time that is shown.
      guard.learn({ newest: guard.shown(read()), alive: newest });
    }
  });

  it('passes as time does where it is stepped, either way', () => {
    const { guard, time, look, run } = aGuard();
    run(10);
    const before = time.wall();
    for (const step of [30 * DAY, -30 * DAY, -2 * HOUR, 2 * HOUR]) {
      time.step(step);
      look();
      expect(guard.passed(time.wall())).toBe(before);
    }
    time.pass(HOUR);
    expect(guard.passed(time.wall())).toBe(before + HOUR);
  });

  it('waits after a step back until it has caught up', () => {
    const newest = epochMs(START);
    const { guard, time, read, run, look } = aGuard({ newest });
    run(10);
    const before = time.wall();
    time.step(-10 * SECOND);
    expect(look()).toBe('behind');
    // What is written down meanwhile is no later than it has to be, or the clock could not be confirmed.
    expect(guard.shown(read())).toBe(newest);
    time.pass(5 * SECOND);
    expect(look()).toBe('behind');
    time.pass(5 * SECOND);
    expect(look()).toBeNull();
    expect(guard.shown(read())).toBeGreaterThanOrEqual(before);
  });

  it('stands still over a step back that is within the bound', () => {
    const { guard, time, read, look, run } = aGuard();
    run(10);
    const before = time.wall();
    time.step(-900);
    expect(look()).toBeNull();
    expect(guard.shown(read())).toBe(before);
  });

  it('knows when its machine slept, but not for days', () => {
    const { time, look, run } = aGuard();
    run(10);
    time.sleep(8 * HOUR);
    expect(look()).toBeNull();
    expect(run(10)).toBeNull();
    // A jump of the same size beside it is none that sleep explains.
    time.step(8 * HOUR);
    expect(look()).toBe('ahead');
    time.step(-8 * HOUR);
    expect(look()).toBeNull();
    time.sleep(5 * DAY);
    expect(look()).toBe('long-standstill');
  });

  it('is not deceived by answers that waited behind locks, or overtook each other', () => {
    const { guard, time, look, read, run } = aGuard();
    run(60);
    const early = read();
    time.pass(5 * SECOND);
    expect(look(5 * SECOND)).toBeNull();
    // Asked before the other answer came, it tells of an earlier moment.
    expect(guard.judge({ ...early, came: time.steady() })).toBeNull();
    time.step(30 * DAY);
    expect(look(40 * SECOND)).toBe('ahead');
  });
});

describe('after a start', () => {
  const ago = (ms: number) => epochMs(START) - ms;

  it('is believed when it follows on what was written, and not before the newest entry or after days', () => {
    expect(aGuard({ newest: ago(HOUR), alive: ago(20 * SECOND) }).look()).toBeNull();
    expect(aGuard({ newest: ago(-SECOND), alive: null }).look()).toBe('before-journal');
    expect(aGuard({ newest: ago(HOUR), alive: ago(-HOUR) }).look()).toBe('behind');
    expect(aGuard({ newest: ago(9 * DAY), alive: null }).look()).toBe('long-standstill');
    expect(aGuard({ newest: ago(9 * DAY), alive: ago(HOUR) }).look()).toBeNull();
  });

  it('is believed as soon as a dead battery’s clock was put right, and shows no earlier time meanwhile', () => {
    const { guard, time, look, read } = aGuard({ newest: ago(HOUR), alive: ago(HOUR) });
    time.step(-8000 * DAY);
    expect(look()).toBe('before-journal');
    expect(guard.shown(read())).toBe(ago(HOUR));
    time.step(8000 * DAY);
    expect(look()).toBeNull();
  });

  it('holds the line of this very start of the machine against a jump around a restart', () => {
    const time = new ATime(START);
    const believed = { wall: time.wall(), steady: time.steady(), slept: 0 };
    time.pass(HOUR);
    expect(aGuard({ alive: believed.wall, believed }, time).look()).toBeNull();
    time.step(2 * DAY);
    expect(aGuard({ alive: believed.wall, believed }, time).look()).toBe('ahead');
    // Even where the monotonic clock was made to leap with it: the uptime did not.
    const deceived = new ATime(START);
    deceived.pass(HOUR);
    deceived.deceive(2 * DAY);
    expect(aGuard({ alive: believed.wall, believed }, deceived).look()).toBe('ahead');
    time.reboot(0);
    expect(aGuard({ alive: believed.wall, believed: null }, time).look()).toBeNull();
  });

  it('cannot be confirmed to be before the newest entry', () => {
    const { guard, look, read } = aGuard({ newest: ago(-HOUR), alive: null });
    expect(look()).toBe('before-journal');
    expect(guard.confirmed(read())).toBe(false);
  });
});

describe('a replica', () => {
  it('does not decide while its own clock and the database’s differ', () => {
    const { guard, time } = aGuard();
    const read = (off: number): Reading => {
      const came = time.steady();
      return { wall: time.wall(), sent: came, came, own: { sent: time.wall() + off, came: time.wall() + off } };
    };
    expect(guard.judge(read(10 * SECOND))).toBeNull();
    expect(guard.judge(read(-300 * SECOND))).toMatchObject({ code: 'apart', byMs: 300 * SECOND });
    expect(guard.judge(read(300 * SECOND))).toMatchObject({ code: 'apart', byMs: -300 * SECOND });
    expect(guard.confirmed(read(300 * SECOND))).toBe(true);
    expect(guard.judge(read(300 * SECOND))).toBeNull();
    expect(guard.judge(read(0))).toMatchObject({ code: 'apart' });
  });
});
