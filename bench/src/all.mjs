/**
 * `npm run bench`: every comparison, one after the other, each as its own program prints it. Fails when one of them fails, after
 * the others have run.
 *
 *   npm run bench                                 the full size, some hours
 *   npm run bench -- --small                      a small round, to see that everything works
 *   npm run bench -- --parts works,reading        some of them: works, reading, delivery, overload, reports, provinces
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { NODE_FLAGS, SIZES } from './settings.mjs';

const { values: options } = parseArgs({
  options: { small: { type: 'boolean', default: false }, parts: { type: 'string', default: '' } },
});
const size = options.small ? SIZES.small : SIZES.full;

const reading = (database) => [
  'reading.mjs',
  '--database',
  database,
  '--consultations',
  size.reading,
  '--reads',
  size.reads,
];
const reports = (database) => ['reports.mjs', '--database', database, '--steps', size.steps];
const PARTS = {
  works: [['run.mjs', ...(options.small ? ['--small'] : [])]],
  reading: [reading('sqlite'), reading('postgres')],
  delivery: [['delivery.mjs', '--messages', size.messages]],
  overload: [['overload.mjs', '--count', size.overload]],
  reports: [reports('sqlite'), reports('postgres')],
  provinces: [['provinces.mjs', '--herd', size.herd]],
};

const asked = options.parts === '' ? Object.keys(PARTS) : options.parts.split(',');
const unknown = asked.filter((part) => PARTS[part] === undefined);
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}.`);

const failed = [];
for (const part of asked)
  for (const [program, ...rest] of PARTS[part]) {
    console.log(`\n## ${[program, ...rest].join(' ')}`);
    const file = fileURLToPath(new URL(program, import.meta.url));
    const { status } = spawnSync(process.execPath, [...NODE_FLAGS, file, ...rest.map(String)], { stdio: 'inherit' });
    if (status !== 0) failed.push(program);
  }
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
