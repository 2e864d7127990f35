/** The same simulation with two engines on one PostgreSQL, as two replicas of a server: commands and sweeps run into each other. */
import { afterAll, expect, it } from '@jest/globals';
import { describeOn } from '../databases.js';
import { groups, playSeed, seedsToPlay } from './play-seed.js';
import { Tally } from './tally.js';

const SEEDS = 10;
/** A seed takes several times as long here as with one engine on SQLite. */
const SHARE = 1 / 8;

describeOn('postgres', 'the simulation with two engines', (open) => {
  const tally = new Tally();
  const seeds = seedsToPlay(SEEDS, SHARE);

  it.each(groups(seeds))(
    'keeps every promise under the seeds %i to %i',
    async (_first, _last, group) => {
      const stores = [await open(), await open({ poolSize: 6 })];
      for (const seed of group) await playSeed(seed, { stores }, tally);
    },
    600_000,
  );

  if (seeds.length >= SEEDS)
    it('has let them run into each other', () => {
      for (const what of ['crowds', 'restarts', 'replayed', 'late answers', 'silences', 'limits passed'])
        expect([what, tally.of(what) > 0]).toEqual([what, true]);
    });

  afterAll(() => {
    if (process.env.TALLY !== undefined) process.stdout.write(`${tally}\n`);
  });
});
