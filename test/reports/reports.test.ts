/** Reports by period, the figures behind them, and the follow-up list with its reviews, over the API. */
import { beforeAll, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { CaseDetail } from '../../src/api/discipline/case.views.js';
import type { DueReportsView } from '../../src/api/reports/due-reports.js';
import type { EvaluationView, FigureStepView } from '../../src/api/reports/evaluation.views.js';
import type { FollowUpEntry } from '../../src/api/reports/follow-up-list.js';
import type { LimitsOfYearView } from '../../src/api/reports/limits-of-year.js';
import type { Page } from '../../src/http/page.js';
import { verifyStore } from '../../src/journal/verify.js';
import { canonicalJson, sha256 } from '../../src/platform/canonical-json.js';
import type { FollowUpReviewContext } from '../../workflows/discipline/follow-up-review/follow-up-review.js';
import type { PeriodReportContext } from '../../workflows/discipline/period-report/period-report.js';
import { describeApplication, type Visitor } from '../application.js';
import { acted, begun, refusedCase } from '../discipline/acting.js';
import { accepted, agreeing, done, opened } from '../http/asking.js';

const Q2 = 'from=2023-04-01&to=2023-06-30';

describeApplication('figures of conduct and reports by period', (application) => {
  let head: Visitor;
  let officer: Visitor;
  let office: Visitor;
  let lead: Visitor;
  let sxd: Visitor;
  let chairman: Visitor;

  beforeAll(async () => {
    const signIn = (login: string) => application().signIn(login);
    [officer, head, office, lead, sxd, chairman] = await Promise.all([
      signIn('chuyenvien.snv'),
      signIn('truong.snv'),
      signIn('truong.vp'),
      signIn('truong.skhdt'),
      signIn('truong.sxd'),
      signIn('chutich'),
    ]);
  });

  const evaluation = async (who: Visitor = office): Promise<EvaluationView> =>
    accepted(await who.get(`/api/v1/office/evaluation?${Q2}`));
  const steps = async (query: string): Promise<FigureStepView[]> =>
    accepted<Page<FigureStepView>>(await office.get(`/api/v1/office/evaluation/steps?${Q2}&limit=200&${query}`)).items;
  const figure = (view: EvaluationView, name: string, agency?: string): number => {
    const at = view.rules.findIndex((rule) => rule.name === name);
    const counts = agency === undefined ? view.totals : view.agencies.find((one) => one.agency === agency)?.counts;
    return counts?.[at] ?? 0;
  };
  const whole = async () => {
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  };
  const contextOf = async <Context>(id: string): Promise<Context> =>
    accepted<CaseDetail>(await office.get(`/api/v1/cases/${id}`)).data as Context;

  it('are for the Office, the chairman and home affairs only', async () => {
    const { id } = await begun(officer, 'period-report.make', { span: 'quarter', from: '2023-06-01' });
    for (const path of [
      'office/evaluation',
      'office/evaluation/steps',
      'office/limits-of-year',
      'office/follow-up',
      'office/reports-due',
      `period-reports/${id}/figures`,
      `period-reports/${id}/report.pdf`,
    ]) {
      expect([path, (await sxd.get(`/api/v1/${path}`)).status]).toEqual([path, path.includes(id) ? 404 : 403]);
      expect([path, (await application().visitor().get(`/api/v1/${path}`)).status]).toEqual([path, 401]);
      expect([path, (await chairman.get(`/api/v1/${path}`)).status]).toEqual([path, 200]);
    }
    expect(await sxd.post('/api/v1/period-reports', { span: 'week', from: '2023-06-01' })).toMatchObject({
      status: 403,
      body: { code: 'case-not-authorised' },
    });
    expect((await office.get('/api/v1/period-reports/khong-co/figures')).status).toBe(404);
    expect((await office.get(`/api/v1/period-reports/${id}/report.odt`)).status).toBe(404);
  });

  it('count every request once, and agree with the list behind each figure', async () => {
    const view = await evaluation();
    expect(figure(view, 'held')).toBeGreaterThan(0);
    const exclusive = ['onTime', 'late', 'silent', 'released', 'pending'];
    for (const { agency } of view.agencies)
      expect([agency, exclusive.reduce((sum, name) => sum + figure(view, name, agency), 0)]).toEqual([
        agency,
        figure(view, 'held', agency),
      ]);
    for (const { name } of view.rules) {
      const behind = await steps(`figure=${name}`);
      expect([name, behind.reduce((sum, { amount }) => sum + amount, 0)]).toEqual([name, figure(view, name)]);
      for (const { step, entries } of behind) expect([step, entries.length > 0]).toEqual([step, true]);
    }
    for (const { agency, person, counts } of view.people.slice(0, 3))
      expect((await steps(`figure=held&agency=${agency}&person=${person}`)).length).toBe(counts[0]);
  });

  it('follow an act: a request is held, then done in time, by the person who was named for it', async () => {
    const before = await evaluation();
    const { id } = await opened(lead);
    const asked = await evaluation();
    expect(figure(asked, 'held', 'SXD')).toBe(figure(before, 'held', 'SXD') + 1);
    expect(figure(asked, 'pending', 'SXD')).toBe(figure(before, 'pending', 'SXD') + 1);
    await done(sxd, id, 'opinions/SXD/answer', agreeing);
    const after = await evaluation();
    expect(figure(after, 'onTime', 'SXD')).toBe(figure(before, 'onTime', 'SXD') + 1);
    const behind = (await steps('figure=onTime&agency=SXD')).find(({ consultation }) => consultation === id);
    expect(behind?.entries.map(({ command }) => command)).toEqual(['consultation.open', 'opinion.answer']);
    expect(behind?.person).not.toBeNull();
  });

  it('show the limits of a year by day, and silence by agency and month', async () => {
    const year: LimitsOfYearView = accepted(await office.get('/api/v1/office/limits-of-year'));
    expect(year.year).toBe(2023);
    expect(year.days.length).toBeGreaterThan(0);
    const ofDays = year.days.reduce((sum, { limits }) => sum + limits, 0);
    const ofAgencies = year.agencies.flatMap(({ limits }) => limits).reduce((sum, one) => sum + one, 0);
    expect(ofDays).toBe(ofAgencies);
    expect((await office.get<LimitsOfYearView>('/api/v1/office/limits-of-year?year=2001')).body.days).toEqual([]);
  });

  it('go into a report that is frozen, whatever happens afterwards, and is opened down to the journal', async () => {
    const { id } = await begun(officer, 'period-report.make', { span: 'quarter', from: '2023-05-31' });
    const report = await contextOf<PeriodReportContext>(id);
    expect(report).toMatchObject({ from: '2023-04-01', to: '2023-06-30', audience: 'committee', span: 'quarter' });
    expect(report.hash).toBe(sha256(canonicalJson(report.figures)));
    expect(report.covers.entry).not.toBeNull();
    await opened(lead);
    const frozen: EvaluationView = accepted(await office.get(`/api/v1/period-reports/${id}/figures`));
    expect(figure(frozen, 'held')).toBe(report.figures.totals.held);
    expect(figure(await evaluation(), 'held')).toBeGreaterThan(figure(frozen, 'held'));
    for (const name of ['held', 'silent', 'onTime', 'noticesOwed']) {
      const behind: Page<FigureStepView> = accepted(
        await office.get(`/api/v1/office/evaluation/steps?figure=${name}&report=${id}&limit=200`),
      );
      expect([name, behind.items.length]).toEqual([name, figure(frozen, name)]);
    }
    await whole();
  });

  it('is written, submitted, given back, signed and sent, and made as letter and spreadsheet', async () => {
    const { id } = await begun(officer, 'period-report.make', { span: 'days', from: '2023-05-01', to: '2023-06-10' });
    await acted(officer, id, 'period-report.submit');
    expect(await refusedCase(officer, id, 'period-report.sign')).toBe('403 case-not-authorised');
    expect(await refusedCase(head, id, 'period-report.return')).toBe('422 case-field-required /reason');
    await acted(head, id, 'period-report.return', { reason: 'Nêu rõ nguyên nhân.' });
    await acted(officer, id, 'period-report.write', { assessment: 'Phần lớn đúng hạn.\nCòn một cơ quan im lặng.' });
    await acted(officer, id, 'period-report.submit');
    await acted(head, id, 'period-report.sign');
    expect(await refusedCase(officer, id, 'period-report.write', { assessment: 'Khác' })).toBe('409 case-not-open');
    const sent = await acted(officer, id, 'period-report.send', { number: '214/BC-SNV', sentOn: '2023-06-14' });
    expect(sent).toMatchObject({ state: 'sent', ended: true });
    for (const [format, begins] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
      ['xlsx', 'PK'],
    ] as const) {
      const file = await fetchBytes(officer, `/api/v1/period-reports/${id}/report.${format}`);
      expect(file.subarray(0, begins.length).toString('latin1')).toBe(begins);
    }
    const sheets = unzipSync(await fetchBytes(officer, `/api/v1/period-reports/${id}/report.xlsx`));
    const text = (path: string) => strFromU8(sheets[path] ?? new Uint8Array());
    expect(text('xl/workbook.xml')).toContain('Điểm đánh giá');
    expect(text('xl/worksheets/sheet4.xml')).toContain('CHƯA đọc nguyên văn');
    expect(text('xl/worksheets/sheet1.xml')).toMatch(/Cách tính.*orientation="landscape"/s);
    await whole();
  });

  it('refuses a period that is out of order, ahead or not said', async () => {
    const wrong = async (body: object) => {
      const { status, body: told } = await office.post<{ code: string; errors?: { pointer: string }[] }>(
        '/api/v1/period-reports',
        body,
      );
      return `${status} ${told.code} ${told.errors?.[0]?.pointer}`;
    };
    expect(await wrong({})).toBe('422 case-field-required /span');
    expect(await wrong({ span: 'days', from: '2023-06-01' })).toBe('422 case-field-required /to');
    expect(await wrong({ span: 'days', from: '2023-06-02', to: '2023-06-01' })).toBe(
      '422 report-period-disordered /to',
    );
    expect(await wrong({ span: 'days', from: '2020-06-02', to: '2023-06-01' })).toBe(
      '422 report-period-disordered /to',
    );
    expect(await wrong({ span: 'week', from: '2199-06-02' })).toBe('422 case-day-ahead /from');
  });

  it('shows which regular reports are due, until they are made', async () => {
    const due = async () => accepted<DueReportsView>(await office.get('/api/v1/office/reports-due')).reports;
    const week = async () => (await due()).find(({ by, span }) => by === 'office' && span === 'week');
    expect(await week()).toMatchObject({ from: '2023-06-05', to: '2023-06-11', overdue: true, report: null });
    const { id } = await begun(office, 'period-report.make', { span: 'week', from: '2023-06-05' });
    expect(await week()).toMatchObject({ report: id, state: 'made' });
    await acted(office, id, 'period-report.discard', { reason: 'Lập nhầm.' });
    expect(await week()).toMatchObject({ report: null });
  });

  it('keep a follow-up list that is reviewed: what has no finding stays as such', async () => {
    const list = async (): Promise<FollowUpEntry[]> =>
      accepted<Page<FollowUpEntry>>(await office.get('/api/v1/office/follow-up?limit=200')).items;
    const items = await list();
    expect(items.length).toBeGreaterThan(0);
    const empty = await begun(office, 'follow-up-review.begin', { note: 'Rà soát định kỳ.' });
    await acted(office, empty.id, 'follow-up-review.conclude');
    expect((await contextOf<FollowUpReviewContext>(empty.id)).withoutFinding).toBe(items.length);
    const before = (all: readonly FollowUpEntry[]) => all.map(({ item, finding }) => [item, finding?.text]);
    expect(before(await list())).toEqual(before(items));
    const { id } = await begun(office, 'follow-up-review.begin', {});
    const [first] = items;
    const finding = { item: first?.item, finding: 'Cơ quan cam kết gửi trong tuần.', againOn: '2023-06-20' };
    expect(await refusedCase(office, id, 'follow-up-review.find', {})).toBe('422 case-field-required /findings');
    expect(
      await refusedCase(office, id, 'follow-up-review.find', { findings: [finding, { item: 'khác', finding: 'x' }] }),
    ).toBe('422 review-item-unknown /findings/1/item');
    await acted(office, id, 'follow-up-review.find', { findings: [finding] });
    await acted(office, id, 'follow-up-review.conclude');
    const review = await contextOf<FollowUpReviewContext>(id);
    expect(review.items.length).toBe(items.length);
    expect(review.withoutFinding).toBe(items.length - 1);
    const after = await list();
    expect(after.map(({ item }) => item)).toEqual(items.map(({ item }) => item));
    expect(after.find(({ item }) => item === first?.item)?.finding).toMatchObject({ text: finding.finding });
    // A later review carries what was found before, and another organ finds anew.
    const next = await begun(head, 'follow-up-review.begin', {});
    const carried = await contextOf<FollowUpReviewContext>(next.id);
    expect(carried.items.find(({ item }) => item === first?.item)?.before?.text).toBe(finding.finding);
    expect(await refusedCase(office, next.id, 'follow-up-review.conclude')).toBe('403 case-not-authorised');
    await whole();
  });

  async function fetchBytes(who: Visitor, path: string): Promise<Buffer> {
    const answer = await fetch(new URL(path, application().url), { headers: { cookie: who.cookies() } });
    expect([path, answer.status]).toEqual([path, 200]);
    return Buffer.from(await answer.arrayBuffer());
  }
});
