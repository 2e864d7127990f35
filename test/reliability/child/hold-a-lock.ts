/**
 * A replica that has locked a consultation and written a row, and is frozen there: writes a line when it has, and goes on when
 * SIGUSR2 tells it to. Arguments: the address of the database, how long PostgreSQL lets a transaction stand still in
 * milliseconds, and the id of the consultation.
 */
import { once } from 'node:events';
import { openStore } from '../../../src/persistence/open-store.js';

const [url = '', idleMs = '', id = ''] = process.argv.slice(2);
const store = await openStore({ url, postgres: { idleMs: Number(idleMs) } });
// Listened for before it is said that it holds: the signal may come at any moment from then on.
const told = once(process, 'SIGUSR2');
let runs = 0;
await store.write(async (tx) => {
  runs += 1;
  await tx.rows('SELECT id FROM consultations WHERE id = ? FOR UPDATE', [id]);
  await tx.insert('installation', [{ key: `run ${runs}`, value: '' }]);
  process.stdout.write(`holding ${runs}\n`);
  if (runs === 1) await told;
});
process.stdout.write(`acknowledged run ${runs}\n`);
await store.close();
