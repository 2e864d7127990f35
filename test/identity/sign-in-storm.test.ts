/** Many who sign in at once, and many who only try: each is answered, nobody is held back for another, and whoever works goes on. */
import { expect, it } from '@jest/globals';
import { HashingTurns } from '../../src/api/identity/hashing-turns.js';
import { samplePeople } from '../../src/tools/evaluation/sample-people.js';
import { describeApplication } from '../application.js';

const ATTEMPTS = 75;

describeApplication(
  'a storm of sign-ins',
  (application) => {
    it('of a whole province lets everybody in, each into a session of their own', async () => {
      const logins = samplePeople().map(({ login }) => login);
      const people = await Promise.all(logins.map((login) => application().signIn(login)));
      const told = await Promise.all(
        people.map(async (who) => (await who.get<{ login: string }>('/api/v1/me')).body.login),
      );
      expect(told).toEqual(logins);
      expect(new Set(people.map((who) => who.cookies())).size).toBe(logins.length);
    });

    it('from many addresses is answered with a refusal or for how long to wait, and stops nobody who works', async () => {
      const before = await application().signIn('truong.sxd');
      const storm = Promise.all(
        Array.from({ length: ATTEMPTS }, (_, index) =>
          application()
            .visitor()
            .post<{ code: string }>(
              '/api/v1/session',
              { login: `khong.co.${index}`, password: 'không phải mật khẩu nào' },
              { headers: { 'x-forwarded-for': `198.51.${index}.7` } },
            ),
        ),
      );
      for (let look = 0; look < 5; look += 1) expect((await before.get('/api/v1/work')).status).toBe(200);
      const answers = await storm;
      const codes = answers.map(({ status, body }) => `${status} ${body.code}`);
      expect([...new Set(codes)].sort()).toEqual(['401 wrong-credentials', '503 overloaded']);
      for (const { status, headers } of answers)
        if (status === 503) expect(headers.get('retry-after')).toMatch(/^\d+$/);
      // What was never tried is counted for nobody.
      const { store } = application().server.installation;
      const counted = await store.reader.rows("SELECT subject FROM sign_in_failures WHERE subject LIKE 'la:198.51.%'");
      expect(counted).toHaveLength(codes.filter((code) => code.startsWith('401')).length);
      await expect(application().signIn('truong.stc')).resolves.toBeDefined();
    });
  },
  { TRUST_PROXY: 'loopback' },
);

it('hashes take turns, so many at once, in the order of asking, also after one that fails', async () => {
  const turns = new HashingTurns(2, 3);
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const begun = Array.from({ length: 5 }, (_, index) =>
    turns
      .take(async () => {
        running += 1;
        most = Math.max(most, running);
        order.push(index);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        if (index === 1) throw new Error('broken');
      })
      .catch(() => undefined),
  );
  expect(() => turns.requireRoom()).toThrow(expect.objectContaining({ code: 'overloaded' }));
  await Promise.all(begun);
  expect([most, order]).toEqual([2, [0, 1, 2, 3, 4]]);
  expect(() => turns.requireRoom()).not.toThrow();
});
