import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AnswerCounts, AnswersView } from '../../src/api/office/answers.js';
import type { BoardView } from '../../src/api/office/board.js';
import type { OverdueItem } from '../../src/api/office/overdue-list.js';
import type { RequestItem } from '../../src/api/office/requests.views.js';
import type { WorkloadView } from '../../src/api/office/workload.js';
import type { Page } from '../../src/http/page.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, clockTo, done, opened, read, refused } from '../http/asking.js';

const YEAR = 'from=2023-01-01&to=2023-12-31';
const FIGURES = [
  'asked',
  'onTime',
  'afterExtension',
  'silent',
  'late',
  'returned',
  'pending',
  'unclarified',
  'contested',
] as const satisfies readonly (keyof AnswerCounts)[];

describeApplication('the requests behind a figure', (application) => {
  let lead: Visitor;
  let sxd: Visitor;
  let stc: Visitor;
  let office: Visitor;
  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    sxd = await application().signIn('truong.sxd');
    stc = await application().signIn('truong.stc');
    office = await application().signIn('truong.vp');
    // Beside the samples: in time, after an extension, returned, late and urged.
    const [first, second, third] = [await opened(lead), await opened(lead), await opened(lead)];
    await done(sxd, first.id, 'opinions/SXD/answer', agreeing);
    await done(sxd, second.id, 'opinions/SXD/request-extension', { workingDays: 3, reason: 'Cần khảo sát' });
    await done(lead, second.id, 'opinions/SXD/grant-extension');
    await done(sxd, second.id, 'opinions/SXD/answer', agreeing);
    await done(sxd, third.id, 'opinions/SXD/return', { ground: 'outside-competence', reason: 'Không quản lý' });
    await done(lead, third.id, 'opinions/SXD/contest-return', { reason: 'Đúng chức năng của Sở' });
    await done(office, second.id, 'opinions/STC/urge', { answerBy: '2023-06-20' });
    await clockTo(application(), (await read(lead, first.id)).opinions.STC?.dueAt ?? '');
    await done(stc, first.id, 'opinions/STC/answer', agreeing);
    await done(lead, second.id, 'opinions/STC/notice/issue', { number: '=12/TB-SKHĐT' });
    await opened(lead);
  });

  async function listed(query: string): Promise<RequestItem[]> {
    const items: RequestItem[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: Page<RequestItem> = accepted(await office.get(`/api/v1/office/requests?limit=7&${query}${after}`));
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }
  const answers = async (query: string): Promise<AnswersView> =>
    accepted(await office.get(`/api/v1/office/answers?${query}`));

  it.each([YEAR, 'from=2023-06-12&to=2023-06-18', 'from=2023-05-01&to=2023-05-31'])(
    'are as many as every figure says, of the province and of each agency, for %s',
    async (period) => {
      const view = await answers(period);
      for (const figure of FIGURES) {
        const behind = await listed(`${period}&figure=${figure}`);
        expect([figure, behind.length]).toEqual([figure, view.totals[figure]]);
        expect(
          new Set(behind.map(({ consultation, round, agency }) => `${consultation} ${round} ${agency}`)).size,
        ).toBe(behind.length);
        for (const { agency, ...counts } of view.agencies) {
          const own = behind.filter(({ heldBy }) => heldBy === agency);
          expect([figure, agency, own.length]).toEqual([figure, agency, counts[figure]]);
        }
      }
      const urged = await listed(`${period}&figure=urged`);
      expect(urged.reduce((sum, one) => sum + one.urged, 0)).toBe(view.totals.urged);
      expect(urged.every((one) => one.urged > 0)).toBe(true);
      expect(await listed(`${period}&figure=silentOrLate`)).toHaveLength(view.totals.silent + view.totals.late);
      for (const figure of ['noticesIssued', 'noticesPending', 'noticesOverdue'] as const)
        expect([figure, (await listed(`${period}&figure=${figure}`)).length]).toEqual([figure, view[figure]]);
    },
  );

  it('shows that each of these figures is met in what the samples and the tests have done', async () => {
    const view = await answers(YEAR);
    for (const figure of FIGURES.filter((one) => one !== 'unclarified'))
      expect([figure, view.totals[figure] > 0]).toEqual([figure, true]);
    expect(view.totals.urged).toBeGreaterThan(0);
    expect(view.noticesIssued).toBeGreaterThan(0);
  });

  it('are of one agency where it is named, as many as its row says', async () => {
    const { agencies } = await answers(YEAR);
    for (const { agency, asked, silent, late } of agencies.slice(0, 3)) {
      expect(await listed(`${YEAR}&agency=${agency}`)).toHaveLength(asked);
      expect(await listed(`${YEAR}&agency=${agency}&figure=silentOrLate`)).toHaveLength(silent + late);
    }
    expect(await listed(`${YEAR}&agency=KHONG-CO`)).toEqual([]);
  });

  it('are as many as the days of the workload say', async () => {
    const view: WorkloadView = accepted(await office.get('/api/v1/office/workload?days=30'));
    const [first, last] = [view.days[0]?.date, view.days.at(-1)?.date];
    const sum = view.totals.reduce((all, n) => all + n, 0);
    expect(sum).toBeGreaterThan(0);
    expect(await listed(`figure=ending&from=${first}&to=${last}`)).toHaveLength(sum);
    for (const { agency, counts } of view.rows)
      for (const [index, count] of counts.entries()) {
        const date = view.days[index]?.date;
        if (count === 0) continue;
        expect(await listed(`figure=ending&agency=${agency}&from=${date}&to=${date}`)).toHaveLength(count);
      }
  });

  it('are as many as is overdue now', async () => {
    const board: BoardView = accepted(await office.get('/api/v1/office/board'));
    expect(await listed('figure=overdue')).toHaveLength(board.overdue.opinions);
    const kinds = {
      opinion: 'opinions',
      notice: 'notices',
      stage: 'stages',
      competence: 'competences',
      confirmation: 'confirmations',
    } as const;
    for (const [kind, name] of Object.entries(kinds)) {
      const page: Page<OverdueItem> = accepted(await office.get(`/api/v1/office/overdue?limit=200&kind=${kind}`));
      expect([kind, page.items.length]).toEqual([kind, board.overdue[name]]);
    }
  });

  it('name who held each: the officer who was named, else the head, as the page of responsibility does', async () => {
    const { id } = await opened(lead);
    const { items: officers } = accepted<Page<{ id: string; name: string }>>(
      await sxd.get('/api/v1/people?agency=SXD&role=officer'),
    );
    await done(sxd, id, 'opinions/SXD/assign', { officer: officers[0]?.id });
    const own = (await listed('figure=pending')).filter(({ consultation }) => consultation === id);
    expect(own.map(({ agency, holder }) => [agency, holder])).toEqual(
      expect.arrayContaining([
        ['SXD', { name: officers[0]?.name, agency: 'SXD', role: 'officer' }],
        ['STC', { name: expect.any(String), agency: 'STC', role: 'head' }],
      ]),
    );
    const { items } = accepted<{ items: { subject: string; holder: string | null }[] }>(
      await office.get(`/api/v1/consultations/${id}/responsibility`),
    );
    for (const { round, agency, holder } of own) {
      const step = items.filter(({ subject }) => subject === `${round}:${agency}`).at(-1);
      expect(holder.name).toBe(step?.holder);
    }
  });

  it('can be urged from the list once a day, by the Office and home affairs, and not by the chairman', async () => {
    const { id } = await opened(lead);
    const own = async (who: Visitor) => {
      const page: Page<RequestItem> = accepted(await who.get('/api/v1/office/requests?figure=pending&limit=200'));
      return page.items.find(({ consultation, agency }) => consultation === id && agency === 'STC');
    };
    for (const [login, may] of [
      ['truong.vp', true],
      ['chuyenvien.snv', true],
      ['chutich', false],
    ] as const)
      expect([login, (await own(await application().signIn(login)))?.mayUrge]).toEqual([login, may]);
    const read = await own(office);
    expect(read?.version).toBe(1);
    await done(office, id, 'opinions/STC/urge', { answerBy: '2023-07-03' });
    expect(await own(office)).toMatchObject({ mayUrge: false, urged: 1, suspended: false });
    expect(await refused(office, id, 'opinions/STC/urge', { answerBy: '2023-07-03' })).toMatchObject({
      code: 'already-urged',
    });
    await done(office, id, 'suspend', { reason: 'Chờ hướng dẫn của Trung ương' });
    expect(await own(office)).toMatchObject({ mayUrge: false, suspended: true, dueAt: null });
  });

  it('are for those who see the whole province', async () => {
    for (const path of ['requests', 'requests.csv'])
      expect((await lead.get(`/api/v1/office/${path}`)).status).toBe(403);
    expect((await office.get('/api/v1/office/requests?figure=everything')).status).toBe(400);
    expect((await office.get('/api/v1/office/requests?from=2020-01-01&to=2023-01-01')).status).toBe(400);
  });

  describe('as a file', () => {
    it('has Vietnamese headings, a line for each, the totals, and no formula', async () => {
      const answer = await office.get(`/api/v1/office/requests.csv?${YEAR}&figure=asked`);
      const text = String(answer.body);
      const lines = text.trimEnd().split('\r\n');
      const { totals } = await answers(YEAR);
      expect(answer.headers.get('content-disposition')).toContain('bao-cao-tra-loi-2023-01-01-2023-12-31.csv');
      expect(lines[0]).toContain('Nội dung lấy ý kiến,Cơ quan chủ trì');
      expect(lines).toHaveLength(totals.asked + 2);
      expect(lines.at(-1)).toMatch(new RegExp(`^Tổng cộng: ${totals.asked} lượt,.*,${totals.urged},`));
      expect(text).toContain("'=12/TB-SKHĐT");
      expect(text).toMatch(/,Đặng Quốc Hùng,Thủ trưởng,/);
    });
  });
});
