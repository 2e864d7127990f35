/**
 * `npm run package:deb`: makes the Debian package of what is built, for the Node that runs this and this machine's architecture.
 * Nothing is fetched: the dependencies are those that are installed, without those of development.
 *
 *   node packaging/deb/build.mjs [FOLDER]      into FOLDER, or packaging/out
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DEB = join(ROOT, 'packaging/deb');
const SYSTEMD = join(ROOT, 'packaging/systemd');
const PROGRAM = 'usr/lib/dong-thuan';
const DOCUMENTS = 'usr/share/doc/dong-thuan';
const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' };
/**
 * Of better-sqlite3 only the release that runs on this Node (docs/decisions/0065-two-drivers-of-sqlite.md), and of that only what is
 * loaded: sources, objects and binaries of other machines are of no use. 12 is compiled for one version, 13 serves 22 and 24.
 */
const DRIVERS = {
  'better-sqlite3': {
    needless:
      /node_modules\/better-sqlite3(-13(\/|$)|\/(deps|src)(\/|$)|\/build\/(?!Release$|Release\/better_sqlite3\.node$))/,
    depends: 'nodejs (>= 20.19), nodejs (<< 21)',
    fits: '20',
  },
  'better-sqlite3-13': {
    needless: new RegExp(
      `node_modules/better-sqlite3(/|$|-13/((build|deps|src)(/|$)|prebuilds/(?!linux-${process.arch}\\.node$)))`,
    ),
    depends: 'nodejs (>= 22.13), nodejs (<< 25)',
    fits: '22 or 24',
  },
};

const { version: released } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** apt leaves a package alone whose version it has already, so each commit has a later one. */
const version = `${released}${commitOf()}`;
const architecture = ARCHITECTURES[process.arch];
if (architecture === undefined) throw new Error(`There is no Debian architecture for ${process.arch} here.`);
for (const built of ['dist/src/server/main.js', 'dist/web/index.html'])
  if (!existsSync(join(ROOT, built))) throw new Error(`${built} is missing: npm run build first.`);

const { SQLITE_PACKAGE } = await import(new URL('../../dist/src/persistence/sqlite/driver.js', import.meta.url));
const DRIVER = DRIVERS[SQLITE_PACKAGE];

/** The moment and the name of the commit, as the end of a version; nothing where there is no checkout. */
function commitOf() {
  const args = ['log', '-1', '--date=format-local:%Y%m%d%H%M%S', '--format=+%cd.%h'];
  const { status, stdout } = spawnSync('git', args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC' },
  });
  return status === 0 ? stdout.trim() : '';
}

/** The folders of the dependencies that the server has, as npm has laid them. */
function dependencies() {
  const list = ['ls', '--omit=dev', '--all', '--parseable'];
  const folders = execFileSync('npm', list, { cwd: ROOT, encoding: 'utf8' }).split('\n');
  return [
    ...new Set(folders.map((folder) => relative(ROOT, folder)).filter((folder) => folder.startsWith('node_modules/'))),
  ];
}

function copy(from, to, filter = () => true) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, filter, verbatimSymlinks: true });
}

function layProgram(tree) {
  const program = join(tree, PROGRAM);
  for (const folder of ['src', 'workflows', 'web']) copy(join(ROOT, 'dist', folder), join(program, 'dist', folder));
  // What lies within it is a dependency of its own, and laid if it is needed.
  for (const folder of dependencies())
    copy(join(ROOT, folder), join(program, folder), (file) => {
      const within = relative(join(ROOT, folder), file);
      return within.split('/')[0] !== 'node_modules' && !DRIVER.needless.test(file);
    });
  for (const file of ['package.json', 'docs/rehearsals']) copy(join(ROOT, file), join(program, file));
}

function layRest(tree) {
  copy(join(DEB, 'dong-thuan'), join(tree, 'usr/bin/dong-thuan'));
  chmodSync(join(tree, 'usr/bin/dong-thuan'), 0o755);
  copy(join(DEB, 'environment'), join(tree, 'etc/dong-thuan/environment'));
  copy(SYSTEMD, join(tree, 'usr/lib/systemd/system'));
  copy(join(ROOT, 'docs/operations.md'), join(tree, DOCUMENTS, 'operations.md'));
  copy(join(ROOT, 'LICENSE'), join(tree, DOCUMENTS, 'copyright'));
  for (const folder of ['monitoring', 'cluster'])
    copy(join(ROOT, 'packaging', folder), join(tree, DOCUMENTS, 'examples', folder));
  copy(join(ROOT, 'src/rules/register/phu-yen-2023.yaml'), join(tree, DOCUMENTS, 'examples/register.yaml'));
  writeFileSync(join(tree, DOCUMENTS, 'built-for'), `Node.js ${DRIVER.fits}, on ${process.version}\n`);
}

function layControl(tree) {
  const control = join(tree, 'DEBIAN');
  mkdirSync(control);
  const size = execFileSync('du', ['-sk', '--exclude=DEBIAN', tree], { encoding: 'utf8' }).split('\t')[0];
  writeFileSync(
    join(control, 'control'),
    [
      'Package: dong-thuan',
      `Version: ${version}`,
      `Architecture: ${architecture}`,
      'Maintainer: Đồng Thuận <dong-thuan@localhost>',
      `Installed-Size: ${size}`,
      `Depends: ${DRIVER.depends}, adduser, util-linux`,
      'Suggests: postgresql, pgbouncer',
      'Section: misc',
      'Priority: optional',
      'Description: consultations between the agencies of a Vietnamese province',
      ' The engine by which agencies ask each other for opinions (lấy ý kiến), with',
      ' limits that pass by themselves and a journal that proves what was done.',
      ` Built for Node.js ${DRIVER.fits}.`,
      '',
    ].join('\n'),
  );
  writeFileSync(join(control, 'conffiles'), '/etc/dong-thuan/environment\n');
  for (const script of ['postinst', 'prerm', 'postrm']) {
    copy(join(DEB, script), join(control, script));
    chmodSync(join(control, script), 0o755);
  }
}

const target = resolve(process.argv[2] ?? join(ROOT, 'packaging/out'));
const tree = mkdtempSync(join(tmpdir(), 'dong-thuan-deb-'));
try {
  chmodSync(tree, 0o755);
  layProgram(tree);
  layRest(tree);
  // Whatever the umask of who builds it, everybody may read the program.
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', tree]);
  layControl(tree);
  mkdirSync(target, { recursive: true });
  const file = join(target, `dong-thuan_${version}_${architecture}.deb`);
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zzstd', '-z3', '--build', tree, file], { stdio: 'inherit' });
  process.stdout.write(`${file}\n`);
} finally {
  rmSync(tree, { recursive: true, force: true });
}
