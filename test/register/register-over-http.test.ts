/** What the administrator records in the register, over HTTP: who may, what is refused with which code, and what is read then. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AgencyView } from '../../src/api/register/agency-list.js';
import type { CalendarView, ComputedLimitView } from '../../src/api/register/calendar.views.js';
import type { RegulationDetail } from '../../src/api/register/regulation.views.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, opened, read } from '../http/asking.js';

describeApplication('the register', (application) => {
  let admin: Visitor;
  let lead: Visitor;

  beforeAll(async () => {
    admin = await application().signIn('quantri');
    lead = await application().signIn('truong.skhdt');
  });

  /** The status, the code and the first place of a refusal. */
  const refusedAs = async (who: Visitor, path: string, body: object) => {
    const { status, body: problem } = await who.post<Problem>(`/api/v1/${path}`, body);
    return [status, problem.code, problem.errors?.[0]?.pointer ?? null];
  };

  describe('adopting a regulation', () => {
    const adoption = { document: 'Văn bản số 15/UBND-NC ngày 02/6/2023 của Chủ tịch UBND tỉnh', from: '2023-06-14' };
    const regulation = async (id: string) =>
      accepted<RegulationDetail>(await lead.get(`/api/v1/regulations/${id}`)).standing;

    it.each([
      ['no document', { document: ' ' }, [422, 'field-required', '/document']],
      ['no first day', { from: undefined }, [422, 'field-required', '/from']],
      ['a first day before it was in force', { from: '2023-05-15' }, [422, 'invalid-input', '/from']],
    ])('is refused with %s', async (_, changes, refusal) => {
      const before = await regulation('phu-yen-2230');
      expect(await refusedAs(admin, 'regulations/phu-yen-2230/adopt', { ...adoption, ...changes })).toEqual(refusal);
      expect(await regulation('phu-yen-2230')).toEqual(before);
    });

    it('is the administrator’s, and of a regulation of this province', async () => {
      expect((await refusedAs(lead, 'regulations/phu-yen-2230/adopt', adoption)).slice(0, 2)).toEqual([
        403,
        'not-authorised',
      ]);
      for (const id of ['hai-phong-2598', 'khong-co'])
        expect((await refusedAs(admin, `regulations/${id}/adopt`, adoption)).slice(0, 2)).toEqual([
          422,
          'unknown-regulation',
        ]);
    });

    it('is recorded without a version, and stands wherever the regulation is read', async () => {
      const before = await regulation('phu-yen-2230');
      const recorded = accepted<{ seq: number }>(
        await admin.post('/api/v1/regulations/phu-yen-2230/adopt', adoption),
        201,
      );
      expect(recorded.seq).toBeGreaterThan(0);
      const after = await regulation('phu-yen-2230');
      expect(after.adoptions).toHaveLength(before.adoptions.length + 1);
      expect(after).toMatchObject({ needsAdoption: true, opens: true, adoption });
      const { items } = accepted<{ items: (RegulationDetail & { inForce: boolean })[] }>(
        await lead.get('/api/v1/regulations?inForce=true'),
      );
      expect(items).toMatchObject([{ id: 'phu-yen-2230', standing: { adoption } }]);
    });
  });

  describe('classifying an agency', () => {
    const basis = 'Quyết định thành lập; cơ quan theo ngành dọc';
    const agency = async (code: string) => accepted<AgencyView>(await lead.get(`/api/v1/agencies/${code}`));

    it.each([
      ['an agency that is not there', 'KHONGCO', {}, [422, 'unknown-agency']],
      ['nothing told', 'SYT', { subordination: undefined }, [422, 'field-required']],
      ['a word that is none', 'SYT', { subordination: 'sister' }, [400, 'invalid-input']],
      ['no basis', 'SYT', { basis: '' }, [422, 'field-required']],
    ])('is refused for %s', async (_, code, changes, refusal) => {
      const body = { subordination: 'vertical', basis, ...changes };
      expect((await refusedAs(admin, `agencies/${code}/classify`, body)).slice(0, 2)).toEqual(refusal);
      expect(await agency('SYT')).toMatchObject({ subordination: 'department', external: false });
    });

    it('decides what is asked of it from then on, and nothing that was asked before', async () => {
      const asked = { consult: [{ agency: 'SYT', function: 'health', reason: 'Quản lý y tế' }] };
      const before = await opened(lead, asked);
      expect((await refusedAs(lead, 'agencies/SYT/classify', { subordination: 'vertical', basis }))[1]).toBe(
        'not-authorised',
      );
      accepted(await admin.post('/api/v1/agencies/SYT/classify', { subordination: 'vertical', basis }));
      expect(await agency('SYT')).toMatchObject({ subordination: 'vertical', external: false });
      const after = await opened(lead, asked);
      expect((await read(lead, before.id)).opinions.SYT?.subordination).toBe('department');
      expect(after.opinions.SYT).toMatchObject({ subordination: 'vertical', external: false });
    });

    it('may take it out of the system, and leaves that as it is where it is not said', async () => {
      accepted(
        await admin.post('/api/v1/agencies/BDT/classify', { subordination: 'department', external: true, basis }),
      );
      accepted(await admin.post('/api/v1/agencies/BDT/classify', { subordination: 'local', basis }));
      expect(await agency('BDT')).toMatchObject({ subordination: 'local', external: true, answerable: true });
    });
  });

  describe('amending the calendar', () => {
    let last = 0;
    const notice = (more: object) => {
      last += 1;
      return { version: `thu-${last}`, daysOff: [], workedSaturdays: [], basis: `Thông báo số ${last}/TB`, ...more };
    };
    const calendar = async () => accepted<CalendarView>(await lead.get('/api/v1/calendar'));
    const lastDay = async (agency: string) =>
      accepted<ComputedLimitView>(
        await lead.get(
          `/api/v1/calendar/limit?received=${encodeURIComponent('2023-08-14T09:00:00+07:00')}&workingDays=3&agency=${agency}`,
        ),
      ).lastDay;
    const amend = async (more: object) => accepted(await admin.post('/api/v1/calendar/amendments', notice(more)), 201);

    it.each([
      ['no day at all', {}, [422, 'field-required', '/daysOff']],
      ['a day withdrawn that was never entered', { withdrawn: ['2023-08-16'] }, [422, 'invalid-input', '/withdrawn/0']],
      [
        'an agency that is not there',
        { daysOff: ['2023-08-16'], agencies: ['KHONGCO'] },
        [422, 'unknown-agency', '/agencies/0'],
      ],
      ['an empty list of agencies', { daysOff: ['2023-08-16'], agencies: [] }, [422, 'field-required', '/agencies']],
      ['no notice', { daysOff: ['2023-08-16'], basis: '' }, [422, 'field-required', '/basis']],
    ])('is refused with %s', async (_, more, refusal) => {
      const before = await calendar();
      expect(await refusedAs(admin, 'calendar/amendments', notice(more))).toEqual(refusal);
      expect(await calendar()).toEqual(before);
    });

    it('is refused under a version that the calendar has had, and to others', async () => {
      const { version } = await calendar();
      const again = notice({ version, daysOff: ['2023-08-16'] });
      expect(await refusedAs(admin, 'calendar/amendments', again)).toEqual([422, 'invalid-input', '/version']);
      expect((await refusedAs(lead, 'calendar/amendments', notice({ daysOff: ['2023-08-16'] })))[1]).toBe(
        'not-authorised',
      );
    });

    it('takes a day off out again: it is neither off nor worked in exchange, and counts', async () => {
      expect(await lastDay('SXD')).toBe('2023-08-17');
      await amend({ daysOff: ['2023-08-16'] });
      expect((await calendar()).daysOff).toContain('2023-08-16');
      expect(await lastDay('SXD')).toBe('2023-08-18');
      await amend({ withdrawn: ['2023-08-16'] });
      expect((await calendar()).daysOff).not.toContain('2023-08-16');
      expect(await lastDay('SXD')).toBe('2023-08-17');
    });

    it('gives days off to some agencies alone', async () => {
      await amend({ daysOff: ['2023-08-15'], agencies: ['SXD'], basis: 'Công điện về bão số 2' });
      const { daysOff, localDaysOff } = await calendar();
      expect(daysOff).not.toContain('2023-08-15');
      expect(localDaysOff).toContainEqual({ date: '2023-08-15', agencies: ['SXD'], basis: 'Công điện về bão số 2' });
      expect([await lastDay('SXD'), await lastDay('STC')]).toEqual(['2023-08-18', '2023-08-17']);
    });

    it('opens a year only where its notice is complete', async () => {
      const year = async () => (await calendar()).years.find((one) => one.year === 2028);
      const reaching = `/api/v1/calendar/limit?received=${encodeURIComponent('2027-12-30T09:00:00+07:00')}&workingDays=5`;
      await amend({ daysOff: ['2028-01-03'] });
      expect(await year()).toMatchObject({ complete: false });
      expect((await lead.get<Problem>(reaching)).body).toMatchObject({ code: 'year-without-notice' });
      await amend({ completes: [2028] });
      expect(await year()).toMatchObject({ complete: true });
      expect(accepted<ComputedLimitView>(await lead.get(reaching)).lastDay).toBe('2028-01-07');
    });
  });

  it('is verified afterwards: the journal gives every row again', async () => {
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  });
});
