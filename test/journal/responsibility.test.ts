import { beforeAll, expect, it } from '@jest/globals';
import type { HeldStepView, ResponsibilityView } from '../../src/api/journal/responsibility.views.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, clockTo, disagreeing, done, opened } from '../http/asking.js';

describeApplication('who held which step', (application) => {
  let lead: Visitor;
  let sxd: Visitor;
  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    sxd = await application().signIn('truong.sxd');
  });
  const held = async (id: string, subject?: string): Promise<HeldStepView[]> => {
    const { items } = accepted<ResponsibilityView>(await lead.get(`/api/v1/consultations/${id}/responsibility`));
    return items.filter((item) => subject === undefined || item.subject === subject);
  };

  it('is told from the opening on: the head, the officer, until the answer, and by whom it was ended', async () => {
    const { id } = await opened(lead);
    expect(
      (await held(id)).map(({ subject, step, agency, role, until }) => [subject, step, agency, role, until]),
    ).toEqual([
      ['consultation', 'collecting', 'SKHDT', 'head', null],
      ['1:SXD', 'awaiting', 'SXD', 'head', null],
      ['1:STC', 'awaiting', 'STC', 'head', null],
    ]);
    const people = accepted<{ items: { id: string }[] }>(await sxd.get('/api/v1/people?agency=SXD&role=officer'));
    await done(sxd, id, 'opinions/SXD/assign', { officer: people.items[0]?.id });
    await clockTo(application(), '2023-06-16T09:00:00+07:00');
    await done(sxd, id, 'opinions/SXD/answer', agreeing);
    expect(await held(id, '1:SXD')).toMatchObject([
      { role: 'head', person: 'Đặng Quốc Hùng', workingDays: 0, overdue: false },
      {
        role: 'officer',
        person: 'Đặng Quốc Hùng',
        workingDays: 2,
        overdue: false,
        until: '2023-06-16T09:00:00.000+07:00',
      },
    ]);
  });

  it('tells whose limit passed, and that the notice is then the lead’s', async () => {
    const { id, opinions } = await opened(lead);
    const due = opinions.STC?.dueAt ?? '';
    await done(sxd, id, 'opinions/SXD/answer', {
      ...disagreeing,
      comments: [{ key: 'c1', text: 'Vượt chỉ tiêu', weight: 'main', question: 'q1' }],
    });
    await clockTo(application(), due);
    expect(await held(id, '1:STC')).toMatchObject([
      { step: 'awaiting', person: null, until: due, workingDays: 7, overdue: true },
    ]);
    expect(await held(id, 'notice:1:STC')).toMatchObject([
      { step: 'pending', agency: 'SKHDT', role: 'head', from: due, until: null, overdue: false },
    ]);
    await done(lead, id, 'opinions/STC/notice/issue');
    expect(await held(id, 'notice:1:STC')).toMatchObject([{ person: 'Nguyễn Hoài An', overdue: false }]);

    await done(lead, id, 'opinions/SXD/comments/c1/resolve', { result: 'rejected', explanation: 'Đã tính đủ' });
    expect(await held(id, 'dispute:1')).toMatchObject([
      { step: 'negotiating', agency: 'SKHDT', role: 'head', until: null, overdue: false },
    ]);
    const all = await held(id);
    expect(all.filter(({ subject }) => subject === 'consultation').map(({ step }) => step)).toEqual([
      'collecting',
      'consolidating',
      'reconciling',
    ]);
    expect(all.map(({ from }) => from)).toEqual(all.map(({ from }) => from).sort());
    await done(lead, id, 'withdraw', { reason: 'Không còn cần' });
    expect((await held(id)).filter(({ until }) => until === null)).toEqual([]);
  });

  it('is for who may see the consultation', async () => {
    const { id } = await opened(lead);
    const stp = await application().signIn('truong.stp');
    for (const what of ['responsibility', 'verification'])
      expect(await stp.get(`/api/v1/consultations/${id}/${what}`)).toMatchObject({
        status: 404,
        body: { code: 'unknown-consultation' },
      });
  });
});
