/** Many who sign in at once, and many who only try: each is answered, nobody is held back for another, and whoever works goes on. */
import { expect, it } from '@jest/globals';
import { HashingTurns, hashingTurns } from '../../src/api/identity/hashing-turns.js';
import { samplePeople } from '../../src/tools/evaluation/sample-people.js';
import { describeApplication } from '../application.js';

const ATTEMPTS = 20;

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

    const tried = (index: number) =>
      application()
        .visitor()
        .post<{ code: string }>(
          '/api/v1/session',
          { login: `khong.co.${index}`, password: 'không phải mật khẩu nào' },
          { headers: { 'x-forwarded-for': `198.51.${index}.7` } },
        );

    it('from many addresses is answered, and stops nobody who works', async () => {
      const before = await application().signIn('truong.sxd');
      const storm = Promise.all(Array.from({ length: ATTEMPTS }, (_, index) => tried(index)));
      for (let look = 0; look < 5; look += 1) expect((await before.get('/api/v1/work')).status).toBe(200);
      expect(new Set((await storm).map(({ status, body }) => `${status} ${body.code}`))).toEqual(
        new Set(['401 wrong-credentials']),
      );
      await expect(application().signIn('truong.stc')).resolves.toBeDefined();
    });

    it('is told when to come again where too many wait, and that is counted for nobody', async () => {
      let end = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        end = resolve;
      });
      const waiting = Array.from({ length: 63 }, () => hashingTurns.take(() => held));
      const late = await tried(200);
      expect([late.status, late.body.code]).toEqual([503, 'overloaded']);
      expect(late.headers.get('retry-after')).toMatch(/^\d+$/);
      end();
      await Promise.all(waiting);
      const { store } = application().server.installation;
      const counted = await store.reader.rows(
        "SELECT subject FROM sign_in_failures WHERE subject LIKE '%khong.co.200'",
      );
      expect(counted).toEqual([]);
      expect((await tried(200)).status).toBe(401);
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
