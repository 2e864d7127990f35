import { describe, expect, it } from '@jest/globals';
import { WriteLimit } from '../../src/api/identity/write-limit.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { describeApplication } from '../application.js';

describe('how much a person may write', () => {
  it('is so much at once, and as much again in a minute; each for themselves', () => {
    let now = 0;
    const limit = new WriteLimit(60, () => now);
    for (let times = 0; times < 60; times += 1) limit.count('an');
    expect(() => limit.count('an')).toThrow('too-many-writes');
    limit.count('binh');
    now += 999;
    expect(() => limit.count('an')).toThrow('too-many-writes');
    now += 1;
    limit.count('an');
    expect(() => limit.count('an')).toThrow('too-many-writes');
    now += 3_600_000;
    for (let times = 0; times < 60; times += 1) limit.count('an');
    expect(() => limit.count('an')).toThrow('too-many-writes');
  });
});

describeApplication(
  'a server on which a person may write three times a minute',
  (application) => {
    it('refuses the fourth with when to try again, and reads go on', async () => {
      const head = await application().signIn('truong.sxd');
      const write = () => head.post<Problem>('/api/v1/me/account/seen');
      for (let times = 0; times < 3; times += 1) expect((await write()).status).toBe(200);
      const refused = await write();
      expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-writes' } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await head.get('/api/v1/me')).status).toBe(200);
    });
  },
  { WRITES_PER_MINUTE: '3' },
);
