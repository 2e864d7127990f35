/** Plays one seed to its end. A failure says which seed, which step, and how to play just that one again. */
import { InvariantBroken } from './broken.js';
import type { Tally } from './tally.js';
import { type Installation, World } from './world.js';

/** Seeds under which something was once wrong: they are always played. */
export const ONCE_FAILED: readonly number[] = [];

const STEPS = 80;

/** The seeds 1 to `count` and those that once failed; with SIM_SEED in the environment that one alone. */
export function seedsToPlay(count: number): number[] {
  const one = process.env.SIM_SEED;
  if (one !== undefined) return [Number(one)];
  return [...new Set([...ONCE_FAILED, ...Array.from({ length: count }, (_, index) => index + 1)])];
}

/** @throws Error with the seed, the step and the invariant that was broken */
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
    const again = `Play it alone: SIM_SEED=${seed} npm test -- test/simulation`;
    throw new Error(`Seed ${seed}, step ${step}, ${world.clock.at}: ${why}\n${story}\n${again}`, { cause: error });
  }
}
