/** The clerk's own work: receipts, paper answers and paper confirmations of agencies outside. */
import { beforeAll, expect, it } from '@jest/globals';
import type { WorkItem } from '../../src/api/work/work-list.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, clockTo, done, opened } from '../http/asking.js';
import { answeredOnPaper, askedOnPaper, RECEIPT, rejectedOnPaper } from '../http/paper-story.js';

interface Listed {
  readonly items: readonly WorkItem[];
}

describeApplication('the work of a clerk', (application) => {
  let lead: Visitor;
  let clerk: Visitor;

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    clerk = await application().signIn('vanthu.skhdt');
  });

  const listed = async (who: Visitor, id: string, list = 'work') => {
    const { items } = accepted<Listed>(await who.get(`/api/v1/${list}?limit=200`));
    return items.filter(({ consultation }) => consultation === id).map(({ kind, next, role }) => [kind, next, role]);
  };

  it('is the receipt, then the answer that an agency outside owes on paper, which others only wait for', async () => {
    const id = await askedOnPaper(lead);
    expect(await listed(clerk, id)).toEqual([['receipt', 'opinion.record-receipt', 'clerk']]);
    await done(clerk, id, 'opinions/CAT/record-receipt', RECEIPT);
    expect(await listed(clerk, id)).toEqual([['opinion', 'opinion.answer', 'clerk']]);
    expect(await listed(clerk, id, 'work/waiting')).toEqual([]);
    expect(await listed(lead, id)).toEqual([]);
    expect(await listed(lead, id, 'work/waiting')).toEqual([['opinion', 'opinion.answer', 'head']]);
    await answeredOnPaper(clerk, id);
    expect(await listed(clerk, id)).toEqual([['comments', 'comment.resolve', 'head']]);
  });

  it('is the word of its head on the minutes of a session, entered from a document', async () => {
    const id = await rejectedOnPaper(lead, clerk);
    await done(lead, id, 'dispute/sessions', {
      agency: 'CAT',
      heldOn: '2023-06-14',
      participants: ['Hai thủ trưởng'],
      minutes: 'Hai bên thống nhất mở rộng đường hiện hữu',
      result: 'unified',
    });
    expect(await listed(clerk, id)).toContainEqual(['confirmation', 'dispute.confirm-session', 'clerk']);
    expect((await listed(lead, id)).map(([kind]) => kind)).toEqual(['dispute']);
    await done(clerk, id, 'dispute/sessions/confirm', { agency: 'CAT', evidence: 'Công văn số 1300/CAT-PC07' });
    expect((await listed(clerk, id)).map(([kind]) => kind)).toEqual(['conclusion']);
  });

  it('is counted without what others of the agency hold, and is not the work of an agency that can answer itself', async () => {
    const counts = async () => accepted<{ work: number }>(await clerk.get('/api/v1/me/counts')).work;
    const before = await counts();
    const { id } = await opened(lead);
    expect([await counts(), await listed(clerk, id)]).toEqual([before, []]);
    const paper = await askedOnPaper(lead);
    await done(clerk, paper, 'opinions/CAT/record-receipt', RECEIPT);
    expect(await counts()).toBe(before + 1);
  });

  it('keeps an answer that is overdue, until it is entered or closed', async () => {
    const id = await askedOnPaper(lead);
    await done(clerk, id, 'opinions/CAT/record-receipt', RECEIPT);
    await clockTo(application(), '2023-06-28T08:00:00+07:00');
    const { items } = accepted<Listed>(await clerk.get('/api/v1/work?limit=200'));
    const [item] = items.filter(({ consultation }) => consultation === id);
    expect(item).toMatchObject({ kind: 'opinion', agency: 'CAT', overdue: true });
    await done(lead, id, 'opinions/CAT/close-unanswered', { reason: 'Đã đôn đốc hai lần' });
    expect((await listed(clerk, id)).map(([kind]) => kind)).not.toContain('opinion');
  });
});
