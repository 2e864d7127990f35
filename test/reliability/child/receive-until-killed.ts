/**
 * The worker of what arrives by the document axis in a process of its own, to be killed: looks into the in-folder and records receipts
 * until nothing is left, and writes a line after every commit. Arguments: the address of the database, the in-folder, the folder of
 * files, and the instant at which the clock stands.
 */
import { readdir } from 'node:fs/promises';
import { ArrivalsWorker } from '../../../src/edxml/arriving/arrivals-worker.js';
import { edxmlReader } from '../../../src/edxml/reading/edxml-reader.js';
import { VirtualClock } from '../../../src/engine/clock.js';
import { createEngine } from '../../../src/engine/engine.js';
import { openFiles } from '../../../src/files/open-files.js';
import { openStore } from '../../../src/persistence/open-store.js';
import type { Store, Tx } from '../../../src/persistence/store.js';
import type { Instant } from '../../../workflows/limits/time.js';

const [url = '', folder = '', filesFolder = '', instant = ''] = process.argv.slice(2);
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
const clock = new VirtualClock(instant as Instant);
const engine = createEngine({
  store,
  clock,
  regulationFor: () => {
    throw new Error('Nothing is opened here.');
  },
});
const worker = new ArrivalsWorker({
  store,
  clock,
  engine,
  files: openFiles(store, { folder: filesFolder, s3: null, largest: 1024 * 1024, graceDays: 7, clamd: null }),
  reader: edxmlReader(),
  province: 'phu-yen',
  largest: 1024 * 1024,
  folder,
  logger: {
    error: (details, message) => process.stderr.write(`${message} ${JSON.stringify(details)}\n`),
    info: () => undefined,
  },
});
for (;;) {
  await worker.once();
  const left = (await readdir(folder)).filter((name) => name !== 'done');
  const waiting = await store.reader.row("SELECT sha256 FROM edxml_messages WHERE state = 'receipt' LIMIT 1");
  if (left.length === 0 && waiting === undefined) break;
}
await engine.stop();
await store.close();
process.stdout.write('done\n');
