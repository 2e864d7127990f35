/** Plays one seed to its end. A failure says which seed, which step, and how to play just that one again. */
import { InvariantBroken } from './broken.js';
import type { Tally } from './tally.js';
import { type Installation, World } from './world.js';

/** Seeds under which something was once wrong; they are always played, however few are asked for. */
const ONCE_FAILED: readonly number[] = [8, 18, 22, 24, 69, 278];

const STEPS = 70;
const GROUP = 25;

/**
 * The seeds 1 to `count` and those that once failed. SEEDS in the environment is another count, of which this simulation
 * plays a `share`; SEED is the one seed that is played alone.
 */
export function seedsToPlay(count: number, share = 1): number[] {
  const { SEED, SEEDS } = process.env;
  if (SEED !== undefined) return [Number(SEED)];
  const length = SEEDS === undefined ? count : Math.ceil(Number(SEEDS) * share);
  return [...new Set([...ONCE_FAILED, ...Array.from({ length }, (_, index) => index + 1)])].sort((a, b) => a - b);
}

/** The seeds in groups, each with its first and its last. */
export function groups(seeds: readonly number[]): [first: number, last: number, seeds: readonly number[]][] {
  const starts = seeds.filter((_, index) => index % GROUP === 0);
  return starts.map((first, index) => {
    const group = seeds.slice(index * GROUP, (index + 1) * GROUP);
    return [first, group.at(-1) ?? first, group];
  });
}

/** @throws Error with the seed, the step, the invariant that was broken, and the journal of the consultation */
export async function playSeed(seed: number, installation: Installation, tally: Tally): Promise<void> {
  const world = new World(seed, installation, tally);
  let step = 0;
  try {
    await world.begin();
    for (step = 1; step <= STEPS; step += 1) await world.step();
    await world.end();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const story = error instanceof InvariantBroken ? await world.story(error.consultation) : '';
    await world.leave();
    const again = `Play it alone: SEED=${seed} npm test -- test/simulation`;
    throw new Error(`Seed ${seed}, step ${step}, ${world.clock.at}: ${why}\n${story}\n${again}`, { cause: error });
  }
}
