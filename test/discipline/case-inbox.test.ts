/** What people are told of cases: in the inbox, by e-mail as the messages of consultations are, once; and by the day that is over. */
import { beforeAll, expect, it } from '@jest/globals';
import type { CaseDetail, WaitingCasesView } from '../../src/api/discipline/case.views.js';
import type { InboxDossier, InboxMessage } from '../../src/api/inbox/inbox.views.js';
import type { Page } from '../../src/http/page.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted } from '../http/asking.js';
import { acted, begun } from './acting.js';

const PETITION = {
  subject: 'Trả kết quả chậm năm ngày',
  about: 'Hồ sơ nộp đã quá hạn hẹn trả.',
  from: 'Nguyễn Văn Bình',
  contact: '12 Lê Lợi, phường 5',
  channel: 'letter',
  receivedOn: '2023-06-01',
};

describeApplication('what is told of a case', (application) => {
  let head: Visitor;
  let officer: Visitor;
  let clerk: Visitor;
  let officerId: string;

  beforeAll(async () => {
    const signIn = (login: string) => application().signIn(login);
    [head, officer, clerk] = await Promise.all([signIn('truong.sxd'), signIn('chuyenvien.sxd'), signIn('vanthu.sxd')]);
    officerId = (await officer.get<{ id: string }>('/api/v1/me')).body.id;
  });

  const toldOf = async (who: Visitor, id: string) =>
    accepted<Page<InboxMessage>>(await who.get(`/api/v1/inbox?consultation=${id}`)).items;
  const store = () => application().server.installation.store;

  it('comes to whoever must act next and to nobody else, opens the case, and is read as every message is', async () => {
    const { id } = await begun(clerk, 'petition.receive', PETITION);
    const [waits, ...more] = await toldOf(head, id);
    expect(more).toEqual([]);
    expect(waits).toMatchObject({ kind: 'case-waits', case: id, consultation: null, subject: PETITION.subject });
    expect(waits?.text).toBe(
      'Phản ánh, kiến nghị “Trả kết quả chậm năm ngày”: mới tiếp nhận, chưa giao người giải quyết. Việc đang chờ Sở Xây dựng xử lý.',
    );
    expect(await toldOf(officer, id)).toEqual([]);
    await acted(head, id, 'petition.assign', { person: officerId, dueOn: '2023-06-30' });
    const [mine] = await toldOf(officer, id);
    expect(mine).toMatchObject({ kind: 'case-waits', readAt: null });
    expect(await toldOf(clerk, id)).toEqual([]);
    expect((await clerk.post(`/api/v1/inbox/${mine?.id}/read`, {})).status).toBe(404);
    const before = (await officer.get<{ unread: number }>('/api/v1/me/counts')).body.unread;
    const dossiers = accepted<Page<InboxDossier>>(await officer.get('/api/v1/inbox/dossiers?unread=true')).items;
    expect(dossiers.find((one) => one.case === id)).toMatchObject({ consultation: null, messages: 1, unread: 1 });
    expect((await officer.post(`/api/v1/inbox/dossiers/${id}/read`, {})).body).toEqual({ marked: 1 });
    expect((await officer.get<{ unread: number }>('/api/v1/me/counts')).body.unread).toBe(before - 1);
  });

  it('stands in the work of whoever has it in hand, with the reports that the agency is to hand in', async () => {
    const { id } = await begun(clerk, 'petition.receive', PETITION);
    const waiting = async (who: Visitor) =>
      accepted<WaitingCasesView>(await who.get('/api/v1/cases/waiting')).items.map((item) => item.id);
    expect(await waiting(head)).toContain(id);
    expect(await waiting(officer)).not.toContain(id);
    await acted(head, id, 'petition.assign', { person: officerId, dueOn: '2023-06-30' });
    expect(await waiting(officer)).toContain(id);
    const compiler = await application().signIn('chuyenvien.snv');
    const form = await begun(compiler, 'report-form.make', {
      ...{ name: 'Báo cáo tuần', basis: 'Công văn', weekday: 'friday', reportBy: '14:00', compileAt: '16:00' },
      ...{ fields: [{ label: 'Số cuộc', holds: 'number' }], units: [{ agency: 'SXD' }] },
    });
    const report = await begun(compiler, 'collected-report.open', { form: form.id, week: '2023-06-21' });
    expect(await waiting(officer)).toContain(report.id);
    expect(await waiting(clerk)).not.toContain(report.id);
    await acted(officer, report.id, 'collected-report.submit', { values: [{ field: 'Số cuộc', value: '3' }] });
    expect(await waiting(officer)).not.toContain(report.id);
    expect(await waiting(compiler)).not.toContain(form.id);
  });

  it('is told once, however often the request is sent', async () => {
    const headers = { 'idempotency-key': 'don-mot-lan' };
    const send = () => clerk.post<CaseDetail>('/api/v1/petitions', PETITION, { headers });
    const [first, again] = [await send(), await send()];
    expect(again.body.id).toBe(first.body.id);
    expect(await toldOf(head, first.body.id)).toHaveLength(1);
  });

  it('tells that a day is over, once, whoever lets it pass; and the journal says every word of it', async () => {
    const { id } = await begun(clerk, 'petition.receive', PETITION);
    await acted(head, id, 'petition.assign', { person: officerId, dueOn: '2023-06-16' });
    const clock = async (to: string) => accepted(await head.post('/api/v1/clock/advance', { to }));
    await clock('2023-06-16T23:59:00+07:00');
    expect((await toldOf(head, id)).map(({ kind }) => kind)).not.toContain('case-overdue');
    await clock('2023-06-19T09:00:00+07:00');
    const late = (await toldOf(officer, id)).filter(({ kind }) => kind === 'case-overdue');
    expect(late.map(({ text }) => text)).toEqual([
      'Phản ánh, kiến nghị “Trả kết quả chậm năm ngày” đã quá hạn ngày 16/6/2023.',
    ]);
    const again = (await toldOf(head, id)).length;
    await clock('2023-06-20T09:00:00+07:00');
    expect(await toldOf(head, id)).toHaveLength(again);
    const { steps } = accepted<CaseDetail>(await head.get(`/api/v1/cases/${id}`));
    expect(steps.at(-1)).toMatchObject({ command: 'case.pass-limit', at: '2023-06-17T00:00:00.000+07:00', by: null });
    expect(await verifyStore(store())).toMatchObject({ ok: true });
  });

  it('is found where a message was altered or taken away', async () => {
    const { id } = await begun(clerk, 'petition.receive', PETITION);
    await store().write((tx) =>
      tx.execute("DELETE FROM inbox_messages WHERE province = 'phu-yen' AND case_id = ?", [id]),
    );
    expect(await verifyStore(store())).toMatchObject({ ok: false, consultation: ':discipline' });
  });
});
