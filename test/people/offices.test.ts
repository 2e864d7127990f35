import { beforeAll, expect, it } from '@jest/globals';
import type { HeldStepView, ResponsibilityView } from '../../src/api/journal/responsibility.views.js';
import type { OfficesView, OfficeTermView } from '../../src/api/people/office-list.js';
import type { PersonView } from '../../src/api/people/people-list.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, clockTo, opened, read } from '../http/asking.js';

describeApplication('who held an office over time', (application) => {
  let lead: Visitor;
  let admin: Visitor;
  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    admin = await application().signIn('quantri');
  });

  const headOf = async (agency: string): Promise<PersonView | undefined> =>
    accepted<{ items: PersonView[] }>(await admin.get(`/api/v1/people?agency=${agency}&role=head&active=true`))
      .items[0];
  const change = async ({ id, version }: PersonView, body: object) =>
    accepted<PersonView>(
      await admin.request('PATCH', `/api/v1/people/${id}`, { body, headers: { 'if-match': `"${version}"` } }),
    );
  const enter = async (login: string, name: string, agency: string) =>
    accepted<PersonView>(await admin.post('/api/v1/people', { name, login, agency, roles: ['head'] }), 201);
  const heldBy = async (id: string, subject: string): Promise<(string | null)[]> => {
    const { items } = accepted<ResponsibilityView>(await lead.get(`/api/v1/consultations/${id}/responsibility`));
    return items.filter((item: HeldStepView) => item.subject === subject).map(({ holder }) => holder);
  };

  const offices = async (agency: string): Promise<OfficeTermView[]> =>
    accepted<OfficesView>(await admin.get(`/api/v1/people/offices?agency=${agency}`)).items;

  it('names who was head when the agency did not answer, though another is head today', async () => {
    const { id } = await opened(lead);
    const former = await headOf('STC');
    if (former === undefined) throw new Error('STC has no head');
    await clockTo(application(), (await read(lead, id)).opinions.STC?.dueAt ?? '');
    await clockTo(application(), '2023-06-28T08:00:00+07:00');
    await change(former, { agency: 'SXD', roles: ['officer'] });
    await enter('truong.stc.moi', 'Trần Thị Mới', 'STC');
    expect(await heldBy(id, '1:STC')).toEqual([former.name]);

    const second = await opened(lead);
    await clockTo(application(), (await read(lead, second.id)).opinions.STC?.dueAt ?? '');
    expect(await heldBy(second.id, '1:STC')).toEqual(['Trần Thị Mới']);
    expect(await heldBy(id, '1:STC')).toEqual([former.name]);
  });

  it('names nobody while an office stands empty, and who comes back from the day on which they do', async () => {
    const { id } = await opened(lead);
    const head = await headOf('SXD');
    if (head === undefined) throw new Error('SXD has no head');
    const off = await change(head, { active: false });
    expect(await heldBy(id, '1:SXD')).toEqual([null]);
    await change(off, { active: true });
    expect(await heldBy(id, '1:SXD')).toEqual([head.name]);
  });

  it('keeps a term as it is through a change of the title, and of another role', async () => {
    const head = await headOf('SXD');
    if (head === undefined) throw new Error('SXD has no head');
    const of = async () => (await offices('SXD')).filter(({ person }) => person === head.id);
    const before = await of();
    expect(before.at(-1)).toMatchObject({ role: 'head', until: null });
    const renamed = await change(head, { title: 'Giám đốc' });
    await change(renamed, { roles: ['head', 'officer'] });
    const both = await of();
    expect(both).toEqual(expect.arrayContaining(before));
    expect(both.filter(({ role }) => role === 'officer')).toMatchObject([{ until: null }]);
  });

  it('tells those who have left with the moment at which they did', async () => {
    const heads = (await offices('STC')).filter(({ role }) => role === 'head');
    expect(heads.map(({ name }) => name).at(-1)).toBe('Trần Thị Mới');
    expect(heads.map(({ until }) => until)).toEqual(['2023-06-28T08:00:00.000+07:00', null]);
    expect(heads[1]?.from).toBe('2023-06-28T08:00:00.000+07:00');
    const stranger = await admin.get('/api/v1/people/offices');
    expect(stranger.status).toBe(400);
  });
});
