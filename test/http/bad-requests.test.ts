import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../../src/http/problems/problem.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, anOpening, disagreeing, done, opened, read, refused, sent } from './asking.js';

/** An object with so many keys, as JSON. */
const withKeys = (count: number): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index])));

const NOBODY = '01890000-0000-7000-8000-000000000000';

describeApplication('a request that cannot be carried out', (application) => {
  let lead: Visitor;
  let sxd: Visitor;

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    sxd = await application().signIn('truong.sxd');
  });

  const pointers = ({ errors = [] }: Problem) => errors.map(({ pointer }) => pointer);
  const open = async (body: unknown, headers: Record<string, string> = {}) =>
    lead.request<Problem>('POST', '/api/v1/consultations/open', { body, headers });

  describe('because of its form', () => {
    it('is a problem with everything that RFC 9457 and the contract ask for', async () => {
      const answer = await open({ subjekt: 'x' }, { 'x-request-id': 'test-7' });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.headers.get('x-request-id')).toBe('test-7');
      expect(answer.body).toMatchObject({
        type: 'urn:dong-thuan:problem:invalid-input',
        status: 400,
        code: 'invalid-input',
        instance: '/api/v1/consultations/open',
        requestId: 'test-7',
        title: 'Yêu cầu không hợp lệ',
      });
      expect(pointers(answer.body)).toEqual(['/subjekt']);
    });

    it('names every unknown field, also within parts', async () => {
      const { status, body } = await open(anOpening({ extra: 1, questions: [{ key: 'q1', text: 'x', weight: 2 }] }));
      expect(status).toBe(400);
      expect(pointers(body).sort()).toEqual(['/extra', '/questions/0/weight']);
    });

    it('names every value of the wrong type', async () => {
      const { status, body } = await open(anOpening({ subject: 7, urgency: 'soon', questions: 'q1' }));
      expect([status, body.code]).toEqual([400, 'invalid-input']);
      expect(pointers(body).sort()).toEqual(['/questions', '/subject', '/urgency']);
    });

    it.each([
      ['a subject that turns round', { subject: 'Lấy ý kiến \u202Egnp.exe' }, '/subject'],
      ['a subject of two lines', { subject: 'Dòng 1\nDòng 2' }, '/subject'],
      ['a matter with what cannot be seen', { matter: 'quy-\u200bhoach' }, '/matter'],
      ['a proposal with a control character', { proposal: 'Phê duyệt\u0007' }, '/proposal'],
    ])('names the place of %s', async (_, changes, pointer) => {
      const { status, body } = await open(anOpening(changes));
      expect([status, body.code, pointers(body)]).toEqual([400, 'invalid-input', [pointer]]);
    });

    it('takes a proposal of several lines, and misses a reason of which nothing can be seen', async () => {
      const proposal = 'Phê duyệt\r\n\tbản 2\u00ad';
      const { id } = await opened(lead, { proposal });
      expect((await read(lead, id)).rounds.at(-1)?.proposal).toBe(proposal);
      expect(await refused(lead, id, 'withdraw', { reason: '\u200b\u2060 ' })).toMatchObject({
        code: 'reason-required',
      });
    });

    it.each([
      ['broken JSON', '{"subject": ', 400, 'broken-json'],
      ['a list', '[]', 400, 'invalid-input'],
      ['a text', '"subject"', 400, 'broken-json'],
      ['a NUL character', '{"subject": "a\\u0000b"}', 400, 'invalid-input'],
      ['half of a surrogate pair', '{"subject": "a\\ud800b"}', 400, 'invalid-input'],
      ['parts nested without end', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400, 'invalid-input'],
      ['a prototype', '{"__proto__": {"subject": "x"}}', 400, 'invalid-input'],
      ['a constructor', '{"constructor": {"subject": "x"}}', 400, 'invalid-input'],
      ['what every object has', '{"questions": [{"toString": "x"}]}', 400, 'invalid-input'],
      ['too many keys', withKeys(501), 413, 'too-many-parts'],
      ['too many keys in all', `{"a":[${Array(11).fill(withKeys(500)).join()}]}`, 413, 'too-many-parts'],
      ['too long a list', `{"a":[${Array(1001).fill(1).join()}]}`, 413, 'too-many-parts'],
      ['too many lists', `{"a":[${Array(999).fill('[1,1,1,1,1,1,1,1,1,1]').join()}]}`, 413, 'too-many-parts'],
      ['no more keys than are read', withKeys(500), 400, 'invalid-input'],
      ['more than a megabyte', JSON.stringify({ proposal: 'x'.repeat(1_100_000) }), 413, 'payload-too-large'],
    ])('is refused for a body with %s', async (_, body, status, code) => {
      expect((await open(body)).body).toMatchObject({ status, code });
    });

    it.each([
      ['of more than four kilobytes', { login: 'x'.repeat(5000), password: 'x' }, 413, 'payload-too-large'],
      ['of more keys than are read', JSON.parse(withKeys(501)), 413, 'payload-too-large'],
      ['with a constructor', { login: 'x', password: 'x', constructor: 1 }, 400, 'invalid-input'],
    ])('refuses to a stranger a sign-in %s', async (_, body, status, code) => {
      const answer = await application().visitor().post('/api/v1/session', body);
      expect(answer.body).toMatchObject({ status, code });
    });

    it('is refused for another content type', async () => {
      const answer = await open('subject=x', { 'content-type': 'application/x-www-form-urlencoded' });
      expect(answer.body).toMatchObject({ status: 415, code: 'unsupported-media-type' });
    });

    it('is refused for what stands in the path and in the body', async () => {
      const { id } = await opened(lead);
      const { body } = await sent<Problem>(sxd, id, 'opinions/SXD/answer', { ...agreeing, agency: 'STC' });
      expect(body).toMatchObject({ status: 400, code: 'invalid-input' });
      expect(pointers(body)).toEqual(['/agency']);
    });

    it.each([
      ['If-Match', '7', 'header/If-Match'],
      ['If-Match', 'W/"7"', 'header/If-Match'],
      ['Idempotency-Key', 'x'.repeat(201), 'header/Idempotency-Key'],
    ])('is refused for a header %s of %s', async (name, value, pointer) => {
      const { id } = await opened(lead);
      const { body } = await sent<Problem>(lead, id, 'withdraw', { reason: 'x' }, { [name.toLowerCase()]: value });
      expect(body).toMatchObject({ status: 400, code: 'invalid-input' });
      expect(pointers(body)).toEqual([pointer]);
    });

    it.each([
      ['/consultations?limit=0', 'query/limit'],
      ['/consultations?limit=201', 'query/limit'],
      ['/consultations?state=open', 'query/state'],
      ['/consultations?sort=subject', 'query/sort'],
      ['/consultations?dueBefore=tomorrow', 'query/dueBefore'],
      ['/consultations?subject=x', 'query/subject'],
      ['/consultations?constructor=1', 'query/constructor'],
      ['/consultations?cursor=abc', 'query/cursor'],
      ['/consultations?overdue=maybe', 'query/overdue'],
      ['/consultations?limit=1&limit=2', 'query/limit'],
      ['/inbox?unread=1', 'query/unread'],
      ['/calendar?year=MMXXIII', 'query/year'],
      ['/calendar/limit?received=2023-05-16&workingDays=7', 'query/received'],
      ['/calendar/limit?received=2023-05-16T09:00:00%2B07:00&workingDays=7&on=2023-05-25', 'query/on'],
    ])('is refused for GET %s', async (path, pointer) => {
      const { body } = await lead.get<Problem>(`/api/v1${path}`);
      expect(body).toMatchObject({ status: 400, code: 'invalid-input' });
      expect(pointers(body)).toContain(pointer);
    });

    it('is refused for an address with what no database keeps, and for one that cannot be read', async () => {
      expect((await lead.get('/api/v1/consultations/a%00b')).status).toBe(400);
      expect((await lead.get('/api/v1/consultations?q=%00')).status).toBe(400);
      expect((await lead.get('/api/v1/consultations/%ff')).status).toBe(400);
      expect((await lead.get('/api/v1/no-such-thing')).body).toMatchObject({ status: 404, code: 'not-found' });
    });
  });

  describe('because of who asks', () => {
    it('is refused to an officer where the head acts, in the caller’s language', async () => {
      const { id } = await opened(lead);
      const officer = await application().signIn('chuyenvien.sxd');
      expect(await refused(officer, id, 'opinions/SXD/answer', agreeing)).toMatchObject({
        status: 403,
        code: 'not-authorised',
        title: 'Không có thẩm quyền thực hiện việc này',
      });
      const english = await sent<Problem>(officer, id, 'opinions/SXD/answer', agreeing, {
        'accept-language': 'en-GB,en;q=0.9,vi;q=0.2',
      });
      expect(english.body.title).toBe('You may not do this');
      expect(english.headers.get('content-language')).toBe('en');
    });

    it('asks who may before it looks at what is carried', async () => {
      const { id } = await opened(lead);
      const officer = await application().signIn('chuyenvien.sxd');
      expect(await refused(officer, id, 'opinions/SXD/answer', { position: 7 })).toMatchObject({
        code: 'not-authorised',
      });
      expect(await refused(sxd, id, 'opinions/SXD/answer', { position: 7 })).toMatchObject({ status: 400 });
      expect(await refused(sxd, id, 'opinions/SXD/answer', {})).toMatchObject({
        status: 422,
        code: 'position-required',
      });
    });

    it('tells a party what is the lead’s alone, and whose opinion it is', async () => {
      const { id } = await opened(lead);
      expect(await refused(sxd, id, 'conclude')).toMatchObject({ status: 403, code: 'not-lead' });
      expect(await refused(sxd, id, 'opinions/STC/answer', agreeing)).toMatchObject({
        status: 403,
        code: 'not-consulted',
      });
      expect(await refused(sxd, id, 'opinions/STC/assign', { officer: 'A' })).toMatchObject({ code: 'not-consulted' });
    });

    it('looks to a stranger as if there were no such consultation', async () => {
      const { id } = await opened(lead);
      const stranger = await application().signIn('truong.stp');
      const paths = ['', '/journal', '/proof'];
      for (const path of paths) {
        const there = await stranger.get<Problem>(`/api/v1/consultations/${id}${path}`);
        const nowhere = await stranger.get<Problem>(`/api/v1/consultations/${NOBODY}${path}`);
        expect([there.status, there.body.code]).toEqual([404, 'unknown-consultation']);
        expect({ ...there.body, instance: '', requestId: '' }).toEqual({
          ...nowhere.body,
          instance: '',
          requestId: '',
        });
      }
      expect(await refused(stranger, id, 'withdraw', { reason: 'x' })).toMatchObject({ status: 404 });
      expect(await refused(stranger, id, 'withdraw', { raison: 'x' })).toMatchObject({ status: 404 });
      expect(await refused(lead, NOBODY, 'open', anOpening())).toMatchObject({
        status: 404,
        code: 'unknown-consultation',
      });
      const listed = accepted<{ items: { id: string }[] }>(await stranger.get('/api/v1/consultations?limit=200'));
      expect(listed.items.map((item) => item.id)).not.toContain(id);
    });

    it('is seen by the Office, the chairman and home affairs', async () => {
      const { id } = await opened(lead);
      for (const login of ['chuyenvien.vp', 'chutich', 'truong.snv']) {
        const visitor = await application().signIn(login);
        expect((await read(visitor, id)).id).toBe(id);
        const { items } = accepted<{ items: { id: string }[] }>(await visitor.get('/api/v1/consultations'));
        expect(items.map((item) => item.id)).toContain(id);
      }
    });

    it('keeps the Office’s board to those who oversee', async () => {
      const answer = await sxd.get('/api/v1/office/board');
      expect(answer.body).toMatchObject({ status: 403, code: 'not-authorised' });
      expect((await sxd.get('/api/v1/office/overdue')).status).toBe(403);
    });

    it('is refused in a role that the person does not hold', async () => {
      const { id } = await opened(lead);
      const answer = await sent<Problem>(lead, id, 'withdraw', { reason: 'x' }, { 'x-acting-role': 'admin' });
      expect(answer.body).toMatchObject({ status: 403, code: 'not-authorised' });
    });

    it('is refused to whoever has not signed in', async () => {
      const nobody = application().visitor();
      for (const path of ['/consultations', '/work', '/inbox', '/people', '/agencies', '/calendar', '/office/board'])
        expect((await nobody.get(`/api/v1${path}`)).status).toBe(401);
      expect((await nobody.post('/api/v1/consultations', {})).status).toBe(401);
    });
  });

  describe('because of where things stand', () => {
    it('is refused with the clause of the regulation', async () => {
      const { id } = await opened(lead);
      await done(sxd, id, 'opinions/SXD/answer', agreeing);
      const returned = { ground: 'outside-competence', reason: 'Không đúng thẩm quyền' };
      expect(await refused(sxd, id, 'opinions/SXD/return', returned)).toMatchObject({
        status: 409,
        code: 'already-settled',
        clause: [{ id: 'PY-2.2d', number: '2230/UBND-NC', date: '2023-05-16' }, { id: 'PY-2.2e' }],
      });
    });

    it('points at what is missing', async () => {
      const { id } = await opened(lead);
      expect(await refused(sxd, id, 'opinions/SXD/answer', { ...disagreeing, reason: '' })).toMatchObject({
        status: 422,
        code: 'reason-required',
        errors: [{ pointer: '/reason', code: 'reason-required' }],
      });
      const unrelated = await open(anOpening({ consult: [{ agency: 'STC', function: 'land', reason: 'x' }] }));
      expect(unrelated.body).toMatchObject({ status: 422, code: 'unrelated-agency', clause: [{ id: 'PY-2.2a' }] });
      expect(pointers(unrelated.body)).toEqual(['/consult/0/function']);
    });

    it('refuses state secrets, even as a draft', async () => {
      const answer = await lead.post<Problem>('/api/v1/consultations', { classification: 'secret', proposal: 'x' });
      expect(answer.body).toMatchObject({ status: 422, code: 'state-secret-refused' });
    });
  });
});
