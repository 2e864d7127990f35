import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import type { JournalItem } from '../../src/api/journal/journal.views.js';
import type { RequestDraftView } from '../../src/api/request-drafts/request-draft.views.js';
import type { WorkItem } from '../../src/api/work/work-list.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, anOpening, done, read } from '../http/asking.js';

const REMARK = 'Bổ sung căn cứ pháp lý.';
/** A draft of SXD that the sample story begins by the command, so that it stands in the journal. */
const JOURNALLED = 'nha-o-xa-hoi-nam-tuy-hoa';

describeApplication('the draft of a request', (application) => {
  let officer: Visitor;
  let head: Visitor;
  let id: string;

  beforeAll(async () => {
    officer = await application().signIn('chuyenvien.skhdt');
    head = await application().signIn('truong.skhdt');
  });
  beforeEach(() => {
    id = randomUUID();
  });

  const at = (of = id) => `/api/v1/request-drafts/${of}`;
  const put = (who: Visitor, draft: unknown, seen: number, more: object = {}, of = id) =>
    who.request<RequestDraftView & Problem>('PUT', at(of), {
      body: { draft, ...more },
      headers: { 'if-match': `"${seen}"` },
    });
  const open = (who: Visitor, seen: number, of = id, headers: Record<string, string> = {}) =>
    who.post<ConsultationDetail & Problem>(`${at(of)}/open`, {}, { headers: { 'if-match': `"${seen}"`, ...headers } });
  const sendBack = (who: Visitor, seen: number, of = id) =>
    who.post<RequestDraftView & Problem>(
      `${at(of)}/return`,
      { remark: REMARK },
      { headers: { 'if-match': `"${seen}"` } },
    );
  const workOf = async (who: Visitor, of = id) => {
    const { items } = accepted<{ items: WorkItem[] }>(await who.get('/api/v1/work?limit=200'));
    return items.filter((item) => item.consultation === of && item.kind === 'draft');
  };
  const journalOf = async (who: Visitor, of = id) =>
    accepted<{ items: JournalItem[] }>(await who.get(`/api/v1/consultations/${of}/journal?limit=200`)).items;

  it('is null at first, then what was saved; nothing of it is a consultation yet', async () => {
    expect((await officer.get(at())).body).toBeNull();
    const saved = await put(officer, { subject: 'Cầu Đà Rằng' }, 0);
    expect(saved.headers.get('etag')).toBe('"1"');
    expect(accepted(saved)).toMatchObject({
      draft: { subject: 'Cầu Đà Rằng' },
      version: 1,
      savedBy: { name: 'Lê Minh Châu' },
      submittedAt: null,
      returned: null,
      journalled: false,
    });
    expect((await head.get(at())).body).toEqual(saved.body);
    expect((await officer.get(`/api/v1/consultations/${id}`)).status).toBe(404);
    expect(await workOf(head)).toMatchObject([
      { subject: 'Cầu Đà Rằng', lead: 'SKHDT', next: 'consultation.open', draft: 'saved', draftBy: 'Lê Minh Châu' },
    ]);
  });

  it('is refused to whoever has not seen the last one', async () => {
    await put(officer, { subject: 'một' }, 0);
    await put(head, { subject: 'hai' }, 1);
    for (const seen of [0, 1, 7])
      expect(await put(officer, { subject: 'ba' }, seen)).toMatchObject({
        status: 412,
        body: { code: 'stale', current: '"2"', updatedBy: expect.any(String) },
      });
    expect((await officer.get(at())).body).toMatchObject({ draft: { subject: 'hai' } });
  });

  it('belongs to its agency: for everybody else there is none, and no place for one', async () => {
    await put(officer, { subject: 'một' }, 0);
    for (const login of ['truong.stc', 'truong.vp', 'chutich', 'quantri']) {
      const stranger = await application().signIn(login);
      expect([login, (await stranger.get(at())).body]).toEqual([login, null]);
      expect([login, (await put(stranger, {}, 1)).status]).toEqual([login, 404]);
      expect([login, (await open(stranger, 1)).status]).toEqual([login, 404]);
      expect([login, (await stranger.delete(at(), { headers: { 'if-match': '"1"' } })).status]).toEqual([login, 404]);
      expect([login, await workOf(stranger)]).toEqual([login, []]);
    }
    const clerk = await application().signIn('vanthu.skhdt');
    expect((await put(clerk, {}, 1)).status).toBe(403);
  });

  it('is opened as it was read, in one entry of the journal, and goes', async () => {
    const asked = anOpening();
    await put(officer, { subject: 'một' }, 0);
    await put(officer, { subject: 'hai' }, 1);
    await put(officer, asked, 2, { submit: true });
    expect(await workOf(head)).toMatchObject([{ draft: 'submitted', role: 'head' }]);
    expect(await open(head, 2)).toMatchObject({ status: 412, body: { code: 'stale', current: '"3"' } });
    const opened = accepted<ConsultationDetail>(await open(head, 3), 201);
    expect(opened).toMatchObject({ id, state: 'collecting', lead: 'SKHDT', version: 1 });
    expect((await journalOf(head)).map(({ command }) => command)).toEqual(['consultation.open']);
    expect((await officer.get(at())).body).toBeNull();
    expect(await workOf(head)).toEqual([]);
    expect(await put(officer, asked, 3)).toMatchObject({ status: 409, body: { code: 'not-in-state' } });
    expect((await open(head, 3)).body).toMatchObject({ code: 'not-in-state' });
  });

  it('repeated with its key, the opening is answered again and done once', async () => {
    await put(officer, anOpening(), 0);
    const key = { 'idempotency-key': randomUUID() };
    accepted(await open(head, 1, id, key), 201);
    const again = await open(head, 1, id, key);
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect(await journalOf(head)).toHaveLength(1);
  });

  it('is opened by the head alone, and as the law has it', async () => {
    await put(officer, anOpening({ position: '' }), 0);
    expect(await open(officer, 1)).toMatchObject({ status: 403 });
    expect(await open(head, 1)).toMatchObject({ status: 422, body: { code: 'position-required' } });
    expect((await officer.get(at())).body).toMatchObject({ version: 1 });
    expect((await head.post(`${at()}/open`, {})).status).toBe(428);
  });

  it('is sent back by the head with a remark, until it is submitted again', async () => {
    await put(officer, anOpening(), 0, { submit: true });
    expect((await sendBack(officer, 1)).status).toBe(403);
    expect(accepted(await sendBack(head, 1))).toMatchObject({
      version: 2,
      savedVersion: 1,
      returned: { remark: REMARK },
    });
    expect(await workOf(officer)).toMatchObject([{ draft: 'returned', remark: REMARK, role: 'officer' }]);
    await put(officer, anOpening(), 2);
    expect(await workOf(officer)).toMatchObject([{ draft: 'returned', remark: REMARK }]);
    await put(officer, anOpening(), 3, { submit: true });
    expect(await workOf(officer)).toMatchObject([{ draft: 'submitted', remark: null }]);
  });

  it.each([
    ['a state secret', { classification: 'mật' }, 422],
    ['a field that there is not', { sign: true }, 400],
    ['a list that is none', { questions: 'một' }, 400],
    ['more than 200 kB', { proposal: 'ố'.repeat(100_000) }, 413],
  ])('does not keep %s', async (_what, draft, status) => {
    expect((await put(officer, draft, 0)).status).toBe(status);
    expect((await officer.get(at())).body).toBeNull();
  });

  it('has an id that nobody else comes upon', async () => {
    for (const taken of ['register', 'x', 'bai-trung-chuyen-rac'])
      expect((await put(officer, {}, 0, {}, taken)).status).toBe(404);
  });

  it('is thrown away by who prepares it', async () => {
    await put(officer, { subject: 'một' }, 0);
    expect((await officer.delete(at(), { headers: { 'if-match': '"7"' } })).status).toBe(412);
    expect((await officer.delete(at(), { headers: { 'if-match': '"1"' } })).status).toBe(204);
    expect((await officer.get(at())).body).toBeNull();
  });
});

describeApplication('a draft that stands in the journal', (application) => {
  let officer: Visitor;
  let head: Visitor;
  const at = `/api/v1/request-drafts/${JOURNALLED}`;
  const drafts = async (who: Visitor) => {
    const { items } = accepted<{ items: WorkItem[] }>(await who.get('/api/v1/work?limit=200&kind=draft'));
    return items.filter(({ consultation }) => consultation === JOURNALLED);
  };

  beforeAll(async () => {
    officer = await application().signIn('chuyenvien.sxd');
    head = await application().signIn('truong.sxd');
  });

  it('is read as version 0, edited aside, and follows what the command changes', async () => {
    const before = await read(officer, JOURNALLED);
    const first = accepted<RequestDraftView>(await officer.get(at));
    expect(first).toMatchObject({ version: 0, journalled: true, draft: before.draft });
    const put = (draft: object, seen: number) =>
      officer.request<RequestDraftView>('PUT', at, { body: { draft }, headers: { 'if-match': `"${seen}"` } });
    accepted(await put({ ...first.draft, position: 'Sửa ở ngoài nhật ký' }, 0));
    expect((await read(officer, JOURNALLED)).version).toBe(before.version);
    expect(await drafts(head)).toHaveLength(1);
    await officer.request('PUT', `/api/v1/consultations/${JOURNALLED}/draft`, {
      body: { position: 'Sửa bằng lệnh' },
      headers: { 'if-match': `"${before.version}"` },
    });
    expect((await officer.get(at)).body).toMatchObject({ version: 2, draft: { position: 'Sửa bằng lệnh' } });
    expect((await put(first.draft, 1)).status).toBe(412);
  });

  it('is opened with what is kept aside', async () => {
    const { draft, version } = accepted<RequestDraftView>(await officer.get(at));
    const whole = {
      ...anOpening({ consult: [{ agency: 'STC', function: 'budget', reason: 'Cân đối ngân sách' }] }),
      subject: draft.subject,
    };
    accepted(await officer.request('PUT', at, { body: { draft: whole }, headers: { 'if-match': `"${version}"` } }));
    const opened = await head.post<ConsultationDetail>(
      `${at}/open`,
      {},
      { headers: { 'if-match': `"${version + 1}"` } },
    );
    expect(accepted(opened, 201)).toMatchObject({
      id: JOURNALLED,
      state: 'collecting',
      position: 'Thống nhất chủ trương',
    });
    expect(await drafts(head)).toEqual([]);
  });

  it('is opened by its command as ever, and nothing is left aside', async () => {
    const lead = await application().signIn('truong.skhdt');
    const { id } = accepted(await lead.post('/api/v1/consultations', anOpening()), 201);
    const aside = `/api/v1/request-drafts/${id}`;
    const draft = { subject: 'kept aside' };
    accepted(await lead.request('PUT', aside, { body: { draft }, headers: { 'if-none-match': '*' } }));
    await done(lead, id, 'open');
    expect((await lead.get(aside)).body).toBeNull();
    expect((await read(lead, id)).state).toBe('collecting');
  });

  it('can be sent back before anything of it is kept aside', async () => {
    const lead = await application().signIn('truong.skhdt');
    const { id } = accepted(await lead.post('/api/v1/consultations', anOpening()), 201);
    const back = await lead.post(
      `/api/v1/request-drafts/${id}/return`,
      { remark: REMARK },
      { headers: { 'if-match': '"0"' } },
    );
    expect(accepted(back)).toMatchObject({ version: 2, journalled: true, returned: { remark: REMARK } });
  });
});
