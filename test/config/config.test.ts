import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifierText } from '../../src/journal/log/note.js';
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
      clock: { aheadMs: 30_000, behindMs: 1000, standstillMs: 72 * 3_600_000 },
      delegationDays: 366,
      retention: { answersDays: 30, deliveredDays: 365, sessionsDays: 1, tokensDays: 90 },
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: 'sqlite:./data/dong-thuan.db',
      telemetry: { endpoint: null, serviceName: 'dong-thuan', intervalMs: 60_000 },
      database: {
        standby: null,
        connections: 12,
        pooler: 'none',
        prepared: true,
        lockMs: 7000,
        statementMs: 30_000,
        idleMs: 5000,
      },
      availability: { requestMs: 10_000, drainMs: 0 },
      dataDir: './data',
      files: { folder: './data/files', s3: null, largest: 50 * 1024 * 1024, graceDays: 7, clamd: null },
      letters: { making: 'thread', signatures: [] },
      province: { code: 'phu-yen', name: 'Phú Yên' },
      registerFile: null,
      signingKey: null,
      previousSigningKey: null,
      sealingKeys: null,
      secondFactorRequired: false,
      passwordCost: 15,
      oidc: [],
      sessionHours: 12,
      writesPerMinute: 300,
      reading: { answersBeforeLimit: 'closed', office: 'all', homeAffairs: 'facts' },
      secureCookie: false,
      logLevel: 'info',
      trustProxy: false,
      onNetwork: false,
      hostNames: ['localhost'],
      delivery: {
        publicUrl: 'http://127.0.0.1:3000',
        smtp: null,
        letters: { largest: 10 * 1024 * 1024, waitMs: 20_000 },
        webhookNetworks: [],
      },
      edxml: {
        inFolder: './data/edxml/in',
        outFolder: './data/edxml/out',
        workFolder: './data/edxml/.dang-gui',
        http: null,
        inSecret: null,
        largest: 100 * 1024 * 1024,
      },
      checkpoints: { withinMs: 300_000 },
      witnesses: [],
      timestamps: null,
      warnings: [],
    });
  });

  it('names witnesses by their whole keys, and reaches other machines by TLS unless told otherwise', () => {
    const key = (name: string) => {
      const publicKey = Buffer.alloc(32, name).toString('base64');
      return verifierText({ name, publicKey, as: 'witness' });
    };
    const [one, two] = [key('luu-tru.example'), key('noi-vu.example/chung-kien')];
    const read = (WITNESSES: string) => readConfig({ WITNESSES }).witnesses;
    expect(read(`${one} https://luu-tru.example/chung-kien/ follow, ${two} http://127.0.0.1:7380`)).toEqual([
      { verifier: one, name: 'luu-tru.example', url: 'https://luu-tru.example/chung-kien', follows: true },
      { verifier: two, name: 'noi-vu.example/chung-kien', url: 'http://127.0.0.1:7380', follows: false },
    ]);
    expect(read(`${one} http://10.0.0.5:7380 plain-http follow\n\n${two} http://[::1]:7380`)).toHaveLength(2);
    expect(() => read(`${one} http://10.0.0.5:7380`)).toThrow(/another machine without TLS/);
    expect(() => read(`${one} https://a.example, ${one} https://b.example`)).toThrow(/luu-tru.example twice/);
    expect(() => read(`${one} https://a.example/?x=1`)).toThrow(/without a query/);
    for (const wrong of [
      'khoa',
      one,
      `${one} ftp://a.example`,
      `${one} https://a.example other`,
      'a+b+c https://a.example',
    ])
      expect(() => read(wrong)).toThrow(/is no witness/);
  });

  it('has checkpoints stamped by an authority whose certificate it has', () => {
    const TIMESTAMP_URL = 'http://tsa.example/tsa';
    expect(readConfig({}).timestamps).toBeNull();
    expect(() => readConfig({ TIMESTAMP_URL })).toThrow(/belong together/);
    expect(() => readConfig({ TIMESTAMP_CA_FILE: 'package.json' })).toThrow(/belong together/);
    expect(() => readConfig({ TIMESTAMP_URL, TIMESTAMP_CA_FILE: 'package.json' })).toThrow(/certificates in PEM/);
    expect(() => readConfig({ TIMESTAMP_URL: 'tsa', TIMESTAMP_CA_FILE: 'package.json' })).toThrow(/TIMESTAMP_URL is/);
  });

  it('tells after how many minutes a checkpoint is late', () => {
    expect(readConfig({ CHECKPOINT_WITHIN_MINUTES: '10' }).checkpoints).toEqual({ withinMs: 600_000 });
    expect(() => readConfig({ CHECKPOINT_WITHIN_MINUTES: '1' })).toThrow(/from 2 to 1440/);
  });

  it('sends edXML one way, safely, and takes it from who has a secret of some length', () => {
    const at = { EDXML_OUT_URL: 'https://truc.example/v1/sendEdoc', EDXML_SYSTEM_ID: 'dt', EDXML_SECRET_KEY: 'khoa' };
    expect(readConfig(at).edxml.http).toEqual({ url: at.EDXML_OUT_URL, systemId: 'dt', secretKey: 'khoa' });
    expect(() => readConfig({ ...at, EDXML_OUT: '/srv/out' })).toThrow(/EDXML_OUT and EDXML_OUT_URL are both given/);
    expect(() => readConfig({ EDXML_SYSTEM_ID: 'dt' })).toThrow(/go with EDXML_OUT_URL/);
    expect(() => readConfig({ EDXML_OUT_URL: 'truc.example' })).toThrow(/EDXML_OUT_URL is "truc.example"/);
    expect(() => readConfig({ EDXML_IN_SECRET: 'short' })).toThrow(/EDXML_IN_SECRET is too short/);
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

  it('warns where whoever waits for a frozen replica would give up before it is ended', () => {
    expect(readConfig({ DATABASE_LOCK_SECONDS: '5' }).warnings).toEqual([
      expect.stringContaining('two seconds longer'),
    ]);
    expect(readConfig({ DATABASE_POOLER: 'transaction' }).database).toMatchObject({ prepared: false });
    expect(faultsOf({ DATABASE_POOLER: 'session', DATABASE_CONNECTIONS: '2', REQUEST_SECONDS: '0' })).toHaveLength(3);
  });

  it('reads views at a standby of the PostgreSQL that it writes to, and of nothing else', () => {
    const [primary, standby] = ['postgres://dt:geheim@db1/dt', 'postgres://dt:geheim@db2/dt'];
    const { database } = readConfig({ DATABASE_URL: primary, DATABASE_READ_URL: standby, DATABASE_READ_WAIT_MS: '50' });
    expect(database.standby).toEqual({ url: standby, waitMs: 50 });
    for (const wrong of [
      { DATABASE_READ_URL: standby },
      { DATABASE_URL: primary, DATABASE_READ_URL: 'sqlite:copy.db' },
      { DATABASE_URL: primary, DATABASE_READ_URL: standby, DATABASE_READ_WAIT_MS: '0' },
    ]) {
      const faults = faultsOf(wrong);
      expect(faults).toEqual([expect.stringMatching(/^DATABASE_READ_/)]);
      expect(faults.join()).not.toContain('geheim');
    }
  });

  it('reads a key whose lines were folded into one variable', () => {
    expect(readConfig({ ...PRODUCTION, SIGNING_KEY: PEM.trim().replaceAll('\n', '\\n') }).signingKey).toBe(PEM.trim());
  });

  it('reads the key from a file', () => {
    const file = join(folder, 'key.pem');
    writeFileSync(file, PEM, { mode: 0o600 });
    expect(readConfig({ ...PRODUCTION, SIGNING_KEY: '', SIGNING_KEY_FILE: file }).signingKey).toBe(PEM);
  });

  it('refuses a secret that others on the machine could read or change', () => {
    const file = join(folder, 'loose.pem');
    writeFileSync(file, PEM);
    for (const [mode, loose] of [
      [0o644, true],
      [0o604, true],
      [0o660, true],
      [0o640, false],
      [0o400, false],
    ] as const) {
      chmodSync(file, mode);
      const faults = faultsOf({ ...PRODUCTION, SIGNING_KEY: '', SIGNING_KEY_FILE: file });
      expect(faults).toEqual(loose ? [expect.stringContaining(`chmod 600 ${file}`)] : []);
    }
    chmodSync(file, 0o644);
    const smtp = { SMTP_HOST: 'localhost', MAIL_FROM: 'a@b.vn', PUBLIC_URL: 'https://a.vn', SMTP_USER: 'a' };
    expect(faultsOf({ ...PRODUCTION, ...smtp, SMTP_PASSWORD_FILE: file }).join()).toContain(
      `SMTP_PASSWORD_FILE names ${file}, which others`,
    );
    const s3 = { FILES_S3_BUCKET: 'b', FILES_S3_ACCESS_KEY: 'k', FILES_S3_SECRET_KEY_FILE: file };
    expect(faultsOf({ ...PRODUCTION, ...s3 }).join()).toContain(`chmod 600 ${file}`);
  });

  it('does not start in production without secrets and a province, and tells all of it at once', () => {
    const faults = faultsOf({ NODE_ENV: 'production' });
    expect(faults).toHaveLength(2);
    expect(faults.join('\n')).toMatch(/PROVINCE is missing[\s\S]*phu-yen[\s\S]*SIGNING_KEY_FILE is missing/);
  });

  it('leads to the key that a restore has laid, rather than to a new one', () => {
    const told = () => faultsOf({ ...PRODUCTION, SIGNING_KEY: '', DATA_DIR: folder }).join();
    expect(told()).toContain('openssl genpkey');
    const laid = join(folder, 'signing-key.pem');
    writeFileSync(laid, PEM, { mode: 0o600 });
    expect(told()).toContain(`name ${laid}`);
    expect(told()).not.toContain('openssl');
    rmSync(laid);
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
      EVALUATION_ON_NETWORK: 'true',
      HOST_NAMES: 'http://a',
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
      'EVALUATION_ON_NETWORK',
      'HOST',
      'HOST_NAMES',
    ]);
    for (const fault of faults) expect(fault).toMatch(/\.$/);
  });

  it('does not put the evaluation mode on the network unless that is said', () => {
    for (const HOST of ['0.0.0.0', '::', '10.0.0.5', 'may-chu.noi-bo'])
      expect(faultsOf({ HOST })).toEqual([expect.stringMatching(/EVALUATION_ON_NETWORK=yes/)]);
    for (const HOST of ['127.0.0.1', '127.0.0.2', '::1', 'localhost'])
      expect(readConfig({ HOST }).onNetwork).toBe(false);
    expect(readConfig({ HOST: '0.0.0.0', EVALUATION_ON_NETWORK: 'yes' }).onNetwork).toBe(true);
    expect(readConfig({ ...PRODUCTION, HOST: '0.0.0.0' }).onNetwork).toBe(false);
  });

  it('knows by which names it may be called', () => {
    expect(readConfig({ PUBLIC_URL: 'https://Thu.Example', HOST_NAMES: 'a, B.noi-bo' }).hostNames).toEqual([
      'thu.example',
      'localhost',
      'a',
      'b.noi-bo',
    ]);
    expect(readConfig(PRODUCTION).hostNames).toBeNull();
    expect(readConfig({ ...PRODUCTION, PUBLIC_URL: 'https://dt.example' }).hostNames).toEqual([
      'dt.example',
      'localhost',
    ]);
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
