/** A second factor that was lost: taken off by two, and its person told. */
import { beforeAll, expect, it } from '@jest/globals';
import type { PersonView } from '../../../src/api/people/people-list.js';
import type { PersonRequestView } from '../../../src/api/people/person-requests.views.js';
import { SAMPLE_PASSWORD } from '../../../src/tools/evaluation/sample-people.js';
import { describeApplication, type Visitor } from '../../application.js';
import { accepted } from '../../http/asking.js';
import { awaitingCode, enrolled } from './authenticator.js';

describeApplication('a second factor that was lost', (application) => {
  let admin: Visitor;
  let head: Visitor;
  let officer: string;
  const ask = (who: Visitor, id: string) => who.post(`/api/v1/people/${id}/factor-requests`);

  beforeAll(async () => {
    admin = await application().signIn('quantri');
    head = await application().signIn('truong.sxd');
    const { items } = accepted<{ items: PersonView[] }>(await admin.get('/api/v1/people?agency=SXD&role=officer'));
    officer = items[0]?.id ?? '';
  });

  it('is asked for by an administrator alone, where there is one', async () => {
    expect(await ask(admin, officer)).toMatchObject({ status: 409, body: { code: 'no-factor' } });
    await enrolled(await application().signIn('chuyenvien.sxd'), SAMPLE_PASSWORD);
    expect((await ask(head, officer)).status).toBe(403);
    expect((await ask(admin, 'nobody')).status).toBe(404);
    const own = accepted<{ id: string }>(await admin.get('/api/v1/me'));
    expect(await ask(admin, own.id)).toMatchObject({ status: 409, body: { code: 'own-account' } });
  });

  it('stays where the second person refuses', async () => {
    const { id } = accepted<PersonRequestView>(await ask(admin, officer), 201);
    accepted(await head.post(`/api/v1/people/requests/${id}/refuse`));
    await awaitingCode(application(), 'chuyenvien.sxd', SAMPLE_PASSWORD);
  });

  it('is taken off once another person has confirmed it: sessions end, and its person is told', async () => {
    const request = accepted<PersonRequestView>(await ask(admin, officer), 201);
    expect(request).toMatchObject({ why: 'second-factor', agency: 'SXD', roles: [], mayConfirm: false });
    const confirm = (who: Visitor) => who.post(`/api/v1/people/requests/${request.id}/confirm`);
    expect(await confirm(admin)).toMatchObject({ status: 409, body: { code: 'own-request' } });
    expect((await confirm(await application().signIn('truong.stc'))).status).toBe(404);
    await awaitingCode(application(), 'chuyenvien.sxd', SAMPLE_PASSWORD);
    accepted(await confirm(head));
    const who = await application().signIn('chuyenvien.sxd');
    const { events } = accepted<{ events: object[] }>(await who.get('/api/v1/me/account'));
    expect(events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'factor.removed', isNew: true, byMyself: false }),
        expect.objectContaining({ what: 'factor.removal-proposed', isNew: true }),
        expect.objectContaining({ what: 'factor.removal-refused', isNew: true }),
      ]),
    );
  });
});
