import { beforeAll, expect, it } from '@jest/globals';
import type { HeldStepView, ResponsibilityView } from '../../src/api/journal/responsibility.views.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, clockTo, disagreeing, done, opened } from '../http/asking.js';

const leadHead = { name: 'Nguyễn Hoài An', agency: 'SKHDT', role: 'head' };
const sxdHead = { name: 'Đặng Quốc Hùng', agency: 'SXD', role: 'head' };

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
      { role: 'head', holder: 'Đặng Quốc Hùng', endedBy: sxdHead, workingDays: 0, overdue: false },
      {
        role: 'officer',
        holder: 'Bùi Khánh Linh',
        endedBy: sxdHead,
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
      { step: 'awaiting', holder: 'Võ Thành Đạt', endedBy: null, until: due, workingDays: 7, overdue: true },
    ]);
    expect(await held(id, 'notice:1:STC')).toMatchObject([
      { step: 'pending', agency: 'SKHDT', role: 'head', from: due, until: null, overdue: false },
    ]);
    await done(lead, id, 'opinions/STC/notice/issue');
    expect(await held(id, 'notice:1:STC')).toMatchObject([
      { holder: 'Nguyễn Hoài An', endedBy: leadHead, overdue: false },
    ]);

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

  it('is the head of the lead, though the last answer of another agency ended the step', async () => {
    const { id } = await opened(lead);
    const stc = await application().signIn('truong.stc');
    await done(sxd, id, 'opinions/SXD/answer', agreeing);
    await done(stc, id, 'opinions/STC/answer', agreeing);
    expect(await held(id, 'consultation')).toMatchObject([
      {
        step: 'collecting',
        agency: 'SKHDT',
        holder: 'Nguyễn Hoài An',
        endedBy: { name: 'Võ Thành Đạt', agency: 'STC', role: 'head' },
      },
      { step: 'consolidating', agency: 'SKHDT', holder: 'Nguyễn Hoài An', endedBy: null, until: null },
    ]);
  });

  it('is of the officer who was named, where the limit passed in silence', async () => {
    const { id, opinions } = await opened(lead);
    const people = accepted<{ items: { id: string }[] }>(await sxd.get('/api/v1/people?agency=SXD&role=officer'));
    await done(sxd, id, 'opinions/SXD/assign', { officer: people.items[0]?.id });
    await clockTo(application(), opinions.SXD?.dueAt ?? '');
    expect((await held(id, '1:SXD')).at(-1)).toMatchObject({
      role: 'officer',
      holder: 'Bùi Khánh Linh',
      endedBy: null,
      overdue: true,
    });
  });

  it.each([
    ['truong.skhdt', 'head', 'Nguyễn Hoài An'],
    ['chuyenvien.skhdt', 'officer', 'Lê Minh Châu'],
  ])('is of who drafts: %s as %s', async (login, role, holder) => {
    const drafter = await application().signIn(login);
    const drafting = { subject: 'Lấy ý kiến dự thảo', matter: `du-thao-${role}` };
    const draft = accepted(await drafter.post('/api/v1/consultations', drafting), 201);
    expect(await held(draft.id)).toMatchObject([
      { subject: 'consultation', step: 'draft', agency: 'SKHDT', role, holder, until: null },
    ]);
  });

  it('counts the day that has just begun, as the line of stages does', async () => {
    const { id } = await opened(lead);
    const began = (await held(id, 'consultation'))[0]?.from ?? '';
    const { now } = accepted<{ now: string }>(await lead.get('/api/v1/me'));
    // A Wednesday, so that the day which has just begun is a working day.
    let day = Date.parse(`${now.slice(0, 10)}T00:00:00Z`) + 86_400_000;
    while (new Date(day).getUTCDay() !== 3) day += 86_400_000;
    const midnight = `${new Date(day).toISOString().slice(0, 10)}T00:00:00+07:00`;
    await clockTo(application(), midnight);
    const [atMidnight] = await held(id, 'consultation');
    await clockTo(application(), new Date(Date.parse(midnight) + 3_600_000).toISOString());
    const [anHourLater] = await held(id, 'consultation');
    expect(began).not.toBe('');
    expect(atMidnight?.workingDays).toBe(anHourLater?.workingDays);
    expect(atMidnight?.workingDays).toBeGreaterThan(0);
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
