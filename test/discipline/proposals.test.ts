/** Difficulties and proposals to cut a step over the API, on both databases. */
import { beforeAll, expect, it } from '@jest/globals';
import type { UnansweredDifficulty } from '../../src/api/discipline/unanswered.js';
import type { Page } from '../../src/http/page.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, clockTo } from '../http/asking.js';
import { acted, begun, refusedCase } from './acting.js';

const DIFFICULTY = { subject: 'Chưa rõ cơ quan chủ trì', about: 'Hai quyết định ghi hai cơ quan.', to: 'office' };
const STEP = {
  subject: 'Bỏ bước lấy ý kiến lần hai',
  procedure: 'Thẩm định chủ trương đầu tư',
  step: 'Lấy ý kiến lần hai',
  reason: 'Hỏi lại đúng nội dung đã trả lời.',
  workingDays: 3,
};

describeApplication('what agencies report and propose', (application) => {
  let officer: Visitor;
  let head: Visitor;
  let other: Visitor;
  let office: Visitor;
  let today: string;

  beforeAll(async () => {
    const signIn = (login: string) => application().signIn(login);
    [officer, head, other, office] = (await Promise.all(
      ['chuyenvien.sxd', 'truong.sxd', 'truong.syt', 'truong.vp'].map(signIn),
    )) as [Visitor, Visitor, Visitor, Visitor];
    await clockTo(application(), '2023-07-06T08:00:00+07:00');
    today = '2023-07-06';
  });

  const whole = async () =>
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  const unanswered = async (who: Visitor, query = '') =>
    accepted<Page<UnansweredDifficulty>>(await who.get(`/api/v1/difficulties/unanswered?limit=200${query}`)).items;

  it('a difficulty waits in sight, by working days, until it is answered', async () => {
    const first = await begun(officer, 'difficulty.report', DIFFICULTY);
    const second = await begun(officer, 'difficulty.report', { ...DIFFICULTY, to: 'home-affairs' });
    const mine = [first.id, second.id];
    const days = async (who: Visitor) =>
      (await unanswered(who)).filter(({ id }) => mine.includes(id)).map(({ id, workingDays }) => [id, workingDays]);
    expect(await days(office)).toEqual(mine.map((id) => [id, 0]));
    // Thursday to Tuesday: Friday, Monday and Tuesday are working days.
    await clockTo(application(), '2023-07-11T08:00:00+07:00');
    expect(await days(office)).toEqual(mine.map((id) => [id, 3]));
    expect(await days(officer)).toEqual(mine.map((id) => [id, 3]));
    expect(await days(other)).toEqual([]);
    await acted(office, first.id, 'difficulty.answer', { text: 'Sở Công Thương chủ trì.' });
    expect(await days(office)).toEqual([[second.id, 3]]);
    await acted(officer, first.id, 'difficulty.report-again', { reason: 'Chưa nêu hồ sơ đang dở.' });
    expect(await days(office)).toEqual([
      [first.id, 0],
      [second.id, 3],
    ]);
    await acted(office, first.id, 'difficulty.answer', { text: 'Hồ sơ đang dở giữ nguyên.' });
    expect(await refusedCase(office, first.id, 'difficulty.close')).toBe('403 case-not-authorised');
    expect(await acted(officer, first.id, 'difficulty.close')).toMatchObject({ state: 'closed', ended: true });
    const page = accepted<Page<UnansweredDifficulty>>(await office.get('/api/v1/difficulties/unanswered?limit=1'));
    expect(page.items).toHaveLength(1);
    await whole();
  });

  it('a proposal to cut a step is decided once, with the day from which it holds', async () => {
    const { id } = await begun(head, 'step-proposal.propose', STEP);
    const decision = { decision: 'accepted', number: '88/QĐ-UBND', on: today };
    expect(await refusedCase(office, id, 'step-proposal.decide', decision)).toBe('422 case-field-required /inForceOn');
    expect(await refusedCase(office, id, 'step-proposal.decide', { ...decision, inForceOn: '2023-07-05' })).toBe(
      '422 case-day-order /inForceOn',
    );
    const decided = await acted(office, id, 'step-proposal.decide', { ...decision, inForceOn: '2023-08-01' });
    expect(decided).toMatchObject({ state: 'decided', ended: true, data: { inForceOn: '2023-08-01', workingDays: 3 } });
    const ofOffice = await begun(office, 'step-proposal.propose', STEP);
    expect(await refusedCase(office, ofOffice.id, 'step-proposal.decide', decision)).toBe('403 own-case');
    expect((await other.get(`/api/v1/cases/${id}`)).status).toBe(404);
    await whole();
  });
});
