/** Objections to figures over the API: from the opened figure to the answer, and what is counted afterwards (TN-2i, HP-10). */
import { beforeAll, expect, it } from '@jest/globals';
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import type { EvaluationView, FigureStepView, OwnFiguresView } from '../../src/api/reports/evaluation.views.js';
import { countsOf, requestsCounted } from '../../src/engine/discipline/review-figures.js';
import { excusedSteps } from '../../src/figures/excused-steps.js';
import type { Page } from '../../src/http/page.js';
import { verifyStore } from '../../src/journal/verify.js';
import { EVALUATION_PROVINCE } from '../../src/platform/config/config.js';
import { CASE_KINDS } from '../../workflows/discipline/case.js';
import type { CivilDate } from '../../workflows/limits/time.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, done, opened } from '../http/asking.js';
import { acted, begun, refusedCase } from './acting.js';

const YEAR = 'from=2023-01-01&to=2023-12-31';
const PROVINCE = EVALUATION_PROVINCE.code;
const CAUSE = { ground: 'objective-cause', reason: 'Mất điện hai ngày, có công điện.' };

describeApplication('objections to figures', (application) => {
  let sxd: Visitor;
  let officer: Visitor;
  let colleague: Visitor;
  let lead: Visitor;
  let homeAffairs: Visitor;
  let office: Visitor;

  beforeAll(async () => {
    const signIn = (login: string) => application().signIn(login);
    [sxd, officer, colleague, lead, homeAffairs, office] = await Promise.all([
      signIn('truong.sxd'),
      signIn('chuyenvien.sxd'),
      signIn('chuyenvien.stc'),
      signIn('truong.skhdt'),
      signIn('truong.snv'),
      signIn('truong.vp'),
    ]);
  });

  const own = async (who: Visitor): Promise<OwnFiguresView> => accepted(await who.get(`/api/v1/own-figures?${YEAR}`));
  const ownSteps = async (who: Visitor, figure: string): Promise<FigureStepView[]> =>
    accepted<Page<FigureStepView>>(await who.get(`/api/v1/own-figures/steps?${YEAR}&limit=200&figure=${figure}`)).items;
  const counts = async (agency: string): Promise<Record<string, number>> => {
    const view: EvaluationView = accepted(await office.get(`/api/v1/office/evaluation?${YEAR}`));
    const row = view.agencies.find((one) => one.agency === agency);
    return Object.fromEntries(view.rules.map(({ name }, index) => [name, row?.counts[index] ?? 0]));
  };
  const pastLimit = async (): Promise<string> => {
    const { id } = await opened(lead);
    const { opinions }: ConsultationDetail = accepted(await lead.get(`/api/v1/consultations/${id}`));
    const limits = Object.values(opinions).flatMap(({ dueAt }) => dueAt ?? []);
    accepted(await lead.post('/api/v1/clock/advance', { to: limits.sort().at(-1) }));
    return id;
  };

  it('shows everybody their own figures and nobody else’s', async () => {
    const [ofHead, ofOfficer] = [await own(sxd), await own(officer)];
    expect(ofHead.agencies.map(({ agency }) => agency)).toEqual(['SXD']);
    expect(new Set(ofHead.people.map(({ agency }) => agency))).toEqual(new Set(['SXD']));
    expect(ofOfficer.agencies).toEqual([]);
    expect(ofOfficer.people.every(({ name }) => name !== ofHead.people[0]?.name)).toBe(true);
    const steps = await ownSteps(sxd, 'held');
    expect(steps.length).toBe(ofHead.agencies[0]?.counts[0]);
    expect(steps.every(({ agency, mayContest }) => agency === 'SXD' && mayContest)).toBe(true);
    const ofAll: Page<FigureStepView> = accepted(await office.get(`/api/v1/office/evaluation/steps?${YEAR}&limit=200`));
    expect(ofAll.items.some(({ mayContest }) => mayContest)).toBe(false);
    expect((await application().visitor().get('/api/v1/own-figures')).status).toBe(401);
  });

  it('a step whose objective cause is confirmed counts as on time, towards no threshold, and is read as contested', async () => {
    const id = await pastLimit();
    const before = await counts('SXD');
    const silent = (await ownSteps(sxd, 'silent')).find(({ consultation }) => consultation === id);
    const contested = { step: silent?.step, figure: 'silent', ...CAUSE };
    expect(await refusedToBegin(colleague, contested)).toBe('403 figure-of-another /step');
    expect(await refusedToBegin(sxd, { ...contested, figure: 'vague' })).toBe('422 step-not-counted /figure');
    expect(await refusedToBegin(sxd, { ...contested, step: 'opinion khong-co 1:SXD' })).toBe('422 step-unknown /step');
    const raised = await begun(sxd, 'figure-objection.raise', contested);
    expect(raised).toMatchObject({ state: 'raised', holderAgency: 'SNV', agency: 'SXD', overdue: false });
    expect(raised.dueOn).not.toBeNull();
    expect(await refusedToBegin(sxd, contested)).toBe('409 already-contested /step');
    expect(await counts('SXD')).toEqual(before);
    expect(await refusedCase(office, raised.id, 'figure-objection.uphold', { reason: 'x' })).toBe('403 another-judges');
    expect((await colleague.get(`/api/v1/cases/${raised.id}`)).status).toBe(404);
    const { reader } = application().server.installation.store;
    const towardsThreshold = async () => {
      const counting = {
        province: PROVINCE,
        agencies: (await reader.rows<{ code: string }>('SELECT code FROM agencies')).map(({ code }) => code),
        from: '2023-04-01' as CivilDate,
        to: '2023-06-30' as CivilDate,
        excused: await excusedSteps(reader, PROVINCE),
      };
      const requests = await requestsCounted(reader, 'silent', counting, 100);
      expect(requests.length).toBeGreaterThan(1);
      for (const most of [1, 2])
        expect(await requestsCounted(reader, 'silent', counting, most)).toEqual(requests.slice(0, most));
      const of = (agency: string) => requests.filter((one) => one.agency === agency).length;
      const counted = await countsOf(reader, 'silent', counting, 1);
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(requests.length);
      for (const { agency, count } of counted) expect(count).toBe(of(agency));
      return requests.filter(({ consultation, agency }) => consultation === id && agency === 'SXD').length;
    };
    expect(await towardsThreshold()).toBe(1);
    await acted(homeAffairs, raised.id, 'figure-objection.uphold', { reason: 'Đã đối chiếu.' });
    expect(await counts('SXD')).toMatchObject({
      silent: (before.silent ?? 0) - 1,
      onTime: (before.onTime ?? 0) + 1,
      excused: (before.excused ?? 0) + 1,
      held: before.held,
    });
    expect(await towardsThreshold()).toBe(0);
    const excused = (await ownSteps(sxd, 'excused')).find(({ consultation }) => consultation === id);
    expect(excused?.objections).toEqual([{ id: raised.id, state: 'upheld' }]);
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  });

  it('what is found wrong is answered in words, and rejected or withdrawn changes nothing', async () => {
    const { id } = await opened(lead);
    await done(sxd, id, 'opinions/SXD/answer', agreeing);
    const [step] = (await ownSteps(sxd, 'onTime')).filter(({ consultation }) => consultation === id);
    const contested = { step: step?.step, figure: 'onTime', ...CAUSE };
    expect(await refusedToBegin(sxd, contested)).toBe('422 step-not-late /ground');
    const before = await counts('SXD');
    const wrong = await begun(sxd, 'figure-objection.raise', { ...contested, ground: 'wrong-figure', entry: 2 });
    await acted(homeAffairs, wrong.id, 'figure-objection.uphold', { reason: 'Nhập sai ngày nhận; đã cải chính.' });
    expect(await counts('SXD')).toEqual(before);
    const late = await pastLimit();
    const [silent] = (await ownSteps(sxd, 'silent')).filter(({ consultation }) => consultation === late);
    const asked = { step: silent?.step, figure: 'silent', ...CAUSE };
    const then = await counts('SXD');
    const withdrawn = await begun(sxd, 'figure-objection.raise', asked);
    expect(await acted(sxd, withdrawn.id, 'figure-objection.withdraw')).toMatchObject({
      state: 'withdrawn',
      ended: true,
    });
    const rejected = await begun(sxd, 'figure-objection.raise', asked);
    expect(await refusedCase(homeAffairs, rejected.id, 'figure-objection.reject')).toBe(
      '422 case-field-required /reason',
    );
    await acted(homeAffairs, rejected.id, 'figure-objection.reject', { reason: 'Không có căn cứ.' });
    expect(await counts('SXD')).toEqual(then);
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  });

  it('every kind of step may be contested', async () => {
    const { id } = await opened(lead);
    for (const figure of ['opened', 'held']) {
      const who = figure === 'opened' ? lead : sxd;
      const [step] = (await ownSteps(who, figure)).filter(({ consultation }) => consultation === id);
      const { data } = await begun(who, 'figure-objection.raise', {
        step: step?.step,
        figure,
        ground: 'wrong-figure',
        reason: 'Trùng hồ sơ.',
      });
      expect(data).toMatchObject({ consultation: id, figure, adds: 1 });
    }
    for (const step of ['notice x y', 'dispute x dispute:1', 'dispute x', 'consultation x y', 'x'])
      expect(await refusedToBegin(sxd, { step, figure: 'held', ...CAUSE })).toBe('422 step-unknown /step');
  });

  it('the samples have a case of every kind', async () => {
    const { reader } = application().server.installation.store;
    const rows = await reader.rows<{ kind: string }>('SELECT DISTINCT kind FROM discipline_cases', []);
    expect(rows.map(({ kind }) => kind).sort()).toEqual([...CASE_KINDS].sort());
  });

  async function refusedToBegin(who: Visitor, body: object): Promise<string> {
    const { status, body: told } = await who.post<{ code: string; errors?: { pointer: string }[] }>(
      '/api/v1/figure-objections',
      body,
    );
    return [status, told.code, ...(told.errors ?? []).slice(0, 1).map(({ pointer }) => pointer)].join(' ');
  }
});
