/** Sessions that somebody else has planted, copied, forged or outlived. */
import { createHook } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonView } from '../../src/api/people/people-list.js';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, clockTo, opened, read, sent } from '../http/asking.js';
import { awaitingCode, codeOf, enrolled } from './second-factor/authenticator.js';

const password = SAMPLE_PASSWORD;
const NEW_PASSWORD = 'con đò sang bến 1973 vắng';

describeApplication('a session', (application) => {
  const store = () => application().server.installation.store;
  const cookieOf = (who: Visitor, name: string) => new RegExp(`${name}=([^;]*)`).exec(who.cookies())?.[1] ?? '';
  const sessionOf = (who: Visitor) => cookieOf(who, 'dong_thuan_session');
  const statusWith = async (cookie: string) =>
    (await application().visitor().get('/api/v1/me', { headers: { cookie } })).status;
  const opens = async (token: string) => (await statusWith(`dong_thuan_session=${token}`)) === 200;

  describe('that was planted in a browser before', () => {
    it('is not the one that a sign-in begins, whether it was made up or is somebody else’s', async () => {
      const attacker = await application().signIn('chuyenvien.stc');
      for (const planted of ['A'.repeat(43), sessionOf(attacker)]) {
        const answer = await application()
          .visitor()
          .request('POST', '/api/v1/session', {
            body: { login: 'truong.stc', password },
            headers: { cookie: `dong_thuan_session=${planted}` },
          });
        expect(answer.status).toBe(200);
        const given = answer.headers.getSetCookie().join('; ');
        expect(given).toMatch(/dong_thuan_session=[\w-]{43}/);
        expect(given).not.toContain(planted);
        expect(await opens(planted)).toBe(false);
      }
    });

    it('ends with every step up: a code, a second factor that is set up, moved or taken off, another password', async () => {
      const head = await application().signIn('truong.snv');
      const seen = [sessionOf(head)];
      const isNew = async () => {
        const now = sessionOf(head);
        for (const former of seen) expect(await opens(former)).toBe(false);
        expect(seen).not.toContain(now);
        expect(await opens(now)).toBe(true);
        seen.push(now);
      };
      const later = () => store().write((tx) => tx.execute('UPDATE second_factors SET last_step = 1'));
      const { secret } = await enrolled(head, password);
      await isNew();
      await later();
      accepted(await head.post('/api/v1/me/factor/recovery-codes', { password, code: codeOf(secret) }));
      await isNew();
      await later();
      accepted(await head.post('/api/v1/me/factor/remove', { password, code: codeOf(secret) }));
      await isNew();
      accepted(await head.post('/api/v1/me/password', { current: password, password: NEW_PASSWORD }));
      await isNew();
    });

    it('is none after the first step, and the second step begins another than was there', async () => {
      const { secret } = await enrolled(await application().signIn('truong.sgtvt'), password);
      await store().write((tx) => tx.execute('UPDATE second_factors SET last_step = 1'));
      const who = await awaitingCode(application(), 'truong.sgtvt', password);
      const half = cookieOf(who, 'dong_thuan_half');
      expect(await opens(half)).toBe(false);
      accepted(await who.post('/api/v1/session/code', { code: codeOf(secret) }));
      expect(sessionOf(who)).not.toBe(half);
      expect(await opens(half)).toBe(false);
      expect(await opens(sessionOf(who))).toBe(true);
    });
  });

  it('is opened by no cookie that was forged', async () => {
    const who = await application().signIn('truong.syt');
    const token = sessionOf(who);
    const device = cookieOf(who, 'dong_thuan_device');
    const hash = createHash('sha256').update(token).digest('hex');
    const turned = `${token.slice(0, -2)}${token.slice(-2) === 'AA' ? 'BB' : 'AA'}`;
    for (const forged of [turned, hash, device, '', token.slice(1), `${token}A`, `${token}%00`, token.toLowerCase()])
      expect([forged, await statusWith(`dong_thuan_session=${forged}`)]).toEqual([forged, 401]);
    // What production’s cookie is called counts for nothing here, nor does a name in other letters.
    for (const name of ['__Host-dong_thuan_session', 'DONG_THUAN_SESSION', 'session', 'dong_thuan_half'])
      expect([name, await statusWith(`${name}=${token}`)]).toEqual([name, 401]);
    // Of two of one name, neither is preferred by being planted last.
    expect(await statusWith(`dong_thuan_session=${token}; dong_thuan_session=${turned}`)).toBe(200);
    expect(await statusWith(`dong_thuan_session=${turned}; dong_thuan_session=${token}`)).toBe(401);
  });

  describe('goes on, and', () => {
    let admin: Visitor;
    beforeAll(async () => {
      admin = await application().signIn('quantri');
    });
    const change = async (login: string, body: object) => {
      const row = await store().reader.row<{ id: string }>('SELECT id FROM people WHERE login = ?', [login]);
      const { items } = accepted<{ items: PersonView[] }>(await admin.get('/api/v1/people?limit=200'));
      const version = items.find(({ id }) => id === row?.id)?.version;
      return accepted(
        await admin.request('PATCH', `/api/v1/people/${row?.id}`, { body, headers: { 'if-match': `"${version}"` } }),
      );
    };

    it('acts no more by a role that was taken away in between', async () => {
      const lead = await application().signIn('truong.skhdt');
      const { id } = await opened(lead);
      await change('truong.skhdt', { roles: ['clerk'] });
      expect(await sent(lead, id, 'withdraw', { reason: 'Thử' })).toMatchObject({ body: { code: 'not-authorised' } });
      expect((await read(lead, id)).actions.map(({ command }) => command)).not.toContain('consultation.withdraw');
      // Nor by what was read before: the page still shows the button.
      await change('truong.skhdt', { agency: 'STC', roles: ['officer'] });
      expect((await sent(lead, id, 'withdraw', { reason: 'Thử' })).status).toBe(403);
      expect((await lead.get('/api/v1/me')).body).toMatchObject({ agency: { code: 'STC' }, roles: ['officer'] });
    });

    it('administers no more once the role of an administrator is gone', async () => {
      const second = await application().signIn('quantri2');
      accepted(await second.get('/api/v1/audit'));
      await change('quantri2', { agency: 'STP', roles: ['officer'] });
      for (const path of ['audit', 'webhooks', 'deliveries', 'tokens'])
        expect([path, (await second.get(`/api/v1/${path}`)).status]).toEqual([path, 403]);
      const one = { name: 'A', login: 'a.b', agency: 'STP', roles: ['officer'] };
      expect((await second.post('/api/v1/people', one)).status).toBe(403);
    });

    it('acts no more by a delegation whose time is over, or that was ended', async () => {
      const head = await application().signIn('truong.sxd');
      const { id: person } = accepted<{ id: string }>(
        await (await application().signIn('chuyenvien.sxd')).get('/api/v1/me'),
      );
      const deputy = await application().signIn('chuyenvien.sxd');
      const lead = await application().signIn('truong.stnmt');
      const grant = (until: string, from = '2023-06-14T08:00:00+07:00') =>
        head.post('/api/v1/delegations', { person, document: '15/GUQ-SXD', from, until });
      const ask = async () =>
        (await opened(lead, { consult: [{ agency: 'SXD', function: 'construction', reason: 'Xây dựng' }] })).id;
      const answer = { position: 'agree', answers: [{ question: 'q1', position: 'agree', text: 'Phù hợp' }] };
      accepted(await grant('2023-06-16T17:00:00+07:00'), 201);
      accepted(await sent(deputy, await ask(), 'opinions/SXD/answer', answer));
      const late = await ask();
      await clockTo(application(), '2023-06-16T17:00:00+07:00');
      expect(await sent(deputy, late, 'opinions/SXD/answer', answer)).toMatchObject({
        body: { code: 'not-authorised' },
      });
      accepted(await grant('2023-06-30T17:00:00+07:00', '2023-06-16T18:00:00+07:00'), 201);
      accepted(await head.post('/api/v1/delegations/revoke', { person }));
      expect(await sent(deputy, late, 'opinions/SXD/answer', answer)).toMatchObject({
        body: { code: 'not-authorised' },
      });
    });
  });

  it('is refused after the same work, whether the login is known, unknown, switched off or has no password yet', async () => {
    await store().write((tx) => tx.execute(`UPDATE people SET active = FALSE WHERE login = 'chuyenvien.stp'`));
    const admin = await application().signIn('quantri');
    const fresh = { name: 'Người Mới', login: 'nguoi.chua.co', agency: 'STP', roles: ['officer'] };
    accepted(await admin.post('/api/v1/people', fresh), 201);
    const logins = ['truong.stp', 'khong.co.ai', 'chuyenvien.stp', 'nguoi.chua.co', 'Truong.STP ', 'x'.repeat(64)];
    const told: Record<string, unknown[]> = {};
    for (const login of logins)
      told[login] = await hashesIn(async () => {
        const { status, body, headers } = await application()
          .visitor()
          .post<{ code: string; title: string }>('/api/v1/session', { login, password: 'sai mật khẩu' });
        return [status, body.code, body.title, headers.getSetCookie().length];
      });
    const [one = []] = Object.values(told);
    expect(one[0]).toBe(1);
    for (const login of logins) expect([login, told[login]]).toEqual([login, one]);
    // By a code in place of the password as well.
    for (const login of logins.slice(0, 4)) {
      const body = { login, code: 'aaaa-aaaa-aaaa-aaaa', password: NEW_PASSWORD };
      const ask = async () => [(await application().visitor().post('/api/v1/session/password', body)).status];
      expect([login, await hashesIn(ask)]).toEqual([login, [1, 401]]);
    }
  });
});

/** How often a password was hashed while something was asked, and what came of it: work that is counted, as times tell little on a busy machine. */
async function hashesIn(ask: () => Promise<unknown[]>): Promise<unknown[]> {
  let hashes = 0;
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'SCRYPTREQUEST') hashes += 1;
    },
  });
  hook.enable();
  try {
    const told = await ask();
    return [hashes, ...told];
  } finally {
    hook.disable();
  }
}
