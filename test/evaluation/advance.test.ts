import { describe, expect, it } from '@jest/globals';
import { advanceClock } from '../../src/tools/evaluation/advance.js';
import type { Instant } from '../../workflows/limits/time.js';

const DUE = '2023-06-14T17:00:00.000Z' as Instant;
const TO = '2023-06-15T01:00:00.000Z' as Instant;
const QUICK = { attempts: 5, pauseMs: 0 };

/** An engine with one limit, which the given sweep passes; nothing else passes it before `quicker` sweeps. */
function engineWith({ passesAt = Infinity, quicker = Infinity }) {
  let sweeps = 0;
  return {
    sweep: async () => {
      sweeps += 1;
      return sweeps === passesAt ? { passed: 1, consultations: 1 } : { passed: 0, consultations: 0 };
    },
    nextDue: async () => (sweeps >= Math.min(passesAt, quicker) ? null : DUE),
    sweeps: () => sweeps,
  };
}

function clock() {
  const moves: Instant[] = [];
  return { moves, moveTo: async (at: Instant) => void moves.push(at) };
}

describe('the clock on its way over a limit', () => {
  it('stands at the limit until it is recorded, and then goes on', async () => {
    const { moves, moveTo } = clock();
    await advanceClock(engineWith({ passesAt: 1 }), { moveTo }, TO, QUICK);
    expect(moves).toEqual([DUE, TO]);
  });

  it('waits while somebody else holds the consultation', async () => {
    const { moves, moveTo } = clock();
    const engine = engineWith({ passesAt: 3 });
    await advanceClock(engine, { moveTo }, TO, QUICK);
    expect(engine.sweeps()).toBe(3);
    expect(moves).toEqual([DUE, TO]);
  });

  it('goes on when the limits worker was quicker', async () => {
    const { moves, moveTo } = clock();
    await advanceClock(engineWith({ quicker: 2 }), { moveTo }, TO, QUICK);
    expect(moves).toEqual([DUE, TO]);
  });

  it('never goes beyond a limit that nobody records', async () => {
    const { moves, moveTo } = clock();
    await expect(advanceClock(engineWith({}), { moveTo }, TO, QUICK)).rejects.toThrow(DUE);
    expect(moves).toEqual([DUE]);
  });
});
