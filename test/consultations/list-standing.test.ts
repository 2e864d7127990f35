import { beforeAll, expect, it } from '@jest/globals';
import type { ConsultationListItem } from '../../src/api/consultations/consultation-list.views.js';
import type { ResponsibilityView } from '../../src/api/journal/responsibility.views.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, clockTo, disagreeing, done, opened } from '../http/asking.js';

describeApplication('the list of consultations tells', (application) => {
  let lead: Visitor;
  let sxd: Visitor;
  let stc: Visitor;
  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    sxd = await application().signIn('truong.sxd');
    stc = await application().signIn('truong.stc');
  });

  const listed = async (id: string): Promise<ConsultationListItem | undefined> =>
    accepted<{ items: ConsultationListItem[] }>(await lead.get('/api/v1/consultations?limit=200')).items.find(
      (item) => item.id === id,
    );

  it('which agencies have to answer, and that none has once they did', async () => {
    const { id } = await opened(lead);
    expect(await listed(id)).toMatchObject({
      responsible: { agency: 'SKHDT' },
      awaited: ['STC', 'SXD'],
      overdueSince: null,
    });
    await done(stc, id, 'opinions/STC/answer', agreeing);
    expect(await listed(id)).toMatchObject({ awaited: ['SXD'] });
    await done(sxd, id, 'opinions/SXD/answer', agreeing);
    expect(await listed(id)).toMatchObject({ awaited: [], overdueSince: null });
  });

  it('who decides a contested competence, and who confirms the minutes of a session', async () => {
    const { id } = await opened(lead);
    await done(sxd, id, 'opinions/SXD/return', { ground: 'outside-competence', reason: 'Không thuộc lĩnh vực' });
    await done(lead, id, 'opinions/SXD/contest-return', { reason: 'Thuộc lĩnh vực' });
    expect(await listed(id)).toMatchObject({ awaited: ['STC'], deciding: ['VP'], confirming: [] });
    const office = await application().signIn('truong.vp');
    await done(office, id, 'opinions/SXD/competence', { competent: false, reason: 'Không thuộc lĩnh vực' });
    await done(stc, id, 'opinions/STC/answer', disagreeing);
    await done(lead, id, 'dispute/sessions', {
      agency: 'STC',
      heldOn: '2023-06-14',
      participants: ['Hai Giám đốc'],
      minutes: 'Thống nhất',
      result: 'unified',
    });
    expect(await listed(id)).toMatchObject({ awaited: [], deciding: [], confirming: ['STC'] });
    // It has answered long ago: what it holds now is the confirmation, whose limit has not come.
    const held = accepted<ResponsibilityView>(await lead.get(`/api/v1/consultations/${id}/responsibility`)).items;
    expect(held.at(-1)).toMatchObject({ subject: '1:STC', step: 'answered', until: null, overdue: false });
  });

  it('since when what is still to be done is overdue, though no limit runs any more', async () => {
    const { id, opinions } = await opened(lead);
    await done(sxd, id, 'opinions/SXD/answer', agreeing);
    await clockTo(application(), opinions.STC?.dueAt ?? '');
    const owed = await listed(id);
    expect(owed).toMatchObject({ awaited: [], overdueSince: null });
    // The notice to the silent agency is then owed by the lead, and its limit passes too.
    await clockTo(application(), owed?.dueAt ?? '');
    expect(await listed(id)).toMatchObject({ dueAt: null, overdueSince: owed?.dueAt });
    await done(lead, id, 'opinions/STC/notice/issue');
    expect(await listed(id)).toMatchObject({ dueAt: null, overdueSince: null });
  });
});
