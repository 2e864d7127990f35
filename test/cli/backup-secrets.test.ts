import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyTemplate, ofTheRun } from '../templates.js';
import { callCli } from './run-cli.js';

const SEALING_KEY = Buffer.alloc(32, 7).toString('base64');
const OIDC = {
  PUBLIC_URL: 'https://dongthuan.example',
  OIDC_PROVIDERS: 'tinh',
  OIDC_TINH_ISSUER: 'https://sso.example',
  OIDC_TINH_CLIENT_ID: 'dong-thuan',
  OIDC_TINH_CLIENT_SECRET: 'only between the two',
};

describe('The keys of an installation in its backup', () => {
  let folder = '';
  let env: Record<string, string> = {};
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-secrets-'));
    const data = join(folder, 'data');
    await mkdir(data);
    await copyTemplate('sqlite', 'migrated', `sqlite:${join(data, 'dong-thuan.db')}`);
    env = { DATA_DIR: data, DATABASE_URL: `sqlite:${join(data, 'dong-thuan.db')}`, ...OIDC };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const restored = async (name: string, file: string): Promise<string> => {
    const inside = join(folder, name);
    const [made = ''] = (await readdir(inside)).filter((entry) => entry.startsWith('restored-'));
    return readFile(join(inside, made, file), 'utf8');
  };

  const call = async (settings: Record<string, string>, ...argv: string[]): Promise<string> => {
    const { exit, out, err } = await callCli(argv, { cwd: folder, env: { ...env, ...settings } });
    expect({ argv, exit, err: exit === 0 ? '' : err }).toEqual({ argv, exit: 0, err: '' });
    return out;
  };

  it('stand in no configuration that lies open', async () => {
    await call({ SECRETS_KEY: SEALING_KEY }, 'backup', 'open');
    await call({}, 'restore', 'open', '--into', 'sqlite:open-again/again.db', '--data-dir', 'open-again');
    const configuration = await restored('open-again', 'configuration.json');
    expect(configuration).toContain('OIDC_TINH_ISSUER');
    for (const secret of [SEALING_KEY, OIDC.OIDC_TINH_CLIENT_SECRET]) expect(configuration).not.toContain(secret);
  });

  it('are all in one with its secrets, those of the data folder too, and come back to theirs', async () => {
    await writeFile(join(folder, 'data', 'secrets-key'), `${SEALING_KEY}\n`, { mode: 0o600 });
    const settings = { SIGNING_KEY: ofTheRun('TEST_SIGNING_KEY') };
    await call(settings, 'backup', 'whole', '--with-secrets');
    const out = await call({}, 'restore', 'whole', '--into', 'sqlite:again/again.db', '--data-dir', 'again');
    expect(out).not.toContain('là khóa khác');
    expect((await readFile(join(folder, 'again', 'secrets-key'), 'utf8')).trim()).toBe(SEALING_KEY);
    expect(JSON.parse(await restored('again', 'secrets.json'))).toMatchObject({
      SECRETS_KEY: expect.stringContaining(SEALING_KEY),
      OIDC_TINH_CLIENT_SECRET: OIDC.OIDC_TINH_CLIENT_SECRET,
    });
  });

  it('leave another key where it is, and say that a server would go on with it', async () => {
    await mkdir(join(folder, 'used'));
    const key = join(folder, 'used', 'signing-key.pem');
    await writeFile(key, 'another', { mode: 0o600 });
    const out = await call({}, 'restore', 'whole', '--into', 'sqlite:used/again.db', '--data-dir', 'used');
    expect(out).toContain(`${key} đã có từ trước và là khóa khác`);
    expect(await readFile(key, 'utf8')).toBe('another');
  });
});
