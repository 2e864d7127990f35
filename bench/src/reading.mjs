/**
 * How long reads take in a database of 1,000,000 opinions: fills one, then asks what the pages of the client ask, by the
 * read code of the API (what Nest, HTTP and JSON add is not in the figures).
 *
 *   node src/reading.mjs                          SQLite, in the temporary folder
 *   node src/reading.mjs --database postgres      PostgreSQL, a server of its own
 *   node src/reading.mjs --consultations 5000     a smaller database
 *   node src/reading.mjs --keep FOLDER            keeps the SQLite file there, and uses it again when it is there
 *   node src/reading.mjs --url postgres://…       a database that stays: filled when it is empty, used again when it is not
 *   node src/reading.mjs --only 'rare word'       the reads whose name has this in it
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migratedStore, openEngine } from './engine.mjs';
import { machine } from './environment.mjs';
import { parentOf, percentiles, postgresCpu } from './measure.mjs';
import { startPostgres } from './postgres.mjs';
import { fill, gatherStatistics, keepHouse } from './reading-fill.mjs';
import { readsOf } from './reading-reads.mjs';
import { NOW } from './reading-stories.mjs';
import { SIZES } from './settings.mjs';

const { values: options } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    consultations: { type: 'string', default: String(SIZES.full.reading) },
    reads: { type: 'string', default: '200' },
    keep: { type: 'string' },
    url: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const consultations = Number(options.consultations);
const times = Number(options.reads);
const BUDGET_MS = 50;
/** A read that takes seconds is not asked for a quarter of an hour: its percentiles are known after fewer. */
const LONGEST_MS = 20_000;

async function database() {
  if (options.url !== undefined) return { url: options.url, file: null, stop: () => undefined };
  if (options.database === 'postgres') {
    const server = await startPostgres();
    return { url: await server.fresh('reading'), file: null, stop: () => server.stop() };
  }
  const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'bench-reading-'));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `reading-${consultations}.db`);
  const stop = () => options.keep ?? rmSync(folder, { recursive: true });
  return { url: `sqlite:${file}`, file, stop };
}

async function timed(read, cpuNow) {
  const waits = [];
  let rows = 0;
  const begun = performance.now();
  let before = cpuNow();
  for (let number = -3; number < times && (number < 20 || performance.now() - begun < LONGEST_MS); number += 1) {
    const started = performance.now();
    const found = await read(Math.abs(number));
    if (number < 0) {
      before = cpuNow();
      continue;
    }
    waits.push(performance.now() - started);
    rows += found;
  }
  const cpu = cpuNow() - before;
  const mean = (sum, digits) => (sum / waits.length).toFixed(digits);
  return { ...percentiles(waits), rows: mean(rows, 1), cpu: mean(cpu, 2) };
}

/** Processor milliseconds of this process and, where it runs here, of PostgreSQL. */
async function cpuOf(store) {
  const own = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  if (store.kind !== 'postgres') return own;
  const { pid } = await store.reader.row('SELECT pg_backend_pid() AS pid');
  const postmaster = parentOf(pid);
  return postmaster === null ? own : () => own() + postgresCpu(postmaster) * 1000;
}

const { url, file, stop } = await database();
// To fill a table takes longer than any statement of a request may.
const store = await migratedStore(url, { statementMs: 0, idleMs: 0 });
try {
  console.log(JSON.stringify({ ...machine(), database: store.kind }));
  if ((await store.reader.row('SELECT id FROM consultations LIMIT 1')) === undefined) {
    const started = performance.now();
    await fill(store, consultations);
    console.log(`filled in ${Math.round((performance.now() - started) / 1000)} s`);
  }
  await keepHouse(store, NOW);
  await gatherStatistics(store);
  const count = async (table) => Number((await store.reader.row(`SELECT count(*) AS n FROM ${table}`)).n);
  const held = { consultations: await count('consultations'), opinions: await count('opinions') };
  const megabytes = file === null ? null : Math.round(statSync(file).size / 1024 / 1024);
  console.log(JSON.stringify({ ...held, messages: await count('inbox_messages'), megabytes }));
  const { engine, clock } = await openEngine(store);
  await clock.moveTo(NOW);
  const cpuNow = await cpuOf(store);
  console.log('| read | rows | p50 ms | p99 ms | most ms | CPU ms | |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | --- |');
  for (const [name, read] of await readsOf(store, engine)) {
    if (!name.includes(options.only)) continue;
    const { rows, p50, p99, max, cpu } = await timed(read, cpuNow);
    console.log(`| ${name} | ${rows} | ${p50} | ${p99} | ${max} | ${cpu} | ${p99 < BUDGET_MS ? '' : 'too slow'} |`);
  }
  await engine.stop();
} finally {
  await store.close();
  await stop();
}
process.exit(0);
