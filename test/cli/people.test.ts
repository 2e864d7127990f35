import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { takePasswordCode } from '../../src/api/identity/password-codes.js';
import { openStore } from '../../src/persistence/open-store.js';
import { addPerson } from '../people/add-person.js';
import { withProvince } from './a-database.js';
import { callCli } from './run-cli.js';

const SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('dong-thuan people', () => {
  let folder: string;
  let url: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-test-'));
    url = `sqlite:${join(folder, 'own.db')}`;
    env = {
      NODE_ENV: 'production',
      PROVINCE: 'phu-yen',
      PROVINCE_NAME: 'Phú Yên',
      SIGNING_KEY,
      DATABASE_URL: url,
    };
    await withProvince(url);
    const store = await openStore({ url });
    const an = {
      province: 'phu-yen',
      login: 'pho.sxd',
      name: 'An',
      title: null,
      agency: 'SXD',
      roles: ['deputy'] as const,
    };
    await addPerson(store, an, 'một mật khẩu dài');
    await store.close();
  });
  afterAll(() => rm(folder, { recursive: true }));
  const call = (...argv: string[]) => callCli(['people', ...argv], { cwd: folder, env });
  const an = async () => {
    const store = await openStore({ url, readOnly: true });
    try {
      return await store.reader.row(
        `SELECT p.title, p.active, r.agency, r.role FROM people p
       JOIN person_roles r ON r.province = p.province AND r.person_id = p.id WHERE p.login = 'pho.sxd'`,
      );
    } finally {
      await store.close();
    }
  };

  it('change title, agency and role of a person', async () => {
    expect(
      await call('change', '--login', 'pho.sxd', '--title', 'Trưởng phòng', '--agency', 'STC', '--role', 'head'),
    ).toEqual({
      exit: 0,
      out: 'pho.sxd\n',
      err: '',
    });
    expect(await an()).toEqual({ title: 'Trưởng phòng', active: true, agency: 'STC', role: 'head' });
  });

  it('deactivate and activate an account', async () => {
    expect(await call('deactivate', '--login', 'pho.sxd')).toEqual({ exit: 0, out: 'pho.sxd\n', err: '' });
    expect(await an()).toMatchObject({ active: false });
    expect((await call('activate', '--login', 'pho.sxd')).exit).toBe(0);
    expect(await an()).toMatchObject({ active: true });
  });

  /** What stands of an account: rows that open something, and what the journal and its person are told. */
  const standing = async (login: string) => {
    const store = await openStore({ url, readOnly: true });
    try {
      const { reader } = store;
      const of = await reader.row<{ id: string; email: string | null }>(
        'SELECT id, email FROM people WHERE login = ?',
        [login],
      );
      const count = async (table: string) =>
        Number(
          (await reader.row<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE person_id = ?`, [of?.id ?? '']))
            ?.n,
        );
      const told = await reader.rows<{ command: string; entry: string }>(
        `SELECT j.command, j.entry FROM account_events e JOIN journal j
         ON j.province = e.province AND j.chain = ':audit' AND j.seq = e.seq WHERE e.person_id = ? ORDER BY e.seq`,
        [of?.id ?? ''],
      );
      const roles = await reader.rows<{ agency: string; role: string }>(
        'SELECT agency, role FROM person_roles WHERE person_id = ? ORDER BY role',
        [of?.id ?? ''],
      );
      const [factors, codes, sessions, firstCodes] = [
        await count('second_factors'),
        await count('recovery_codes'),
        await count('sign_ins'),
        await count('password_codes'),
      ];
      return { email: of?.email, roles, factors, codes, sessions, firstCodes, told };
    } finally {
      await store.close();
    }
  };
  const commandsTold = async (login: string) => (await standing(login)).told.map(({ command }) => command);

  it.each([
    ['add-administrator', 'tri.moi', [], [{ agency: '', role: 'admin' }]],
    ['add-auditor', 'kiem.toan', [], [{ agency: '', role: 'auditor' }]],
    [
      'add',
      'moi.sxd',
      ['--agency', 'SXD', '--role', 'officer', 'clerk'],
      ['clerk', 'officer'].map((role) => ({ agency: 'SXD', role })),
    ],
  ])('%s enters somebody, who takes a password with the code that it tells', async (command, login, more, roles) => {
    const called = await call(command, '--login', login, '--name', 'Người Mới', '--email', `${login}@tinh.vn`, ...more);
    expect(called).toMatchObject({ exit: 0, err: expect.stringContaining(`Giao mã cho ${login}`) });
    expect(await standing(login)).toMatchObject({ email: `${login}@tinh.vn`, roles, firstCodes: 1, sessions: 0 });
    expect(await commandsTold(login)).toEqual(['person.entered']);
    const store = await openStore({ url });
    const person = await store.reader.row<{ province: string; id: string }>(
      'SELECT province, id FROM people WHERE login = ?',
      [login],
    );
    const code = called.out.trim().split(' ')[1] ?? '';
    expect(await store.write((tx) => takePasswordCode(tx, person as never, code, Date.now()))).toBe(true);
    await store.close();
    expect(await call(command, '--login', login, '--name', 'Người Khác', ...more)).toMatchObject({ exit: 3, out: '' });
  });

  it('change of an e-mail address, which can be taken out as well, and of which the journal keeps none', async () => {
    expect((await call('change', '--login', 'pho.sxd', '--email', 'an@tinh.vn')).exit).toBe(0);
    expect(await standing('pho.sxd')).toMatchObject({ email: 'an@tinh.vn' });
    expect((await call('change', '--login', 'pho.sxd', '--email', '')).exit).toBe(0);
    const { email, told } = await standing('pho.sxd');
    expect(email).toBeNull();
    expect(told.at(-1)).toMatchObject({ command: 'person.changed' });
    expect(told.filter(({ entry }) => entry.includes('an@tinh.vn'))).toEqual([]);
  });

  it('remove-factor takes off what is lost, with its codes, signs out, and stands in the journal', async () => {
    const store = await openStore({ url });
    const { id } = (await store.reader.row<{ id: string }>("SELECT id FROM people WHERE login = 'pho.sxd'")) ?? {};
    const of = { province: 'phu-yen', person_id: id ?? '' };
    const at = '2026-01-01T00:00:00.000Z';
    await store.write(async (tx) => {
      await tx.insert('second_factors', [{ ...of, sealed_secret: 's', last_step: 1, confirmed_at: at }]);
      await tx.insert('recovery_codes', [{ ...of, code_hash: 'c', made_at: at }]);
      await tx.insert('sign_ins', [{ ...of, token_hash: 't', created_at: at, expires_at: '2099-01-01T00:00:00.000Z' }]);
    });
    await store.close();
    expect(await standing('pho.sxd')).toMatchObject({ factors: 1, codes: 1, sessions: 1 });
    expect(await call('remove-factor', '--login', 'pho.sxd')).toEqual({ exit: 0, out: 'pho.sxd\n', err: '' });
    expect(await standing('pho.sxd')).toMatchObject({ factors: 0, codes: 0, sessions: 0 });
    expect((await commandsTold('pho.sxd')).at(-1)).toBe('factor.removed');
    const again = await call('remove-factor', '--login', 'pho.sxd');
    expect(again).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('không dùng xác thực hai bước') });
    expect(await call('remove-factor', '--login', 'nobody')).toMatchObject({ exit: 2, out: '' });
    expect((await commandsTold('pho.sxd')).filter((command) => command === 'factor.removed')).toHaveLength(1);
  });

  it('are all tried here', async () => {
    const { out } = await call('--help');
    const named = [...out.matchAll(/^ {2}([a-z-]+) \[options\]/gm)].map(([, command]) => command);
    expect(named.sort()).toEqual([
      'activate',
      'add',
      'add-administrator',
      'add-auditor',
      'change',
      'deactivate',
      'remove-factor',
    ]);
  });

  it.each([
    ['a person who is unknown', ['deactivate', '--login', 'nobody'], 2, 'nobody'],
    ['nothing to change', ['change', '--login', 'pho.sxd'], 2, '--title'],
    ['a role that there is not', ['change', '--login', 'pho.sxd', '--role', 'boss'], 2, 'boss'],
    ['one of several roles that there is not', ['change', '--login', 'pho.sxd', '--role', 'head', 'boss'], 2, 'boss'],
    [
      'to add a person in such a role',
      ['add', '--login', 'a', '--name', 'A', '--agency', 'SXD', '--role', 'boss'],
      2,
      'boss',
    ],
    ['an agency that there is not', ['change', '--login', 'pho.sxd', '--agency', 'NONE'], 3, 'NONE'],
  ])('refuse %s with a sentence', async (_what, argv, exit, told) => {
    const called = await call(...argv);
    expect(called).toMatchObject({ exit, out: '' });
    expect(called.err).toContain(told);
  });

  it('are for production only: the samples of the evaluation mode stay', async () => {
    const called = await callCli(['people', 'deactivate', '--login', 'quantri'], {
      cwd: folder,
      env: { DATA_DIR: folder },
    });
    expect(called).toMatchObject({ exit: 2, out: '' });
  });
});
