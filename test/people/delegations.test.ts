/** A head's powers lent to a person by name, ended before their time, and an agency in which nobody can answer. */
import { beforeAll, expect, it } from '@jest/globals';
import type { DelegateesView } from '../../src/api/people/delegatees.js';
import type { DelegationView } from '../../src/api/people/delegation-list.js';
import type { PersonView } from '../../src/api/people/people-list.js';
import type { AgencyView } from '../../src/api/register/agency-list.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, anOpening, done, opened, read, refused, sent } from '../http/asking.js';
import { entered } from './first-password.js';

const PASSWORD = 'một mật khẩu dài';
const FROM = '2023-06-14T00:00:00+07:00';
const UNTIL = '2023-06-30T17:00:00.000+07:00';
/** The clock of the samples stands in it. */
const PERIOD = { from: FROM, until: UNTIL };

describeApplication('a delegation', (application) => {
  let admin: Visitor;
  let head: Visitor;
  let first: Visitor;
  let second: Visitor;
  const people: Record<string, string> = {};

  const enter = async (login: string, name: string, agency: string, roles: string[]): Promise<Visitor> => {
    people[login] = (await entered(application(), admin, { name, login, agency, roles }, PASSWORD)).id;
    return application().signIn(login, PASSWORD);
  };
  /** Changes a person who was read just before. */
  const changed = async (id: string | undefined, body: object) => {
    const { items } = accepted<{ items: PersonView[] }>(await admin.get('/api/v1/people?limit=200'));
    const version = items.find((person) => person.id === id)?.version ?? 'none';
    return admin.request('PATCH', `/api/v1/people/${id}`, { body, headers: { 'if-match': `"${version}"` } });
  };
  const grant = (login: string, more: object = {}) =>
    head.post('/api/v1/delegations', { person: people[login], document: '15/GUQ-SXD', ...PERIOD, ...more });
  const revoke = (body: object, who = head) => who.post('/api/v1/delegations/revoke', body);
  const listed = async () =>
    accepted<{ items: DelegationView[] }>(await head.get('/api/v1/delegations?agency=SXD&sort=from')).items;
  const powers = async (who: Visitor) =>
    accepted<{ delegations: { id: string; role: string; document: string | null; until: string }[] }>(
      await who.get('/api/v1/me'),
    ).delegations;
  const answers = async (who: Visitor) => {
    const { id } = await opened(await application().signIn('truong.skhdt'));
    const { status, body } = await sent<{ code?: string }>(who, id, 'opinions/SXD/answer', agreeing);
    return status === 200 ? 'answered' : body.code;
  };

  beforeAll(async () => {
    admin = await application().signIn('quantri');
    head = await application().signIn('truong.sxd');
    first = await enter('pho1.sxd', 'Hà Văn An', 'SXD', ['deputy']);
    second = await enter('pho2.sxd', 'Lý Thị Ba', 'SXD', ['deputy']);
    await enter('pho.stc', 'Mai Văn Cát', 'STC', ['deputy']);
  });

  it('begins no day before today and ends within a year, which is said in words', async () => {
    for (const [period, code, pointer] of [
      [{ from: '2023-06-01T00:00:00+07:00' }, 'delegation-backdated', '/from'],
      [{ until: '2033-06-14T00:00:00+07:00' }, 'delegation-too-long', '/until'],
    ] as const) {
      const { status, body } = await grant('pho1.sxd', period);
      expect([status, body]).toMatchObject([422, { code, errors: [{ pointer }] }]);
    }
  });

  it('names a deputy or an officer of the same agency, in writing', async () => {
    expect(await grant('pho.stc')).toMatchObject({ status: 422, body: { code: 'unknown-person' } });
    expect(await grant('pho1.sxd', { person: 'nobody' })).toMatchObject({ body: { code: 'unknown-person' } });
    expect(await grant('pho1.sxd', { document: ' ' })).toMatchObject({
      body: { code: 'field-required', errors: [{ pointer: '/document' }] },
    });
    accepted(await changed(people['pho1.sxd'], { active: false }));
    expect(await grant('pho1.sxd')).toMatchObject({ body: { code: 'unknown-person' } });
    accepted(await changed(people['pho1.sxd'], { active: true }));
    first = await application().signIn('pho1.sxd', PASSWORD);
    expect(await listed()).toEqual([]);
  });

  it('is that person’s alone, who does not pass it on', async () => {
    accepted(await grant('pho1.sxd'), 201);
    expect(await powers(first)).toEqual([
      { id: expect.any(String), role: 'deputy', document: '15/GUQ-SXD', until: UNTIL },
    ]);
    expect(await powers(second)).toEqual([]);
    expect(await answers(second)).toBe('not-authorised');
    expect(await answers(first)).toBe('answered');
    const onward = { person: people['pho2.sxd'], document: '16/GUQ-SXD', ...PERIOD };
    expect(await first.post('/api/v1/delegations', onward)).toMatchObject({ body: { code: 'not-authorised' } });
    expect(await revoke({ person: people['pho1.sxd'] }, first)).toMatchObject({ body: { code: 'not-authorised' } });
  });

  it('is listed with its names and its document, and tells the head who holds it', async () => {
    expect(await listed()).toMatchObject([
      {
        agency: 'SXD',
        to: 'deputy',
        person: { id: people['pho1.sxd'], name: 'Hà Văn An' },
        document: '15/GUQ-SXD',
        grantedByName: 'Đặng Quốc Hùng',
        endedAt: null,
        endedBy: null,
        inForce: true,
      },
    ]);
    const { roles } = accepted<DelegateesView>(await head.get('/api/v1/delegations/delegatees'));
    expect(roles).toMatchObject([
      {
        to: 'deputy',
        inForce: false,
        until: null,
        people: [
          { name: 'Hà Văn An', until: UNTIL },
          { name: 'Lý Thị Ba', until: null },
        ],
      },
      { to: 'officer', people: [{ until: null }] },
    ]);
    expect(accepted(await admin.get('/api/v1/delegations/delegatees'))).toEqual({ agency: null, roles: [] });
  });

  it('is replaced by a later grant to the same person, and stays on record', async () => {
    accepted(await grant('pho1.sxd', { document: '17/GUQ-SXD', until: '2023-06-20T00:00:00+07:00' }), 201);
    expect((await listed()).map(({ document, inForce, endedBy }) => [document, inForce, endedBy?.name])).toEqual([
      ['15/GUQ-SXD', false, 'Đặng Quốc Hùng'],
      ['17/GUQ-SXD', true, undefined],
    ]);
    expect(await powers(first)).toMatchObject([{ until: '2023-06-20T00:00:00.000+07:00' }]);
  });

  it('is ended at once; what was signed under it stands and names it', async () => {
    const { id } = await opened(await application().signIn('truong.skhdt'));
    const [held] = await powers(first);
    await done(first, id, 'opinions/SXD/answer', agreeing);
    accepted(await revoke({ person: people['pho1.sxd'] }));
    expect(await powers(first)).toEqual([]);
    expect(await answers(first)).toBe('not-authorised');
    expect(await revoke({ person: people['pho1.sxd'] })).toMatchObject({ body: { code: 'not-in-state' } });
    expect((await read(head, id)).opinions.SXD).toMatchObject({ state: 'answered' });
    const journal = accepted<{ items: { command: string; actor: { delegation: string | null } }[] }>(
      await head.get(`/api/v1/consultations/${id}/journal`),
    ).items;
    expect(journal.find(({ command }) => command === 'opinion.answer')?.actor.delegation).toBe(held?.id);
  });

  it('gives nothing to who left the role in which it found them', async () => {
    accepted(await grant('pho2.sxd'), 201);
    const change = (roles: string[]) => changed(people['pho2.sxd'], { roles });
    accepted(await change(['officer']));
    expect(await powers(second)).toEqual([]);
    expect(await answers(second)).toBe('not-authorised');
    accepted(await change(['deputy']));
    expect(await powers(second)).toHaveLength(1);
    accepted(await revoke({ person: people['pho2.sxd'] }));
  });

  it('makes an agency without a head one that can be asked, for as long as it holds', async () => {
    const lead = await application().signIn('truong.skhdt');
    const answerable = async () => accepted<AgencyView>(await lead.get('/api/v1/agencies/SXD')).answerable;
    const asking = () => lead.post<{ code?: string }>('/api/v1/consultations/open', anOpening());
    expect(await answerable()).toBe(true);
    const { id } = await opened(lead);
    accepted(await grant('pho1.sxd'), 201);
    const { items } = accepted<{ items: PersonView[] }>(await admin.get('/api/v1/people?agency=SXD&role=head'));
    const switched = (active: boolean) => changed(items[0]?.id, { active });
    accepted(await switched(false));
    expect(await answerable()).toBe(true);
    expect((await asking()).status).toBe(201);
    accepted(await changed(people['pho1.sxd'], { active: false }));
    expect(await answerable()).toBe(false);
    const all = accepted<{ items: AgencyView[] }>(await lead.get('/api/v1/agencies?limit=200')).items;
    expect(all.find(({ code }) => code === 'SXD')?.answerable).toBe(false);
    expect(all.filter(({ external }) => external).every((one) => one.answerable)).toBe(true);
    expect(await asking()).toMatchObject({
      body: { code: 'agency-cannot-answer', errors: [{ pointer: '/consult/0/agency' }] },
    });
    const amendment = { proposal: 'Dự thảo đã chỉnh lý', reason: 'Tiếp thu ý kiến' };
    expect(await refused(lead, id, 'amend', amendment)).toMatchObject({ code: 'agency-cannot-answer' });
    accepted(await switched(true));
    expect((await asking()).status).toBe(201);
  });

  it('leaves a journal that verifies without the people', async () => {
    const { store } = application().server.installation;
    await store.write((tx) => tx.execute('UPDATE people SET active = FALSE, name = ?', ['Khác']));
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });
});
