import { beforeAll, expect, it } from '@jest/globals';
import type { Problem } from '../../src/http/problems/problem.js';
import { chainKeyOf } from '../../src/journal/log/leaves.js';
import { type Answer, describeApplication, type Visitor } from '../application.js';
import { behindTheBack } from '../journal/tampering.js';

const ANCHORED = 'bai-trung-chuyen-rac';
const UNANCHORED = 'nang-cap-dt643';

describeApplication('a proof that cannot be made', (application) => {
  let office: Visitor;
  const proof = (id: string, language = 'vi'): Promise<Answer<Problem>> =>
    office.get(`/api/v1/consultations/${id}/proof`, { headers: { 'accept-language': language } });
  const execute = (sql: string, chain: string) =>
    application().server.installation.store.write((tx) => tx.execute(sql, [chain]));

  beforeAll(async () => {
    office = await application().signIn('truong.vp');
    for (const id of [ANCHORED, UNANCHORED]) expect((await proof(id)).status).toBe(200);
    await behindTheBack(application().server.installation.store);
  });

  it('because no checkpoint holds its journal is to be asked for again in a minute', async () => {
    await execute('DELETE FROM log_heads WHERE chain = ?', chainKeyOf(UNANCHORED));
    const answer = await proof(UNANCHORED);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(answer).toMatchObject({
      status: 503,
      body: {
        type: 'urn:dong-thuan:problem:proof-not-ready',
        status: 503,
        code: 'proof-not-ready',
        title: 'Chưa lập được chứng cứ của hồ sơ này',
        detail: expect.stringContaining('Hãy thử lại sau một phút'),
        instance: `/api/v1/consultations/${UNANCHORED}/proof`,
      },
    });
    expect((await proof(UNANCHORED, 'en')).body.detail).toContain('the checkpoint is made within a minute. Try again');
    expect((await proof(ANCHORED)).status).toBe(200);
  });

  it('because its journal was tampered with is for the administrator, and tells nobody else what is in it', async () => {
    await execute(
      `UPDATE journal SET entry = REPLACE(entry, '"seq":1', '"seq": 1') WHERE chain = ? AND seq = 1`,
      ANCHORED,
    );
    const answer = await proof(ANCHORED);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('retry-after')).toBeNull();
    expect(answer).toMatchObject({
      status: 500,
      body: {
        type: 'urn:dong-thuan:problem:journal-broken',
        status: 500,
        code: 'journal-broken',
        title: 'Nhật ký của hồ sơ này không còn nguyên vẹn',
        detail: expect.stringContaining('Hãy báo quản trị viên chạy lệnh verify'),
      },
    });
    const english = await proof(ANCHORED, 'en');
    expect(english.body.detail).toContain('Tell the administrator to run verify');
    expect(Object.keys(english.body).sort()).toEqual(
      ['code', 'detail', 'instance', 'requestId', 'status', 'title', 'type'].sort(),
    );
  });
});
