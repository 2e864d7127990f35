import type { Instant } from '../../../workflows/limits/time.js';
import type { Reader, Store } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';

/**
 * The moment of what a command of the command line journals: that of the guarded clock in production, that of the virtual one else.
 * @returns what tells it within a transaction. @throws ClockHeld there, while the clock is in doubt
 */
export async function momentsOf(store: Store, config: Config): Promise<(tx: Reader) => Promise<Instant>> {
  const { instantOf } = await import('../../../workflows/limits/time.js');
  if (config.mode === 'production') {
    const { GuardedClock } = await import('../../engine/time/guarded-clock.js');
    const { machineTime } = await import('../../engine/time/machine-time.js');
    const clock = await GuardedClock.open(store, config.clock, machineTime());
    return async (tx) => instantOf(await clock.toDecide(tx));
  }
  const { StoredClock } = await import('../../tools/evaluation/stored-clock.js');
  const clock = new StoredClock(store);
  return async (tx) => instantOf(await clock.now(tx));
}
