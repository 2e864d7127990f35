/** Signing in with a second factor: what it takes, what it does not give away, and what ends with it. */
import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import { verifyStore } from '../../../src/journal/verify.js';
import { SAMPLE_PASSWORD } from '../../../src/tools/evaluation/sample-people.js';
import { describeApplication, type Visitor } from '../../application.js';
import { accepted } from '../../http/asking.js';
import { awaitingCode, codeOf, enrolled, type Renewed } from './authenticator.js';

const LOGIN = 'truong.sxd';
const password = SAMPLE_PASSWORD;

describeApplication('a second factor', (application) => {
  let head: Visitor;
  let before: Visitor;
  let secret: string;
  let codes: string[];
  const store = () => application().server.installation.store;
  const code = (who: Visitor, body: object) => who.post('/api/v1/session/code', body);
  /** As if the last code had been used long ago. */
  const later = () => store().write((tx) => tx.execute('UPDATE second_factors SET last_step = 1'));

  beforeAll(async () => {
    before = await application().signIn(LOGIN);
    head = await application().signIn(LOGIN);
    ({ secret, recoveryCodes: codes } = await enrolled(head, password));
  });
  beforeEach(async () => {
    await later();
    await store().write((tx) => tx.execute('DELETE FROM sign_in_failures'));
  });

  it('signs everything else out when it is set up, and goes on in this browser', async () => {
    expect((await before.get('/api/v1/me')).status).toBe(401);
    expect((await head.get('/api/v1/me')).body).toMatchObject({ login: LOGIN, owesFactor: false });
    expect((await head.get('/api/v1/me/factor')).body).toEqual({
      since: expect.stringMatching(/\+07:00$/),
      recoveryCodesLeft: 10,
      required: false,
    });
  });

  it('lets nobody in with the password alone, and says so only to who has it', async () => {
    const who = await awaitingCode(application(), LOGIN, password);
    expect(who.cookies()).toMatch(/^dong_thuan_half=[\w-]{43}$/);
    for (const path of ['/api/v1/me', '/api/v1/me/factor', '/api/v1/consultations'])
      expect((await who.get(path)).status).toBe(401);
    expect((await who.get('/api/v1/session')).body).toEqual({ person: null });
    const wrong = await application().visitor().post('/api/v1/session', { login: LOGIN, password: 'sai mật khẩu' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } });
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('ends the session that the browser had before', async () => {
    const other = await application().signIn('truong.stc');
    const cookie = other.cookies();
    expect((await other.post('/api/v1/session', { login: LOGIN, password })).status).toBe(401);
    expect((await application().visitor().get('/api/v1/me', { headers: { cookie } })).status).toBe(401);
  });

  it('lets in with a code, once', async () => {
    const who = await awaitingCode(application(), LOGIN, password);
    const now = codeOf(secret);
    expect(await code(who, { code: `${now.slice(0, 3)} ${now.slice(3)}` })).toMatchObject({ body: { login: LOGIN } });
    expect((await who.get('/api/v1/me')).status).toBe(200);
    expect(who.cookies()).not.toContain('half');
    const again = await awaitingCode(application(), LOGIN, password);
    expect(await code(again, { code: now })).toMatchObject({ status: 401, body: { code: 'wrong-code' } });
    // Nor one before it, which the window would still take.
    expect((await code(again, { code: codeOf(secret, -1) })).status).toBe(401);
    expect((await code(again, { code: codeOf(secret, 1) })).status).toBe(200);
  });

  it('takes a code once, of two who come with it at the same time', async () => {
    const two = await Promise.all([1, 2].map(() => awaitingCode(application(), LOGIN, password)));
    const now = codeOf(secret);
    const answers = await Promise.all(two.map((who) => code(who, { code: now })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('lets in with a recovery code, once, however it is typed', async () => {
    const [one = ''] = codes;
    const who = await awaitingCode(application(), LOGIN, password);
    expect((await code(who, { code: one.toUpperCase().replaceAll('-', ' ') })).status).toBe(200);
    expect((await who.get('/api/v1/me/factor')).body).toMatchObject({ recoveryCodesLeft: 9 });
    const again = await awaitingCode(application(), LOGIN, password);
    expect((await code(again, { code: one })).status).toBe(401);
  });

  it('asks for the password anew after five wrong codes, from another browser, and when it was used', async () => {
    const who = await awaitingCode(application(), LOGIN, password);
    const cookie = who.cookies();
    const body = { code: codeOf(secret) };
    const elsewhere = { body, headers: { cookie, 'user-agent': 'another browser' } };
    const ended = { status: 401, body: { code: 'half-sign-in-ended' } };
    expect(await application().visitor().request('POST', '/api/v1/session/code', elsewhere)).toMatchObject(ended);
    for (let tries = 0; tries < 5; tries += 1)
      expect(await code(who, { code: '000 000' })).toMatchObject({ body: { code: 'wrong-code' } });
    expect(await code(who, body)).toMatchObject(ended);
    expect(await code(application().visitor(), body)).toMatchObject(ended);
    const anew = await awaitingCode(application(), LOGIN, password);
    const used = anew.cookies();
    expect((await code(anew, body)).status).toBe(200);
    const replayed = { body: { code: codes[1] }, headers: { cookie: used } };
    expect(await application().visitor().request('POST', '/api/v1/session/code', replayed)).toMatchObject(ended);
  });

  it('is over after five minutes', async () => {
    const who = await awaitingCode(application(), LOGIN, password);
    await store().write((tx) => tx.execute('UPDATE half_sign_ins SET expires_at = ?', ['2026-01-01T00:00:00.000Z']));
    expect(await code(who, { code: codeOf(secret) })).toMatchObject({ body: { code: 'half-sign-in-ended' } });
  });

  it('holds back who has the password and tries codes, as who tries passwords', async () => {
    const answers: unknown[] = [];
    for (let round = 0; round < 4; round += 1) {
      const who = application().visitor();
      answers.push(await who.post('/api/v1/session', { login: LOGIN, password }));
      for (let tries = 0; tries < 3; tries += 1) answers.push(await code(who, { code: '000000' }));
    }
    // The right password in between wins no further tries.
    const codes = answers.map((answer) => (answer as { body: { code: string } }).body.code);
    expect(codes.filter((one) => one === 'code-needed' || one === 'wrong-code')).toHaveLength(10);
    expect(await application().visitor().post('/api/v1/session', { login: LOGIN, password })).toMatchObject({
      status: 429,
    });
  });

  it('keeps neither the secret nor a code in the database', async () => {
    const rows = await Promise.all(
      ['second_factors', 'recovery_codes', 'factor_enrolments'].map((table) =>
        store().reader.rows(`SELECT * FROM ${table}`),
      ),
    );
    const kept = JSON.stringify(rows);
    expect(rows[0]).toHaveLength(1);
    for (const hidden of [secret.replaceAll(' ', ''), secret, ...codes]) expect(kept).not.toContain(hidden);
  });

  it('is replaced only by who has it, and gives new recovery codes', async () => {
    const { secret: next } = accepted<{ secret: string }>(await head.post('/api/v1/me/factor/begin'));
    const confirm = (body: object) => head.post('/api/v1/me/factor/confirm', { password, ...body });
    expect(await confirm({ code: codeOf(next) })).toMatchObject({ status: 401, body: { code: 'wrong-code' } });
    expect(await confirm({ code: codeOf(next), current: '000000' })).toMatchObject({ body: { code: 'wrong-code' } });
    expect(await confirm({ password: 'sai mật khẩu', code: codeOf(next) })).toMatchObject({
      body: { code: 'wrong-credentials' },
    });
    // The refused tries have used nothing up.
    const renewed = accepted<Renewed>(await confirm({ code: codeOf(next, -1), current: codeOf(secret) }));
    expect(renewed.recoveryCodes).toHaveLength(10);
    expect(renewed.recoveryCodes).not.toContain(codes[2]);
    expect(await confirm({ code: codeOf(next), current: codes[2] })).toMatchObject({ status: 401 });
    secret = next;
    codes = renewed.recoveryCodes;
  });

  it('makes recovery codes anew, and the former are void', async () => {
    const ask = (body: object) => head.post('/api/v1/me/factor/recovery-codes', { password, ...body });
    expect(await ask({ code: '000000' })).toMatchObject({ body: { code: 'wrong-code' } });
    const { recoveryCodes } = accepted<Renewed>(await ask({ code: codeOf(secret) }));
    const who = await awaitingCode(application(), LOGIN, password);
    expect((await code(who, { code: codes[3] })).status).toBe(401);
    expect((await code(who, { code: recoveryCodes[3] })).status).toBe(200);
    codes = recoveryCodes;
  });

  it('stands in the signed chain with every refusal, and in what its person sees', async () => {
    const who = await awaitingCode(application(), LOGIN, password);
    await code(who, { code: '000000' });
    const { events } = accepted<{ events: { what: string; isNew: boolean }[] }>(await head.get('/api/v1/me/account'));
    const what = events.map((event) => event.what);
    expect(what[0]).toBe('sign-in.code-refused');
    for (const one of ['factor.enrolled', 'factor.codes-made', 'sign-in.accepted']) expect(what).toContain(one);
    // Only that somebody was held back is news.
    expect(events.filter(({ isNew }) => isNew).map((event) => event.what)).toEqual(['sign-in.held']);
    const rows = await store().reader.rows<{ entry: string }>(
      "SELECT entry FROM journal WHERE chain = ':audit' AND command = 'sign-in.accepted' ORDER BY seq",
    );
    const factors = rows.map(({ entry }) => JSON.parse(entry).with.factor);
    expect(factors).toEqual(expect.arrayContaining(['code', 'recovery']));
    expect(await verifyStore(store())).toMatchObject({ ok: true });
  });

  it('stays when the password is changed, in the session that goes on', async () => {
    const next = 'bảy con cò trắng qua đồng';
    accepted(await head.post('/api/v1/me/password', { current: password, password: next }));
    expect((await head.get('/api/v1/me')).status).toBe(200);
    await awaitingCode(application(), LOGIN, next);
    accepted(await head.post('/api/v1/me/factor/remove', { password: next, code: codeOf(secret) }));
    expect(await application().signIn(LOGIN, next)).toBeDefined();
    expect((await head.get('/api/v1/me/factor')).body).toMatchObject({ since: null, recoveryCodesLeft: 0 });
  });
});
