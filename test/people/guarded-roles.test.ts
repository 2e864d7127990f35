/** Roles that no administrator gives alone, and how they are asked for and confirmed. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { guardOf, type Held } from '../../src/api/identity/guarded-roles.js';
import type { PersonView } from '../../src/api/people/people-list.js';
import type { PersonRequestView } from '../../src/api/people/person-requests.views.js';
import type { Role } from '../../workflows/commands/commands.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted } from '../http/asking.js';
import { takePassword } from './first-password.js';

const OFFICES = { office: 'VP', chairman: 'CT' };
const held = (agency: string | null, ...roles: Role[]): Held => ({ agency, roles, active: true });
const off = (one: Held): Held => ({ ...one, active: false });

describe('a role that somebody else has to confirm', () => {
  it.each<[string, Held | null, Held, Held[], string | null]>([
    ['the first head of an agency', null, held('SXD', 'head'), [], null],
    ['a head beside officers', null, held('SXD', 'head'), [held('SXD', 'officer')], null],
    ['a second head', null, held('SXD', 'head'), [held('SXD', 'head')], 'second-head'],
    ['a head beside one who is switched off', null, held('SXD', 'head'), [off(held('SXD', 'head'))], null],
    ['a head beside that of another agency', null, held('SXD', 'head'), [held('STC', 'head')], null],
    ['an officer', null, held('SXD', 'officer'), [held('SXD', 'head')], null],
    ['a deputy who becomes head', held('SXD', 'deputy'), held('SXD', 'head'), [held('SXD', 'head')], 'second-head'],
    [
      'a head who becomes officer too',
      held('SXD', 'head'),
      held('SXD', 'head', 'officer'),
      [held('SXD', 'head')],
      null,
    ],
    [
      'a head of another agency who moves',
      held('STC', 'head'),
      held('SXD', 'head'),
      [held('SXD', 'head')],
      'second-head',
    ],
    [
      'a head who is switched on again',
      off(held('SXD', 'head')),
      held('SXD', 'head'),
      [held('SXD', 'head')],
      'second-head',
    ],
    ['the first of the Office', null, held('VP', 'head'), [], null],
    ['any other of the Office', null, held('VP', 'clerk'), [held('VP', 'head')], 'office'],
    ['any other of the chairman', null, held('CT', 'deputy'), [held('CT', 'head')], 'chairman'],
    ['an administrator', null, held(null, 'admin'), [], 'administrator'],
    ['who is switched off', held('VP', 'clerk'), off(held('VP', 'clerk')), [held('VP', 'head')], null],
  ])('%s', (_what, before, after, others, why) => {
    expect(guardOf(before, after, others, OFFICES)?.why ?? null).toBe(why);
  });
});

const PASSWORD = 'một mật khẩu dài';
const SECOND = {
  name: 'Trần Thị Mai',
  title: null,
  login: 'truong2.sxd',
  agency: 'SXD',
  roles: ['head'],
};

describeApplication('what an administrator asks for', (application) => {
  let admin: Visitor;
  let head: Visitor;
  let other: Visitor;

  beforeAll(async () => {
    admin = await application().signIn('quantri');
    head = await application().signIn('truong.sxd');
    other = await application().signIn('truong.stc');
  });
  const waiting = async (who: Visitor) =>
    accepted<{ items: PersonRequestView[] }>(await who.get('/api/v1/people/requests')).items;
  const ask = async (change: object = {}) =>
    accepted<PersonRequestView>(await admin.post('/api/v1/people/requests', { ...SECOND, ...change }), 201);

  it('is refused where it is done at once, and nobody is entered', async () => {
    expect((await admin.post('/api/v1/people', SECOND)).body).toMatchObject({
      status: 409,
      code: 'confirmation-needed',
    });
    const { items } = accepted<{ items: PersonView[] }>(await admin.get('/api/v1/people?q=Mai&agency=SXD'));
    expect(items).toEqual([]);
    expect((await admin.post('/api/v1/people/requests', { ...SECOND, roles: ['clerk'] })).body).toMatchObject({
      code: 'confirmation-not-needed',
    });
    expect((await head.post('/api/v1/people/requests', SECOND)).status).toBe(403);
  });

  it('is confirmed by the head whom it concerns, and by nobody who may not', async () => {
    const request = await ask();
    expect(request).toMatchObject({ why: 'second-head', agency: 'SXD', mayConfirm: false });
    expect(await waiting(head)).toMatchObject([{ id: request.id, mayConfirm: true, roles: ['head'] }]);
    expect(await waiting(other)).toEqual([]);
    const confirm = (who: Visitor) => who.post(`/api/v1/people/requests/${request.id}/confirm`);
    expect((await confirm(other)).status).toBe(404);
    expect((await confirm(admin)).body).toMatchObject({ code: 'own-request' });
    expect((await confirm(head)).body).toEqual({ items: [] });
    expect((await confirm(head)).status).toBe(404);
    // Nobody has a code for her yet: an administrator makes it, and she takes a password.
    const found = accepted<{ items: PersonView[] }>(await admin.get('/api/v1/people?q=Mai&agency=SXD'));
    const { code } = accepted<{ code: string }>(
      await admin.post(`/api/v1/people/${found.items[0]?.id}/password-code`),
      201,
    );
    const mai = await takePassword(application(), SECOND.login, code, PASSWORD);
    expect((await mai.get('/api/v1/me')).body).toMatchObject({ roles: ['head'], agency: { code: 'SXD' } });
  });

  it('is refused by the head, and changes nothing', async () => {
    const { items } = accepted<{ items: PersonView[] }>(await admin.get('/api/v1/people?agency=SXD&role=officer'));
    const { id, version } = items[0] as PersonView;
    const change = (path: string) =>
      admin.request('POST', path, { body: { roles: ['head'] }, headers: { 'if-match': `"${version}"` } });
    const { id: request } = accepted<PersonRequestView>(await change(`/api/v1/people/${id}/requests`), 201);
    expect((await head.post(`/api/v1/people/requests/${request}/refuse`)).status).toBe(200);
    expect(await waiting(admin)).toEqual([]);
    const after = accepted<{ items: PersonView[] }>(await admin.get('/api/v1/people?agency=SXD&role=officer'));
    expect(after.items[0]).toMatchObject({ id, roles: ['officer'] });
  });

  it('that is wrong is told to who asks, and is not kept', async () => {
    expect((await admin.post('/api/v1/people/requests', { ...SECOND, login: 'quantri' })).body).toMatchObject({
      code: 'login-taken',
    });
    expect((await admin.post('/api/v1/people/requests', { ...SECOND, password: PASSWORD })).status).toBe(400);
    expect(await waiting(admin)).toEqual([]);
  });
});
