/** What a person sees of their own account: where they are signed in, and what others did to it. */
import { beforeAll, expect, it } from '@jest/globals';
import type { OwnAccountView } from '../../src/api/identity/own-account.views.js';
import type { PersonView } from '../../src/api/people/people-list.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted } from '../http/asking.js';

describeApplication('my account', (application) => {
  let clerk: Visitor;
  const account = async (who: Visitor) => accepted<OwnAccountView>(await who.get('/api/v1/me/account'));
  const counted = async (who: Visitor) => accepted<{ account: number }>(await who.get('/api/v1/me/counts')).account;

  beforeAll(async () => {
    clerk = await application().signIn('vanthu.sxd');
  });

  it('lists my sessions, and ends others of mine alone', async () => {
    const elsewhere = await application().signIn('vanthu.sxd');
    const another = await application().signIn('vanthu.sxd');
    const stranger = await application().signIn('truong.stc');
    const { sessions } = await account(clerk);
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
    expect(sessions.every(({ address, browser }) => address !== null && browser !== null)).toBe(true);
    const ofStranger = (await account(stranger)).sessions[0]?.id;
    expect((await clerk.post(`/api/v1/me/account/sessions/${ofStranger}/end`)).status).toBe(404);
    const ofAnother = (await account(another)).sessions.find(({ isThis }) => isThis)?.id;
    accepted(await clerk.post(`/api/v1/me/account/sessions/${ofAnother}/end`));
    expect((await another.get('/api/v1/me')).status).toBe(401);
    const left = accepted<OwnAccountView>(await clerk.post('/api/v1/me/account/sessions/end-others'));
    expect(left.sessions).toMatchObject([{ isThis: true }]);
    expect((await elsewhere.get('/api/v1/me')).status).toBe(401);
    expect((await stranger.get('/api/v1/me')).status).toBe(200);
  });

  it('tells me what others did to it until I have seen it, and keeps it', async () => {
    const admin = await application().signIn('quantri');
    const { items } = accepted<{ items: PersonView[] }>(await admin.get('/api/v1/people?agency=SXD&role=clerk'));
    const { id, version, roles } = items[0] as PersonView;
    const body = { roles: [...roles, 'officer'] };
    const headers = { 'if-match': `"${version}"` };
    accepted(await admin.request('PATCH', `/api/v1/people/${id}`, { body, headers }));
    expect(await counted(clerk)).toBe(1);
    expect((await account(clerk)).events[0]).toMatchObject({
      what: 'person.changed',
      byMyself: false,
      by: expect.stringMatching(/\p{L}/u),
      roles: ['clerk', 'officer'],
      isNew: true,
    });
    accepted(await clerk.post('/api/v1/me/account/seen'));
    expect(await counted(clerk)).toBe(0);
    const { events } = await account(clerk);
    expect(events[0]).toMatchObject({ what: 'person.changed', isNew: false });
    expect(events.some(({ what, byMyself }) => what === 'sign-in.accepted' && byMyself)).toBe(true);
    expect(await counted(await application().signIn('truong.stc'))).toBe(0);
  });
});
