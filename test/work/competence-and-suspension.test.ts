import { beforeAll, expect, it } from '@jest/globals';
import type { AnswersView } from '../../src/api/office/answers.js';
import type { OverdueItem } from '../../src/api/office/overdue-list.js';
import type { WorkItem } from '../../src/api/work/work-list.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, clockTo, done, opened, read } from '../http/asking.js';

interface Listed<Item> {
  readonly items: readonly Item[];
}

describeApplication('what the Office has to decide', (application) => {
  let lead: Visitor;
  let sxd: Visitor;
  let office: Visitor;

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    sxd = await application().signIn('truong.sxd');
    office = await application().signIn('truong.vp');
  });

  const of = <Item extends { readonly consultation: string }>(listed: Listed<Item>, id: string): readonly Item[] =>
    listed.items.filter(({ consultation }) => consultation === id);
  const workOf = async (who: Visitor, id: string, list = 'work') =>
    of(accepted<Listed<WorkItem>>(await who.get(`/api/v1/${list}?limit=200`)), id);
  const contested = async () => {
    const { id } = await opened(lead);
    await done(sxd, id, 'opinions/SXD/return', { ground: 'outside-competence', reason: 'Thuộc thẩm quyền Sở khác' });
    const { opinions } = await done(lead, id, 'opinions/SXD/contest-return', { reason: 'Đúng chức năng của Sở' });
    return { id, decideBy: opinions.SXD?.contest?.dueAt ?? '' };
  };

  it('lists a contested competence as its work, and as awaited by the lead', async () => {
    const { id, decideBy } = await contested();
    expect(await workOf(office, id)).toMatchObject([
      { kind: 'competence', next: 'competence.decide', agency: 'SXD', holder: 'VP', dueAt: decideBy, overdue: false },
    ]);
    const awaited = await workOf(lead, id, 'work/waiting');
    expect(awaited.filter(({ kind }) => kind === 'competence')).toMatchObject([
      { next: 'competence.decide', holder: 'VP' },
    ]);
    expect(awaited.filter(({ agency }) => agency === 'STC')).toMatchObject([
      { kind: 'opinion', next: 'opinion.answer' },
    ]);
    expect(await workOf(sxd, id)).toEqual([]);
  });

  it('says of an opinion that is being clarified that it is to be clarified', async () => {
    const { id } = await opened(lead);
    await done(sxd, id, 'opinions/SXD/answer', {
      position: 'no-comment',
      answers: [{ question: 'q1', position: 'no-comment' }],
    });
    await done(lead, id, 'opinions/SXD/ask-clarification', { reason: 'Chưa rõ chính kiến' });
    const awaited = await workOf(lead, id, 'work/waiting');
    expect(awaited.find(({ agency }) => agency === 'SXD')?.next).toBe('opinion.clarify');
  });

  it('counts and lists a decision on competence that is overdue', async () => {
    const { id, decideBy } = await contested();
    const counted = async () =>
      accepted<AnswersView>(await office.get('/api/v1/office/answers')).agencies.find(({ agency }) => agency === 'SXD')
        ?.contested ?? 0;
    expect(await counted()).toBeGreaterThan(0);
    await clockTo(application(), decideBy);
    const overdue = accepted<Listed<OverdueItem>>(
      await office.get('/api/v1/office/overdue?kind=competence&holder=VP&limit=200'),
    );
    expect(of(overdue, id)).toMatchObject([{ kind: 'competence', agency: 'SXD', holder: 'VP', dueAt: decideBy }]);
    const all = accepted<Listed<OverdueItem>>(await office.get('/api/v1/office/overdue?kind=competence&limit=200'));
    expect(of(all, id)).toHaveLength(1);
    const before = await counted();
    await done(office, id, 'opinions/SXD/competence', { competent: false, reason: 'Không thuộc chức năng' });
    expect(await counted()).toBe(before - 1);
    expect(await workOf(office, id)).toEqual([]);
  });

  it('holds what it has suspended, and no limit of it is due anywhere', async () => {
    const { id } = await opened(lead);
    await done(office, id, 'suspend', { reason: 'Hồ sơ sai' });
    expect(await workOf(office, id)).toMatchObject([{ kind: 'suspension', next: 'consultation.resume', dueAt: null }]);
    expect((await workOf(sxd, id)).map(({ dueAt }) => dueAt)).toEqual([null]);
    const listed = accepted<
      Listed<{ readonly id: string; readonly suspendedAt: string | null; readonly dueAt: string | null }>
    >(await lead.get('/api/v1/consultations?mine=true&limit=200')).items.find((item) => item.id === id);
    expect(listed).toMatchObject({ suspendedAt: (await read(lead, id)).suspension?.since, dueAt: null });
    await done(office, id, 'resume', { reason: 'Đã thay bản đúng' });
    expect(await workOf(office, id)).toEqual([]);
  });
});
