/** The register of delegated powers against the opening of consultations, over HTTP on both databases (PY-1.4a, PY-2.1c). */
import { expect, it } from '@jest/globals';
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import type { PowersAboutView } from '../../src/api/powers/powers.views.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication } from '../application.js';
import { accepted, anOpening } from '../http/asking.js';
import { begun } from './acting.js';

describeApplication('delegated powers', (application) => {
  const MATTER = 'Đấu nối khu dân cư Hòa An';
  const power = {
    subject: 'Chấp thuận đấu nối',
    way: 'delegated',
    from: 'CT',
    to: 'SKHDT',
    text: 'Ủy quyền chấp thuận đấu nối.',
    document: 'QĐ 15/QĐ-UBND',
    since: '2023-06-01',
  };
  it('refuse an opening that goes up, tell which they are beforehand, and keep the reason where one is asked', async () => {
    const office = await application().signIn('chuyenvien.vp');
    const lead = await application().signIn('truong.skhdt');
    const about = async (query: string) =>
      accepted<PowersAboutView>(await lead.get(`/api/v1/delegated-powers/about?${query}`)).powers;
    await begun(office, 'delegated-power.record', { ...power, matter: MATTER });
    await begun(office, 'delegated-power.record', { ...power, subject: 'Quy hoạch', function: 'planning' });
    await begun(office, 'delegated-power.record', {
      ...power,
      subject: 'Hết hạn',
      matter: MATTER,
      until: '2023-06-02',
    });
    const unknown = await office.post<Problem>('/api/v1/delegated-powers', { ...power, function: 'khong-co' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'power-function-unknown']);

    expect(await about(`matter=${encodeURIComponent('ĐẤU NỐI, khu dân cư Hòa An')}`)).toMatchObject([
      { subject: power.subject, over: 'matter', to: 'SKHDT', toName: 'Sở Kế hoạch và Đầu tư' },
    ]);
    expect(await about('leadFunction=planning')).toMatchObject([{ subject: 'Quy hoạch', over: 'function' }]);
    expect(await about('')).toEqual([]);

    const refused = await lead.post<Problem>('/api/v1/consultations/open', anOpening({ matter: MATTER }));
    expect([refused.status, refused.body.code]).toEqual([422, 'delegated-to-lead']);
    expect(refused.body.clause?.map(({ id }) => id)).toEqual(['PY-1.4a']);
    const foreign = await lead.post<Problem>(
      '/api/v1/consultations/open',
      anOpening({ matter: 'x1', leadFunction: 'health' }),
    );
    expect([foreign.body.code, foreign.body.clause?.map(({ id }) => id)]).toEqual([
      'outside-lead-functions',
      ['PY-2.1c'],
    ]);
    const unexplained = anOpening({ matter: 'x2', leadFunction: 'planning' });
    expect((await lead.post<Problem>('/api/v1/consultations/open', unexplained)).body.code).toBe(
      'authority-reason-required',
    );

    const reason = 'Vượt quy mô được ủy quyền';
    const opened = accepted<ConsultationDetail>(
      await lead.post('/api/v1/consultations/open', { ...unexplained, authorityReason: reason }),
      201,
    );
    expect(opened.competence).toMatchObject({
      leadFunction: 'planning',
      reason,
      finding: { code: 'delegated-to-lead', power: { subject: 'Quy hoạch', fromName: 'Chủ tịch UBND tỉnh' } },
    });
    const plain = accepted<ConsultationDetail>(
      await lead.post('/api/v1/consultations/open', anOpening({ matter: 'x3' })),
      201,
    );
    expect(plain.competence).toBeNull();
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  });
});
