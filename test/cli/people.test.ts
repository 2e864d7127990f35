import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
