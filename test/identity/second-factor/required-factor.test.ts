/** Who must have a second factor in production, and what is open to them before they have one. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { mustHaveFactor } from '../../../src/api/identity/second-factor/who-must.js';
import type { AgencyKind, Role } from '../../../workflows/commands/commands.js';
import { describeApplication, type Visitor } from '../../application.js';
import { accepted } from '../../http/asking.js';
import { addPerson } from '../../people/add-person.js';
import { awaitingCode, codeOf, enrolled } from './authenticator.js';

describe('who must have a second factor', () => {
  it.each<[string, Role[], AgencyKind | null, boolean]>([
    ['a head', ['head'], 'department', true],
    ['a head who is officer too', ['officer', 'head'], 'department', true],
    ['a deputy', ['deputy'], 'department', false],
    ['an officer', ['officer'], 'department', false],
    ['an officer of the Office', ['officer'], 'office', true],
    ['a clerk of the Office', ['clerk'], 'office', true],
    ['the chairman', ['head'], 'chairman', true],
    ['a deputy of the chairman', ['deputy'], 'chairman', true],
    ['an administrator', ['admin'], null, true],
  ])('%s', (_who, roles, kind, must) => {
    expect(mustHaveFactor(roles, kind)).toBe(must);
  });
});

const PASSWORD = 'bốn mùa lúa chín vàng';
const ENVIRONMENT = {
  NODE_ENV: 'production',
  SIGNING_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  SECRETS_KEY: randomBytes(32).toString('base64'),
  PROVINCE: 'phu-yen',
  REGISTER_FILE: 'src/rules/register/phu-yen-2023.yaml',
};

describeApplication(
  'a second factor in production',
  (application) => {
    let head: Visitor;

    beforeAll(async () => {
      const { store } = application().server.installation;
      const of = { province: 'phu-yen', title: null };
      const people = [
        { ...of, login: 'truong.sxd', name: 'Trần Thị Xây', agency: 'SXD', roles: ['head'] as const },
        { ...of, login: 'cv.sxd', name: 'Lê Văn Viên', agency: 'SXD', roles: ['officer'] as const },
        { ...of, login: 'quan.tri', name: 'Lê Văn Trị', agency: null, roles: ['admin'] as const },
      ];
      for (const person of people) await addPerson(store, person, PASSWORD);
      head = await application().signIn('truong.sxd', PASSWORD);
    });

    it('is not asked of an officer', async () => {
      const officer = await application().signIn('cv.sxd', PASSWORD);
      expect((await officer.get('/api/v1/me')).body).toMatchObject({ owesFactor: false });
      expect((await officer.get('/api/v1/consultations')).status).toBe(200);
    });

    it('is what who must have one can set up, and nothing else', async () => {
      expect((await head.get('/api/v1/me')).body).toMatchObject({ owesFactor: true });
      expect((await head.get('/api/v1/session')).body).toMatchObject({ person: { owesFactor: true } });
      expect((await head.get('/api/v1/me/factor')).body).toMatchObject({ since: null, required: true });
      const refused = { status: 403, body: { code: 'second-factor-needed' } };
      for (const path of ['consultations', 'people', 'inbox', 'events', 'me/counts', 'me/account'])
        expect(await head.get(`/api/v1/${path}`)).toMatchObject(refused);
      const body = { subject: 'Lấy ý kiến', matter: 'viec-1' };
      expect(await head.post('/api/v1/consultations', body)).toMatchObject(refused);
      const admin = await application().signIn('quan.tri', PASSWORD);
      expect(await admin.post('/api/v1/people', {})).toMatchObject(refused);
      expect((await admin.delete('/api/v1/session')).status).toBe(204);
    });

    it('opens everything once it is set up, after a restart too, and cannot be taken off', async () => {
      const { secret } = await enrolled(head, PASSWORD);
      expect((await head.get('/api/v1/consultations')).status).toBe(200);
      expect(await head.post('/api/v1/me/factor/remove', { password: PASSWORD, code: codeOf(secret) })).toMatchObject({
        status: 409,
        body: { code: 'factor-required' },
      });
      await application().restart();
      const who = await awaitingCode(application(), 'truong.sxd', PASSWORD);
      expect(who.cookies()).toMatch(/^__Host-dong_thuan_half=/);
      expect((await who.post('/api/v1/session/code', { code: codeOf(secret) })).status).toBe(200);
      expect((await who.get('/api/v1/consultations')).status).toBe(200);
      accepted(await who.get('/api/v1/me/account'));
    });

    it('lets in with a recovery code alone where the key of the installation is another', async () => {
      const clerk = await application().signIn('cv.sxd', PASSWORD);
      const { secret, recoveryCodes } = await enrolled(clerk, PASSWORD);
      const { store } = application().server.installation;
      await store.write((tx) => tx.execute("UPDATE second_factors SET sealed_secret = '00000000.AAAA'"));
      const who = await awaitingCode(application(), 'cv.sxd', PASSWORD);
      expect(await who.post('/api/v1/session/code', { code: codeOf(secret) })).toMatchObject({
        status: 503,
        body: { code: 'factor-unreadable' },
      });
      expect((await who.post('/api/v1/session/code', { code: recoveryCodes[0] })).status).toBe(200);
    });
  },
  ENVIRONMENT,
);
