import { beforeAll, expect, it } from '@jest/globals';
import { SecurityJournal } from '../../src/api/identity/security-journal.js';
import { PeopleAdministration } from '../../src/api/people/people-administration.js';
import type { PersonView } from '../../src/api/people/people-list.js';
import type { EnteredPersonView } from '../../src/api/people/person.inputs.js';
import { PersonRequests } from '../../src/api/people/person-requests.js';
import { registerProvince } from '../../src/engine/province.js';
import type { Problem } from '../../src/http/problems/problem.js';
import type { SignedIn } from '../../src/http/signed-in.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { phuYenIn2023 } from '../../src/rules/register/read-register.js';
import { Rules } from '../../src/rules/rules.js';
import { instantOf } from '../../workflows/limits/time.js';
import { describeApplication, type Visitor } from '../application.js';
import { describeOnBothDatabases } from '../databases.js';
import { accepted } from '../http/asking.js';
import { addPerson } from './add-person.js';
import { entered, takePassword } from './first-password.js';

const PASSWORD = 'một mật khẩu dài';
const AN = {
  name: 'Hà Văn An',
  title: 'Phó Giám đốc Sở Xây dựng',
  login: 'pho.sxd',
  agency: 'SXD',
  roles: ['deputy'],
};

describeApplication('the administration of people', (application) => {
  let admin: Visitor;
  let own: string;
  let an: EnteredPersonView;

  beforeAll(async () => {
    admin = await application().signIn('quantri');
    own = accepted<{ id: string }>(await admin.get('/api/v1/me')).id;
    an = await entered(application(), admin, AN, PASSWORD);
  });
  const patch = (id: string, body: object, headers: Record<string, string>, who = admin) =>
    who.request<PersonView & Problem>('PATCH', `/api/v1/people/${id}`, { body, headers });
  const versionOf = async (id: string) => {
    const { items } = accepted<{ items: PersonView[] }>(await admin.get('/api/v1/people?limit=200'));
    return items.find((person) => person.id === id)?.version ?? 'none';
  };
  /** Changes a person who was read just before. */
  const change = async (id: string, body: object, who = admin) =>
    patch(id, body, { 'if-match': `"${await versionOf(id)}"` }, who);

  it('enters a person, who can then sign in, and shows no login', async () => {
    expect(an).toEqual({
      id: an.id,
      name: AN.name,
      title: AN.title,
      email: null,
      active: true,
      agency: 'SXD',
      roles: ['deputy'],
      version: expect.any(String),
      firstCode: { code: expect.stringMatching(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/), expiresAt: expect.any(String) },
    });
    const visitor = await application().signIn(AN.login, PASSWORD);
    expect((await visitor.get('/api/v1/me')).body).toMatchObject({ id: an.id, roles: ['deputy'] });
  });

  it.each<[string, object, number, string, string]>([
    ['a login that is taken', {}, 409, 'login-taken', '/login'],
    ['a login in capitals', { login: 'Pho.SXD2' }, 400, 'invalid-input', '/login'],
    ['a blank name', { login: 'a1', name: ' ' }, 400, 'invalid-input', '/name'],
    ['a name of two lines', { login: 'a1', name: 'Nguyễn\nAn' }, 400, 'invalid-input', '/name'],
    ['a title that turns round', { login: 'a1', title: 'Phó \u202e Giám đốc' }, 400, 'invalid-input', '/title'],
    ['an address that is none', { login: 'a1', email: 'hùng tại sxd' }, 400, 'invalid-input', '/email'],
    ['an agency that there is not', { login: 'a1', agency: 'SLD' }, 400, 'invalid-input', '/agency'],
    ['a role that there is not', { login: 'a1', roles: ['boss'] }, 400, 'invalid-input', '/roles'],
    ['no role', { login: 'a1', roles: [] }, 400, 'invalid-input', '/roles'],
    ['an administrator of an agency', { login: 'a1', roles: ['admin'] }, 400, 'invalid-input', '/roles'],
    ['a head of no agency', { login: 'a1', agency: null }, 400, 'invalid-input', '/agency'],
    [
      'a password that somebody else has chosen',
      { login: 'a1', password: PASSWORD },
      400,
      'invalid-input',
      '/password',
    ],
    ['another field', { login: 'a1', province: 'x' }, 400, 'invalid-input', '/province'],
  ])('refuses %s', async (_what, changed, status, code, pointer) => {
    expect(await admin.post('/api/v1/people', { ...AN, ...changed })).toMatchObject({
      status,
      body: { code, errors: [{ pointer }] },
    });
  });

  it('is nobody else’s', async () => {
    const head = await application().signIn('truong.sxd');
    expect((await head.post('/api/v1/people', { ...AN, login: 'a2' })).status).toBe(403);
    expect((await change(an.id, { active: false }, head)).status).toBe(403);
    expect((await head.post(`/api/v1/people/${an.id}/password-code`)).status).toBe(403);
    expect((await change('nobody', { active: false })).status).toBe(404);
    expect((await admin.post('/api/v1/people/nobody/password-code')).status).toBe(404);
    expect((await admin.post(`/api/v1/people/${own}/password-code`)).body).toMatchObject({ code: 'own-account' });
  });

  it('changes title, agency and roles, at once for who is signed in', async () => {
    const visitor = await application().signIn(AN.login, PASSWORD);
    const changed = accepted<PersonView>(await change(an.id, { title: ' Giám đốc ', roles: ['deputy', 'officer'] }));
    expect(changed).toMatchObject({ title: 'Giám đốc', agency: 'SXD', roles: ['deputy', 'officer'] });
    accepted(await change(an.id, { agency: 'STC' }));
    expect((await visitor.get('/api/v1/me')).body).toMatchObject({
      agency: { code: 'STC' },
      roles: ['deputy', 'officer'],
    });
    expect(accepted<PersonView>(await change(an.id, { title: null })).title).toBeNull();
    expect((await change(an.id, { agency: null })).body).toMatchObject({ errors: [{ pointer: '/agency' }] });
    expect((await change(an.id, { agency: 'NONE' })).body).toMatchObject({ errors: [{ pointer: '/agency' }] });
    expect((await change(an.id, { roles: null })).status).toBe(400);
    expect((await change(an.id, { name: 'Khác' })).status).toBe(400);
    expect((await visitor.get('/api/v1/me')).body).toMatchObject({ agency: { code: 'STC' } });
    accepted(await change(an.id, { agency: 'SXD', roles: ['deputy'] }));
  });

  it('changes them as they were read: nobody overwrites silently what another has just changed', async () => {
    const read = { 'if-match': `"${await versionOf(an.id)}"` };
    for (const none of [{}, { 'if-match': '*' }])
      expect((await patch(an.id, { roles: ['officer'] }, none as Record<string, string>)).body).toMatchObject({
        status: 428,
        code: 'version-required',
      });
    const first = await patch(an.id, { roles: ['deputy', 'officer'] }, read);
    expect(accepted<PersonView>(first).version).toBe(await versionOf(an.id));
    const second = await patch(an.id, { roles: ['clerk'] }, read);
    expect(second.body).toMatchObject({ status: 412, code: 'stale' });
    accepted(await change(an.id, { roles: ['deputy'] }));
    // The same as before is the same version: nothing was lost by it.
    expect(`"${await versionOf(an.id)}"`).toBe(read['if-match']);
  });

  it('switches an account off, which ends its sessions, and on again', async () => {
    const visitor = await application().signIn(AN.login, PASSWORD);
    expect(accepted<PersonView>(await change(an.id, { active: false })).active).toBe(false);
    expect((await visitor.get('/api/v1/me')).status).toBe(401);
    await expect(application().signIn(AN.login, PASSWORD)).rejects.toThrow('401');
    accepted(await change(an.id, { active: true }));
    // The session that was ended does not come back with the account.
    expect((await visitor.get('/api/v1/me')).status).toBe(401);
    await expect(application().signIn(AN.login, PASSWORD)).resolves.toBeDefined();
  });

  it('lets who is new take their first password with a code, once, within a week, and nobody sign in before', async () => {
    const view = accepted<EnteredPersonView>(await admin.post('/api/v1/people', { ...AN, login: 'moi.sxd' }), 201);
    const { code, expiresAt } = view.firstCode;
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
    expect([days > 6.9, days < 7.1]).toEqual([true, true]);
    await expect(application().signIn('moi.sxd', code)).rejects.toThrow('401');
    const stranger = application().visitor();
    const weak = await stranger.post('/api/v1/session/password', { login: 'moi.sxd', code, password: 'moi.sxd-2024' });
    expect(weak).toMatchObject({ status: 422, body: { code: 'weak-password' } });
    // It is no code of another person.
    const other = { login: AN.login, code, password: 'ruộng xanh chín cánh cò' };
    expect((await stranger.post('/api/v1/session/password', other)).status).toBe(401);
    await takePassword(application(), 'moi.sxd', code, 'ruộng xanh chín cánh cò');
    await expect(takePassword(application(), 'moi.sxd', code, 'tám cánh buồm nâu')).rejects.toThrow('401');
    const rows = await application().server.installation.store.reader.rows('SELECT * FROM password_codes');
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
    const { items } = accepted<{ items: object[] }>(await admin.get('/api/v1/audit?person=moi.sxd'));
    expect(JSON.stringify(items)).not.toContain(code);
  });

  it('takes no code that was made too long ago', async () => {
    const view = accepted<EnteredPersonView>(await admin.post('/api/v1/people', { ...AN, login: 'cham.sxd' }), 201);
    await application().server.installation.store.write((tx) =>
      tx.execute('UPDATE password_codes SET expires_at = ? WHERE person_id = ?', ['2020-01-01T00:00:00.000Z', view.id]),
    );
    const { code } = view.firstCode;
    await expect(takePassword(application(), 'cham.sxd', code, 'ruộng xanh chín cánh cò')).rejects.toThrow('401');
  });

  it('makes a code for a new password, which ends what there was, and never knows the password', async () => {
    const visitor = await application().signIn(AN.login, PASSWORD);
    const made = accepted<{ code: string; expiresAt: string }>(
      await admin.post(`/api/v1/people/${an.id}/password-code`),
      201,
    );
    expect(made).toEqual({
      code: expect.stringMatching(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/),
      expiresAt: expect.any(String),
    });
    expect((await visitor.get('/api/v1/me')).status).toBe(401);
    await expect(application().signIn(AN.login, PASSWORD)).rejects.toThrow('401');
    await expect(application().signIn(AN.login, made.code)).rejects.toThrow('401');
    const own = application().visitor();
    const next = 'Cầu tre lắc lẻo mùa nước nổi';
    const take = (code: string, password: string, login = AN.login) =>
      own.post<Problem>('/api/v1/session/password', { login, code, password });
    expect((await take('kq7m-xw2d-9hbt-ra4e', next)).body).toMatchObject({ status: 401, code: 'wrong-credentials' });
    expect((await take(made.code, 'matkhau123456')).body).toMatchObject({ status: 422, code: 'weak-password' });
    expect((await take(made.code, next, 'truong.stc')).status).toBe(401);
    expect((await take(made.code.toUpperCase().replaceAll('-', ' '), next)).body).toMatchObject({ id: an.id });
    expect((await own.get('/api/v1/me')).body).toMatchObject({ id: an.id });
    // Once, and no more.
    expect((await take(made.code, 'Một câu khác hẳn câu trước kia')).status).toBe(401);
    await expect(application().signIn(AN.login, next)).resolves.toBeDefined();

    const changing = (current: string, password: string) =>
      own.post<Problem>('/api/v1/me/password', { current, password });
    const other = await application().signIn(AN.login, next);
    expect((await changing('sai', PASSWORD)).status).toBe(401);
    expect((await changing(next, 'phosxd2024!!')).body).toMatchObject({ status: 422, code: 'weak-password' });
    expect((await changing(next, PASSWORD)).status).toBe(200);
    expect((await own.get('/api/v1/me')).status).toBe(200);
    expect((await other.get('/api/v1/me')).status).toBe(401);
    await expect(application().signIn(AN.login, PASSWORD)).resolves.toBeDefined();
  });

  it('stands in the journal of security, with who did what to whom', async () => {
    const { store } = application().server.installation;
    const rows = await store.reader.rows<{ command: string; entry: string }>(
      "SELECT command, entry FROM journal WHERE chain = ':audit' AND command NOT LIKE 'sign-%' ORDER BY seq",
    );
    const told = rows.map(({ command, entry }) => {
      const { actor, with: carried } = JSON.parse(entry);
      return [command, actor.person === own ? 'admin' : actor.person === an.id ? 'an' : actor.person, carried.login];
    });
    expect(told).toContainEqual(['person.entered', 'admin', AN.login]);
    expect(told).toContainEqual(['person.changed', 'admin', AN.login]);
    expect(told).toContainEqual(['password.code-made', 'admin', AN.login]);
    expect(told).toContainEqual(['password.changed', 'an', AN.login]);
    expect(JSON.stringify(rows)).not.toContain('Cầu tre');
    const roles = rows.find(({ entry }) => entry.includes('"roles":["deputy","officer"]'));
    expect(roles?.command).toBe('person.changed');
  });

  it('leaves an administrator their own account', async () => {
    for (const body of [{ active: false }, { roles: ['head'], agency: 'SXD' }, { roles: [] }])
      expect(await change(own, body)).toMatchObject({ status: 409, body: { code: 'own-account' } });
    expect((await change(own, { title: 'Quản trị' })).status).toBe(200);
    expect((await admin.get('/api/v1/me')).body).toMatchObject({ roles: ['admin'] });
  });
});

describeOnBothDatabases('the log of the administration', (open) => {
  it('has a line for every change, with who made it and without names or passwords', async () => {
    const store = await open();
    const province = { code: 'phu-yen', name: 'Phú Yên', agencies: phuYenIn2023() };
    await registerProvince(store, province, readCalendar('vn-civil-service'), instantOf(0));
    const quanTri = { province: 'phu-yen', login: 'quantri', name: 'Quản', title: null, agency: null };
    const id = await addPerson(store, { ...quanTri, roles: ['admin'] }, PASSWORD);
    const by: SignedIn = { ...quanTri, id, roles: ['admin'], locale: 'vi' };
    const lines: unknown[][] = [];
    const clock = { now: async () => instantOf(Date.now()) };
    const journal = new SecurityJournal(store, clock.now, { email: false });
    const requests = new PersonRequests(store, clock, Date.now, new Rules(store.reader), journal);
    const administration = new PeopleAdministration(store, clock, Date.now, journal, requests, {
      info: (...line: unknown[]) => void lines.push(line),
    });
    const person = await administration.add(by, { ...AN, roles: ['deputy'] });
    await administration.change(by, person.id, { active: false, title: 'Khác' }, () => person.version);
    await administration.passwordCode(by, person.id);
    await expect(administration.change(by, 'nobody', { active: false }, () => person.version)).rejects.toThrow(
      'not-found',
    );
    expect(lines.map(([details]) => details)).toEqual([
      { by: id, province: 'phu-yen', person: person.id, agency: 'SXD', roles: ['deputy'] },
      { by: id, province: 'phu-yen', person: person.id, changed: ['title', 'active'], active: false },
      { by: id, province: 'phu-yen', person: person.id },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/mật khẩu|pho\.sxd|Hà Văn An|Khác/);
  });
});
