import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import { type NewPerson } from '../../src/api/identity/people.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { describeApplication, type Visitor } from '../application.js';
import { addPerson } from '../people/add-person.js';
import { accepted, agreeing, anOpening, disagreeing, done, opened, read, sent } from './asking.js';

describeApplication('writes that meet', (application) => {
  let lead: Visitor;
  let sxd: Visitor;

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    sxd = await application().signIn('truong.sxd');
  });

  /** Another in a role that no administrator gives alone. */
  const enter = (person: Omit<NewPerson, 'province' | 'title'>, password: string) =>
    addPerson(application().server.installation.store, { ...person, province: 'phu-yen', title: null }, password);
  const change = async (admin: Visitor, id: string, body: object) => {
    const { items } = accepted<{ items: { id: string; version: string }[] }>(
      await admin.get('/api/v1/people?limit=200'),
    );
    const version = items.find((one) => one.id === id)?.version ?? 'none';
    const headers = { 'if-match': `"${version}"` };
    accepted(await admin.request('PATCH', `/api/v1/people/${id}`, { body, headers }));
  };

  it('are told apart by If-Match: who saw an older version is refused and told the present one', async () => {
    const { id } = await opened(lead);
    const seen = (await lead.get(`/api/v1/consultations/${id}`)).headers.get('etag');
    expect(seen).toBe('"1"');
    await done(sxd, id, 'opinions/SXD/answer', agreeing);
    const withdraw = (etag: string) =>
      lead.post<Problem>(
        `/api/v1/consultations/${id}/withdraw`,
        { reason: 'Không còn cần' },
        { headers: { 'if-match': etag } },
      );
    const stale = await withdraw('"1"');
    expect(stale.body).toMatchObject({ status: 412, code: 'stale', current: '"2"' });
    expect((await read(lead, id)).state).toBe('collecting');
    const fresh = await withdraw('"2"');
    expect([fresh.status, fresh.headers.get('etag')]).toEqual([200, '"3"']);
  });

  it('are carried out once under one Idempotency-Key, and answered alike', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = anOpening();
    const first = await lead.post<ConsultationDetail>('/api/v1/consultations/open', body, { headers });
    const again = await lead.post<ConsultationDetail>('/api/v1/consultations/open', body, { headers });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.body).toEqual(first.body);
  });

  it('are carried out once when the same request comes many times at once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = anOpening();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => lead.post<ConsultationDetail>('/api/v1/consultations/open', body, { headers })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(answers.filter(({ headers: told }) => told.get('idempotent-replayed') === null)).toHaveLength(1);
  });

  it('are not answered again to whoever has meanwhile gone to an agency that may not see it', async () => {
    const admin = await application().signIn('quantri');
    const login = 'truong.khac';
    const password = 'Thuyền thúng cập bến 05 giờ';
    const entered = await enter({ name: 'Trần Văn Khác', login, agency: 'SKHDT', roles: ['head'] }, password);
    const moved = await application().signIn(login, password);
    const headers = { 'idempotency-key': randomUUID() };
    const body = anOpening();
    const first = await moved.post<ConsultationDetail>('/api/v1/consultations/open', body, { headers });
    expect(first.status).toBe(201);
    await change(admin, entered, { agency: 'SYT', roles: ['officer'] });
    const again = await moved.post<Problem>('/api/v1/consultations/open', body, { headers });
    expect(again.body).toMatchObject({ status: 404, code: 'unknown-consultation' });
    expect(JSON.stringify(again.body)).not.toContain(first.body.subject);
  });

  it('on the register are not answered again to whoever has lost the office', async () => {
    const admin = await application().signIn('quantri');
    const login = 'quantri.ba';
    const password = 'Thuyền thúng cập bến 06 giờ';
    const entered = await enter({ name: 'Lê Thị Ba', login, agency: null, roles: ['admin'] }, password);
    const former = await application().signIn(login, password);
    const headers = { 'idempotency-key': randomUUID() };
    const body = { version: `vn-${randomUUID()}`, daysOff: ['2023-11-23'], basis: 'Thông báo số 1' };
    const amend = () => former.post<Problem>('/api/v1/calendar/amendments', body, { headers });
    expect((await amend()).status).toBe(201);
    await change(admin, entered, { agency: 'SYT', roles: ['officer'] });
    expect((await amend()).body).toMatchObject({ status: 403, code: 'not-authorised' });
  });

  it('are refused under a key that was used for another request', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    accepted(await lead.post('/api/v1/consultations', { subject: 'Một' }, { headers }), 201);
    const other = await lead.post<Problem>('/api/v1/consultations', { subject: 'Hai' }, { headers });
    expect(other.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    const elsewhere = await lead.post<Problem>('/api/v1/consultations/open', { subject: 'Một' }, { headers });
    expect(elsewhere.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  it('keep keys of different people apart', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    accepted(await lead.post('/api/v1/consultations', { subject: 'Một' }, { headers }), 201);
    const other = await sxd.post<ConsultationDetail>('/api/v1/consultations', { subject: 'Hai' }, { headers });
    expect([other.status, other.body.lead]).toEqual([201, 'SXD']);
  });

  it('let one of two answers at once count', async () => {
    const { id } = await opened(lead);
    const answers = await Promise.all(
      [agreeing, disagreeing].map((body) => sent<Problem>(sxd, id, 'opinions/SXD/answer', body, { 'if-match': '"1"' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({ code: 'stale', current: '"2"' });
  });

  it('let one of two openings of the same text count', async () => {
    const body = anOpening();
    const answers = await Promise.all([1, 2].map(() => lead.post<Problem>('/api/v1/consultations/open', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({
      code: 'repeat-consultation',
      clause: [{ id: 'PY-1.4b' }],
    });
  });
});
