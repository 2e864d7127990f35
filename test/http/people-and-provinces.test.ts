import { beforeAll, describe, expect, it } from '@jest/globals';
import { registerProvince } from '../../src/engine/province.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import type { Role } from '../../workflows/commands/commands.js';
import type { RegisteredAgency } from '../../workflows/step/circumstances.js';
import { describeApplication, type Visitor } from '../application.js';
import { addPerson } from '../people/add-person.js';
import { accepted, agreeing, done, opened, read, refused, sent } from './asking.js';

const department = (code: string, kind: RegisteredAgency['kind'] = 'department'): RegisteredAgency => ({
  code,
  name: `Sở ${code}`,
  kind,
  functions: ['construction', 'budget'],
  external: false,
});

const PASSWORD = 'một mật khẩu đủ dài';

describeApplication('people', (application) => {
  let lead: Visitor;

  const person = async (login: string, agency: string, roles: Role[], province = 'phu-yen'): Promise<Visitor> => {
    const { store } = application().server.installation;
    await addPerson(store, { province, login, name: login, title: null, agency, roles }, PASSWORD);
    return application().signIn(login, PASSWORD);
  };

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
  });

  describe('with several roles', () => {
    it('act in the one that the law lets act, or in the one that they name', async () => {
      const both = await person('kiem.nhiem', 'SKHDT', ['head', 'clerk']);
      const { id } = await opened(lead, {
        consult: [{ agency: 'CAT', function: 'public-order', reason: 'An ninh trật tự' }],
      });
      expect((await read(both, id)).actions.map(({ command }) => command)).toContain('opinion.record-receipt');
      const receipt = { receivedAt: '2023-06-14T08:00:00+07:00', evidence: 'Sổ giao nhận công văn số 512' };
      expect(await refused(lead, id, 'opinions/CAT/record-receipt', receipt)).toMatchObject({ code: 'not-authorised' });
      const received = await done(both, id, 'opinions/CAT/record-receipt', receipt);
      expect(received.opinions.CAT?.receivedAt).toBe('2023-06-14T08:00:00.000+07:00');

      const entered = { ...agreeing, evidence: 'Công văn số 1234/CAT-PC07' };
      const asHead = await sent<Problem>(both, id, 'opinions/CAT/answer', entered, { 'x-acting-role': 'head' });
      expect(asHead.body).toMatchObject({ status: 403, code: 'not-authorised' });
      const answered = await done(both, id, 'opinions/CAT/answer', entered);
      expect(answered.opinions.CAT).toMatchObject({
        state: 'answered',
        answer: { evidence: 'Công văn số 1234/CAT-PC07' },
      });
      expect(await done(both, id, 'conclude')).toMatchObject({ outcome: 'agreed' });
    });

    it('belong to no agency without any, and so see and do nothing', async () => {
      const guest = await person('khach', 'SXD', []);
      const { id } = await opened(lead);
      expect((await guest.get(`/api/v1/consultations/${id}`)).status).toBe(404);
      const drafted = await guest.post<Problem>('/api/v1/consultations', { subject: 'x' });
      expect(drafted.body).toMatchObject({ status: 403, code: 'not-authorised' });
    });
  });

  it('of another province see nothing of this one', async () => {
    const { store, engine } = application().server.installation;
    const agencies = [department('SKHDT'), department('SXD'), department('VP', 'office')];
    const province = { code: 'tinh-khac', name: 'Tỉnh khác', agencies };
    await registerProvince(store, province, readCalendar('vn-civil-service'), await engine.now());
    const { id } = await opened(lead);
    for (const code of ['SKHDT', 'SXD', 'VP']) {
      const other = await person(`khac.${code.toLowerCase()}`, code, ['head'], 'tinh-khac');
      expect((await other.get(`/api/v1/consultations/${id}`)).body).toMatchObject({
        status: 404,
        code: 'unknown-consultation',
      });
      expect(await refused(other, id, 'withdraw', { reason: 'x' })).toMatchObject({ status: 404 });
      for (const path of ['consultations', 'work', 'work/waiting', 'inbox', 'delegations'])
        expect(accepted<{ items: object[] }>(await other.get(`/api/v1/${path}`)).items).toEqual([]);
      const people = accepted<{ items: { name: string }[] }>(await other.get('/api/v1/people')).items;
      expect(people.every(({ name }) => name.startsWith('khac.'))).toBe(true);
      expect((await other.get('/api/v1/agencies/STC')).status).toBe(404);
    }
  });

  it('who are administrators change the register and the calendar, and see no consultation', async () => {
    const admin = await application().signIn('quantri');
    const { id } = await opened(lead);
    expect((await admin.get(`/api/v1/consultations/${id}`)).status).toBe(404);
    expect(accepted<{ items: object[] }>(await admin.get('/api/v1/consultations')).items).toEqual([]);
    expect(accepted<{ items: object[] }>(await admin.get('/api/v1/work')).items).toEqual([]);
    const notice = {
      version: 'vn-civil-service-thu',
      daysOff: ['2023-06-20'],
      workedSaturdays: [],
      basis: 'Thông báo thử',
    };
    expect((await lead.post('/api/v1/calendar/amendments', notice)).body).toMatchObject({ code: 'not-authorised' });
    accepted(await admin.post('/api/v1/calendar/amendments', notice), 201);
    expect((await read(lead, id)).opinions.SXD?.dueAt).toBe('2023-06-27T00:00:00.000+07:00');
    const moved = (await read(lead, id)).messages.find(({ kind }) => kind === 'limit-moved');
    expect(moved?.text).toContain('hết thứ Hai 26/6/2023');
    expect(accepted(await admin.get('/api/v1/calendar'))).toMatchObject({ version: 'vn-civil-service-thu' });

    const successors = [{ agency: 'STC', functions: ['construction', 'housing', 'urban-planning'] }];
    expect((await lead.post('/api/v1/agencies/SXD/reorganise', { successors, basis: 'NQ' })).status).toBe(403);
    accepted(await admin.post('/api/v1/agencies/SXD/reorganise', { successors, basis: 'Nghị quyết thử' }));
    const agency = accepted(await admin.get('/api/v1/agencies/SXD'));
    expect(agency).toMatchObject({ dissolvedAt: expect.any(String), successors: [{ agency: 'STC' }] });
    const stc = await application().signIn('truong.stc');
    expect((await read(stc, id)).opinions.SXD).toMatchObject({ state: 'transferred', successor: 'STC' });
  });
});
