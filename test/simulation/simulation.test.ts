/**
 * Whole provinces at random, from a seed: people of many agencies do the right and the wrong thing, the clock jumps, the
 * engine is stopped for days and started again. After every step I1–I13 of the design are asked (invariants.ts, world.ts).
 *
 * SEED=17 plays one seed alone; SEEDS=1000 plays more of them, as `npm run test:deep` does; TALLY=1 prints what was done.
 */
import { afterAll, expect, it } from '@jest/globals';
import { describeOn } from '../databases.js';
import { groups, playSeed, seedsToPlay } from './play-seed.js';
import { Tally } from './tally.js';
import { expectWorkDone } from './work-done.js';

/** Enough for everything to happen that has to (work-done.ts). */
const SEEDS = 160;

describeOn('sqlite', 'the simulation', (open) => {
  const tally = new Tally();
  const seeds = seedsToPlay(SEEDS);
  const installation = async () => ({
    stores: [await open()],
    reopen: async () => {
      await (await open()).close();
      return [await open()];
    },
  });

  it.each(groups(seeds))(
    'keeps every promise under the seeds %i to %i',
    async (_first, _last, group) => {
      for (const seed of group) await playSeed(seed, await installation(), tally);
    },
    600_000,
  );

  if (seeds.length >= SEEDS) it('has done everything that there is to do', () => expectWorkDone(tally));

  it('plays the same seed the same way twice', async () => {
    const [once, twice] = [new Tally(), new Tally()];
    await playSeed(1, { stores: [await open.anew()] }, once);
    await playSeed(1, { stores: [await open.anew()] }, twice);
    expect(String(once)).toBe(String(twice));
  });

  afterAll(() => {
    if (process.env.TALLY !== undefined) process.stdout.write(`${tally}\n`);
  });
});
