import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AgencyAnswers, AnswerCounts, AnswersView } from '../../src/api/office/answers.js';
import type { BoardView } from '../../src/api/office/board.js';
import type { EndedDispute } from '../../src/api/office/ended-list.js';
import type { WorkloadView } from '../../src/api/office/workload.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, clockTo, disagreeing, done, opened, read } from '../http/asking.js';

const DISSENT = {
  ...disagreeing,
  comments: [{ key: 'c1', text: 'Vượt chỉ tiêu', weight: 'main', question: 'q1' }],
};

describeApplication('the overview of the Office', (application) => {
  let lead: Visitor;
  let sxd: Visitor;
  let stc: Visitor;
  let office: Visitor;

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    sxd = await application().signIn('truong.sxd');
    stc = await application().signIn('truong.stc');
    office = await application().signIn('truong.vp');
  });

  const answers = async (query = ''): Promise<AnswersView> =>
    accepted(await office.get(`/api/v1/office/answers${query}`));
  const workload = async (query = ''): Promise<WorkloadView> =>
    accepted(await office.get(`/api/v1/office/workload${query}`));
  const of = (view: AnswersView, code: string): AnswerCounts | undefined =>
    view.agencies.find(({ agency }) => agency === code);
  const inAllBut = ({ asked: _, ...others }: AnswerCounts): number =>
    [others.onTime, others.afterExtension, others.silent, others.late, others.returned, others.pending].reduce(
      (sum, one) => sum + one,
    );
  const missed = ({ silent, late }: AgencyAnswers) => silent + late;

  it('is for the Office, the chairman and home affairs only', async () => {
    for (const path of ['answers', 'workload', 'ended']) {
      expect((await lead.get(`/api/v1/office/${path}`)).status).toBe(403);
      for (const login of ['chutich', 'chuyenvien.snv'])
        expect((await (await application().signIn(login)).get(`/api/v1/office/${path}`)).status).toBe(200);
    }
  });

  it('counts every request once, in the quarter of the clock, the most silent agencies first', async () => {
    const view = await answers();
    expect(view).toMatchObject({ from: '2023-04-01', to: '2023-06-30' });
    expect(view.agencies.length).toBeGreaterThan(2);
    for (const row of view.agencies) expect([row.agency, inAllBut(row)]).toEqual([row.agency, row.asked]);
    expect(inAllBut(view.totals)).toBe(view.totals.asked);
    expect(view.totals.asked).toBe(view.agencies.reduce((sum, { asked }) => sum + asked, 0));
    expect(view.agencies.map(missed)).toEqual(view.agencies.map(missed).sort((a, b) => b - a));
    expect(view.agencies.map(({ name }) => name)).toContain('Sở Xây dựng');
    // The notice that the story of the samples leaves undone.
    expect(view.noticesOverdue).toBe(1);
    expect((await answers('?from=2023-01-01&to=2023-01-31')).agencies).toEqual([]);
  });

  it.each(['from=2023-06-31', 'from=2023-06-02&to=2023-06-01', 'from=2020-01-01&to=2023-06-01', 'to=today'])(
    'refuses %s',
    async (query) => {
      expect(await office.get(`/api/v1/office/answers?${query}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid-input' },
      });
    },
  );

  it('tells the days that are worked and why the others are not, and which limits end when', async () => {
    const { id, opinions } = await opened(lead);
    const lastDay = opinions.SXD?.lastDay;
    const view = await workload();
    expect(view.days).toHaveLength(15);
    expect(view.days[0]).toEqual({ date: '2023-06-14', working: true, reason: null });
    expect(view.days.find(({ date }) => date === '2023-06-17')).toMatchObject({ working: false, reason: 'weekend' });
    const index = view.days.findIndex(({ date }) => date === lastDay);
    const count = (shown: WorkloadView) => shown.rows.find(({ agency }) => agency === 'SXD')?.counts[index] ?? 0;
    expect(count(view)).toBeGreaterThan(0);
    for (const { counts, total } of view.rows) {
      expect(counts).toHaveLength(15);
      expect(counts.reduce((sum, one) => sum + one)).toBe(total);
    }
    expect(view.totals).toEqual(
      view.days.map((_, at) => view.rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)),
    );
    await done(sxd, id, 'opinions/SXD/answer', agreeing);
    expect(count(await workload())).toBe(count(view) - 1);
  });

  it('names days off and feasts, and knows no day beyond its calendars', async () => {
    const tet = await workload('?from=2024-02-08&days=7');
    expect(tet.days.map(({ reason }) => reason)).toContain('day-off');
    expect(tet.days.find(({ date }) => date === '2024-02-15')).toBeUndefined();
    expect((await office.get('/api/v1/office/workload?days=63')).status).toBe(400);
    expect((await office.get('/api/v1/office/workload?from=2199-01-01')).body).toMatchObject({
      status: 422,
      code: 'year-without-notice',
    });
  });

  describe('as time goes on', () => {
    it('tells answers in time, after an extension, returned, silent and late apart, and the notices', async () => {
      const before = await answers();
      const change = async (code: string) => {
        const [then, now] = [of(before, code), of(await answers(), code)];
        const names = ['asked', 'onTime', 'afterExtension', 'silent', 'late', 'returned', 'pending'] as const;
        return Object.fromEntries(names.map((name) => [name, (now?.[name] ?? 0) - (then?.[name] ?? 0)]));
      };
      const nothing = { asked: 0, onTime: 0, afterExtension: 0, silent: 0, late: 0, returned: 0, pending: 0 };
      const first = await opened(lead);
      const second = await opened(lead);
      const third = await opened(lead);
      expect(await change('SXD')).toEqual({ ...nothing, asked: 3, pending: 3 });

      await done(sxd, first.id, 'opinions/SXD/answer', agreeing);
      await done(sxd, second.id, 'opinions/SXD/request-extension', { workingDays: 3, reason: 'Cần khảo sát' });
      await done(lead, second.id, 'opinions/SXD/grant-extension');
      await done(sxd, second.id, 'opinions/SXD/answer', agreeing);
      await done(sxd, third.id, 'opinions/SXD/return', { ground: 'dossier-incomplete', reason: 'Thiếu bản vẽ' });
      expect(await change('SXD')).toEqual({ ...nothing, asked: 3, onTime: 1, afterExtension: 1, returned: 1 });

      await clockTo(application(), '2023-06-24T08:00:00+07:00');
      // Two more of STC have been left without an answer by the tests before this one.
      expect(await change('STC')).toEqual({ ...nothing, asked: 3, silent: 5, pending: -2 });
      await done(stc, first.id, 'opinions/STC/answer', agreeing);
      expect(await change('STC')).toEqual({ ...nothing, asked: 3, silent: 4, late: 1, pending: -2 });

      const owed = await answers();
      expect(owed.noticesPending).toBeGreaterThanOrEqual(3);
      await done(lead, first.id, 'opinions/STC/notice/issue', { number: '15/TB-SKHDT' });
      expect(await answers()).toMatchObject({
        noticesIssued: owed.noticesIssued + 1,
        noticesPending: owed.noticesPending - 1,
      });
    });

    it('shows on the card of a dispute who dissents, since when it is held and what is missing', async () => {
      const { id } = await opened(lead);
      await done(sxd, id, 'opinions/SXD/answer', DISSENT);
      await done(stc, id, 'opinions/STC/answer', agreeing);
      await done(lead, id, 'opinions/SXD/comments/c1/resolve', { result: 'rejected', explanation: 'Đã tính đủ' });
      const card = async () =>
        accepted<BoardView>(await office.get('/api/v1/office/board?limit=200')).items.find(
          ({ consultation }) => consultation === id,
        );
      const { dispute } = await read(lead, id);
      expect(await card()).toMatchObject({
        stage: 'negotiating',
        dissenters: ['SXD'],
        stageSince: dispute?.openedAt,
        missing: [],
      });
      expect((await card())?.stageWorkingDays).toBeGreaterThan(0);
      expect((await card())?.heldWorkingDays).toBe(0);
      // Saturday and Sunday are not counted, Monday is.
      await clockTo(application(), '2023-06-26T10:00:00+07:00');
      expect((await card())?.heldWorkingDays).toBe(1);

      const ended = async () => accepted<{ items: EndedDispute[] }>(await office.get('/api/v1/office/ended')).items;
      expect((await ended()).map(({ consultation }) => consultation)).not.toContain(id);
      await done(lead, id, 'dispute/sessions', {
        agency: 'SXD',
        heldOn: '2023-06-26',
        participants: ['Hai Giám đốc'],
        minutes: 'Thống nhất giảm quy mô',
        result: 'unified',
      });
      // The two are unified once the dissenting head has confirmed it.
      expect(await card()).toBeDefined();
      await done(sxd, id, 'dispute/sessions/confirm');
      expect(await card()).toBeUndefined();
      expect((await ended())[0]).toMatchObject({
        consultation: id,
        lead: 'SKHDT',
        dissenters: ['SXD'],
        how: 'unified',
        openedAt: dispute?.openedAt,
        endedAt: expect.stringMatching(/^2023-06-26T10:00/),
        workingDays: 1,
      });
    });

    it('tells what the chairman, the lead and the lead after a remittal have decided, and pages through it', async () => {
      const chairman = await application().signIn('chutich');
      const disputed = async (changes: object = {}) => {
        const { id } = await opened(lead, changes);
        await done(sxd, id, 'opinions/SXD/answer', DISSENT);
        await done(stc, id, 'opinions/STC/answer', agreeing);
        await done(lead, id, 'opinions/SXD/comments/c1/resolve', { result: 'rejected', explanation: 'Đã tính đủ' });
        await done(lead, id, 'dispute/sessions', {
          agency: 'SXD',
          heldOn: '2023-06-26',
          participants: ['Hai Giám đốc'],
          minutes: 'Chưa thống nhất',
          result: 'differing',
        });
        return id;
      };
      const escalation = { options: [{ key: 'a', text: 'Giữ quy mô' }], recommendation: 'Chọn phương án a' };
      const byChairman = await disputed();
      await done(lead, byChairman, 'dispute/escalate', escalation);
      await done(office, byChairman, 'dispute/find-incomplete', { missing: ['Biên bản làm việc'] });
      const { items } = accepted<BoardView>(await office.get('/api/v1/office/board?stage=incomplete&limit=200'));
      expect(items.find(({ consultation }) => consultation === byChairman)).toMatchObject({
        missing: ['Biên bản làm việc'],
        heldWorkingDays: 0,
      });
      await done(lead, byChairman, 'dispute/complete', { supplement: 'Bổ sung biên bản' });
      await done(office, byChairman, 'dispute/submit', { opinion: 'Chọn phương án a' });
      await done(chairman, byChairman, 'dispute/decide', { option: 'a', conclusion: 'Thống nhất phương án a' });
      const remitted = await disputed();
      await done(lead, remitted, 'dispute/escalate', escalation);
      await done(office, remitted, 'dispute/remit', { reason: 'Thuộc thẩm quyền của Sở' });
      await done(lead, remitted, 'decide', { conclusion: 'Giữ quy mô' });
      const byLead = await disputed({ authority: 'lead' });
      await done(lead, byLead, 'decide', { conclusion: 'Giữ quy mô' });
      const withdrawn = await disputed();
      await done(lead, withdrawn, 'withdraw', { reason: 'Không còn cần' });

      const whole = accepted<{ items: EndedDispute[] }>(await office.get('/api/v1/office/ended?days=366&limit=200'));
      const paged: EndedDispute[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: { items: EndedDispute[]; next: string | null } = accepted(
          await office.get(`/api/v1/office/ended?days=366&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`),
        );
        paged.push(...page.items);
        cursor = page.next;
      }
      expect(paged).toEqual(whole.items);
      const times = whole.items.map(({ endedAt }) => endedAt);
      expect(times).toEqual([...times].sort().reverse());
      const how = new Map(whole.items.map((item) => [item.consultation, item.how]));
      expect([byChairman, remitted, byLead, withdrawn].map((id) => how.get(id))).toEqual([
        'decided-by-chairman',
        'remitted',
        'decided-by-lead',
        'discontinued',
      ]);
    });
  });
});
