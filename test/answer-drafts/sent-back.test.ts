import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { AnswerDraftView } from '../../src/api/answer-drafts/answer-draft.views.js';
import type { WorkItem } from '../../src/api/work/work-list.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, done, opened } from '../http/asking.js';

const REMARK = 'Nêu rõ căn cứ quy hoạch trước khi trình lại.';

describeApplication('the draft of an answer that the head sends back', (application) => {
  let lead: Visitor;
  let officer: Visitor;
  let head: Visitor;
  let id: string;
  let path: string;

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    officer = await application().signIn('chuyenvien.sxd');
    head = await application().signIn('truong.sxd');
  });
  beforeEach(async () => {
    ({ id } = await opened(lead));
    path = `/api/v1/consultations/${id}/opinions/SXD/draft`;
    await put({ draft: agreeing, submit: true }, 0);
  });

  const put = (body: object, seen: number, who = officer) =>
    who.request<AnswerDraftView & Problem>('PUT', path, { body, headers: { 'if-match': `"${seen}"` } });
  const sendBack = (who: Visitor, seen: number, remark: unknown = REMARK) =>
    who.post<AnswerDraftView & Problem>(`${path}/return`, { remark }, { headers: { 'if-match': `"${seen}"` } });
  const workOf = async (who: Visitor) => {
    const { items } = accepted<{ items: WorkItem[] }>(await who.get('/api/v1/work?limit=200'));
    return items.filter((item) => item.consultation === id && item.kind === 'opinion');
  };

  it('is no longer submitted, keeps its text, and says who sent it back, when and why', async () => {
    const back = await sendBack(head, 1);
    expect(back.headers.get('etag')).toBe('"2"');
    expect(accepted(back)).toMatchObject({
      draft: agreeing,
      version: 2,
      savedVersion: 1,
      submittedAt: null,
      returned: { by: { name: 'Đặng Quốc Hùng' }, remark: REMARK },
    });
    expect((await officer.get(path)).body).toEqual(back.body);
    for (const who of [officer, head])
      expect(await workOf(who)).toMatchObject([{ draft: 'returned', draftBy: 'Đặng Quốc Hùng', remark: REMARK }]);
  });

  it('stays sent back while it is changed, until it is submitted again', async () => {
    await sendBack(head, 1);
    expect((await put({ draft: { reason: 'sửa' } }, 2)).body).toMatchObject({
      version: 3,
      savedVersion: 3,
      returned: { remark: REMARK },
    });
    expect((await put({ draft: agreeing, submit: true }, 3)).body).toMatchObject({
      returned: null,
      submittedBy: { name: 'Bùi Khánh Linh' },
    });
    expect(await workOf(officer)).toMatchObject([{ draft: 'submitted', remark: null }]);
  });

  it('is sent back as it was read: a later save is not passed over, nor a remark that nobody read', async () => {
    await put({ draft: { reason: 'mới' }, submit: true }, 1);
    expect(await sendBack(head, 1)).toMatchObject({ status: 412, body: { code: 'stale', current: '"2"' } });
    await sendBack(head, 2);
    expect(await put({ draft: agreeing, submit: true }, 2)).toMatchObject({ status: 412, body: { current: '"3"' } });
    const unread = await head.post(`${path}/return`, { remark: REMARK });
    expect(unread.status).toBe(428);
  });

  it('is for the head alone, or for who holds the head’s powers', async () => {
    expect(await sendBack(officer, 1)).toMatchObject({ status: 403, body: { code: 'not-authorised' } });
    for (const login of ['truong.skhdt', 'truong.stc', 'truong.vp'])
      expect([login, (await sendBack(await application().signIn(login), 1)).status]).toEqual([login, 404]);
    expect(await workOf(officer)).toMatchObject([{ draft: 'submitted' }]);
    accepted(
      await head.post('/api/v1/delegations', {
        to: 'officer',
        from: '2023-06-14T08:00:00.000+07:00',
        until: '2023-06-14T09:00:00.000+07:00',
      }),
      201,
    );
    expect((await sendBack(officer, 1)).status).toBe(200);
    accepted(await head.post('/api/v1/delegations/revoke', { to: 'officer' }));
  });

  it.each([
    ['nothing', ''],
    ['spaces', '  '],
    ['no text', 7],
    ['too much', 'ố'.repeat(2001)],
  ])('needs a remark: not %s', async (_what, remark) => {
    expect(await sendBack(head, 1, remark)).toMatchObject({ status: 400, body: { errors: [{ pointer: '/remark' }] } });
    expect((await officer.get(path)).body).toMatchObject({ version: 1, returned: null });
  });

  it('is saved by officers and the head; a clerk reads it', async () => {
    const clerk = await application().signIn('vanthu.sxd');
    expect((await clerk.get(path)).status).toBe(200);
    expect((await put({ draft: {} }, 1, clerk)).status).toBe(403);
    expect((await clerk.delete(path, { headers: { 'if-match': '"1"' } })).status).toBe(403);
    expect((await put({ draft: {} }, 1, head)).status).toBe(200);
  });

  it('cannot be sent back once it was answered', async () => {
    await done(head, id, 'opinions/SXD/answer', agreeing);
    expect(await sendBack(head, 1)).toMatchObject({ status: 409, body: { code: 'already-settled' } });
  });
});
