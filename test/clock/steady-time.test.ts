/** Two witnesses of time that nobody sets, held against each other. */
import { expect, it } from '@jest/globals';
import { steadyTime } from '../../src/engine/time/steady-time.js';

const HOUR = 3_600_000;

function witnesses() {
  const at = { monotonic: 5000, uptime: 9000 };
  const pass = (ms: number) => {
    at.monotonic += ms;
    at.uptime += ms;
  };
  return {
    at,
    pass,
    time: steadyTime(
      () => at.monotonic,
      () => at.uptime,
    ),
  };
}

it('counts what passes, and apart from it what the machine sleeps', () => {
  const { at, pass, time } = witnesses();
  pass(400);
  expect(time.steady()).toBe(5400);
  pass(HOUR);
  expect(time.steady()).toBe(5400 + HOUR);
  at.uptime += 8 * HOUR;
  pass(10);
  expect(time.slept()).toBe(4000 + 8 * HOUR);
  expect(time.steady()).toBe(5410 + HOUR);
});

it('is not deceived by a monotonic clock that leaps and comes back', () => {
  const { at, pass, time } = witnesses();
  pass(400);
  at.monotonic += 720 * HOUR;
  expect(time.steady()).toBe(5400);
  pass(4000);
  expect(time.steady()).toBe(9400);
  at.monotonic -= 720 * HOUR;
  expect(time.steady()).toBe(9400);
  pass(100);
  expect(time.steady()).toBe(9500);
  expect(time.slept()).toBe(4000);
});

it('goes by the monotonic clock alone where there is no other, and never back', () => {
  let monotonic = 5000;
  const time = steadyTime(() => monotonic, null);
  monotonic += HOUR;
  expect(time.steady()).toBe(5000 + HOUR);
  monotonic -= 10;
  expect(time.steady()).toBe(5000 + HOUR);
  expect(time.slept()).toBe(0);
});
