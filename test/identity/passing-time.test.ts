/** Sessions, codes and locks while somebody sets the clock of the machine: it neither ends nor opens any of them. Time that passes does. */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MOST_FAILURES } from '../../src/api/identity/throttle.js';
import { passingFromNow } from '../../src/platform/passing-time.js';
import { instantOf } from '../../workflows/limits/time.js';
import { type Application, startApplication, type Visitor } from '../application.js';
import { ATime } from '../clock/a-time.js';
import { describeOnBothDatabases } from '../databases.js';
import { addPerson } from '../people/add-person.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PASSWORD = 'con đò sang bến 1973 vắng';
const LOGIN = 'chuyenvien.sxd';
const ENVIRONMENT = {
  NODE_ENV: 'production',
  SECOND_FACTOR: 'optional',
  SIGNING_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  PROVINCE: 'phu-yen',
  PROVINCE_NAME: 'Phú Yên',
  REGISTER_FILE: 'src/rules/register/phu-yen-2023.yaml',
};

describeOnBothDatabases('a clock that somebody sets', (open) => {
  let time: ATime;
  let app: Application;
  beforeAll(async () => {
    time = new ATime(instantOf(Date.now()));
    app = await startApplication(open.url(), ENVIRONMENT, time);
    const officer = { province: 'phu-yen', login: LOGIN, name: 'Lê Thị C', title: null, agency: 'SXD' };
    await addPerson(app.server.installation.store, { ...officer, roles: ['officer'] }, PASSWORD);
  });
  afterAll(() => app.stop());
  const me = async (who: Visitor) => (await who.get('/api/v1/me')).status;
  const wrong = async () =>
    (await app.visitor().post('/api/v1/session', { login: LOGIN, password: 'không phải mật khẩu' })).status;
  const held = async () => {
    for (let tries = 0; tries < MOST_FAILURES.ofLoginFromAddress; tries += 1) expect(await wrong()).toBe(401);
    expect(await wrong()).toBe(429);
  };
  /** While the clock is a month off, either way. */
  const withoutTheClock = async (what: () => Promise<void>) => {
    for (const off of [30 * DAY, -30 * DAY]) {
      time.step(off);
      await what();
      time.step(-off);
    }
  };

  it('ends no session, and makes none last: half a day that passes ends it', async () => {
    const who = await app.signIn(LOGIN, PASSWORD);
    await withoutTheClock(async () => expect(await me(who)).toBe(200));
    time.pass(11 * 60 * MINUTE);
    expect(await me(who)).toBe(200);
    time.pass(13 * 60 * MINUTE);
    await withoutTheClock(async () => expect(await me(who)).toBe(401));
  });

  it('opens no lock: a quarter of an hour that passes does', async () => {
    await held();
    await withoutTheClock(async () => expect(await wrong()).toBe(429));
    time.pass(16 * MINUTE);
    expect(await wrong()).toBe(401);
    time.pass(16 * MINUTE);
  });

  it('makes no token end early, nor live on', async () => {
    const who = await app.signIn(LOGIN, PASSWORD);
    const asked = { system: 'QLVB', scopes: ['read'], days: 2, password: PASSWORD };
    const { token } = (await who.post<{ token: string }>('/api/v1/me/tokens', asked)).body;
    const asking = async () =>
      (await app.visitor().get('/api/v1/me', { headers: { authorization: `Bearer ${token}` } })).status;
    await withoutTheClock(async () => expect(await asking()).toBe(200));
    time.pass(2 * DAY);
    await withoutTheClock(async () => expect(await asking()).toBe(401));
  });
});

it('time of the command line goes on by what nobody sets, sleep included', () => {
  const time = new ATime(instantOf(1_000_000));
  const passing = passingFromNow(time);
  time.step(30 * DAY);
  expect(passing()).toBe(1_000_000);
  time.pass(500);
  time.sleep(MINUTE);
  expect(passing()).toBe(1_000_500 + MINUTE);
});
