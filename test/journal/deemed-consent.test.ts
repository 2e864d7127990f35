import { beforeAll, expect, it } from '@jest/globals';
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
});

/** The same hour so many days later. */
function nextDay(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString();
}
