import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCompiled, runProgram } from '../server/process.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PASSWORD = 'Thuyền thúng cập bến 04 giờ';
const CLI = 'npm run -s dong-thuan -- ';

/** The words of a line of shell, without their quotes. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

describe('the first start in production, as docs/operations.md has it', () => {
  let COMPILED = '';
  let folder = '';
  const environment: Record<string, string> = {};
  beforeAll(async () => {
    COMPILED = await makeCompiled();
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-first-'));
  });
  afterAll(async () => {
    for (const made of [COMPILED, folder]) await rm(made, { recursive: true, force: true });
  });

  /** The names of files are meant in the folder of the operator, who is in the folder of the program. */
  const inFolder = (name: string, value: string) => (name.endsWith('_FILE') ? join(folder, value) : value);

  /** The code of each person, by login, as the command line has told it. */
  const codes = new Map<string, string>();

  const program = async (file: string, args: readonly string[]): Promise<string> => {
    const { code, out, err } = await runProgram(file, { ...environment, COMPILED }, args).ended;
    expect([args.join(' '), code === 0 ? '' : err, code]).toEqual([args.join(' '), '', 0]);
    return out;
  };

  const carryOut = async (command: string): Promise<void> => {
    if (command.startsWith('export ')) {
      for (const word of wordsOf(command).slice(1)) {
        const [name = '', value = ''] = word.split(/=(.*)/s);
        // The database of the example is somebody else's.
        environment[name] = name === 'DATABASE_URL' ? `sqlite:${join(folder, 'data', 'dt.db')}` : inFolder(name, value);
      }
    } else if (command.startsWith('npm ci')) {
      // What it brings is here already, or no test would run. NODE_ENV=production leaves out what builds, whoever has set it.
      expect(command).toContain('--include=dev');
    } else if (command === 'npm run migrate') await program('src/server/cli.ts', ['migrate']);
    else if (command.startsWith(CLI)) {
      const [login = '', code = ''] = (await program('src/server/cli.ts', wordsOf(command.slice(CLI.length))))
        .trim()
        .split(' ');
      codes.set(login, code);
    } else if (command.startsWith('cp ')) {
      const [, from = '', to = ''] = wordsOf(command);
      await copyFile(join(ROOT, from), join(folder, to));
    } else if (command === 'npm start') await start();
    else await promisify(execFile)('sh', ['-c', command], { cwd: folder });
  };

  const start = async () => {
    const server = runProgram('src/server/main.ts', { ...environment, COMPILED, PORT: '0' });
    try {
      const [, url = ''] = await server.says(/"url":"(http:[^"]+)"/);
      const answer = await fetch(`${url}/api/v1/session/password`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'truong.skhdt', code: codes.get('truong.skhdt'), password: PASSWORD }),
      });
      // A head owes a second factor in production, and is signed in to set it up.
      expect(answer.status).toBe(200);
    } finally {
      server.child.kill('SIGTERM');
      await server.ended;
    }
  };

  it('works, line by line, and what it leaves behind is for nobody else', async () => {
    const text = await readFile(join(ROOT, 'docs/operations.md'), 'utf8');
    const [, block = ''] = /## First start in production\n```\n([\s\S]*?)```/.exec(text) ?? [];
    const commands = block
      .split('\n')
      .flatMap((line) => line.split(' && '))
      .filter((command) => command !== '');
    expect(commands.length).toBeGreaterThan(8);
    environment.DATA_DIR = join(folder, 'data');
    await mkdir(environment.DATA_DIR);
    await chmod(environment.DATA_DIR, 0o755);
    for (const command of commands) await carryOut(command);
    expect((await stat(environment.DATA_DIR)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'data', 'dt.db'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'signing-key.pem'))).mode & 0o777).toBe(0o600);
  });
});
