/**
 * `npm run advisories`: the dependencies of production against the advisories of the registry where it answers, else against those that are kept in
 * docs/advisories.json. Prints what it found. Ends with 1 where a finding has no written reason, or one whose date has passed; never for a
 * registry that does not answer.
 * `--kept`: asks no registry. `--lock FILE`, `--list FILE`: other files than package-lock.json and docs/advisories.json.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const list = read(option('--list', 'docs/advisories.json'));
const today = new Date().toISOString().slice(0, 10);

/** What the registry says; null where it does not answer. */
function ofRegistry() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  let told;
  try {
    told = JSON.parse(stdout);
  } catch {
    return null;
  }
  if (typeof told.vulnerabilities !== 'object') return null;
  return Object.values(told.vulnerabilities).flatMap(({ name, via }) =>
    via
      .filter((cause) => typeof cause === 'object')
      .map(({ url, title, severity }) => ({ id: url.split('/').at(-1), package: name, severity, title })),
  );
}

/** What of the kept list the lock file has, in production. */
function ofList() {
  const { packages } = read(option('--lock', 'package-lock.json'));
  const found = [];
  for (const [path, { version, dev, ...entry }] of Object.entries(packages)) {
    // What is optional is installed where it fits; under another name it has its own beside it.
    if (path === '' || dev || version === undefined) continue;
    const name = entry.name ?? path.split('node_modules/').at(-1);
    for (const advisory of list.advisories)
      if (advisory.package === name && advisory.versions.some((range) => within(version, range)))
        found.push({ ...advisory, title: `${advisory.title} (${version})` });
  }
  return found;
}

/** Whether a version is in a range such as ">=4.0.0 <4.1.1". What follows a hyphen is before the version itself. */
function within(version, range) {
  return range.split(' ').every((part) => {
    const [, sign, bound] = /^(>=|<)(.+)$/.exec(part) ?? [];
    if (bound === undefined) throw new Error(`docs/advisories.json: "${part}" is no bound; write >=1.0.0 or <1.2.3.`);
    const order = compared(version, bound);
    return sign === '<' ? order < 0 : order >= 0;
  });
}

function compared(one, other) {
  const [a, b] = [one, other].map((text) => {
    const [numbers, before] = text.split('+')[0].split(/-(.*)/s);
    return [...numbers.split('.').map(Number), before === undefined ? 1 : 0];
  });
  for (let place = 0; place < 4; place += 1) if (a[place] !== b[place]) return a[place] - b[place];
  return 0;
}

const answered = process.argv.includes('--kept') ? null : ofRegistry();
const found = answered ?? ofList();
console.log(
  answered === null
    ? `The registry was not asked or does not answer: held against ${list.advisories.length} kept advisories, last looked through on ${list.lookedThrough}.`
    : 'Held against the advisories of the registry.',
);
let bad = 0;
for (const { id, package: name, severity, title } of found) {
  const allowed = list.allowed.find((one) => one.id === id && one.package === name);
  const passes = allowed !== undefined && allowed.until >= today;
  if (!passes) bad += 1;
  const why = allowed === undefined ? 'no reason is written' : `${allowed.reason} (until ${allowed.until})`;
  console.log(`${passes ? 'let pass' : 'FOUND'}: ${name}, ${severity}, ${id}: ${title}; ${why}`);
}
if (found.length === 0) console.log('Nothing was found.');
process.exitCode = bad === 0 ? 0 : 1;
