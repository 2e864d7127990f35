/** Reviews and commendations over the API: from a threshold that was reached to the chairman's decision, and who reads them. */
import { beforeAll, expect, it } from '@jest/globals';
import type { CaseDetail, CaseItem } from '../../src/api/discipline/case.views.js';
import type { ThresholdsView } from '../../src/api/discipline/review-thresholds.views.js';
import type { Page } from '../../src/http/page.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, clockTo, done, opened } from '../http/asking.js';
import { acted, begun, refusedCase } from './acting.js';

const FAR = '2099-12-31';

describeApplication('a review of responsibility', (application) => {
  let inspector: Visitor;
  let homeAffairs: Visitor;
  let office: Visitor;
  let chairman: Visitor;
  let head: Visitor;
  let person: Visitor;
  let other: Visitor;
  let personId: string;
  let today: string;

  const signIn = (login: string) => application().signIn(login);
  const now = async () => (await inspector.get<{ now: string }>('/api/v1/clock')).body.now;

  beforeAll(async () => {
    [inspector, homeAffairs, office, chairman, head, person, other] = (await Promise.all(
      ['chuyenvien.snv', 'truong.snv', 'truong.vp', 'chutich', 'truong.stc', 'chuyenvien.stc', 'truong.syt'].map(
        signIn,
      ),
    )) as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor, Visitor];
    personId = (await person.get<{ id: string }>('/api/v1/me')).body.id;
    today = (await now()).slice(0, 10);
  });

  const whole = async () =>
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  const thresholds = async (who = inspector, quarter = today) =>
    accepted<ThresholdsView>(await who.get(`/api/v1/reviews/thresholds?quarter=${quarter}`));
  const silencesOf = async (agency: string, quarter = today) =>
    (await thresholds(inspector, quarter)).thresholds
      .find(({ id }) => id === 'silences')
      ?.agencies.find((one) => one.agency === agency);

  const PROPOSAL = {
    subject: 'Không trả lời trong quý',
    agency: 'STC',
    ground: 'Không trả lời, không nêu lý do.',
    threshold: 'silences',
    explainBy: FAR,
    concludeBy: FAR,
  };
  const proposing = async (who: Visitor, change: object) => {
    const { status, body } = await who.post<Problem>('/api/v1/reviews', { ...PROPOSAL, ...change });
    return `${status} ${body.code ?? ''} ${body.errors?.[0]?.pointer ?? ''}`.trim();
  };

  it('is proposed on a threshold only where it was reached, with every request that makes the number', async () => {
    const lead = await signIn('truong.skhdt');
    // Whatever the samples have left, the quarter that begins after them is empty.
    await clockTo(application(), '2023-07-03T08:00:00+07:00');
    const begins = '2023-07-03';
    expect(await silencesOf('STC', begins)).toBeUndefined();
    const asked: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const consultation = await opened(lead);
      await done(await signIn('truong.sxd'), consultation.id, 'opinions/SXD/answer', {
        position: 'agree',
        answers: [{ question: 'q1', position: 'agree', text: 'Phù hợp' }],
      });
      asked.push(consultation.id);
      if (round === 1) {
        await clockTo(application(), '2023-07-20T08:00:00+07:00');
        expect(await silencesOf('STC', begins)).toBeUndefined();
        expect(await proposing(inspector, { quarter: begins })).toBe('422 threshold-not-reached /threshold');
      }
    }
    await clockTo(application(), '2023-08-18T08:00:00+07:00');
    today = (await now()).slice(0, 10);
    const reached = await silencesOf('STC', begins);
    expect(reached).toMatchObject({ count: 3, review: null });
    expect(reached?.requests.map(({ consultation }) => consultation).sort()).toEqual([...asked].sort());
    for (const { consultation, opinion, state, entry, holder } of reached?.requests ?? []) {
      expect({ opinion, state, holder: holder !== null }).toEqual({ opinion: '1:STC', state: 'deemed', holder: true });
      const journal = accepted<{ items: { seq: number; hash: string; command: string }[] }>(
        await inspector.get(`/api/v1/consultations/${consultation}/journal?limit=200`),
      );
      const { command } = journal.items.find(({ seq, hash }) => seq === entry?.seq && hash === entry.hash) ?? {};
      expect(command).toBe('limit.passed');
    }
    expect(await silencesOf('SXD', begins)).toBeUndefined();
    expect(await silencesOf('STC', '2023-10-01')).toBeUndefined();
    expect((await head.get('/api/v1/reviews/thresholds')).status).toBe(403);
  });

  it('goes from the threshold to the decision, and each step stands in the journal', async () => {
    const begin = await begun(inspector, 'review.propose', { ...PROPOSAL, person: personId, quarter: '2023-07-03' });
    const { id } = begin;
    expect(begin).toMatchObject({ state: 'explaining', holderAgency: 'STC', agency: 'STC', person: personId });
    expect(begin.data).toMatchObject({ figures: { threshold: 'silences', least: 3, from: '2023-07-01' } });
    expect((await silencesOf('STC', '2023-07-03'))?.review).toBe(id);
    expect(await proposing(inspector, { quarter: '2023-08-01' })).toBe('422 already-under-review /threshold');
    const conclusion = { outcome: 'transfer-proposed', words: 'Đề nghị điều chuyển.', number: '512/KL-SNV', on: today };
    expect(await refusedCase(homeAffairs, id, 'review.conclude', conclusion)).toBe('409 explanation-awaited');
    await acted(person, id, 'review.explain-in-person', {
      text: 'Tôi làm thử cách mới.',
      mitigation: 'Đã báo cáo trước.',
    });
    const explained = await acted(head, id, 'review.explain', { text: 'Phân công chưa rõ.' });
    expect(explained).toMatchObject({ state: 'concluding', holderAgency: 'SNV', actions: [] });
    expect(await refusedCase(homeAffairs, id, 'review.conclude', conclusion)).toBe('409 mitigation-not-considered');
    expect(await refusedCase(office, id, 'review.consider', {})).toBe('403 another-judges');
    await acted(inspector, id, 'review.consider', {
      of: 'person',
      finding: 'not-accepted',
      words: 'Không có báo cáo.',
    });
    expect(await refusedCase(inspector, id, 'review.conclude', conclusion)).toBe('403 case-not-authorised');
    const concluded = await acted(homeAffairs, id, 'review.conclude', conclusion);
    expect(concluded).toMatchObject({ state: 'proposing', holderAgency: 'CT', ended: false });
    const decided = await acted(chairman, id, 'review.record-decision', {
      decision: 'declined',
      reason: 'Đã khắc phục.',
      number: '88/UBND-NC',
      on: today,
    });
    expect(decided).toMatchObject({ state: 'decided', ended: true, actions: [] });
    expect(decided.steps.map(({ command }) => command)).toEqual([
      'review.propose',
      'review.explain-in-person',
      'review.explain',
      'review.consider',
      'review.conclude',
      'review.record-decision',
    ]);
    await whole();
  });

  it('is concluded without an explanation once its day is over', async () => {
    const { threshold: _threshold, ...otherwise } = PROPOSAL;
    const { id } = await begun(office, 'review.propose', { ...otherwise, explainBy: today });
    const conclusion = { outcome: 'reminder', words: 'Nhắc nhở.', number: '513/KL-SNV', on: today };
    expect(await refusedCase(homeAffairs, id, 'review.conclude', conclusion)).toBe('409 explanation-awaited');
    await clockTo(application(), '2023-08-22T08:00:00+07:00');
    expect(await refusedCase(office, id, 'review.conclude', conclusion)).toBe('403 another-judges');
    expect(await acted(homeAffairs, id, 'review.conclude', conclusion)).toMatchObject({
      state: 'concluded',
      ended: true,
    });
    await whole();
  });

  it('is not of one’s own agency; home affairs itself is reviewed by the Office', async () => {
    const { threshold: _threshold, ...otherwise } = PROPOSAL;
    expect(await proposing(inspector, { agency: 'SNV', threshold: undefined })).toBe('403 own-case /agency');
    expect(await proposing(office, { agency: 'VP', threshold: undefined })).toBe('403 own-case /agency');
    expect(await proposing(head, { agency: 'SYT' })).toBe('403 case-not-authorised');
    const { id } = await begun(office, 'review.propose', { ...otherwise, agency: 'SNV' });
    await acted(homeAffairs, id, 'review.explain', { text: 'Đã chấn chỉnh.' });
    const conclusion = { outcome: 'none', words: 'Không có lỗi.', number: '12/KL-VP', on: today };
    expect(await refusedCase(homeAffairs, id, 'review.conclude', conclusion)).toBe('403 own-case');
    expect(await acted(office, id, 'review.conclude', conclusion)).toMatchObject({ state: 'concluded' });
    // Of home affairs only its head reads it; an officer of it is told that there is none.
    expect((await inspector.get(`/api/v1/cases/${id}`)).status).toBe(404);
    expect((await homeAffairs.get(`/api/v1/cases/${id}`)).status).toBe(200);
    await whole();
  });

  it('is read by the organs, the head and the person concerned, and by nobody else', async () => {
    const { threshold: _threshold, ...otherwise } = PROPOSAL;
    const { id } = await begun(inspector, 'review.propose', { ...otherwise, person: personId });
    const colleague = await signIn('chuyenvien.sxd');
    const reads: Record<string, boolean> = {};
    for (const [name, who] of Object.entries({ inspector, office, chairman, head, person, other, colleague })) {
      const listed = accepted<Page<CaseItem>>(await who.get('/api/v1/cases?kind=review&limit=200')).items;
      const opens = (await who.get(`/api/v1/cases/${id}`)).status === 200;
      expect([name, listed.some((one) => one.id === id)]).toEqual([name, opens]);
      reads[name] = opens;
    }
    expect(reads).toEqual({
      inspector: true,
      office: true,
      chairman: true,
      head: true,
      person: true,
      other: false,
      colleague: false,
    });
  });

  it('commends on figures that are counted, after another has checked', async () => {
    const proposal = {
      subject: 'Trả lời đúng hạn cả quý',
      agency: 'SXD',
      form: 'certificate',
      merit: 'Không văn bản nào quá hạn.',
      from: '2023-07-01',
      to: '2023-09-30',
    };
    const sxd = await signIn('truong.sxd');
    const { id, data } = await begun(sxd, 'commendation.propose', proposal);
    expect(data).toMatchObject({ figures: { asked: 3, onTime: 3, silent: 0, late: 0 } });
    const ofStc = await begun(head, 'commendation.propose', { ...proposal, agency: 'STC' });
    expect(ofStc.data).toMatchObject({ figures: { asked: 3, onTime: 0, silent: 3, late: 0 } });
    expect((await person.get(`/api/v1/cases/${ofStc.id}`)).status).toBe(404);
    await acted(inspector, id, 'commendation.check', { finding: 'supported', words: 'Khớp nhật ký.' });
    const decided: CaseDetail = await acted(chairman, id, 'commendation.decide', {
      decision: 'accepted',
      number: '1204/QĐ-UBND',
      on: today,
    });
    expect(decided).toMatchObject({ state: 'decided', ended: true });
    await whole();
  });
});
