/** Sign-in by OpenID Connect over HTTP, against a real provider: who is let in, who is not, and what is forged. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AUDIT_CHAIN } from '../../../src/journal/entry.js';
import { verifyStore } from '../../../src/journal/verify.js';
import { readConfig } from '../../../src/platform/config/config.js';
import { SAMPLE_PASSWORD } from '../../../src/tools/evaluation/sample-people.js';
import { type Application, startApplication, type Visitor } from '../../application.js';
import { describeOnBothDatabases } from '../../databases.js';
import { accepted } from '../../http/asking.js';
import { awaitingCode, codeOf, enrolled } from '../second-factor/authenticator.js';
import { type AProvider, freePort, settingsFor, startProvider, throughProvider } from './a-provider.js';

const password = SAMPLE_PASSWORD;

describeOnBothDatabases(
  'single sign-on',
  (open) => {
    describe('over HTTP', () => {
      let provider: AProvider;
      let application: Application;
      let home: string;

      beforeAll(async () => {
        const port = await freePort();
        home = `http://127.0.0.1:${port}`;
        provider = await startProvider(home);
        const more = {
          OIDC_TINH_CLAIM: 'email',
          OIDC_TINH_SECOND_FACTOR: 'amr=mfa',
        };
        application = await startApplication(open.url(), settingsFor(provider.issuer, port, more));
      }, 60_000);
      afterAll(async () => {
        await application?.stop();
        await provider?.stop();
      });
      beforeEach(() => {
        provider.comer = { account: 'nobody' };
      });

      const store = () => application.server.installation.store;
      const begin = async (who: Visitor) =>
        accepted<{ url: string }>(await who.post('/api/v1/session/providers/tinh/begin')).url;
      const finish = (who: Visitor, search: string) =>
        who.post<{ code: string; person: { login: string } }>('/api/v1/session/providers/tinh/finish', { search });
      /** A stranger who goes to the provider and comes back. */
      const gone = async () => {
        const who = application.visitor();
        return { who, search: await throughProvider(await begin(who), home) };
      };
      const comes = async () => {
        const { who, search } = await gone();
        return { who, answer: await finish(who, search) };
      };
      const linked = async (login: string) => {
        const who = await application.signIn(login);
        const { url } = accepted<{ url: string }>(await who.post('/api/v1/me/identities/tinh/link', { password }));
        return { who, answer: await finish(who, await throughProvider(url, home)) };
      };

      it('is offered on the sign-in page, with PKCE, state and nonce', async () => {
        expect((await application.visitor().get('/api/v1/about')).body).toMatchObject({
          providers: [{ name: 'tinh', label: 'tài khoản của tỉnh' }],
        });
        const who = application.visitor();
        const { searchParams } = new URL(await begin(who));
        expect(searchParams.get('code_challenge_method')).toBe('S256');
        for (const name of ['code_challenge', 'state', 'nonce'])
          expect(searchParams.get(name)?.length).toBeGreaterThan(30);
        expect(who.cookies()).toMatch(/^dong_thuan_trip=[\w-]{43}$/);
        const kept = JSON.stringify(await store().reader.rows('SELECT * FROM round_trips'));
        expect(kept).not.toContain(searchParams.get('nonce'));
        expect((await application.visitor().post('/api/v1/session/providers/khac/begin')).status).toBe(404);
      });

      it('lets nobody in whose identity is linked to no account', async () => {
        const { who, answer } = await comes();
        expect(answer).toMatchObject({ status: 401, body: { code: 'identity-not-linked' } });
        expect((await who.get('/api/v1/me')).status).toBe(401);
      });

      it('links the account of who is signed in, with their password, and signs in from then on', async () => {
        const clerk = await application.signIn('vanthu.sxd');
        const wrong = await clerk.post('/api/v1/me/identities/tinh/link', { password: 'sai mật khẩu' });
        expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } });
        provider.comer = { account: 'clerk-of-sxd' };
        const { who, answer } = await linked('vanthu.sxd');
        expect(answer).toMatchObject({ status: 200, body: { linked: true, person: { login: 'vanthu.sxd' } } });
        expect((await who.get('/api/v1/me/identities')).body).toEqual({
          items: [{ name: 'tinh', label: 'tài khoản của tỉnh', linkedAt: expect.stringMatching(/\+07:00$/) }],
        });
        const anew = await comes();
        expect(anew.answer).toMatchObject({ status: 200, body: { linked: false, person: { login: 'vanthu.sxd' } } });
        const entries = await store().reader.rows<{ command: string; entry: string }>(
          'SELECT command, entry FROM journal WHERE chain = ? ORDER BY seq',
          [AUDIT_CHAIN],
        );
        const byProvider = entries.filter(({ entry }) => JSON.parse(entry).with.provider === 'tinh');
        expect(byProvider.map(({ command }) => command)).toEqual(['identity.linked', 'sign-in.accepted']);
        expect((await anew.who.get('/api/v1/me')).body).toMatchObject({ login: 'vanthu.sxd' });
        expect((await anew.who.delete('/api/v1/session')).status).toBe(204);
        expect((await anew.who.get('/api/v1/me')).status).toBe(401);
      });

      it('links an identity to one account, and an account to one identity', async () => {
        provider.comer = { account: 'clerk-of-sxd' };
        expect((await linked('truong.stc')).answer).toMatchObject({ status: 409, body: { code: 'identity-taken' } });
        const clerk = await application.signIn('vanthu.sxd');
        expect(await clerk.post('/api/v1/me/identities/tinh/link', { password })).toMatchObject({
          status: 409,
          body: { code: 'identity-taken' },
        });
      });

      it('takes an answer from the browser that was sent, for who was signed in, and once', async () => {
        provider.comer = { account: 'clerk-of-sxd' };
        const ended = { status: 401, body: { code: 'round-trip-ended' } };
        const { who, search } = await gone();
        expect(await finish(application.visitor(), search)).toMatchObject(ended);
        const cookie = who.cookies();
        expect((await finish(who, search)).status).toBe(200);
        // Neither the browser again, nor a copy of its cookie.
        expect(await finish(who, search)).toMatchObject(ended);
        const copied = { body: { search }, headers: { cookie } };
        expect(
          await application.visitor().request('POST', '/api/v1/session/providers/tinh/finish', copied),
        ).toMatchObject(ended);
        // Nor who was sent to link an account and is somebody else by now.
        const head = await application.signIn('truong.snv');
        const { url } = accepted<{ url: string }>(await head.post('/api/v1/me/identities/tinh/link', { password }));
        provider.comer = { account: 'head-of-snv' };
        const answer = await throughProvider(url, home);
        accepted(await head.post('/api/v1/session', { login: 'truong.stc', password }));
        expect(await finish(head, answer)).toMatchObject(ended);
      });

      it('is over after ten minutes', async () => {
        const { who, search } = await gone();
        await store().write((tx) => tx.execute('UPDATE round_trips SET expires_at = ?', ['2026-01-01T00:00:00.000Z']));
        expect(await finish(who, search)).toMatchObject({ body: { code: 'round-trip-ended' } });
      });

      it('refuses what is forged: another state, another nonce, a code that was used, none, or a refusal', async () => {
        provider.comer = { account: 'clerk-of-sxd' };
        const refused = { status: 401, body: { code: 'provider-refused' } };
        const forged = async (change: (search: URLSearchParams) => void) => {
          const { who, search } = await gone();
          const changed = new URLSearchParams(search);
          change(changed);
          const answer = await finish(who, `?${changed}`);
          expect((await who.get('/api/v1/me')).status).toBe(401);
          return answer;
        };
        expect(await forged((search) => search.set('state', 'x'.repeat(43)))).toMatchObject(refused);
        expect(await forged((search) => search.delete('state'))).toMatchObject(refused);
        expect(await forged((search) => search.set('code', 'x'.repeat(43)))).toMatchObject(refused);
        expect(await forged((search) => search.delete('code'))).toMatchObject(refused);
        expect(await forged((search) => search.set('iss', 'https://khac.example'))).toMatchObject(refused);
        expect(
          await forged((search) => {
            search.delete('code');
            search.set('error', 'access_denied');
          }),
        ).toMatchObject(refused);
        // The code of another sign-in: neither its nonce nor its verifier is that of this browser.
        const other = await gone();
        const used = new URLSearchParams(other.search).get('code') ?? '';
        expect(await forged((search) => search.set('code', used))).toMatchObject(refused);
        const who = application.visitor();
        const to = new URL(await begin(who));
        to.searchParams.set('nonce', 'n'.repeat(43));
        expect(await finish(who, await throughProvider(to.href, home))).toMatchObject(refused);
      });

      it('links by the claim whose value is a login, if the provider vouches for it, and tells the person', async () => {
        const claims = { email: 'Vanthu.STNMT', email_verified: false };
        provider.comer = { account: 'clerk-of-stnmt', claims };
        expect((await comes()).answer).toMatchObject({ body: { code: 'identity-not-linked' } });
        provider.comer = { account: 'clerk-of-stnmt', claims: { ...claims, email_verified: true } };
        const { who, answer } = await comes();
        expect(answer).toMatchObject({ status: 200, body: { person: { login: 'vanthu.stnmt' } } });
        const { events } = accepted<{ events: object[] }>(await who.get('/api/v1/me/account'));
        expect(events).toEqual(
          expect.arrayContaining([expect.objectContaining({ what: 'identity.linked', isNew: true })]),
        );
        // Another identity that claims the same login is not the one that is linked.
        provider.comer = { ...provider.comer, account: 'somebody-else' };
        expect((await comes()).answer).toMatchObject({ body: { code: 'identity-not-linked' } });
      });

      it('asks for the second factor all the same, unless the provider says that it has asked for one', async () => {
        provider.comer = { account: 'head-of-syt' };
        const { who: head } = await linked('truong.syt');
        const { secret } = await enrolled(head, password);
        const { who, answer } = await comes();
        expect(answer).toMatchObject({ status: 401, body: { code: 'code-needed' } });
        expect((await who.get('/api/v1/me')).status).toBe(401);
        expect((await who.post('/api/v1/session/code', { code: codeOf(secret) })).status).toBe(200);
        provider.comer = { account: 'head-of-syt', amr: ['pwd'] };
        expect((await comes()).answer).toMatchObject({ body: { code: 'code-needed' } });
        provider.comer = { account: 'head-of-syt', amr: ['pwd', 'mfa'] };
        expect((await comes()).answer).toMatchObject({ status: 200, body: { person: { login: 'truong.syt' } } });
        await awaitingCode(application, 'truong.syt', password);
      });

      it('lets nobody in who is switched off', async () => {
        provider.comer = { account: 'clerk-of-sxd' };
        const active = (on: boolean) =>
          store().write((tx) => tx.execute('UPDATE people SET active = ? WHERE login = ?', [on, 'vanthu.sxd']));
        await active(false);
        expect((await comes()).answer).toMatchObject({ body: { code: 'identity-not-linked' } });
        await active(true);
      });

      it('is unlinked by its person, or by an administrator who ends its sessions too', async () => {
        provider.comer = { account: 'clerk-of-sxd' };
        const { who } = await comes();
        accepted(await who.post('/api/v1/me/identities/tinh/unlink'));
        expect((await who.post('/api/v1/me/identities/tinh/unlink')).status).toBe(404);
        expect((await comes()).answer).toMatchObject({ body: { code: 'identity-not-linked' } });
        const { who: again } = await linked('vanthu.sxd');
        const { id } = accepted<{ id: string }>(await again.get('/api/v1/me'));
        const admin = await application.signIn('quantri');
        expect((await again.post(`/api/v1/people/${id}/identities/unlink`)).status).toBe(403);
        accepted(await admin.post(`/api/v1/people/${id}/identities/unlink`));
        expect((await again.get('/api/v1/me')).status).toBe(401);
        expect((await comes()).answer).toMatchObject({ body: { code: 'identity-not-linked' } });
        expect((await admin.post(`/api/v1/people/${id}/identities/unlink`)).status).toBe(404);
        expect(await verifyStore(store())).toMatchObject({ ok: true });
      });

      it('says that the provider does not answer, on the way there and on the way back', async () => {
        const unreachable = { status: 503, body: { code: 'provider-unreachable' } };
        const { who, search } = await gone();
        await provider.stop();
        expect(await finish(who, search)).toMatchObject(unreachable);
        await application.restart();
        expect(await application.visitor().post('/api/v1/session/providers/tinh/begin')).toMatchObject(unreachable);
        expect(await application.signIn('truong.stc')).toBeDefined();
      });
    });
  },
  'samples',
);

describe('the configuration of providers', () => {
  const good = settingsFor('http://127.0.0.1:1', 3000);
  const faults = (more: Record<string, string>) => {
    try {
      readConfig({ ...good, ...more });
      return '';
    } catch (error) {
      return String(error);
    }
  };

  it('is read with what was left out', () => {
    expect(readConfig(good).oidc).toMatchObject([
      {
        name: 'tinh',
        claim: null,
        verifiedClaim: null,
        secondFactor: { acr: [], amr: [] },
        scope: 'openid profile email',
      },
    ]);
    expect(
      readConfig({ ...good, OIDC_TINH_CLAIM: 'email', OIDC_TINH_SECOND_FACTOR: 'acr=a:b, amr=mfa' }).oidc,
    ).toMatchObject([{ verifiedClaim: 'email_verified', secondFactor: { acr: ['a:b'], amr: ['mfa'] } }]);
    expect(readConfig({}).oidc).toEqual([]);
  });

  it.each([
    [{ OIDC_PROVIDERS: 'tinh,tinh' }, /write each name once/],
    [{ OIDC_PROVIDERS: 'Tỉnh' }, /small letters/],
    [{ OIDC_TINH_ISSUER: '' }, /OIDC_TINH_ISSUER is missing/],
    [{ OIDC_TINH_ISSUER: 'http://sso.example' }, /over HTTPS/],
    [{ OIDC_TINH_CLIENT_ID: '' }, /OIDC_TINH_CLIENT_ID is missing/],
    [{ OIDC_TINH_SECOND_FACTOR: 'mfa' }, /write acr=VALUE or amr=VALUE/],
    [{ NODE_ENV: 'production', PROVINCE: 'phu-yen', PUBLIC_URL: '' }, /PUBLIC_URL is missing: a provider/],
  ])('%j', (more, said) => {
    expect(faults(more)).toMatch(said);
  });
});
