import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/persistence/open-store.js';
import { copyTemplate } from '../templates.js';
import { makeCompiled, type Program, runProgram } from './process.js';

const SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('npm start', () => {
  let folder = '';
  let COMPILED = '';
  let programs: Program[] = [];
  beforeAll(async () => {
    COMPILED = await makeCompiled();
  });
  afterAll(() => rm(COMPILED, { recursive: true, force: true }));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-main-'));
    programs = [];
  });
  afterEach(async () => {
    for (const { child, ended } of programs) {
      child.kill('SIGKILL');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  });

  const start = (environment: Record<string, string> = {}) => {
    const program = runProgram('src/server/main.ts', {
      PORT: '0',
      DATA_DIR: folder,
      LETTERS: 'off',
      COMPILED,
      ...environment,
    });
    programs.push(program);
    return program;
  };
  /** Starts on a database that holds the samples: to play them takes longer than all that most tests here are about. */
  const startWithSamples = async (environment: Record<string, string> = {}) => {
    await copyTemplate('sqlite', 'samples', `sqlite:${join(folder, 'dong-thuan.db')}`);
    return start(environment);
  };
  const production = () => ({ NODE_ENV: 'production', PROVINCE: 'phu-yen', PROVINCE_NAME: 'Phú Yên', SIGNING_KEY });
  const url = async (program: Program) => (await program.says(/"url":"(http:[^"]+)"/))[1] ?? '';

  it('without configuration is the evaluation mode: it prints the address, the accounts and what to try', async () => {
    const program = start();
    const address = await url(program);
    await program.says(/production\)/);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const shown = await program.says(/Đồng Thuận[\s\S]+/);
    for (const told of [
      address,
      'dongthuan',
      'truong.skhdt',
      'quantri',
      '08:00 ngày 14/06/2023',
      '/api/v1/clock/advance',
    ])
      expect(shown[0]).toContain(told);
    expect((await stat(join(folder, 'signing-key.pem'))).mode & 0o777).toBe(0o600);
  });

  it('finishes what is under way on SIGTERM, anchors the journal, and lets the database go', async () => {
    const program = await startWithSamples();
    const address = await url(program);
    const body = JSON.stringify({ login: 'truong.skhdt', password: 'dongthuan' });
    // Each request is certainly under way: the server has its head, and has asked for the body.
    const underWay = await Promise.all(
      Array.from({ length: 8 }, () => begunRequest(`${address}/api/v1/session`, body)),
    );
    program.child.kill('SIGTERM');
    expect(await Promise.all(underWay.map((finish) => finish()))).toEqual(Array(8).fill(200));
    const { code, out } = await program.ended;
    expect(code).toBe(0);
    expect(out).toContain('"msg":"stopped"');
    const store = await openStore({ url: `sqlite:${join(folder, 'dong-thuan.db')}`, readOnly: true });
    const open = await store.reader.row('SELECT COUNT(*) AS open FROM consultations WHERE journal_seq > anchored_seq');
    await store.close();
    expect(open).toEqual({ open: 0 });
  });

  it('ends at once by a signal that comes before it listens, and goes on from there', async () => {
    const program = start();
    // It has begun to lay out the database, and then plays the samples.
    while (!(await readdir(folder)).includes('dong-thuan.db')) await sleep(5);
    program.child.kill('SIGTERM');
    expect(await program.ended).toMatchObject({ code: null, signal: 'SIGTERM', err: '' });
    const again = start();
    await url(again);
    again.child.kill('SIGTERM');
    expect((await again.ended).code).toBe(0);
  });

  it('says first that it stops, answers for a while, and asks to be called by another connection', async () => {
    const program = await startWithSamples({ DRAIN_SECONDS: '2' });
    const address = await url(program);
    const before = await fetch(`${address}/api/v1/ready`);
    expect([before.status, before.headers.get('connection')]).toEqual([200, 'keep-alive']);
    await before.text();
    program.child.kill('SIGTERM');
    await program.says(/"msg":"stopping"/);
    const ready = await fetch(`${address}/api/v1/ready`);
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
    expect(await ready.json()).toMatchObject({ ready: false, reason: expect.stringContaining('stopping') });
    // Who has not heard of it yet is answered, also over a connection that is new.
    const late = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'truong.skhdt', password: 'dongthuan' }),
    });
    expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
    expect((await program.ended).code).toBe(0);
  });

  it('writes one line a request, without what was said in it', async () => {
    const program = await startWithSamples();
    const address = await url(program);
    await fetch(`${address}/api/v1/session?secret=hidden`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'a=hidden', 'x-request-id': 'thu-1' },
      body: JSON.stringify({ login: 'truong.skhdt', password: 'hidden' }),
    });
    program.child.kill('SIGTERM');
    const { out } = await program.ended;
    const lines = out.split('\n').filter((line) => line.includes('"requestId":"thu-1"'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      requestId: 'thu-1',
      method: 'POST',
      route: '/api/v1/session',
      path: '/api/v1/session',
      status: 401,
      ms: expect.any(Number),
      person: null,
      msg: 'request',
    });
    expect(out).not.toContain('hidden');
  });

  it('says in a sentence that the port is in use', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    try {
      const { code, err } = await (await startWithSamples({ PORT: String(port) })).ended;
      expect(code).toBe(69);
      expect(err).toBe(
        `Port ${port} of 127.0.0.1 is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start.\n`,
      );
    } finally {
      taken.close();
    }
  });

  it('says in a sentence that the database is held by another server', async () => {
    await url(await startWithSamples());
    const { code, err } = await start().ended;
    expect(code).toBe(69);
    expect(err).toMatch(/^[^\n]*dong-thuan\.db[^\n]*\n$/);
  });

  it('says in a sentence that the database is damaged, and leaves it as it is', async () => {
    await writeFile(join(folder, 'dong-thuan.db'), 'Đây không phải cơ sở dữ liệu.'.repeat(100));
    const { code, err } = await start().ended;
    expect(code).toBe(69);
    expect(err).toMatch(/^The file [^\n]*dong-thuan\.db is damaged[^\n]*\n$/);
  });

  it('says so too where only pages within it are damaged', async () => {
    const file = join(folder, 'dong-thuan.db');
    await copyTemplate('sqlite', 'samples', `sqlite:${file}`);
    const content = await readFile(file);
    // The first pages hold the names of the tables, by which it is still known for a database.
    for (let at = 4096 * 8; at < content.length - 4096; at += 4096 * 3) content.fill(0xff, at, at + 2048);
    await writeFile(file, content);
    const { code, err } = await start().ended;
    expect(code).toBe(69);
    expect(err).toMatch(/^The file [^\n]*dong-thuan\.db is damaged[^\n]*restore the latest backup[^\n]*\n$/);
  });

  it('tells every fault of the configuration at once', async () => {
    const { code, err } = await start({ PORT: 'x', LOG_LEVEL: 'loud', NODE_ENV: 'production' }).ended;
    expect(code).toBe(78);
    expect(err.match(/^- /gm)).toHaveLength(4);
    for (const name of ['PORT', 'LOG_LEVEL', 'PROVINCE', 'SIGNING_KEY_FILE']) expect(err).toContain(`- ${name} `);
  });

  describe('in production', () => {
    it('needs a register for a province that the database does not know', async () => {
      const { code, err } = await start(production()).ended;
      expect(code).toBe(69);
      expect(err).toMatch(/^The database does not know the province phu-yen yet: [^\n]*REGISTER_FILE[^\n]*\n$/);
    });

    it('has no samples, no movable clock, and the administrator that was made on the command line', async () => {
      const environment = { ...production(), REGISTER_FILE: 'src/rules/register/phu-yen-2023.yaml' };
      const account = ['people', 'add-administrator', '--login', 'quantri', '--name', 'Nguyễn Văn Quản'];
      const made = runProgram('src/server/cli.ts', { DATA_DIR: folder, COMPILED, ...environment }, account);
      programs.push(made);
      const { code: exit, out: told } = await made.ended;
      expect([exit, told]).toEqual([0, expect.stringMatching(/^quantri [a-z2-9]{4}(-[a-z2-9]{4}){3}\n$/)]);
      const code = told.trim().split(' ')[1];
      const program = start(environment);
      const address = await url(program);
      const post = (path: string, body: object) =>
        fetch(`${address}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      const session = await post('/api/v1/session/password', { login: 'quantri', code, password: 'một mật khẩu dài' });
      expect(session.status).toBe(200);
      const [cookie = ''] = session.headers.getSetCookie();
      expect(cookie).toMatch(/^__Host-dong_thuan_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect(session.headers.get('strict-transport-security')).toContain('max-age');
      expect((await post('/api/v1/session', { login: 'truong.skhdt', password: 'dongthuan' })).status).toBe(401);
      expect((await post('/api/v1/clock/advance', { duration: 'P1D' })).status).toBe(404);
      expect((await fetch(`${address}/api/v1/clock`)).status).toBe(404);
      program.child.kill('SIGTERM');
      const { out } = await program.ended;
      expect(out).not.toContain('dongthuan');
    });

    it('does not start on a database of the evaluation mode', async () => {
      await copyTemplate('sqlite', 'samples', `sqlite:${join(folder, 'dong-thuan.db')}`);
      const { code, err } = await start(production()).ended;
      expect(code).toBe(69);
      expect(err).toMatch(/^The database was made in evaluation mode: /);
    });
  });
});

/** Sends the head of a POST and waits until the server asks for the body. @returns sends it, and gives the status */
function begunRequest(address: string, body: string): Promise<() => Promise<number | undefined>> {
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    Expect: '100-continue',
  };
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: 'POST', headers, agent: false });
    const answered = new Promise<number | undefined>((answer, fail) => {
      sent.on('response', (response) => answer(response.resume().statusCode));
      sent.on('error', fail);
    });
    sent.on('error', reject);
    sent.on('continue', () =>
      resolve(() => {
        sent.end(body);
        return answered;
      }),
    );
    sent.flushHeaders();
  });
}
