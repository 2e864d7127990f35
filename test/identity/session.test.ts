import { describe, expect, it } from '@jest/globals';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication } from '../application.js';

interface Me {
  readonly login: string;
  readonly roles: string[];
  readonly agency: { code: string } | null;
  readonly delegations: { id: string; role: string; until: string }[];
}

describeApplication('sign-in', (application) => {
  it('lets nobody in without a session', async () => {
    const answer = await application().visitor().get('/api/v1/me');
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('answers whoever asks whether there is a session, and keeps no answer', async () => {
    const stranger = await application().visitor().get('/api/v1/session');
    expect(stranger).toMatchObject({ status: 200, body: { person: null } });
    const head = await application().signIn('truong.skhdt');
    const mine = await head.get('/api/v1/session');
    expect(mine).toMatchObject({ status: 200, body: { person: (await head.get('/api/v1/me')).body } });
    expect(mine.headers.get('cache-control')).toBe('no-store');
    await head.delete('/api/v1/session');
    expect((await head.get('/api/v1/session')).body).toEqual({ person: null });
  });

  it('tells a person who they are, in which agency and province', async () => {
    const head = await application().signIn('truong.skhdt');
    expect(await head.get('/api/v1/me')).toMatchObject({
      status: 200,
      body: {
        login: 'truong.skhdt',
        name: 'Nguyễn Hoài An',
        roles: ['head'],
        agency: { code: 'SKHDT', name: 'Sở Kế hoạch và Đầu tư', kind: 'department' },
        province: { code: 'phu-yen', name: 'Phú Yên' },
        delegations: [],
      },
    });
  });

  it('tells the clock of the law, the installation, and whether the whole province is seen', async () => {
    const head = await application().signIn('truong.skhdt');
    expect((await head.get('/api/v1/me')).body).toMatchObject({
      title: 'Giám đốc Sở Kế hoạch và Đầu tư',
      seesAll: false,
      now: '2023-06-14T08:00:00.000+07:00',
      clockHeld: false,
      evaluation: true,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
    const office = await application().signIn('chuyenvien.vp');
    expect((await office.get('/api/v1/me')).body).toMatchObject({ seesAll: true });
  });

  it('knows an administrator, who belongs to no agency', async () => {
    const admin = await application().signIn('quantri');
    expect((await admin.get('/api/v1/me')).body).toMatchObject({ roles: ['admin'], agency: null });
  });

  it('takes a login in capitals, as telephones write it', async () => {
    await expect(application().signIn('Truong.SKHDT')).resolves.toBeDefined();
  });

  it('says the same of a wrong password and of a login that does not exist', async () => {
    const post = (login: string) =>
      application().visitor().post<{ detail: string }>('/api/v1/session', { login, password: 'sai mật khẩu' });
    const [wrong, unknown] = [await post('truong.stc'), await post('khong.co.ai')];
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } });
    expect(unknown.status).toBe(401);
    expect(unknown.body.detail).toBe(wrong.body.detail);
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await application()
      .visitor()
      .post('/api/v1/session', { login: 'truong.sxd', password: 'dongthuan' });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^dong_thuan_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('keeps no token, only its hash', async () => {
    const head = await application().signIn('truong.sxd');
    const token = head.cookies().split('=')[1] ?? '';
    const rows = await application().server.installation.store.reader.rows<{ token_hash: string }>(
      'SELECT token_hash FROM sign_ins',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { token_hash } of rows) expect(token_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends with signing out, at the server too', async () => {
    const head = await application().signIn('truong.stp');
    const cookie = head.cookies();
    expect((await head.delete('/api/v1/session')).status).toBe(204);
    expect(head.cookies()).toMatch(/^dong_thuan_device=[\w-]{43}$/);
    expect((await application().visitor().get('/api/v1/me', { headers: { cookie } })).status).toBe(401);
  });

  it('replaces the former session of the same browser', async () => {
    const somebody = await application().signIn('truong.stp');
    const cookie = somebody.cookies();
    await somebody.post('/api/v1/session', { login: 'truong.snv', password: 'dongthuan' });
    expect((await somebody.get<Me>('/api/v1/me')).body.login).toBe('truong.snv');
    expect((await application().visitor().get('/api/v1/me', { headers: { cookie } })).status).toBe(401);
  });

  it('ends for a person who is switched off, at their next request', async () => {
    const { store } = application().server.installation;
    const officer = await application().signIn('chuyenvien.snv');
    const active = (on: boolean) =>
      store.write((tx) => tx.execute('UPDATE people SET active = ? WHERE login = ?', [on, 'chuyenvien.snv']));
    await active(false);
    try {
      expect((await officer.get('/api/v1/me')).status).toBe(401);
      await expect(application().signIn('chuyenvien.snv')).rejects.toThrow('401');
    } finally {
      await active(true);
    }
  });

  it('shows a deputy the delegation that they hold just now, and not before it begins', async () => {
    const { engine, store } = application().server.installation;
    const chairman = await store.reader.row<{ id: string; name: string }>(
      'SELECT id, name FROM people WHERE login = ?',
      ['chutich'],
    );
    const grant = (from: string, until: string) =>
      engine.submit({
        province: 'phu-yen',
        by: { person: chairman?.id ?? null, name: chairman?.name ?? null, agency: 'CT', role: 'head' },
        command: 'delegation.grant',
        consultation: null,
        with: { to: 'deputy', from, until } as never,
      });
    expect(await grant('2023-06-20T17:00:00.000Z', '2023-06-30T17:00:00.000Z')).toMatchObject({ accepted: true });
    const deputy = await application().signIn('phochutich');
    expect((await deputy.get<Me>('/api/v1/me')).body.delegations).toEqual([]);
    // A later grant to the same role replaces the earlier one.
    expect(await grant('2023-06-14T00:00:00.000Z', '2023-06-16T17:00:00.000Z')).toMatchObject({ accepted: true });
    expect((await deputy.get<Me>('/api/v1/me')).body.delegations).toEqual([
      { id: expect.any(String), role: 'deputy', document: null, until: '2023-06-17T00:00:00.000+07:00' },
    ]);
    const head = await application().signIn('chutich');
    expect((await head.get<Me>('/api/v1/me')).body.delegations).toEqual([]);
  });

  it.each([
    ['no body', undefined, 400],
    ['a login that is no text', { login: 7, password: 'x' }, 400],
    ['a field that there is not', { login: 'a', password: 'b', remember: true }, 400],
    ['JSON that is broken', '{"login":', 400],
  ])('refuses %s', async (_what, body, status) => {
    expect((await application().visitor().post('/api/v1/session', body)).status).toBe(status);
  });

  it('takes JSON and nothing else, and not without end', async () => {
    const form = { body: 'login=a&password=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await application().visitor().request('POST', '/api/v1/session', form)).status).toBe(415);
    const long = { login: 'a', password: 'x'.repeat(1_100_000) };
    expect((await application().visitor().post('/api/v1/session', long)).status).toBe(413);
  });

  describe('from another site', () => {
    const body = { login: 'truong.stc', password: 'dongthuan' };
    it.each([
      ['told by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }, 403],
      ['told by Sec-Fetch-Site of a neighbour', { 'sec-fetch-site': 'same-site' }, 403],
      ['told by Origin', { origin: 'https://example.com' }, 403],
      ['without an origin to name', { origin: 'null' }, 403],
    ])('is refused, %s', async (_what, headers: Record<string, string>, status) => {
      const answer = await application().visitor().post('/api/v1/session', body, { headers });
      expect(answer).toMatchObject({ status, body: { code: 'cross-site' } });
    });

    it('is not what our own pages send', async () => {
      const own = { 'sec-fetch-site': 'same-origin', origin: 'https://example.com' };
      expect((await application().visitor().post('/api/v1/session', body, { headers: own })).status).toBe(200);
      const origin = { origin: application().url };
      expect((await application().visitor().post('/api/v1/session', body, { headers: origin })).status).toBe(200);
    });
  });

  it('holds back who tries passwords, and says for how long', async () => {
    const attempt = () =>
      application().visitor().post('/api/v1/session', { login: 'vanthu.sxd', password: 'đoán thử' });
    for (let tries = 0; tries < 10; tries += 1) expect((await attempt()).status).toBe(401);
    const held = await attempt();
    expect(held).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
    await expect(application().signIn('vanthu.sxd')).rejects.toThrow('429');
    await expect(application().signIn('vanthu.stnmt')).resolves.toBeDefined();
  });

  it('does not take white space and capitals for another login', async () => {
    const attempt = (login: string) => application().visitor().post('/api/v1/session', { login, password: 'đoán thử' });
    for (const login of ['truong.sdl', ' truong.sdl', 'truong.sdl\t', 'TRUONG.SDL', '\u00a0truong.sdl'])
      for (let tries = 0; tries < 2; tries += 1) expect((await attempt(login)).status).toBe(401);
    expect((await attempt('  Truong.sdl  ')).status).toBe(429);
  });

  it('lets in whom strangers have held back, in the browser that they have used before', async () => {
    const own = await application().signIn('truong.snv');
    await own.delete('/api/v1/session');
    const stranger = application().visitor();
    for (let tries = 0; tries < 11; tries += 1)
      await stranger.post('/api/v1/session', { login: 'truong.snv', password: 'đoán thử' });
    await expect(application().signIn('truong.snv')).rejects.toThrow('429');
    const body = { login: 'truong.snv', password: 'dongthuan' };
    expect((await own.post('/api/v1/session', body)).status).toBe(200);
    // A browser in which somebody else has signed in is no known one.
    const neighbour = await application().signIn('truong.stc');
    expect((await neighbour.post('/api/v1/session', body)).status).toBe(429);
  });

  it('stands in the journal of security, with its refusals and its end, and never with what was typed for a login', async () => {
    const { store } = application().server.installation;
    const last = async () =>
      (await store.reader.row<{ seq: number }>("SELECT MAX(seq) AS seq FROM journal WHERE chain = ':audit'"))?.seq ?? 0;
    const before = await last();
    const head = await application().signIn('truong.syt');
    await head.delete('/api/v1/session');
    const visitor = application().visitor();
    await visitor.post('/api/v1/session', { login: 'Truong.SYT', password: 'sai' });
    await visitor.post('/api/v1/session', { login: 'mat-khau-cua-toi', password: 'sai' });
    for (let tries = 0; tries < 11; tries += 1)
      await visitor.post('/api/v1/session', { login: 'truong.syt', password: 'sai' });
    const rows = await store.reader.rows<{ command: string; entry: string }>(
      "SELECT command, entry FROM journal WHERE chain = ':audit' AND seq > ? ORDER BY seq",
      [before],
    );
    const told = rows.map(({ command, entry }) => {
      const { actor, with: carried, at } = JSON.parse(entry);
      return { command, at, by: actor.name, login: carried.login, address: carried.address };
    });
    const address = expect.stringMatching(/^(::ffff:)?127\.0\.0\.1$/);
    const at = expect.stringMatching(/^\d{4}-/);
    expect(told.slice(0, 4)).toEqual([
      { command: 'sign-in.accepted', at, by: expect.any(String), login: 'truong.syt', address },
      { command: 'sign-out.done', at, by: expect.any(String), login: 'truong.syt', address },
      { command: 'sign-in.refused', at, by: null, login: 'truong.syt', address },
      { command: 'sign-in.refused', at, by: null, login: null, address },
    ]);
    expect(told.filter(({ command }) => command === 'sign-in.held')).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('mat-khau-cua-toi');
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });

  it('survives a restart of the server', async () => {
    const head = await application().signIn('truong.svhttdl');
    await application().restart();
    expect((await head.get<Me>('/api/v1/me')).body.login).toBe('truong.svhttdl');
  });
});
