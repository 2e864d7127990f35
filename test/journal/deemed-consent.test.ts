import { beforeAll, describe, expect, it } from '@jest/globals';
import type { InboxMessage } from '../../src/api/inbox/inbox.views.js';
import type { DeemedConsentView } from '../../src/api/journal/deemed-consent.views.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, clockTo, done, opened, read } from '../http/asking.js';

describeApplication('why an agency is deemed to agree', (application) => {
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

  const why = (who: Visitor, id: string, agency: string) =>
    who.get<DeemedConsentView>(`/api/v1/consultations/${id}/opinions/${agency}/deemed-consent`);

  it('is told for a silent agency alone, and to who may see the consultation', async () => {
    const { id } = await opened(lead);
    await done(sxd, id, 'opinions/SXD/answer', agreeing);
    expect((await why(lead, id, 'STC')).status).toBe(404);
    const dueAt = (await read(lead, id)).opinions.STC?.dueAt ?? '';
    await clockTo(application(), dueAt);
    expect((await why(lead, id, 'SXD')).status).toBe(404);
    expect((await why(stc, id, 'STC')).status).toBe(200);
    const stranger = await application().signIn('truong.syt');
    expect((await why(stranger, id, 'STC')).status).toBe(404);
  });

  it('lists the rule, the receipt, each day, what was told, that nothing stood, and the notice', async () => {
    const { id, opinions } = await opened(lead);
    const dueAt = opinions.STC?.dueAt ?? '';
    await clockTo(application(), dueAt);
    const view = accepted<DeemedConsentView>(await why(stc, id, 'STC'));
    expect(view).toMatchObject({
      agency: 'STC',
      subordination: 'department',
      effectiveAt: dueAt,
      holder: { name: 'Võ Thành Đạt', agency: 'STC', role: 'head' },
      fell: null,
      rule: { regulation: 'phu-yen-2230', regime: 'ordinary', appliesTo: ['department'], leastNotice: 2 },
      receivedAt: opinions.STC?.receivedAt,
      receipts: [],
      extension: null,
      notice: { state: 'pending' },
    });
    expect(view.rule.basis.map(({ number }) => number)).toContain('2230/UBND-NC');
    expect(view.grounds.find(({ rule }) => rule === 'silence')?.clauses.map(({ id: clause }) => clause)).toEqual([
      'PY-2.2d',
      'PY-2.2e',
    ]);
    expect(view.days[0]).toMatchObject({ ground: 'start' });
    expect(view.days.filter(({ ground }) => ground === 'counted')).toHaveLength(7);
    expect(view.days.filter(({ ground }) => ground === 'weekend').length).toBeGreaterThan(1);
    expect(view.days.at(-1)).toEqual({ date: opinions.STC?.lastDay, ground: 'counted' });
    expect(view.told.map(({ kind }) => kind)).toEqual(['request-received', 'reminder', 'reminder', 'limit-passed']);
    expect(view.hindrances).toEqual(
      ['answer', 'return', 'competence', 'suspension', 'extension'].map((hindrance) => ({ hindrance, stood: false })),
    );
  });

  it('says when a person of the agency first opened what it was told', async () => {
    const { id, opinions } = await opened(lead);
    await clockTo(application(), opinions.STC?.dueAt ?? '');
    const before = accepted<DeemedConsentView>(await why(lead, id, 'STC'));
    expect(before.told.every(({ readAt }) => readAt === null)).toBe(true);
    const [message] = (await read(stc, id)).messages.filter(({ kind }) => kind === 'request-received');
    accepted(await stc.post(`/api/v1/inbox/${message?.id}/read`));
    const after = accepted<DeemedConsentView>(await why(lead, id, 'STC'));
    expect(after.told.map(({ kind, readAt }) => [kind, readAt !== null])).toEqual([
      ['request-received', true],
      ['reminder', false],
      ['reminder', false],
      ['limit-passed', false],
    ]);
  });

  it('marks the days on which the consultation was suspended', async () => {
    const { id, opinions } = await opened(lead);
    const start = opinions.STC?.receivedAt ?? '';
    await clockTo(application(), nextDay(start, 1));
    await done(office, id, 'suspend', { reason: 'Hồ sơ gửi kèm không phải bản đã trình' });
    await clockTo(application(), nextDay(start, 9));
    await done(office, id, 'resume', { reason: 'Đã thay bằng bản đúng' });
    const dueAt = (await read(lead, id)).opinions.STC?.dueAt ?? '';
    await clockTo(application(), dueAt);
    const { days, effectiveAt } = accepted<DeemedConsentView>(await why(lead, id, 'STC'));
    expect(effectiveAt).toBe(dueAt);
    expect(days.filter(({ ground }) => ground === 'counted')).toHaveLength(7);
    expect(days.filter(({ ground }) => ground === 'stood-still').length).toBeGreaterThanOrEqual(7);
  });

  describe('of an agency outside', () => {
    let clerk: Visitor;
    const asked = { consult: [{ agency: 'STP', function: 'legal-appraisal', reason: 'Thẩm định văn bản' }] };
    const onPaper = { ...agreeing, evidence: 'Công văn số 88/STP ngày 20/6/2023' };
    const receiptAt = async (start: string) => {
      const { id } = await opened(lead, asked);
      const receipt = { receivedAt: start, evidence: 'Sổ giao nhận số 12' };
      await done(clerk, id, 'opinions/STP/record-receipt', receipt);
      return id;
    };
    const now = async () => accepted<{ now: string }>(await lead.get('/api/v1/me')).now;

    beforeAll(async () => {
      clerk = await application().signIn('vanthu.skhdt');
      const admin = await application().signIn('quantri');
      const classified = { subordination: 'department', external: true, basis: 'Chưa kết nối hệ thống' };
      accepted(await admin.post('/api/v1/agencies/STP/classify', classified));
    });

    it('lists each receipt as it was recorded and corrected, and counts from the last', async () => {
      const start = await now();
      const id = await receiptAt(start);
      const corrected = {
        receivedAt: nextDay(start, 1),
        evidence: 'Phiếu chuyển phát số 15',
        reason: 'Nhập nhầm ngày',
      };
      await clockTo(application(), nextDay(start, 2));
      const { opinions } = await done(clerk, id, 'opinions/STP/correct-receipt', corrected);
      await clockTo(application(), opinions.STP?.dueAt ?? '');
      const view = accepted<DeemedConsentView>(await why(lead, id, 'STP'));
      expect(view).toMatchObject({
        external: true,
        subordination: 'department',
        effectiveAt: opinions.STP?.dueAt,
        receivedAt: opinions.STP?.receivedAt,
        receipts: [
          { evidence: 'Sổ giao nhận số 12', reason: null },
          { receivedAt: opinions.STP?.receivedAt, evidence: 'Phiếu chuyển phát số 15', reason: 'Nhập nhầm ngày' },
        ],
      });
      expect(Date.parse(view.receipts[0]?.receivedAt ?? '')).toBe(Date.parse(start));
    });

    it('tells what took it away: a paper answer in time, which corrects the notice that was issued', async () => {
      const start = await now();
      const id = await receiptAt(start);
      const dueAt = (await read(lead, id)).opinions.STP?.dueAt ?? '';
      await clockTo(application(), dueAt);
      expect(accepted<DeemedConsentView>(await why(lead, id, 'STP'))).toMatchObject({ fell: null });
      await done(lead, id, 'opinions/STP/notice/issue', { number: '845/TB-SKHĐT' });
      const received = nextDay(dueAt, -1);
      const { opinions } = await done(clerk, id, 'opinions/STP/answer', { ...onPaper, receivedAt: received });
      expect(opinions.STP).toMatchObject({ state: 'answered', late: null, notice: { state: 'corrected' } });
      const view = accepted<DeemedConsentView>(await why(lead, id, 'STP'));
      expect(view).toMatchObject({
        effectiveAt: dueAt,
        fell: { command: 'opinion.answer', evidence: onPaper.evidence },
        notice: { state: 'corrected', number: '845/TB-SKHĐT' },
      });
      expect(Date.parse(view.fell?.receivedAt ?? '')).toBe(Date.parse(received));
      expect(view.told.map(({ kind }) => kind)).toContain('notice-corrected');
    });

    it('does not fall by a paper answer that came after the limit: that is late, and kept', async () => {
      const id = await receiptAt(await now());
      const dueAt = (await read(lead, id)).opinions.STP?.dueAt ?? '';
      await clockTo(application(), nextDay(dueAt, 1));
      const { opinions } = await done(clerk, id, 'opinions/STP/answer', { ...onPaper, receivedAt: dueAt });
      expect(opinions.STP).toMatchObject({ state: 'deemed', late: { position: 'agree' } });
      expect(accepted<DeemedConsentView>(await why(lead, id, 'STP'))).toMatchObject({ fell: null });
    });
  });

  it('is named in each message that tells of it, and in no other', async () => {
    const { id, opinions, subject } = await opened(lead);
    await done(sxd, id, 'opinions/SXD/answer', agreeing);
    await clockTo(application(), opinions.STC?.dueAt ?? '');
    await done(lead, id, 'opinions/STC/notice/issue');
    const told = async (who: Visitor) =>
      accepted<{ items: InboxMessage[] }>(await who.get('/api/v1/inbox?limit=50'))
        .items.filter((message) => message.subject === subject)
        .map(({ kind, deemedConsent }) => [kind, deemedConsent]);
    const [toLead, toAgency] = [await told(lead), await told(stc)];
    expect(toLead).toContainEqual(['notice-due', 'STC']);
    expect(toLead).toContainEqual(['collected', null]);
    expect(toAgency).toContainEqual(['limit-passed', 'STC']);
    expect(toAgency).toContainEqual(['notice-issued', 'STC']);
    expect(toAgency).toContainEqual(['reminder', null]);
    expect(await told(sxd)).toEqual([['request-received', null]]);
  });
});

/** The same hour so many days later. */
function nextDay(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString();
}
