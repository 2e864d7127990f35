/** The bench plays the law as it is: its works and its stories run through on a few consultations. What it measures is not asked here. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../databases.js';
import { makeCompiled, runProgram } from '../server/process.js';

const CONSULTATIONS = 3;

describeOnBothDatabases('the bench on a few consultations', (open) => {
  let compiled: string;
  beforeAll(async () => {
    compiled = await makeCompiled();
  });
  afterAll(() => rm(compiled, { recursive: true, force: true }));

  it('does both works as the hand-written program does, and finds the stories in every read', async () => {
    const urls = [];
    for (let number = 0; number < 5; number += 1) urls.push(await open.blank());
    const run = runProgram('bench/src/smoke.mjs', { BENCH_ENGINE: compiled }, [JSON.stringify(urls)]);
    const { code, out, err } = await run.ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { works, reads } = JSON.parse(out);
    expect(works).toMatchObject([
      { who: 'ours', work: 'w1', counts: { concluded: CONSULTATIONS, issued: 3 * CONSULTATIONS } },
      { who: 'floor', work: 'w1', counts: works[0].counts },
      { who: 'ours', work: 'w2', counts: { deemed: 3 * CONSULTATIONS, issued: 0 } },
      { who: 'floor', work: 'w2', counts: works[2].counts },
    ]);
    expect(reads).toMatchObject({ 'one consultation (Office)': 9, '… with a word that is nowhere': 0 });
    expect(reads['… reconciling']).toBeGreaterThan(0);
    expect(reads['overdue in the province']).toBeGreaterThan(0);
    expect(reads['my work']).toBeGreaterThan(0);
  });
});
