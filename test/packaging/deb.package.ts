/**
 * The Debian package on a Debian machine: installed by dpkg, run as its account, purged; the data stays. It needs root and leaves the
 * machine as it was, so it does not begin where the package or its data are already.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const DATA = '/var/lib/dong-thuan';
const BACKUPS = '/var/backups/dong-thuan';
const SETTINGS = '/etc/dong-thuan/environment';
const CLI = '/usr/lib/dong-thuan/dist/src/server/cli.js';
const PORT = 38_117;
const ADMINISTRATOR = 'people add-administrator --login quan.tri --name NguyenVanA'.split(' ');

function whyNot(): string | null {
  if (spawnSync('dpkg', ['--version']).error !== undefined) return 'dpkg is not on this machine';
  if (process.getuid?.() !== 0) return 'only root installs packages';
  if (existsSync(DATA) || existsSync('/etc/dong-thuan')) return `${DATA} or /etc/dong-thuan is there already`;
  if (!existsSync('dist/web/index.html')) return 'there is no build: npm run build';
  return null;
}

const reason = whyNot();

function run(program: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', input });
  return { status, out: stdout, err: stderr };
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const ownerOf = (path: string) => run('stat', ['--format=%U:%G', path]).out.trim();

/** The service as its unit starts it: the same program, account and settings. */
async function served<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const environment = Object.fromEntries(
    readFileSync(SETTINGS, 'utf8')
      .split('\n')
      .filter((line) => /^[A-Z_]+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  const as = ['--reuid=dong-thuan', '--regid=dong-thuan', '--init-groups'];
  const program = ['/usr/bin/node', '/usr/lib/dong-thuan/dist/src/server/main.js'];
  const env = { PATH: '/usr/bin:/bin', ...environment, DRAIN_SECONDS: '0' };
  const child = spawn('setpriv', [...as, ...program], { cwd: DATA, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      written += String(chunk);
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  try {
    while (!written.includes('"listening"')) {
      if (child.exitCode !== null) throw new Error(`It ended at once:\n${written}`);
      await sleep(100);
    }
    return await work(`http://127.0.0.1:${PORT}`);
  } finally {
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }
}

/** A line of a unit, under the account and with the settings that it has there. */
function asService(command: string) {
  const as = ['--reuid=dong-thuan', '--regid=dong-thuan', '--init-groups'];
  return run('setpriv', [...as, '/bin/sh', '-c', `set -a; . ${SETTINGS}; set +a; cd ${DATA}; ${command}`]);
}

const block = reason === null ? describe : describe.skip;
if (reason !== null) process.stderr.write(`The Debian package is not tried here: ${reason}.\n`);

block('the Debian package', () => {
  let folder = '';
  let file = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dong-thuan-package-'));
    const built = run(process.execPath, ['packaging/deb/build.mjs', folder]);
    if (built.status !== 0) throw new Error(built.err);
    file = built.out.trim().split('\n').at(-1) ?? '';
  });

  afterAll(() => {
    run('dpkg', ['--purge', 'dong-thuan']);
    run('deluser', ['--system', 'dong-thuan']);
    for (const left of [folder, DATA, BACKUPS, '/etc/dong-thuan']) rmSync(left, { recursive: true, force: true });
  });

  it('is installed by dpkg, and says what is to be done then', () => {
    const { status, out, err } = run('dpkg', ['-i', file]);
    expect({ status, err: status === 0 ? '' : err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('dong-thuan people add-administrator');
  });

  it('is later than the one of the commit before, or apt would not take it; and brings the files that its page names', () => {
    const version = run('dpkg-query', ['--show', 'dong-thuan']).out.trim().split('\t')[1];
    expect(version).toMatch(/^\d+\.\d+\.\d+\+\d{14}\.[0-9a-f]+$/);
    for (const example of ['monitoring/alerts.yaml', 'monitoring/grafana-dashboard.json', 'cluster/patroni.yml'])
      expect(existsSync(`/usr/share/doc/dong-thuan/examples/${example}`)).toBe(true);
  });

  it('keeps settings and data from other accounts, and makes a key of its own', () => {
    expect([modeOf(SETTINGS), ownerOf(SETTINGS)]).toEqual(['640', 'root:dong-thuan']);
    expect([modeOf(DATA), ownerOf(DATA)]).toEqual(['700', 'dong-thuan:dong-thuan']);
    expect([modeOf(`${DATA}/signing-key.pem`), ownerOf(`${DATA}/signing-key.pem`)]).toEqual([
      '600',
      'dong-thuan:dong-thuan',
    ]);
    expect(ownerOf('/usr/lib/dong-thuan/dist/src/server/main.js')).toBe('root:root');
  });

  it('says what is missing before the province is written down', () => {
    expect(run('dong-thuan', ADMINISTRATOR)).toMatchObject({
      err: expect.stringContaining('PROVINCE'),
    });
  });

  it('takes its first administrator, serves its pages, and verifies what it has stored', async () => {
    const register = '/usr/share/doc/dong-thuan/examples/register.yaml';
    const settings = readFileSync(SETTINGS, 'utf8').replace('PORT=3000', `PORT=${PORT}`);
    writeFileSync(SETTINGS, `${settings}\nPROVINCE=phu-yen\nREGISTER_FILE=${register}\n`);
    expect(run('dong-thuan', ADMINISTRATOR)).toMatchObject({ status: 0 });
    await served(async (url) => {
      expect((await fetch(`${url}/api/v1/ready`)).status).toBe(200);
      expect(await (await fetch(url, { headers: { accept: 'text/html' } })).text()).toContain('<html lang="vi"');
    });
    expect(run('dong-thuan', ['verify'])).toMatchObject({ status: 0 });
    expect(ownerOf(`${DATA}/dong-thuan.db`)).toBe('dong-thuan:dong-thuan');
  });

  it('backs itself up as its timer would, sealed for who can open it, and keeps thirty days', () => {
    const identity = join(folder, 'identity.txt');
    const recipients = '/etc/dong-thuan/backup-recipients.txt';
    writeFileSync(recipients, run('node', [CLI, 'backup-key', identity]).out);
    const old = join(BACKUPS, 'old');
    mkdirSync(old);
    run('chown', ['dong-thuan:', old]);
    utimesSync(old, new Date('2020-01-01'), new Date('2020-01-01'));
    const unit = readFileSync('/usr/lib/systemd/system/dong-thuan-backup.service', 'utf8');
    for (const [, command = ''] of unit.matchAll(/^ExecStart(?:Post)?=(.*)$/gmu))
      expect(asService(command.replaceAll('%%', '%'))).toMatchObject({ status: 0 });
    const [made, ...others] = readdirSync(BACKUPS);
    expect(others).toEqual([]);
    expect(readdirSync(join(BACKUPS, made ?? ''))).toContain('manifest.json');
    expect(
      run('node', [CLI, 'drill', join(BACKUPS, made ?? ''), '--identity', identity, '--only-print']),
    ).toMatchObject({ status: 0 });
  });

  it('has units that systemd understands, and that let the service do little', () => {
    if (spawnSync('systemd-analyze', ['--version']).error !== undefined) return;
    const folderOfUnits = '/usr/lib/systemd/system';
    const units = readdirSync('packaging/systemd').map((unit) => join(folderOfUnits, unit));
    expect(run('systemd-analyze', ['verify', '--man=no', ...units])).toMatchObject({ status: 0 });
    // From 0, nothing is allowed, to 100, everything is.
    for (const unit of units.filter((path) => path.endsWith('.service')))
      expect(run('systemd-analyze', ['security', '--offline=true', '--threshold=20', unit])).toMatchObject({
        status: 0,
      });
  });

  it('leaves the data and the key when it is purged, and nothing else', () => {
    const { status, out } = run('dpkg', ['--purge', 'dong-thuan']);
    expect(status).toBe(0);
    expect(out).toContain(DATA);
    expect(readdirSync(DATA)).toEqual(expect.arrayContaining(['dong-thuan.db', 'signing-key.pem']));
    for (const gone of ['/usr/lib/dong-thuan', '/usr/bin/dong-thuan', SETTINGS]) expect(existsSync(gone)).toBe(false);
  });

  it('finds its data again when it is installed once more', () => {
    const key = readFileSync(`${DATA}/signing-key.pem`, 'utf8');
    expect(run('dpkg', ['-i', file])).toMatchObject({ status: 0 });
    expect(readFileSync(`${DATA}/signing-key.pem`, 'utf8')).toBe(key);
    writeFileSync(SETTINGS, `${readFileSync(SETTINGS, 'utf8')}\nPROVINCE=phu-yen\n`);
    expect(run('dong-thuan', ['verify'])).toMatchObject({ status: 0 });
  });
});
