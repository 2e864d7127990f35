import { expect, it } from '@jest/globals';
import type { MyCounts } from '../../src/api/work/counts.js';
import { describeApplication } from '../application.js';
import { accepted, opened } from '../http/asking.js';

interface Row {
  readonly id: string;
  readonly overdue?: boolean;
  readonly next?: string;
  readonly role?: string;
}
interface Listed {
  readonly items: readonly Row[];
}

/** What of the list is for the person to do or to prepare: the rest of it they only see. */
const OWN: Readonly<Record<string, (row: Row) => boolean>> = {
  truong: ({ next }) => next !== 'opinion.record-receipt',
  chuyenvien: () => true,
  vanthu: ({ role }) => role === 'clerk',
  pho: () => false,
};

describeApplication('the numbers beside the navigation', (application) => {
  it.each(['truong.skhdt', 'truong.sxd', 'chuyenvien.vp', 'chuyenvien.stc', 'vanthu.stnmt', 'pho.skhdt'])(
    'agree with the lists of %s',
    async (login) => {
      const person = await application().signIn(login);
      const counts = accepted<MyCounts>(await person.get('/api/v1/me/counts'));
      const own = OWN[login.split('.')[0] ?? ''] ?? (() => true);
      const work = accepted<Listed>(await person.get('/api/v1/work?limit=200')).items.filter(own);
      const unread = accepted<Listed>(await person.get('/api/v1/inbox?unread=true&limit=200')).items;
      const cases = accepted<Listed>(await person.get('/api/v1/cases?held=true&ended=false&limit=200')).items;
      expect(counts).toEqual({
        cases: cases.length,
        work: work.length,
        overdue: work.filter(({ overdue }) => overdue).length,
        unread: unread.length,
        arrived: 0,
        account: 0,
        letters: counts.letters,
      });
      expect(counts.letters > 0).toBe(login.startsWith('vanthu'));
    },
  );

  it('grow with what comes in, and shrink with what is read', async () => {
    const head = await application().signIn('truong.sxd');
    const counts = async () => accepted<MyCounts>(await head.get('/api/v1/me/counts'));
    const before = await counts();
    await opened(await application().signIn('truong.skhdt'));
    const after = await counts();
    expect([after.work - before.work, after.unread - before.unread]).toEqual([1, 1]);
    const [message] = accepted<Listed>(await head.get('/api/v1/inbox?unread=true')).items;
    await head.post(`/api/v1/inbox/${message?.id}/read`);
    expect(await counts()).toEqual({ ...after, unread: before.unread });
  });

  it('are none for an administrator, who belongs to no agency', async () => {
    const admin = await application().signIn('quantri');
    expect((await admin.get('/api/v1/me/counts')).body).toEqual({
      cases: 0,
      work: 0,
      overdue: 0,
      unread: 0,
      arrived: 0,
      account: 0,
      letters: 0,
    });
  });
});
