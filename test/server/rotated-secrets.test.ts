/** Secrets of the installation are changed with a restart: nobody is signed out, what was sealed opens, what was signed holds. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { verifyStore } from '../../src/journal/verify.js';
import { type Application, startApplication } from '../application.js';
import { describeOnBothDatabases } from '../databases.js';
import { accepted } from '../http/asking.js';
import { codeOf, enrolled } from '../identity/second-factor/authenticator.js';
import { addPerson } from '../people/add-person.js';

const PASSWORD = 'con đò sang bến 1973 vắng';
const LOGIN = 'truong.sxd';
const signingKey = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const sealingKey = () => randomBytes(32).toString('base64');

describeOnBothDatabases('secrets that are changed', (open) => {
  const old = { signing: signingKey(), sealing: sealingKey() };
  let folder: string;
  let running: Application | undefined;
  const start = async (signing: string, sealing: string, more: Record<string, string> = {}) => {
    await running?.stop();
    running = await startApplication(open.url(), {
      NODE_ENV: 'production',
      PROVINCE: 'phu-yen',
      PROVINCE_NAME: 'Phú Yên',
      REGISTER_FILE: 'src/rules/register/phu-yen-2023.yaml',
      SIGNING_KEY: signing,
      SECRETS_KEY: sealing,
      ...more,
    });
    return running;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-keys-'));
  });
  afterAll(async () => {
    await running?.stop();
    await rm(folder, { recursive: true });
  });

  it('end no session, lose no second factor and no signature, and leave the old one to be thrown away', async () => {
    const before = await start(old.signing, old.sealing);
    const head = { province: 'phu-yen', login: LOGIN, name: 'Trần Thị Xây', title: null, agency: 'SXD' };
    await addPerson(before.server.installation.store, { ...head, roles: ['head'] }, PASSWORD);
    const who = await before.signIn(LOGIN, PASSWORD);
    const { secret } = await enrolled(who, PASSWORD);
    const session = who.cookies();

    const previous = join(folder, 'previous.pem');
    await writeFile(previous, old.signing, { mode: 0o600 });
    const sealing = sealingKey();
    const signing = signingKey();
    const between = await start(signing, `${sealing}\n${old.sealing}`, { SIGNING_KEY_PREVIOUS_FILE: previous });
    const stillIn = await between.visitor().get('/api/v1/me', { headers: { cookie: session } });
    expect(stillIn).toMatchObject({ status: 200, body: { login: LOGIN } });
    const signsIn = async (application: Application, steps: number) => {
      const browser = application.visitor();
      await browser.post('/api/v1/session', { login: LOGIN, password: PASSWORD });
      return accepted(await browser.post('/api/v1/session/code', { code: codeOf(secret, steps) }));
    };
    // With the code the secret is sealed anew, under the new key.
    expect(await signsIn(between, 0)).toMatchObject({ login: LOGIN });

    const after = await start(signing, sealing);
    expect(await after.visitor().get('/api/v1/me', { headers: { cookie: session } })).toMatchObject({ status: 200 });
    expect(await signsIn(after, 1)).toMatchObject({ login: LOGIN });
    expect(await verifyStore(after.server.installation.store)).toMatchObject({ ok: true });
  });
});
