import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { ActDraftView, PreparedActsView } from '../../src/api/act-drafts/act-draft.views.js';
import type { RequestDraftItem } from '../../src/api/request-drafts/request-draft-list.js';
import type { WorkItem } from '../../src/api/work/work-list.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, anOpening, clockTo, disagreeing, done, opened, read, refused } from '../http/asking.js';

const REMARK = 'Ghi rõ thành phần tham dự.';
const MINUTES = {
  heldOn: '2023-06-14',
  participants: ['Hai Giám đốc'],
  minutes: 'Hai bên đã trao đổi.',
  result: 'differing',
};

describeApplication('what the officers of a lead prepare for its head', (application) => {
  let lead: Visitor;
  let officer: Visitor;
  let dissenter: Visitor;
  let id: string;
  let path: string;

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    officer = await application().signIn('chuyenvien.skhdt');
    dissenter = await application().signIn('truong.sxd');
  });

  const put = (body: object, seen: number, who = officer) =>
    who.request<ActDraftView & Problem>('PUT', path, { body, headers: { 'if-match': `"${seen}"` } });
  const sendBack = (who: Visitor, seen: number) =>
    who.post<ActDraftView & Problem>(`${path}/return`, { remark: REMARK }, { headers: { 'if-match': `"${seen}"` } });
  const all = async (who: Visitor) =>
    accepted<PreparedActsView>(await who.get(`/api/v1/consultations/${id}/act-drafts`)).items;
  const work = async (who: Visitor, kind: string) => {
    const { items } = accepted<{ items: WorkItem[] }>(await who.get('/api/v1/work?limit=200'));
    return items.filter((item) => item.consultation === id && item.kind === kind);
  };

  for (const [name, kind, act, body] of [
    ['minutes', 'dispute', 'dispute.record-session', MINUTES],
    ['a notice', 'notice', 'notice.issue', { number: '45/TB-SKHĐT' }],
  ] as const)
    it(`${name}: submitted, sent back with a remark that stands in the work, submitted again, and gone once signed`, async () => {
      const consult = [{ agency: 'SXD', function: 'construction', reason: 'Quản lý xây dựng' }];
      ({ id } = await opened(lead, { consult }));
      path = `/api/v1/consultations/${id}/act-drafts/${act}/SXD`;
      expect(await all(officer)).toEqual([]);
      expect((await put({ draft: body }, 0)).body).toMatchObject({ code: 'not-in-state' });
      if (kind === 'dispute') await done(dissenter, id, 'opinions/SXD/answer', disagreeing);
      else await clockTo(application(), (await read(lead, id)).opinions.SXD?.dueAt ?? '');

      expect(await all(officer)).toEqual([{ act, agency: 'SXD', draft: null }]);
      expect((await officer.get(path)).body).toBeNull();
      expect(accepted(await put({ draft: body, submit: true }, 0))).toMatchObject({ version: 1, draft: body });
      expect(await work(lead, kind)).toMatchObject([{ draft: 'submitted', draftBy: 'Lê Minh Châu' }]);

      expect((await sendBack(officer, 1)).status).toBe(403);
      expect(accepted(await sendBack(lead, 1))).toMatchObject({
        version: 2,
        returned: { remark: REMARK },
        draft: body,
      });
      expect(await work(officer, kind)).toMatchObject([{ draft: 'returned', remark: REMARK }]);
      // Nobody submits over a remark that they have not read.
      expect((await put({ draft: body, submit: true }, 1)).status).toBe(412);
      expect(accepted(await put({ draft: body, submit: true }, 2))).toMatchObject({ version: 3, returned: null });

      if (kind === 'dispute') await done(lead, id, 'dispute/sessions', { ...body, agency: 'SXD' });
      else await done(lead, id, 'opinions/SXD/notice/issue', body);
      expect((await officer.get(path)).body).toBeNull();
      expect((await work(officer, kind)).every(({ draft }) => draft === null)).toBe(true);
    });

  it('is for the lead alone, and for who prepares or signs there', async () => {
    const consult = [{ agency: 'SXD', function: 'construction', reason: 'Quản lý xây dựng' }];
    ({ id } = await opened(lead, { consult }));
    path = `/api/v1/consultations/${id}/act-drafts/dispute.record-session/SXD`;
    await done(dissenter, id, 'opinions/SXD/answer', disagreeing);
    await put({ draft: MINUTES }, 0);
    expect(await all(dissenter)).toEqual([]);
    expect((await dissenter.get(path)).status).toBe(404);
    expect((await put({ draft: MINUTES }, 1, dissenter)).status).toBe(404);
    const clerk = await application().signIn('vanthu.skhdt');
    expect((await put({ draft: MINUTES }, 1, clerk)).status).toBe(403);
    const stranger = await application().signIn('truong.stttt');
    expect((await stranger.get(`/api/v1/consultations/${id}/act-drafts`)).status).toBe(404);
    expect((await officer.get(`/api/v1/consultations/${id}/act-drafts/opinion.urge/SXD`)).status).toBe(404);
  });

  it('takes no fields that the act does not have, and needs the version that was read', async () => {
    const wrong = async (draft: object) => (await put({ draft }, 1)).body;
    expect(await wrong({ minutes: 3 })).toMatchObject({ errors: [{ pointer: '/draft/minutes' }] });
    expect(await wrong({ agency: 'SXD' })).toMatchObject({ errors: [{ pointer: '/draft/agency' }] });
    expect(await wrong({ elsewhere: 'x' })).toMatchObject({ errors: [{ pointer: '/draft/elsewhere' }] });
    expect((await officer.request('PUT', path, { body: { draft: MINUTES } })).status).toBe(428);
    const gone = await officer.delete(path, { headers: { 'if-match': '"1"' } });
    expect(gone.status).toBe(204);
    expect((await officer.get(path)).body).toBeNull();
  });

  it('does not outlive the act being open, whoever did it', async () => {
    await put({ draft: MINUTES, submit: true }, 0);
    await done(lead, id, 'withdraw', { reason: 'Không còn cần thiết' });
    expect(await all(officer)).toEqual([]);
    expect((await put({ draft: MINUTES }, 1)).body).toMatchObject({ code: 'not-in-state' });
    expect(await refused(lead, id, 'dispute/sessions', { ...MINUTES, agency: 'SXD' })).toBeDefined();
  });
});

describeApplication('the requests that an agency prepares', (application) => {
  let officer: Visitor;
  let head: Visitor;
  beforeAll(async () => {
    officer = await application().signIn('chuyenvien.skhdt');
    head = await application().signIn('truong.skhdt');
  });
  let id: string;
  beforeEach(() => {
    id = crypto.randomUUID();
  });

  const draft = (subject: string, submit = false, seen = 0) =>
    officer.request('PUT', `/api/v1/request-drafts/${id}`, {
      body: { draft: { ...anOpening({ subject }) }, submit },
      headers: { 'if-match': `"${seen}"` },
    });
  const listed = async (who: Visitor, query = '') =>
    accepted<{ items: RequestDraftItem[]; next: string | null }>(await who.get(`/api/v1/request-drafts?${query}`));
  const own = async (who: Visitor, query = '') =>
    (await listed(who, `limit=200&${query}`)).items.filter((item) => item.id === id);

  it('are listed for it alone, with how far each is', async () => {
    await draft('Kè biển');
    const item = { subject: 'Kè biển', state: 'saved', by: 'Lê Minh Châu', remark: null };
    expect(await own(officer)).toMatchObject([item]);
    expect(await own(head)).toMatchObject([item]);
    expect(await own(await application().signIn('truong.sxd'))).toEqual([]);
    expect(await own(await application().signIn('truong.vp'))).toEqual([]);
    expect(await own(await application().signIn('quantri'))).toEqual([]);
  });

  it('are narrowed by their state', async () => {
    await draft('Kè sông', true);
    expect(await own(head, 'state=saved')).toEqual([]);
    expect(await own(head, 'state=submitted')).toMatchObject([{ state: 'submitted' }]);
    await head.post(`/api/v1/request-drafts/${id}/return`, { remark: REMARK }, { headers: { 'if-match': '"1"' } });
    expect(await own(officer, 'state=returned')).toMatchObject([{ state: 'returned', remark: REMARK }]);
    expect((await officer.get('/api/v1/request-drafts?state=gone')).status).toBe(400);
  });

  it('are paged, what was saved last first', async () => {
    const found: string[] = [];
    let cursor = '';
    do {
      const { items, next } = await listed(officer, `limit=1${cursor}`);
      found.push(...items.map((item) => item.id));
      cursor = next === null ? '' : `&cursor=${encodeURIComponent(next)}`;
    } while (cursor !== '');
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual((await listed(officer, 'limit=200')).items.map((item) => item.id));
    expect(found.length).toBeGreaterThan(1);
  });

  it('go once they are opened, or thrown away', async () => {
    await draft('Cầu Đà Rằng', true);
    expect((await head.post(`/api/v1/request-drafts/${id}/open`, {}, { headers: { 'if-match': '"1"' } })).status).toBe(
      201,
    );
    expect(await own(officer)).toEqual([]);
    id = crypto.randomUUID();
    await draft('Cầu Ông Chừ');
    await officer.delete(`/api/v1/request-drafts/${id}`, { headers: { 'if-match': '"1"' } });
    expect(await own(officer)).toEqual([]);
  });
});
