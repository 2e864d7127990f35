/** Regulations that administrators write: who may, what is told of a draft that is not in order, and what is proposed. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RegulationDetail } from '../../src/api/register/regulation.views.js';
import type { RegulationDraftDetail, RegulationDraftItem } from '../../src/api/regulation-drafts/draft.views.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { verifyStore } from '../../src/journal/verify.js';
import { canonicalJson, sha256 } from '../../src/platform/canonical-json.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, opened } from '../http/asking.js';

type Data = Record<string, unknown> & { limits: { ordinary: Record<string, unknown> } };

const PATH = '/api/v1/regulation-drafts';

describeApplication('a drafted regulation', (application) => {
  let first: Visitor;
  let second: Visitor;
  let office: Visitor;
  let lead: Visitor;

  beforeAll(async () => {
    first = await application().signIn('quantri');
    second = await application().signIn('quantri2');
    office = await application().signIn('truong.vp');
    lead = await application().signIn('truong.skhdt');
  });

  const begin = (id: string, basedOn = 'phu-yen-2230') => first.post(PATH, { id, basedOn });
  const read = async (id: string, who = first) => accepted<RegulationDraftDetail>(await who.get(`${PATH}/${id}`));
  const put = async (id: string, body: object, who = first) => {
    const { version } = await read(id);
    return who.request<RegulationDraftDetail & Problem>('PUT', `${PATH}/${id}`, {
      body,
      headers: { 'if-match': `"${version}"` },
    });
  };
  const changed = async (id: string, change: (data: Data) => void) => {
    const data = structuredClone((await read(id)).regulation) as Data;
    change(data);
    return accepted<RegulationDraftDetail>(await put(id, { regulation: data }));
  };
  const propose = async (id: string, body: object, who = first) => {
    const { version } = await read(id);
    return who.post<RegulationDraftDetail & Problem>(`${PATH}/${id}/proposal`, body, {
      headers: { 'if-match': `"${version}"` },
    });
  };
  /** Notes a rehearsal of the draft as it stands, as the one who plays them does (trial.test.ts plays them). */
  const rehearsed = async (id: string) => {
    const { hash } = await read(id);
    const { store } = application().server.installation;
    await store.write(async (tx) => {
      await tx.execute('DELETE FROM regulation_trials WHERE regulation_id = ?', [id]);
      await tx.insert('regulation_trials', [
        {
          province: 'phu-yen',
          regulation_id: id,
          kind: 'rehearsal',
          hash: hash ?? '',
          asked_json: '{}',
          started_by: 'a',
          started_at: '2023-06-01T00:00:00.000Z',
          state: 'done',
          result_json: '{"played":80,"otherwise":2,"stories":[]}',
        },
      ]);
    });
  };

  it('is begun as a copy under a name of its own, by administrators', async () => {
    const { status, body } = await begin('phu-yen-a');
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: 'phu-yen-a', basedOn: 'phu-yen-2230', version: 1, faults: [], differences: [] });
    expect((await lead.post<Problem>(PATH, { id: 'phu-yen-b', basedOn: 'phu-yen-2230' })).body.code).toBe(
      'not-authorised',
    );
    expect((await lead.get(PATH)).status).toBe(403);
    const { items } = accepted<{ items: RegulationDraftItem[] }>(await office.get(PATH));
    expect(items).toMatchObject([{ id: 'phu-yen-a', faults: 0, proposal: null }]);
  });

  it.each([
    ['phu-yen-a', 'phu-yen-2230', 409, 'name-taken'],
    ['hai-phong-2598', 'phu-yen-2230', 409, 'name-taken'],
    ['Phú Yên', 'phu-yen-2230', 400, 'invalid-input'],
    ['phu-yen-c', 'hai-phong-2598', 400, 'invalid-input'],
  ])('is not begun as %s from %s', async (id, basedOn, status, code) => {
    const answer = await first.post<Problem>(PATH, { id, basedOn });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is kept as it was typed, and says of each key what is wrong with it and how it differs', async () => {
    const draft = await changed('phu-yen-a', (data) => {
      data.limits.ordinary = { default: 20, min: 3, max: 15, unit: 'weeks' };
      delete data.decision;
      data.thua = 1;
    });
    expect(draft.hash).toBeNull();
    expect(draft.faults).toEqual([
      { key: 'decision', reason: 'Chưa có khóa này.' },
      {
        key: 'limits.ordinary.unit',
        reason: 'Phải là một trong các giá trị: workingDays, calendarDays, không phải "weeks".',
      },
      { key: 'thua', reason: expect.stringMatching(/^Không có khóa này; các khóa ở đây là: id, province/) },
    ]);
    expect(draft.differences).toContainEqual({ key: 'limits.ordinary.default', before: '7', after: '20' });
    expect(draft.differences).toContainEqual({
      key: 'limits.ordinary.unit',
      before: '"workingDays"',
      after: '"weeks"',
    });
    expect(draft.differences.find(({ key }) => key === 'decision')?.after).toBeNull();
    const english = await first.get<RegulationDraftDetail>(`${PATH}/phu-yen-a`, {
      headers: { 'accept-language': 'en' },
    });
    expect(english.body.faults[0]).toEqual({ key: 'decision', reason: 'It is missing.' });
  });

  it('cannot be proposed while it is not in order', async () => {
    const { status, body } = await propose('phu-yen-a', { document: 'Quyết định số 1/QĐ-UBND', from: '2023-09-01' });
    expect([status, body.code]).toEqual([409, 'not-in-order']);
  });

  it('goes out as a file and comes back as one', async () => {
    accepted(await begin('phu-yen-b'), 201);
    const { yaml, regulation } = await read('phu-yen-b');
    expect(yaml).toMatch(/^id: phu-yen-b\nprovince: phu-yen\ninForce:/);
    const saved = accepted<RegulationDraftDetail>(
      await put('phu-yen-b', { yaml: yaml.replace(/default: 7/, 'default: 6') }),
    );
    expect(saved.differences).toEqual([{ key: 'limits.ordinary.default', before: '7', after: '6' }]);
    expect(accepted<RegulationDraftDetail>(await put('phu-yen-b', { yaml })).regulation).toEqual(regulation);
  });

  it.each([
    ['a: [1', 'Dòng 1: Tệp không đúng cú pháp YAML'],
    ['id: a\nid: b', 'Dòng 2: id: Ghi hai lần.'],
    ['- 1', 'Dòng 1: Phải là các khóa'],
  ])('is not overwritten by the file %j', async (yaml, detail) => {
    const { status, body } = await put('phu-yen-b', { yaml });
    expect([status, body.code]).toEqual([400, 'unusable-text']);
    expect(body.errors?.[0]?.detail).toMatch(detail);
  });

  it('must keep its name and its province', async () => {
    const draft = await changed('phu-yen-b', (data) => {
      data.id = 'phu-yen-2230';
      data.province = 'hai-phong';
    });
    expect(draft.faults).toEqual([
      { key: 'id', reason: 'Mã phải giữ là phu-yen-b như khi bắt đầu soạn.' },
      { key: 'province', reason: 'Phải là phu-yen: địa phương chỉ soạn quy định cho chính mình.' },
    ]);
    await changed('phu-yen-b', (data) => Object.assign(data, { id: 'phu-yen-b', province: 'phu-yen' }));
  });

  it('needs a document of the province where it lets silence be consent', async () => {
    const draft = await changed('phu-yen-b', (data) => {
      data.basis = [];
    });
    expect(draft.faults.map(({ key }) => key)).toEqual(['silence.effect']);
    await changed('phu-yen-b', (data) => {
      data.basis = [{ id: 'PY', number: '2230/UBND-NC', date: '2023-05-16' }];
    });
  });

  it('is not saved over what another has saved meanwhile', async () => {
    const { regulation, version } = await read('phu-yen-b');
    const answer = await second.request<Problem>('PUT', `${PATH}/phu-yen-b`, {
      body: { regulation },
      headers: { 'if-match': `"${version - 1}"` },
    });
    expect([answer.status, answer.body.code, answer.body.updatedBy]).toEqual([412, 'stale', 'Quản trị hệ thống']);
    expect((await second.request('PUT', `${PATH}/phu-yen-b`, { body: { regulation } })).status).toBe(428);
  });

  it('is proposed once it is rehearsed as it stands, with a document and a day to come', async () => {
    await changed('phu-yen-b', (data) => {
      data.limits.ordinary.default = 5;
    });
    const proposal = { document: 'Quyết định số 20/2023/QĐ-UBND', from: '2023-07-03' };
    expect((await propose('phu-yen-b', proposal)).body.code).toBe('not-rehearsed');
    await rehearsed('phu-yen-b');
    expect((await propose('phu-yen-b', { ...proposal, document: '  ' })).body.errors?.[0]?.pointer).toBe('/document');
    expect((await propose('phu-yen-b', { ...proposal, from: '2023-01-01' })).body.errors?.[0]?.pointer).toBe('/from');
    expect((await propose('phu-yen-b', { ...proposal, from: 'mai' })).body.errors?.[0]?.pointer).toBe('/from');
    expect(accepted<RegulationDraftDetail>(await propose('phu-yen-b', proposal)).proposal).toMatchObject({
      ...proposal,
      name: 'Quản trị hệ thống',
      mine: false,
    });
    expect((await read('phu-yen-b', second)).proposal?.mine).toBe(true);
  });

  it('is no longer proposed when it is changed, or the proposal taken back', async () => {
    const same = await changed('phu-yen-b', () => undefined);
    expect(same.proposal).toBeNull();
    const proposal = { document: 'Quyết định số 20/2023/QĐ-UBND', from: '2023-07-03' };
    accepted(await propose('phu-yen-b', proposal));
    const { version } = await read('phu-yen-b');
    const taken = await first.delete<RegulationDraftDetail>(`${PATH}/phu-yen-b/proposal`, {
      headers: { 'if-match': `"${version}"` },
    });
    expect([taken.status, taken.body.proposal]).toEqual([200, null]);
  });

  describe('that another administrator adopts', () => {
    const proposal = { document: 'Quyết định số 20/2023/QĐ-UBND', from: '2023-07-03' };
    const adopt = async (who: Visitor, more: object = {}) => {
      const { hash } = await read('phu-yen-b');
      return who.post<Problem>('/api/v1/regulations/phu-yen-b/adopt', { ...proposal, hash, ...more });
    };

    it('is adopted as it was read and proposed, and by no one alone', async () => {
      accepted(await propose('phu-yen-b', proposal));
      expect((await adopt(first)).body.code).toBe('second-person-required');
      expect((await adopt(second, { hash: sha256(canonicalJson({})) })).body.code).toBe('stale');
      expect((await adopt(second, { document: 'Quyết định khác' })).body.errors?.[0]?.pointer).toBe('/document');
      expect((await adopt(second)).status).toBe(201);
    });

    it('is no draft any more, and stands among the regulations with both who adopted it', async () => {
      expect((await first.get(`${PATH}/phu-yen-b`)).status).toBe(404);
      const regulation = accepted<RegulationDetail>(await lead.get('/api/v1/regulations/phu-yen-b'));
      expect(regulation).toMatchObject({
        own: true,
        inForce: false,
        standing: {
          adoptions: [
            {
              ...proposal,
              adoptedByName: 'Phan Diệu Linh',
              proposedByName: 'Quản trị hệ thống',
              proposedAt: expect.any(String),
            },
          ],
        },
      });
      expect((await begin('phu-yen-b')).status).toBe(409);
    });

    it('rules what is opened from its day on', async () => {
      expect((await opened(lead)).regulation).toBe('phu-yen-2230');
      accepted(await lead.post('/api/v1/clock/advance', { to: '2023-07-03T09:00:00+07:00' }));
      const { regulation, opinions } = await opened(lead);
      expect(regulation).toBe('phu-yen-b');
      expect(opinions.SXD?.lastDay).toBe('2023-07-10');
      expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
    });

    it('cannot be adopted a second time by one person', async () => {
      const { status, body } = await second.post<Problem>('/api/v1/regulations/phu-yen-b/adopt', proposal);
      expect([status, body.code]).toEqual([403, 'second-person-required']);
    });
  });

  it('is thrown away at the version that was read', async () => {
    const { version } = await read('phu-yen-a');
    const discard = (seen: number) =>
      first.delete<Problem>(`${PATH}/phu-yen-a`, { headers: { 'if-match': `"${seen}"` } });
    expect((await discard(version + 1)).status).toBe(412);
    expect((await discard(version)).status).toBe(204);
    expect((await first.get(`${PATH}/phu-yen-a`)).status).toBe(404);
  });
});
