/** Yearly plans and inspections over the API: no two overlap, an unannounced one is not seen before it begins, measures are followed to the end. */
import { beforeAll, expect, it } from '@jest/globals';
import type { CaseDetail, CaseItem } from '../../src/api/discipline/case.views.js';
import type { Page } from '../../src/http/page.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication, type Visitor } from '../application.js';
import { acted, begun, refusedCase, sentTo } from './acting.js';
import { openedDraw } from './drawing.js';

const HALF = { from: '2023-01-01', until: '2023-06-30' };
const item = (change: object = {}) => ({
  unit: 'STC',
  ...HALF,
  month: 8,
  content: 'Việc trả lời lấy ý kiến đúng hạn',
  publicDuty: true,
  ...change,
});

describeApplication('inspections', (application) => {
  let head: Visitor;
  let officer: Visitor;
  let chairman: Visitor;
  let unit: Visitor;
  let unitOfficer: Visitor;
  let today: string;
  /** The samples have a plan of this year: the next is free. */
  let year: number;
  let planId: string;
  let plan: object;
  let team: object[];

  beforeAll(async () => {
    const signIn = (login: string) => application().signIn(login);
    [head, officer, chairman, unit, unitOfficer] = await Promise.all([
      signIn('truong.snv'),
      signIn('chuyenvien.snv'),
      signIn('chutich'),
      signIn('truong.stc'),
      signIn('chuyenvien.stc'),
    ]);
    today = (await head.get<{ now: string }>('/api/v1/clock')).body.now.slice(0, 10);
    year = Number(today.slice(0, 4)) + 1;
    team = [{ person: (await officer.get<{ id: string }>('/api/v1/me')).body.id, part: 'leader' }];
  });

  const whole = async () =>
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  const opening = (change: object) => ({
    subject: 'Kiểm tra công vụ',
    ...HALF,
    content: 'Việc thực hiện nhiệm vụ được giao',
    ground: 'following-a-report',
    report: 'Báo cáo số 215/BC-VP',
    team,
    ...change,
  });
  const refusal = async (who: Visitor, path: string, body: object) => {
    const { status, body: told } = await who.post<Problem>(path, body);
    return { told: `${status} ${told.code} ${told.errors?.[0]?.pointer}`, detail: told.detail };
  };

  it('follow an approved plan, which has public-duty content or is refused', async () => {
    plan = {
      subject: 'Kế hoạch kiểm tra',
      year,
      basis: 'Chỉ thị 26/CT-TTg',
      publicDuty: 'Đánh giá',
      items: [item()],
    };
    const asked = (change: object) => refusal(officer, '/api/v1/inspection-plans', { ...plan, ...change });
    expect((await asked({ publicDuty: ' ' })).told).toBe('422 public-duty-content-missing /publicDuty');
    const twice = await asked({ items: [item(), item({ from: '2023-06-30', until: '2023-12-31' })] });
    expect(twice.told).toBe('422 plan-items-overlap /items/1');
    expect(twice.detail).toContain('Trùng với mục 1: “Việc trả lời lấy ý kiến đúng hạn” (01/01/2023 – 30/06/2023).');
    const { id } = await begun(officer, 'inspection-plan.draft', plan);
    expect((await asked({})).detail).toContain('Đã có: “Kế hoạch kiểm tra”.');
    planId = id;
    const planned = opening({ unit: 'STC', ground: 'planned', plan: id, item: 1 });
    expect((await refusal(officer, '/api/v1/inspections', planned)).told).toBe('422 inspection-not-planned /item');
    await acted(head, id, 'inspection-plan.submit');
    expect(await refusedCase(head, id, 'inspection-plan.approve', { number: '1', decidedOn: today })).toBe(
      '403 case-not-authorised',
    );
    await acted(chairman, id, 'inspection-plan.approve', { number: '1850/QĐ-UBND', decidedOn: today });
    const inspection = await begun(officer, 'inspection.open', planned);
    expect(inspection).toMatchObject({ state: 'announced', agency: 'STC' });
    // The plan may be changed although its own item is being carried out.
    await acted(officer, id, 'inspection-plan.amend', { ...plan, subject: 'Kế hoạch, sửa' });
    await whole();
  });

  it('of one unit and overlapping periods there is one, and the other is named; a cancelled one does not count', async () => {
    const open = opening({ unit: 'SCT', subject: 'Kiểm tra Sở Công Thương' });
    const { id } = await begun(officer, 'inspection.open', open);
    const second = await refusal(officer, '/api/v1/inspections', { ...open, from: '2023-06-30', until: '2023-12-31' });
    expect(second.told).toBe('409 inspection-overlaps /from');
    expect(second.detail).toContain('Đã có: “Kiểm tra Sở Công Thương” (01/01/2023 – 30/06/2023).');
    await begun(officer, 'inspection.open', { ...open, from: '2022-01-01', until: '2022-12-31' });
    const overlapping = { ...plan, items: [item({ unit: 'SCT' })] };
    const { status, body: told } = await sentTo(officer, planId, 'inspection-plan.amend', overlapping);
    expect([status, told.code, told.errors?.[0]?.pointer]).toEqual([409, 'inspection-overlaps', '/items/0']);
    expect(told.detail).toContain('Đã có: “Kiểm tra Sở Công Thương” (01/01/2023 – 30/06/2023).');
    await acted(head, id, 'inspection.cancel', { reason: 'Thanh tra Chính phủ đang thanh tra.' });
    await acted(officer, planId, 'inspection-plan.amend', overlapping);
    await begun(officer, 'inspection.open', open);
    await whole();
  });

  it('that are unannounced rest on a draw, and their unit does not see them before they begin', async () => {
    const { id: draw, data } = await openedDraw(application(), officer, { items: ['STC', 'SYT', 'SXD'], count: 2 });
    const { drawn } = data as { drawn: string[] };
    const [other = ''] = ['STC', 'SYT', 'SXD'].filter((code) => !drawn.includes(code));
    const period = { from: '2021-01-01', until: '2021-12-31' };
    const unannounced = (code: string) => opening({ unit: code, ...period, ground: 'unannounced', draw });
    expect((await refusal(officer, '/api/v1/inspections', unannounced(other))).told).toBe(
      '422 inspection-not-drawn /unit',
    );
    const [code = ''] = drawn;
    const { id, state } = await begun(officer, 'inspection.open', unannounced(code));
    expect(state).toBe('sealed');
    const inspected = await application().signIn(`truong.${code.toLowerCase()}`);
    const seen = async () => {
      const { items } = (await inspected.get<Page<CaseItem>>('/api/v1/cases?kind=inspection')).body;
      return [(await inspected.get(`/api/v1/cases/${id}`)).status, items.some((one) => one.id === id)];
    };
    expect(await seen()).toEqual([404, false]);
    // Neither does what it opens by itself betray it.
    const self = { ...opening({ unit: code, ...period, ground: 'self' }) };
    await begun(inspected, 'inspection.open', self);
    await acted(officer, id, 'inspection.begin', { beganOn: today, decision: '96/QĐ-SNV', dueOn: today });
    expect(await seen()).toEqual([200, true]);
    await whole();
  });

  it('are followed until every measure is carried out', async () => {
    const { id } = await begun(
      officer,
      'inspection.open',
      opening({ unit: 'STC', from: '2020-01-01', until: '2020-12-31' }),
    );
    expect((await unitOfficer.get(`/api/v1/cases/${id}`)).status).toBe(404);
    expect((await unit.get(`/api/v1/cases/${id}`)).status).toBe(200);
    await acted(officer, id, 'inspection.begin', { beganOn: today, decision: '97/QĐ-SNV', dueOn: today });
    const conclusion = {
      text: 'Còn chậm.',
      number: '41/KL-SNV',
      measures: [
        { what: 'Phân công người theo dõi', agency: 'STC', dueOn: today },
        { what: 'Theo dõi', agency: 'SNV', dueOn: '2099-01-01' },
      ],
    };
    expect(await refusedCase(head, id, 'inspection.conclude', conclusion)).toBe('409 inspection-without-findings');
    await acted(officer, id, 'inspection.record-finding', { about: 'Chậm', weight: 'shortcoming', basis: 'Mục 2.2' });
    const concluded = await acted(head, id, 'inspection.conclude', conclusion);
    expect(concluded).toMatchObject({ state: 'concluded', holderAgency: 'STC', dueOn: today, overdue: false });
    expect((await unitOfficer.get(`/api/v1/cases/${id}`)).status).toBe(200);
    const report = (measure: number) => ({ measure, doneOn: today, evidence: 'Quyết định số 57' });
    expect(await refusedCase(unit, id, 'inspection.report-measure', report(2))).toBe('403 measure-not-yours /measure');
    await acted(unitOfficer, id, 'inspection.report-measure', report(1));
    await acted(officer, id, 'inspection.return-measure', { measure: 1, reason: 'Chưa có quyết định' });
    await acted(unitOfficer, id, 'inspection.report-measure', report(1));
    const half = await acted(officer, id, 'inspection.accept-measure', { measure: 1 });
    expect(half).toMatchObject({ state: 'concluded', holderAgency: 'SNV', dueOn: '2099-01-01' });
    await acted(officer, id, 'inspection.report-measure', report(2));
    const closed = await acted(officer, id, 'inspection.accept-measure', { measure: 2 });
    expect(closed).toMatchObject({ state: 'closed', ended: true, actions: [] });
    await whole();
  });

  it('are opened for another unit by home affairs and the Office only, and by two at once only once', async () => {
    const path = '/api/v1/inspections';
    expect((await refusal(unit, path, opening({ unit: 'SYT' }))).told).toBe('403 inspection-not-for-agency /ground');
    expect((await sentTo(unit, 'khong-co', 'inspection.begin')).status).toBe(404);
    const both = await Promise.all(
      [officer, head].map((who) =>
        who.post<CaseDetail>(path, opening({ unit: 'SGTVT', from: '2019-01-01', until: '2019-12-31' })),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    await whole();
  });
});
