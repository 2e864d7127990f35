/** Past consultations replayed under another regulation: the same under the same one, and what comes otherwise under others. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { KeptRules, keptBodies } from '../../src/journal/kept-rules.js';
import type { Store } from '../../src/persistence/store.js';
import { type WhatIfResult, whatIf } from '../../src/tools/trial/what-if.js';
import type { CivilDate, Instant } from '../../workflows/limits/time.js';
import { overrideRegulation } from '../../workflows/regulation/override-regulation.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, at, opening, PROVINCE, regulationNamed } from '../engine/an-engine.js';
import { everyStory } from '../journal/stories.js';

const YEAR = { from: '2023-01-01' as CivilDate, until: '2025-01-01' as CivilDate };
const PRESENT = regulationNamed('phu-yen-2230');

function changed(set: Record<string, unknown>): Regulation {
  const made = overrideRegulation(PRESENT, set);
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  return made.data as Regulation;
}

const ESCALATING = changed({ 'silence.effect': 'escalate-to-head' });

const nothingOtherwise = ({ deemed, overdue, daysToAnswers, differing, dossiers }: WhatIfResult) => {
  expect(differing).toBe(0);
  expect(dossiers).toEqual([]);
  expect(deemed.after).toBe(deemed.before);
  expect(overdue.after).toBe(overdue.before);
  expect(daysToAnswers.mean.after).toBe(daysToAnswers.mean.before);
};

describeOnBothDatabases(
  'the consultations of the samples',
  (open) => {
    const asked = async (candidate: Regulation) => {
      const { reader } = await open();
      const now = await reader.row<{ now: Instant }>('SELECT now FROM virtual_clock');
      return whatIf(reader, PROVINCE, candidate, YEAR, now?.now ?? at('2023-06-14T08:00'));
    };

    it('go as they went under the regulation that they were opened under', async () => {
      const result = await asked(PRESENT);
      expect(result.replayed).toBeGreaterThan(5);
      expect(result.notReplayed).toEqual({ earlierLaw: 0, notOpened: 0, unreadable: 0 });
      expect(result.deemed.before).toBeGreaterThan(0);
      nothingOtherwise(result);
    });

    it('leave nobody deemed to consent where silence is no consent', async () => {
      const result = await asked(ESCALATING);
      expect(result.deemed.after).toBe(0);
      expect(result.overdue.after).toBe(result.overdue.before + result.deemed.before);
      expect(result.dossiers.length).toBe(result.differing);
      expect(result.dossiers.map(({ id }) => id)).toContain('dau-tu-cong-2024');
    });
  },
  'samples',
);

describeOnBothDatabases('every story', (open) => {
  let store: Store;
  let now: Instant;
  beforeAll(async () => {
    store = await open();
    const e = await everyStory(store);
    await e.done('SKHDT/head', 'consultation.open', 'w1', opening({ matter: 'w1', limit: { workingDays: 5 } }));
    const asked = await e.engine.now();
    await e.until(at(`${asked.slice(0, 10)}T23:00`));
    await e.done('STC/head', 'opinion.answer', 'w1', agreeing());
    await e.until('2024-07-30T02:00:00.000Z' as Instant);
    now = await e.engine.now();
  });
  const asked = (candidate: Regulation, period = YEAR) => whatIf(store.reader, PROVINCE, candidate, period, now);

  it('goes as it went under the regulation that it was opened under', async () => {
    const { reader } = store;
    const rules = new KeptRules();
    const { regulations, calendars } = await keptBodies(reader, PROVINCE);
    rules.add(regulations, calendars);
    const pinned = [...rules.regulations.values()].find(({ id }) => id === 'phu-yen-2230') as Regulation;
    const result = await asked(pinned);
    expect(result.replayed).toBeGreaterThan(3);
    nothingOtherwise(result);
  });

  it('is deemed sooner under a shorter limit, where the usual one was chosen', async () => {
    const shorter = changed({
      'limits.ordinary': { default: 3, min: 1, max: 4, unit: 'workingDays' },
    });
    const result = await asked(shorter);
    expect(result.daysToAnswers.of).toBeGreaterThan(0);
    expect(result.daysToAnswers.median.after ?? 0).toBeLessThan(result.daysToAnswers.median.before ?? 0);
    const w1 = result.dossiers.find(({ id }) => id === 'w1');
    // Five days are more than the draft allows: its usual three take their place.
    expect(w1).toMatchObject({ deemed: { before: ['SXD'], after: ['SXD'] }, notPossible: [] });
    expect(w1?.daysToAnswers.after ?? 9).toBeLessThan(w1?.daysToAnswers.before ?? 0);
  });

  it('looks at the consultations of the period alone', async () => {
    const none = await asked(PRESENT, { from: '2022-01-01' as CivilDate, until: '2022-02-01' as CivilDate });
    expect(none).toMatchObject({
      opened: 0,
      replayed: 0,
      differing: 0,
      daysToAnswers: { of: 0, mean: { before: null } },
    });
  });
});

describe('the year before a day', () => {
  it('has the day in it', async () => {
    const { yearUpTo } = await import('../../src/tools/trial/what-if.js');
    expect(yearUpTo('2024-02-29' as CivilDate)).toEqual({ from: '2023-03-02', until: '2024-03-01' });
  });
});
