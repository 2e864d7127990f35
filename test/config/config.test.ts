import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/platform/config/config.js';
import { ConfigError } from '../../src/platform/config/config-error.js';
import type { Environment } from '../../src/platform/config/settings.js';

const PEM = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const OTHER_PEM = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const PRODUCTION = { NODE_ENV: 'production', PROVINCE: 'phu-yen', SIGNING_KEY: PEM };

function faultsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dong-thuan-config-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is the evaluation mode on SQLite in ./data when nothing is set', () => {
    expect(readConfig({})).toEqual({
      mode: 'evaluation',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: 'sqlite:./data/dong-thuan.db',
      dataDir: './data',
      province: { code: 'phu-yen', name: 'Phú Yên' },
      registerFile: null,
      signingKey: null,
      sessionHours: 12,
      secureCookie: false,
      logLevel: 'info',
      trustProxy: false,
      warnings: [],
    });
  });

  it('takes an empty variable for one that was not given', () => {
    expect(readConfig({ PORT: '', HOST: '  ', DATABASE_URL: '' }).port).toBe(3000);
  });

  it('puts the SQLite file into the data folder', () => {
    expect(readConfig({ DATA_DIR: '/srv/dong-thuan/' }).databaseUrl).toBe('sqlite:/srv/dong-thuan/dong-thuan.db');
  });

  it('is production with NODE_ENV=production: cookies over HTTPS only, the key as given', () => {
    const config = readConfig(PRODUCTION);
    expect(config).toMatchObject({ mode: 'production', secureCookie: true, province: { code: 'phu-yen' } });
    expect(config.signingKey).toBe(PEM.trim());
  });

  it('knows the province by its code, and takes a typed name for the code with a warning', () => {
    expect(readConfig({ ...PRODUCTION, PROVINCE_NAME: 'tỉnh Phú Yên' }).warnings).toEqual([]);
    const { province, warnings } = readConfig({ ...PRODUCTION, PROVINCE: 'thành phố Hải Phòng' });
    expect(province).toEqual({ code: 'hai-phong', name: 'Hải Phòng' });
    expect(warnings).toEqual([expect.stringContaining('Write PROVINCE=hai-phong.')]);
  });

  it('leaves a code that was chosen freely, beside a name, to the database to know', () => {
    const { province } = readConfig({ ...PRODUCTION, PROVINCE: 'hp', PROVINCE_NAME: 'Hải Phòng' });
    expect(province).toEqual({ code: 'hp', name: 'Hải Phòng' });
  });

  it('reads a key whose lines were folded into one variable', () => {
    expect(readConfig({ ...PRODUCTION, SIGNING_KEY: PEM.trim().replaceAll('\n', '\\n') }).signingKey).toBe(PEM.trim());
  });

  it('reads the key from a file', () => {
    const file = join(folder, 'key.pem');
    writeFileSync(file, PEM);
    expect(readConfig({ ...PRODUCTION, SIGNING_KEY: '', SIGNING_KEY_FILE: file }).signingKey).toBe(PEM);
  });

  it('does not start in production without secrets and a province, and tells all of it at once', () => {
    const faults = faultsOf({ NODE_ENV: 'production' });
    expect(faults).toHaveLength(2);
    expect(faults.join('\n')).toMatch(/PROVINCE is missing[\s\S]*phu-yen[\s\S]*SIGNING_KEY_FILE is missing/);
  });

  it('tells every fault at once, each in a sentence', () => {
    const faults = faultsOf({
      NODE_ENV: 'prod',
      MODE: 'demo',
      HOST: 'http://localhost',
      PORT: '70000',
      DATABASE_URL: 'mysql://root:geheim@db/x',
      PROVINCE: 'dak-lak',
      SIGNING_KEY: 'abc',
      SESSION_HOURS: '0',
      COOKIE_SECURE: 'yes',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'true',
    });
    const named = faults.map((fault) => fault.split(' ')[0]);
    expect(named).toEqual([
      'NODE_ENV',
      'MODE',
      'HOST',
      'PORT',
      'DATABASE_URL',
      'PROVINCE',
      'SIGNING_KEY',
      'SESSION_HOURS',
      'COOKIE_SECURE',
      'LOG_LEVEL',
      'TRUST_PROXY',
    ]);
    for (const fault of faults) expect(fault).toMatch(/\.$/);
  });

  it('never repeats a password or a key', () => {
    const told = faultsOf({ DATABASE_URL: 'mysql://root:geheim@db/x', SIGNING_KEY: 'kein-schluessel' }).join('\n');
    expect(told).not.toMatch(/geheim|kein-schluessel/);
  });

  it.each<[string, Environment, RegExp]>([
    ['samples in production', { NODE_ENV: 'production', MODE: 'evaluation' }, /MODE is evaluation but NODE_ENV is/],
    ['cookies without HTTPS in production', { ...PRODUCTION, COOKIE_SECURE: 'false' }, /COOKIE_SECURE is false/],
    ['a key given twice', { ...PRODUCTION, SIGNING_KEY_FILE: '/nowhere/key.pem' }, /both given/],
    [
      'a key file that is not there',
      { ...PRODUCTION, SIGNING_KEY: '', SIGNING_KEY_FILE: '/nowhere/key.pem' },
      /cannot be read/,
    ],
    ['a key of another kind', { ...PRODUCTION, SIGNING_KEY: OTHER_PEM }, /no Ed25519 private key/],
    [
      'a province of no code',
      { ...PRODUCTION, PROVINCE: 'long-an' },
      /PROVINCE is "long-an"[\s\S]*tay-ninh \(Tây Ninh\)/,
    ],
    ['a name that means no province', { ...PRODUCTION, PROVINCE: 'Long An' }, /PROVINCE is "Long An"/],
    [
      'two provinces in two variables',
      { ...PRODUCTION, PROVINCE_NAME: 'thành phố Hải Phòng' },
      /PROVINCE_NAME is "thành phố Hải Phòng", but PROVINCE is phu-yen[\s\S]*PROVINCE=hai-phong/,
    ],
    [
      'a name without its code',
      { ...PRODUCTION, PROVINCE: '', PROVINCE_NAME: 'Tây Ninh' },
      /PROVINCE_NAME is "Tây Ninh", so write PROVINCE=tay-ninh/,
    ],
    ['a port that is no number', { PORT: '3000a' }, /PORT is "3000a"/],
    ['a negative port', { PORT: '-1' }, /PORT is "-1"/],
    ['a database in memory', { DATABASE_URL: 'sqlite::memory:' }, /DATABASE_URL/],
    ['a network that is none', { TRUST_PROXY: '10.0.0.0/33' }, /TRUST_PROXY/],
  ])('refuses %s', (_what, environment, sentence) => {
    expect(faultsOf(environment).join('\n')).toMatch(sentence);
  });

  it.each([
    ['2', 2],
    ['loopback', ['loopback']],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
    ['false', false],
  ])('lets TRUST_PROXY be %s', (given, read) => {
    expect(readConfig({ TRUST_PROXY: given }).trustProxy).toEqual(read);
  });
});
