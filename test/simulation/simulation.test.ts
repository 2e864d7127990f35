import { afterAll, expect, it } from '@jest/globals';
import { describeOn } from '../databases.js';
import { playSeed, seedsToPlay } from './play-seed.js';
import { Tally } from './tally.js';

describeOn('sqlite', 'the simulation', (open) => {
  const tally = new Tally();
  const seeds = seedsToPlay(Number(process.env.SIM_SEEDS ?? 300));

  it.each(seeds)('keeps every promise under seed %i', async (seed) => {
    const installation = {
      stores: [await open()],
      reopen: async () => {
        await (await open()).close();
        return [await open()];
      },
    };
    await playSeed(seed, installation, tally);
  });

  afterAll(() => {
    if (process.env.SIM_TALLY !== undefined) process.stdout.write(`${tally}\n`);
    expect(tally.of('restarts')).toBeGreaterThan(0);
  });
});
