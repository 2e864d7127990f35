import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { AnswerDraftView } from '../../src/api/answer-drafts/answer-draft.views.js';
import type { WorkItem } from '../../src/api/work/work-list.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, done, opened, refused } from '../http/asking.js';

describeApplication('the draft of an answer', (application) => {
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
  });

  const put = (who: Visitor, body: unknown, headers: Record<string, string>, at = path) =>
    who.request<AnswerDraftView & Problem>('PUT', at, { body, headers });
  const first = { 'if-none-match': '*' };
  const workOf = async (who: Visitor, list = 'work') => {
    const { items } = accepted<{ items: WorkItem[] }>(await who.get(`/api/v1/${list}?limit=200`));
    return items.filter((item) => item.consultation === id && item.kind === 'opinion');
  };

  it('is null at first, and then what was saved, with its version as ETag', async () => {
    const none = await officer.get(path);
    expect([none.status, none.body, none.headers.get('etag')]).toEqual([200, null, '"0"']);
    const saved = await put(officer, { draft: agreeing }, first);
    expect(saved.headers.get('etag')).toBe('"1"');
    expect(accepted(saved)).toEqual({
      draft: agreeing,
      version: 1,
      savedVersion: 1,
      round: 1,
      savedBy: { id: expect.any(String), name: 'Bùi Khánh Linh' },
      savedAt: '2023-06-14T08:00:00.000+07:00',
      submittedAt: null,
      submittedBy: null,
      returned: null,
    });
    expect((await head.get(path)).body).toEqual(saved.body);
    expect((await put(head, { draft: {} }, { 'if-match': '"1"' })).body).toMatchObject({ version: 2, draft: {} });
  });

  it('is refused to whoever has not seen the last one, and says who was quicker', async () => {
    await put(officer, { draft: { reason: 'một' } }, first);
    await put(head, { draft: { reason: 'hai' } }, { 'if-match': '"1"' });
    for (const seen of [first, { 'if-match': '"0"' }, { 'if-match': '"1"' }, { 'if-match': '"7"' }]) {
      const late = await put(officer, { draft: { reason: 'ba' } }, seen);
      expect(late).toMatchObject({
        status: 412,
        body: {
          code: 'stale',
          current: '"2"',
          updatedBy: 'Đặng Quốc Hùng',
          updatedAt: '2023-06-14T08:00:00.000+07:00',
        },
      });
    }
    expect((await officer.get(path)).body).toMatchObject({ draft: { reason: 'hai' } });
  });

  it('is saved once when two save the same at once', async () => {
    const both = [put(officer, { draft: { reason: 'một' } }, first), put(head, { draft: { reason: 'hai' } }, first)];
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it.each([
    ['no version', { draft: {} }, {}, 428],
    ['any version', { draft: {} }, { 'if-match': '*' }, 428],
    ['a version that is none', { draft: {} }, { 'if-match': 'W/"x"' }, 400],
    ['what is no object', { draft: 'text' }, first, 400],
    ['a field that there is not', { draft: {}, sign: true }, first, 400],
    ['more than 200 kB', { draft: { reason: 'ố'.repeat(100_000) } }, first, 413],
  ])('is not saved with %s', async (_what, body, headers, status) => {
    expect((await put(officer, body, headers as Record<string, string>)).status).toBe(status);
    expect((await officer.get(path)).body).toBeNull();
  });

  it('belongs to its agency: to the lead, the Office and everybody else it does not exist', async () => {
    await put(officer, { draft: agreeing }, first);
    for (const login of ['truong.skhdt', 'truong.stc', 'chuyenvien.vp', 'truong.snv', 'quantri']) {
      const other = await application().signIn(login);
      expect([login, (await other.get(path)).status]).toEqual([login, 404]);
      expect([login, (await put(other, { draft: {} }, { 'if-match': '"1"' })).status]).toEqual([login, 404]);
      expect([login, (await other.delete(path)).status]).toEqual([login, 404]);
    }
    expect((await workOf(lead, 'work/waiting')).map(({ agency, draft }) => [agency, draft])).toEqual([
      ['STC', null],
      ['SXD', null],
    ]);
  });

  it('for an agency outside is the lead’s', async () => {
    const { id: other } = await opened(lead, {
      consult: [{ agency: 'CAT', function: 'public-order', reason: 'An ninh trật tự' }],
    });
    const clerk = await application().signIn('vanthu.skhdt');
    const outside = `/api/v1/consultations/${other}/opinions/CAT/draft`;
    expect((await put(clerk, { draft: agreeing }, first, outside)).status).toBe(200);
    expect((await head.get(outside)).status).toBe(404);
  });

  it('shows in the list of work how far it is, and by whom', async () => {
    expect(await workOf(head)).toMatchObject([{ draft: null, draftBy: null }]);
    await put(officer, { draft: agreeing }, first);
    expect(await workOf(head)).toMatchObject([{ draft: 'saved', draftBy: 'Bùi Khánh Linh' }]);
    const submitted = await put(officer, { draft: agreeing, submit: true }, { 'if-match': '"1"' });
    expect(submitted.body).toMatchObject({
      submittedAt: '2023-06-14T08:00:00.000+07:00',
      submittedBy: { name: 'Bùi Khánh Linh' },
    });
    expect(await workOf(head)).toMatchObject([{ draft: 'submitted', draftBy: 'Bùi Khánh Linh' }]);
    await put(officer, { draft: {} }, { 'if-match': '"2"' });
    expect(await workOf(head)).toMatchObject([{ draft: 'saved' }]);
  });

  it('that was submitted for one text is not submitted for the next', async () => {
    await put(officer, { draft: agreeing, submit: true }, first);
    await done(lead, id, 'amend', { reason: 'Sửa phương án', proposal: 'Phương án đã sửa' });
    expect((await officer.get(path)).body).toMatchObject({ round: 1, submittedAt: null, draft: agreeing });
    expect(await workOf(head)).toMatchObject([{ draft: 'saved' }]);
  });

  it('goes when the answer is given, and does not come back', async () => {
    await put(officer, { draft: agreeing, submit: true }, first);
    expect(await refused(head, id, 'opinions/SXD/answer', {})).toMatchObject({ status: 422 });
    expect((await officer.get(path)).body).toMatchObject({ version: 1 });
    await done(head, id, 'opinions/SXD/answer', agreeing);
    expect((await officer.get(path)).body).toBeNull();
    const late = await put(officer, { draft: agreeing }, { 'if-match': '"1"' });
    expect(late).toMatchObject({ status: 409, body: { code: 'already-settled' } });
  });

  it('is thrown away at the version that was read, and at no other', async () => {
    expect((await officer.delete(path, { headers: { 'if-match': '"0"' } })).status).toBe(204);
    await put(officer, { draft: {} }, first);
    expect((await officer.delete(path)).body).toMatchObject({ status: 428, code: 'version-required' });
    expect((await officer.delete(path, { headers: { 'if-match': '*' } })).status).toBe(428);
    expect((await officer.delete(path, { headers: { 'if-match': '"2"' } })).status).toBe(412);
    expect((await officer.delete(path, { headers: { 'if-match': '"1"' } })).status).toBe(204);
    expect((await officer.get(path)).body).toBeNull();
  });

  it('stands in no journal', async () => {
    const chains = () =>
      application().server.installation.store.reader.row('SELECT COUNT(*) AS n FROM journal WHERE chain = ?', [id]);
    const before = await chains();
    await put(officer, { draft: agreeing, submit: true }, first);
    expect(await chains()).toEqual(before);
  });
});
