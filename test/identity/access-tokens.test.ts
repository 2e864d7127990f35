/** Tokens by which other systems act for a person: never more than the person, and nothing any more once they have ended. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessTokensView, NewTokenView } from '../../src/api/identity/access-tokens/access-token.views.js';
import type { PersonView } from '../../src/api/people/people-list.js';
import { registerProvince } from '../../src/engine/province.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { phuYenIn2023 } from '../../src/rules/register/read-register.js';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, opened, sent } from '../http/asking.js';
import { addPerson } from '../people/add-person.js';
import { codeOf, enrolled } from './second-factor/authenticator.js';
import { SYSTEM, systemWith, tokenMade } from './tokens.js';

describeApplication('access tokens', (application) => {
  let admin: Visitor;
  let head: Visitor;
  let made: NewTokenView;
  const system = (token: string) => systemWith(application(), token);
  const store = () => application().server.installation.store;
  const audited = async (kind: string) =>
    accepted<{ items: { by: string | null; login: string; with: Record<string, unknown> }[] }>(
      await admin.get(`/api/v1/audit?kind=${kind}`),
    ).items;
  const personWith = async (login: string) => {
    const { items } = accepted<{ items: PersonView[] }>(await admin.get('/api/v1/people?limit=200'));
    const row = await store().reader.row<{ id: string }>('SELECT id FROM people WHERE login = ?', [login]);
    return items.find(({ id }) => id === row?.id) as PersonView;
  };
  const change = async (login: string, body: object) => {
    const { id, version } = await personWith(login);
    return accepted(
      await admin.request('PATCH', `/api/v1/people/${id}`, { body, headers: { 'if-match': `"${version}"` } }),
    );
  };

  beforeAll(async () => {
    admin = await application().signIn('quantri');
    head = await application().signIn('truong.sxd');
    made = await tokenMade(head, ['read', 'opinion.answer']);
  });

  it('is shown once, and only its hash is kept', async () => {
    expect(made.token).toMatch(/^dtk_[\w-]{43}$/);
    const { items } = accepted<AccessTokensView>(await head.get('/api/v1/me/tokens'));
    expect(items).toMatchObject([{ id: made.id, system: SYSTEM, agency: 'SXD', usedAt: null, standing: 'good' }]);
    expect(JSON.stringify(items)).not.toContain(made.token.slice(4));
    const row = await store().reader.row<Record<string, string>>('SELECT * FROM access_tokens WHERE id = ?', [made.id]);
    expect(row?.token_hash).toBe(createHash('sha256').update(made.token).digest('hex'));
    expect(JSON.stringify(row)).not.toContain(made.token.slice(4));
    const journal = await store().reader.rows<{ entry: string }>('SELECT entry FROM journal');
    expect(journal.map(({ entry }) => entry).join()).not.toContain(made.token.slice(4));
  });

  it('needs the password, a name, a scope and an end within a year', async () => {
    const good = { system: SYSTEM, scopes: ['read'], days: 30, password: SAMPLE_PASSWORD };
    for (const [wrong, status, pointer] of [
      [{ password: 'không phải mật khẩu' }, 401, '/password'],
      [{ scopes: [] }, 400, '/scopes'],
      [{ scopes: ['people.add'] }, 400, '/scopes'],
      [{ days: 0 }, 400, '/days'],
      [{ days: 366 }, 400, '/days'],
      [{ days: 1.5 }, 400, '/days'],
      [{ system: '' }, 400, '/system'],
    ] as const)
      expect([wrong, await head.post('/api/v1/me/tokens', { ...good, ...wrong })]).toMatchObject([
        wrong,
        { status, body: { errors: [{ pointer }] } },
      ]);
  });

  it('does what its owner may, in their name, and is seen to have been used', async () => {
    const lead = await application().signIn('truong.skhdt');
    const { id } = await opened(lead);
    const qlvb = system(made.token);
    expect((await qlvb.get('/api/v1/me')).body).toMatchObject({ login: 'truong.sxd', agency: { code: 'SXD' } });
    const answered = await sent(qlvb, id, 'opinions/SXD/answer', agreeing);
    expect(answered.status).toBe(200);
    expect(qlvb.cookies()).toBe('');
    const { items } = accepted<AccessTokensView>(await head.get('/api/v1/me/tokens'));
    expect(items[0]).toMatchObject({ usedAt: expect.any(String), usedFrom: expect.any(String) });
    // Another agency's opinion is not its owner's either.
    expect((await sent(qlvb, id, 'opinions/STC/answer', agreeing)).body).toMatchObject({ code: 'not-consulted' });
  });

  it('writes its last use once a minute, not with every request', async () => {
    const before = await store().reader.row<{ used_at: string }>('SELECT used_at FROM access_tokens WHERE id = ?', [
      made.id,
    ]);
    for (let n = 0; n < 3; n += 1) accepted(await system(made.token).get('/api/v1/me'));
    const after = await store().reader.row<{ used_at: string }>('SELECT used_at FROM access_tokens WHERE id = ?', [
      made.id,
    ]);
    expect(after).toEqual(before);
  });

  it('is judged alone, whatever session comes with it, and no session is opened by it', async () => {
    const both = await head.get('/api/v1/me/account', { headers: { authorization: `Bearer ${made.token}` } });
    expect(both).toMatchObject({ status: 403, body: { code: 'not-for-tokens' } });
    expect((await head.get('/api/v1/me', { headers: { authorization: 'Bearer x' } })).body).toMatchObject({
      code: 'token-unknown',
    });
    const { headers } = await system(made.token).get('/api/v1/consultations');
    expect(headers.getSetCookie()).toEqual([]);
    expect((await system(made.token).get('/api/v1/session')).body).toEqual({ person: null });
  });

  it('is refused where there is none, and many such hold back tokens of that address but nobody who signs in', async () => {
    const unknown = await system(`dtk_${'A'.repeat(43)}`).get('/api/v1/me');
    expect(unknown).toMatchObject({ status: 401, body: { code: 'token-unknown' } });
    expect(unknown.headers.get('www-authenticate')).toBe('Bearer');
    for (let n = 0; n < 100; n += 1) await system(`dtk_${'B'.repeat(43)}`).get('/api/v1/me');
    const held = await system(`dtk_${'B'.repeat(43)}`).get('/api/v1/me');
    expect(held).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
    accepted(await system(made.token).get('/api/v1/me'));
    await application().signIn('chuyenvien.sxd');
  });

  it('is refused by its code outside its scope, which stands in the audit journal once a minute', async () => {
    const before = (await audited('token.refused')).length;
    const { id } = await opened(await application().signIn('truong.skhdt'));
    const { token } = await tokenMade(await application().signIn('truong.stc'), ['read']);
    for (let n = 0; n < 2; n += 1)
      expect(await sent(system(token), id, 'opinions/STC/answer', agreeing)).toMatchObject({
        status: 403,
        body: { code: 'outside-token-scope', errors: [{ pointer: 'scope/opinion.answer' }] },
      });
    const entries = await audited('token.refused');
    expect(entries).toHaveLength(before + 1);
    expect(entries[0]).toMatchObject({ by: null, login: 'truong.stc', with: { refusal: 'outside-token-scope' } });
  });

  it('has expired', async () => {
    const { id, token } = await tokenMade(await application().signIn('vanthu.sxd'), ['read']);
    await store().write((tx) =>
      tx.update('access_tokens', [{ province: 'phu-yen', id, expires_at: '2020-01-01T00:00:00.000Z' }]),
    );
    expect(await system(token).get('/api/v1/me')).toMatchObject({ status: 401, body: { code: 'token-expired' } });
  });

  it('loses what its owner loses, at once', async () => {
    const { id } = await opened(await application().signIn('truong.skhdt'));
    const { token } = await tokenMade(await application().signIn('chuyenvien.skhdt'), ['read', 'opinion.urge']);
    const urge = async () => (await sent(system(token), id, 'opinions/SXD/urge', {})).body;
    await change('chuyenvien.skhdt', { roles: ['clerk'] });
    expect(await urge()).toMatchObject({ code: 'not-authorised' });
    await change('chuyenvien.skhdt', { roles: ['officer'] });
    expect(await urge()).not.toMatchObject({ code: 'not-authorised' });
    // In another agency it is good for nothing, though its owner is somebody there.
    await change('chuyenvien.skhdt', { agency: 'STC' });
    expect(await system(token).get('/api/v1/me')).toMatchObject({ status: 401, body: { code: 'token-ended' } });
    await change('chuyenvien.skhdt', { agency: 'SKHDT' });
    // It comes back with its owner: nothing has ended it.
    accepted(await system(token).get('/api/v1/me'));
  });

  it('ends with the account for good, and with a password that was lost', async () => {
    const { token } = await tokenMade(await application().signIn('chuyenvien.stc'), ['read']);
    await change('chuyenvien.stc', { active: false });
    expect(await system(token).get('/api/v1/me')).toMatchObject({ status: 401, body: { code: 'token-ended' } });
    await change('chuyenvien.stc', { active: true });
    expect(await system(token).get('/api/v1/me')).toMatchObject({ status: 401, body: { code: 'token-ended' } });
    const other = await tokenMade(await application().signIn('truong.stttt'), ['read']);
    const { id } = await personWith('truong.stttt');
    accepted(await admin.post(`/api/v1/people/${id}/password-code`), 201);
    expect(await system(other.token).get('/api/v1/me')).toMatchObject({ body: { code: 'token-ended' } });
  });

  it('is ended by its owner or an administrator, by nobody else, and does nothing when it is replayed', async () => {
    const lead = await application().signIn('truong.skhdt');
    const { id } = await opened(lead);
    const own = await tokenMade(head, ['read', 'opinion.answer']);
    for (const who of [lead, system(own.token)])
      expect((await who.post(`/api/v1/me/tokens/${own.id}/end`)).status).toBe(who === lead ? 404 : 403);
    expect((await lead.post(`/api/v1/tokens/${own.id}/end`)).status).toBe(403);
    accepted(await head.post(`/api/v1/me/tokens/${own.id}/end`));
    const replayed = await system(own.token).post(`/api/v1/consultations/${id}/opinions/SXD/answer`, agreeing, {
      headers: { 'if-match': '"1"' },
    });
    expect(replayed).toMatchObject({ status: 401, body: { code: 'token-ended' } });
    const { opinions } = accepted<{ opinions: Record<string, { state: string }> }>(
      await lead.get(`/api/v1/consultations/${id}`),
    );
    expect(opinions.SXD?.state).toBe('awaiting');
    const other = await tokenMade(head, ['read']);
    const { items } = accepted<AccessTokensView>(await admin.post(`/api/v1/tokens/${other.id}/end`));
    expect(items.find((one) => one.id === other.id)).toMatchObject({ standing: 'ended', owner: expect.any(String) });
    expect(await audited('token.ended')).toMatchObject([{ with: { token: other.id } }, { with: { token: own.id } }]);
    expect((await audited('token.made'))[0]).toMatchObject({
      login: 'truong.sxd',
      with: { system: SYSTEM, scopes: ['read'] },
    });
    // What another did to it is told to its owner.
    const { events } = accepted<{ events: object[] }>(await head.get('/api/v1/me/account'));
    expect(events).toContainEqual(expect.objectContaining({ what: 'token.ended', isNew: true }));
  });

  it('asks for a code where its owner has a second factor', async () => {
    const who = await application().signIn('pho.skhdt');
    const { secret } = await enrolled(who, SAMPLE_PASSWORD);
    const body = { system: SYSTEM, scopes: ['read'], days: 30, password: SAMPLE_PASSWORD };
    for (const code of [undefined, '000000'])
      expect(await who.post('/api/v1/me/tokens', { ...body, code })).toMatchObject({
        status: 401,
        body: { code: 'wrong-code', errors: [{ pointer: '/code' }] },
      });
    const { token } = await tokenMade(who, ['read'], { password: SAMPLE_PASSWORD, code: codeOf(secret) });
    accepted(await system(token).get('/api/v1/me'));
  });

  it('is one of at most twenty', async () => {
    const who = await application().signIn('truong.stnmt');
    for (let n = 0; n < 20; n += 1) await tokenMade(who, ['read']);
    const body = { system: SYSTEM, scopes: ['read'], days: 30, password: SAMPLE_PASSWORD };
    expect(await who.post('/api/v1/me/tokens', body)).toMatchObject({ status: 409, body: { code: 'too-many-tokens' } });
  });

  describe('in another province', () => {
    it('reads and does nothing here', async () => {
      const { engine } = application().server.installation;
      const province = { code: 'tay-ninh', name: 'Tây Ninh', agencies: phuYenIn2023() };
      await registerProvince(store(), province, readCalendar('vn-civil-service'), await engine.now());
      const person = { province: 'tay-ninh', login: 'truong.tn', name: 'Lê Văn Ninh', title: null, agency: 'SXD' };
      await addPerson(store(), { ...person, roles: ['head'] }, 'bốn mùa lúa chín vàng');
      const { id } = await opened(await application().signIn('truong.skhdt'));
      const owner = await application().signIn('truong.tn', 'bốn mùa lúa chín vàng');
      const { token } = await tokenMade(owner, ['read', 'opinion.answer'], { password: 'bốn mùa lúa chín vàng' });
      expect((await system(token).get(`/api/v1/consultations/${id}`)).body).toMatchObject({
        code: 'unknown-consultation',
      });
      expect((await sent(system(token), id, 'opinions/SXD/answer', agreeing)).body).toMatchObject({
        code: 'unknown-consultation',
      });
      expect((await owner.post(`/api/v1/me/tokens/${made.id}/end`)).status).toBe(404);
    });
  });
});
