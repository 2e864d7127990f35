/**
 * How long the reports of conduct take in a province of 100,000 steps, in a database of 34 provinces: each twenty times, by the code
 * of the API (what Nest, HTTP and JSON add is not in the figures). Fails where the slowest takes more than two seconds.
 *
 *   node src/reports.mjs                          SQLite, in the temporary folder
 *   node src/reports.mjs --database postgres      PostgreSQL, a server of its own
 *   node src/reports.mjs --steps 5000 --provinces 3 --reads 3
 *   node src/reports.mjs --only 'of a year'       the reports whose name has this in it
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migratedStore, provinceIn } from './engine.mjs';
import { machine } from './environment.mjs';
import { PROVINCE } from './jobs.mjs';
import { percentiles } from './measure.mjs';
import { startPostgres } from './postgres.mjs';
import { fill, gatherStatistics } from './reading-fill.mjs';
import { reportsOf } from './reports-reads.mjs';
import { SIZES } from './settings.mjs';

const { values: options } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    steps: { type: 'string', default: String(SIZES.full.steps) },
    provinces: { type: 'string', default: '34' },
    reads: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
  },
});
const BUDGET_MS = 2000;
/** Of a consultation of the stories: it was opened, eight agencies were asked, and of nearly all three notices were owed. */
const STEPS_EACH = 12;
/** The others hold together as much again. */
const TABLES = ['consultations', 'opinions', 'disputes', 'notices'];

async function database() {
  if (options.database === 'postgres') {
    const server = await startPostgres();
    return { url: await server.fresh('reports'), stop: () => server.stop() };
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-reports-'));
  return { url: `sqlite:${join(folder, 'reports.db')}`, stop: () => rmSync(folder, { recursive: true }) };
}

/** Gives the other provinces their share: the consultations of the first, one in so many, under the same ids. */
async function fillOthers(store, others) {
  const ids = await store.reader.rows('SELECT id FROM consultations WHERE province = ? ORDER BY id', [PROVINCE]);
  for (const [place, province] of others.entries()) {
    await provinceIn(store, province);
    const own = ids.filter((_, index) => index % others.length === place).map(({ id }) => id);
    for (const table of TABLES) {
      const key = table === 'consultations' ? 'id' : 'consultation_id';
      const [row] = await store.reader.rows(`SELECT * FROM ${table} WHERE province = ? LIMIT 1`, [PROVINCE]);
      const columns = Object.keys(row ?? {}).filter((column) => column !== 'province');
      if (columns.length === 0) continue;
      await store.write((tx) =>
        tx.execute(
          `INSERT INTO ${table} (province, ${columns.join(', ')}) SELECT '${province}', ${columns.join(', ')} FROM ${table}
           WHERE province = ? AND ${key} = ANY(?)`,
          [PROVINCE, own],
        ),
      );
    }
  }
}

/** Processor milliseconds of this process; those of PostgreSQL are not in them. */
function cpuNow() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timed(report) {
  const waits = [];
  let given = await report();
  const before = cpuNow();
  for (let time = 0; time < Number(options.reads); time += 1) {
    const started = performance.now();
    given = await report();
    waits.push(performance.now() - started);
  }
  return { ...percentiles(waits), given, cpu: Math.round((cpuNow() - before) / waits.length) };
}

const { url, stop } = await database();
const store = await migratedStore(url);
let isSlow = false;
try {
  const others = Array.from(
    { length: Number(options.provinces) - 1 },
    (_, place) => `tinh-${String(place + 1).padStart(2, '0')}`,
  );
  await fill(store, Math.ceil(Number(options.steps) / STEPS_EACH));
  await fillOthers(store, others);
  await gatherStatistics(store);
  const count = async (table) =>
    Number((await store.reader.row(`SELECT count(*) AS n FROM ${table} WHERE province = ?`, [PROVINCE])).n);
  const held = {};
  for (const table of TABLES) held[table] = await count(table);
  const steps = Object.values(held).reduce((sum, one) => sum + one, 0);
  console.log(JSON.stringify({ ...machine(), database: store.kind, provinces: others.length + 1, steps, ...held }));
  console.log('| report | gives | p50 ms | most ms | CPU ms | |');
  console.log('| --- | ---: | ---: | ---: | ---: | --- |');
  for (const [name, report] of await reportsOf(store)) {
    if (!name.includes(options.only)) continue;
    const { given, p50, max, cpu } = await timed(report);
    if (max > BUDGET_MS) isSlow = true;
    console.log(`| ${name} | ${given} | ${p50} | ${max} | ${cpu} | ${max > BUDGET_MS ? 'too slow' : ''} |`);
  }
} finally {
  await store.close();
  await stop();
}
process.exit(isSlow ? 1 : 0);
