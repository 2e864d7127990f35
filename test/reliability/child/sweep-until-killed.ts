/**
 * A server's limits worker in a process of its own, to be killed: opens the database, sweeps, and writes a line after every
 * commit. Arguments: the address of the database, and the instant at which the clock stands.
 */
import { VirtualClock } from '../../../src/engine/clock.js';
import { createEngine } from '../../../src/engine/engine.js';
import { openStore } from '../../../src/persistence/open-store.js';
import type { Store, Tx } from '../../../src/persistence/store.js';
import type { Instant } from '../../../workflows/limits/time.js';

const [url = '', instant = ''] = process.argv.slice(2);
const inner = await openStore({ url });
const store: Store = new Proxy(inner, {
  get: (target, name) => {
    if (name === 'write')
      return async <T>(work: (tx: Tx) => Promise<T>) => {
        const value = await target.write(work);
        process.stdout.write('committed\n');
        return value;
      };
    const value: unknown = Reflect.get(target, name, target);
    return typeof value === 'function' ? value.bind(target) : value;
  },
});
const engine = createEngine({
  store,
  clock: new VirtualClock(instant as Instant),
  regulationFor: () => {
    throw new Error('Nothing is opened here.');
  },
});
const { passed } = await engine.sweep();
await engine.stop();
await inner.close();
process.stdout.write(`passed ${passed}\n`);
