import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsultationListItem } from '../../src/api/consultations/consultation-list.views.js';
import type { InboxMessage } from '../../src/api/inbox/inbox.views.js';
import type { BoardView } from '../../src/api/office/board.js';
import type { OverdueItem } from '../../src/api/office/overdue-list.js';
import type { WorkItem } from '../../src/api/work/work-list.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, disagreeing, done, opened, read } from './asking.js';

interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

describeApplication('the views', (application) => {
  let lead: Visitor;
  let sxd: Visitor;
  let office: Visitor;

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    sxd = await application().signIn('truong.sxd');
    office = await application().signIn('truong.vp');
  });

  const page = async <Item>(who: Visitor, path: string): Promise<Page<Item>> =>
    accepted(await who.get(`/api/v1${path}`));

  /** Every page from the first to the last; `between` is done after each. */
  async function walked<Item>(who: Visitor, path: string, between: () => Promise<unknown> = async () => undefined) {
    const items: Item[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const found: Page<Item> = await page(
        who,
        `${path}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      items.push(...found.items);
      cursor = found.next;
      await between();
    }
    return items;
  }

  describe('of consultations', () => {
    it.each(['dueAt', '-dueAt', 'openedAt', '-openedAt', 'updatedAt', '-updatedAt'])(
      'come in pages that neither repeat nor skip one, sorted by %s',
      async (sort) => {
        const whole = (await page<ConsultationListItem>(office, `/consultations?limit=200&sort=${sort}`)).items;
        const paged = await walked<ConsultationListItem>(office, `/consultations?limit=3&sort=${sort}`);
        expect(whole.length).toBeGreaterThan(6);
        expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
        const key = sort.replace('-', '') as 'dueAt' | 'openedAt' | 'updatedAt';
        const times = whole.flatMap((item) => item[key] ?? []);
        const sorted = [...times].sort();
        expect(times).toEqual(sort.startsWith('-') ? sorted.reverse() : sorted);
      },
    );

    it('stay as they were while others are added', async () => {
      const before = (await page<ConsultationListItem>(office, '/consultations?limit=200&sort=-openedAt')).items;
      const added: string[] = [];
      const paged = await walked<ConsultationListItem>(office, '/consultations?limit=4&sort=-openedAt', async () => {
        if (added.length < 2) added.push((await opened(lead)).id);
      });
      expect(paged.map(({ id }) => id).filter((id) => !added.includes(id))).toEqual(before.map(({ id }) => id));
      expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length);
    });

    it('refuse a cursor of another sorting', async () => {
      const { next } = await page(office, '/consultations?limit=1&sort=dueAt');
      const answer = await office.get(`/api/v1/consultations?limit=1&sort=openedAt&cursor=${next}`);
      expect(answer.status).toBe(400);
    });

    it('are filtered by state, lead, agency, matter, subject, urgency and limit', async () => {
      const { id, matter } = await opened(lead, {
        subject: 'Xin ý kiến 100%_chắc chắn',
        urgency: 'urgent',
        urgencyReason: 'Phải báo cáo trong tuần',
      });
      const ids = async (filter: string) =>
        (await page<ConsultationListItem>(lead, `/consultations?limit=200&${filter}`)).items.map((item) => item.id);
      for (const filter of [
        'state=collecting',
        'state=draft,collecting',
        'lead=SKHDT',
        'mine=true',
        'agency=SXD',
        `matter=${matter}`,
        `q=${encodeURIComponent('100%_chắc')}`,
        `q=${encodeURIComponent('xin Ý KIẾN')}`,
        'urgency=urgent',
        'dueBefore=2030-01-01T00:00:00%2B07:00',
        'overdue=false',
      ])
        expect([filter, (await ids(filter)).includes(id)]).toEqual([filter, true]);
      for (const filter of [
        'state=draft',
        'lead=SXD',
        'mine=false',
        'agency=STP',
        'matter=x',
        `q=${encodeURIComponent('100__chắc')}`,
        'urgency=complex',
        'dueBefore=2023-06-14T00:00:00%2B07:00',
        'overdue=true',
      ])
        expect([filter, (await ids(filter)).includes(id)]).toEqual([filter, false]);
    });
  });

  describe('of my work', () => {
    const mine = async (who: Visitor, id: string, path = '/work') =>
      (await walked<WorkItem>(who, `${path}?limit=50`)).filter(({ consultation }) => consultation === id);

    it('say what I hold, the one next act and until when, and what waits for others', async () => {
      const { id } = await opened(lead);
      expect(await mine(sxd, id)).toMatchObject([
        {
          kind: 'opinion',
          agency: 'SXD',
          next: 'opinion.answer',
          dueAt: '2023-06-24T00:00:00.000+07:00',
          overdue: false,
        },
      ]);
      expect(await mine(lead, id)).toEqual([]);
      expect((await mine(lead, id, '/work/waiting')).map(({ holder }) => holder).sort()).toEqual(['STC', 'SXD']);

      await done(sxd, id, 'opinions/SXD/request-extension', { workingDays: 2, reason: 'Khảo sát' });
      expect(await mine(lead, id)).toMatchObject([
        { kind: 'extension', agency: 'SXD', next: 'opinion.grant-extension' },
      ]);
      await done(lead, id, 'opinions/SXD/grant-extension');
      expect(await mine(lead, id)).toEqual([]);

      await done(sxd, id, 'opinions/SXD/return', { ground: 'outside-competence', reason: 'Không thuộc thẩm quyền' });
      expect(await mine(lead, id)).toMatchObject([{ kind: 'return', agency: 'SXD', next: 'opinion.contest-return' }]);
      expect(await mine(sxd, id, '/work/waiting')).toMatchObject([{ kind: 'return', holder: 'SKHDT' }]);
      await done(lead, id, 'opinions/SXD/contest-return', { reason: 'Thuộc thẩm quyền' });
      expect(await mine(lead, id)).toEqual([]);
      expect(await mine(office, id)).toMatchObject([{ agency: 'SXD', next: 'competence.decide' }]);
      await done(office, id, 'opinions/SXD/competence', { competent: true, reason: 'Thuộc quản lý xây dựng' });

      await done(sxd, id, 'opinions/SXD/answer', {
        ...agreeing,
        comments: [{ key: 'c1', text: 'Sửa lỗi chính tả', weight: 'drafting', condition: false }],
      });
      const stc = await application().signIn('truong.stc');
      await done(stc, id, 'opinions/STC/answer', disagreeing);
      expect(await mine(lead, id)).toMatchObject([{ kind: 'comments', next: 'comment.resolve' }]);
      await done(lead, id, 'opinions/SXD/comments/c1/resolve', { result: 'accepted', explanation: 'Đã sửa' });
      expect(await mine(lead, id)).toMatchObject([{ kind: 'dispute', next: 'dispute.record-session' }]);
      await done(lead, id, 'dispute/sessions', {
        agency: 'STC',
        heldOn: '2023-06-14',
        participants: ['Hai Giám đốc'],
        minutes: 'Thống nhất',
        result: 'unified',
      });
      expect((await mine(lead, id)).map(({ next }) => next)).not.toContain('consultation.conclude');
      expect(await mine(stc, id)).toMatchObject([{ kind: 'confirmation', next: 'dispute.confirm-session' }]);
      await done(stc, id, 'dispute/sessions/confirm');
      expect(await mine(lead, id)).toMatchObject([{ kind: 'conclusion', next: 'consultation.conclude' }]);
      await done(lead, id, 'conclude');
      expect(await mine(lead, id)).toEqual([]);
    });

    it('come in pages, drafts without a limit last', async () => {
      const draft = accepted<{ id: string }>(await lead.post('/api/v1/consultations', { subject: 'Dự thảo' }), 201);
      const whole = (await page<WorkItem>(lead, '/work?limit=200')).items;
      const paged = await walked<WorkItem>(lead, '/work?limit=2');
      expect(paged).toEqual(whole);
      expect(whole.at(-1)?.dueAt).toBeNull();
      expect(await mine(lead, draft.id)).toMatchObject([{ kind: 'draft', next: 'consultation.open', dueAt: null }]);
    });
  });

  describe('of the Office', () => {
    it('show disputes by stage, holder and age', async () => {
      const board = accepted<BoardView>(await office.get('/api/v1/office/board?limit=200'));
      expect(board.items.length).toBeGreaterThan(0);
      for (const { stage, holder, count } of board.stages)
        expect(board.items.filter((item) => item.stage === stage && item.holder === holder)).toHaveLength(count);
      const ages = board.items.map(({ ageDays }) => ageDays);
      expect(ages).toEqual([...ages].sort((a, b) => b - a));
      const one = accepted<BoardView>(await office.get('/api/v1/office/board?holder=CT&stage=submitted'));
      expect(one.items.map(({ stage, holder }) => [stage, holder])).toEqual(one.items.map(() => ['submitted', 'CT']));
    });

    it('show what is overdue anywhere, the oldest first', async () => {
      const { items } = await page<OverdueItem>(office, '/office/overdue?limit=200');
      // The notice that the story of the samples leaves undone.
      expect(items).toContainEqual(
        expect.objectContaining({
          kind: 'notice',
          agency: 'SGTVT',
          dueAt: '2023-06-10T00:00:00.000+07:00',
          daysOverdue: 4,
        }),
      );
      const overdue = await page<ConsultationListItem>(office, '/consultations?overdue=true&limit=200');
      expect(new Set(items.map(({ consultation }) => consultation))).toEqual(
        new Set(overdue.items.map(({ id }) => id)),
      );
      const board = accepted<BoardView>(await office.get('/api/v1/office/board'));
      expect(board.overdue.notices).toBe(items.filter(({ kind }) => kind === 'notice').length);
    });
  });

  describe('of the register and the rules', () => {
    it('show agencies with their functions', async () => {
      const { items } = await page<{ code: string; functions: string[] }>(lead, '/agencies?function=construction');
      expect(items.map(({ code }) => code)).toEqual(['SXD']);
      expect(accepted(await lead.get('/api/v1/agencies/SXD'))).toMatchObject({ name: 'Sở Xây dựng', external: false });
      expect((await lead.get('/api/v1/agencies/NONE')).status).toBe(404);
      const whole = await page<{ code: string }>(lead, '/agencies?limit=200');
      const paged = await walked<{ code: string }>(lead, '/agencies?limit=7');
      expect(paged).toEqual(whole.items);
    });

    it('show the regulation in force with the clauses that it cites', async () => {
      const { items } = await page<{ id: string }>(lead, '/regulations?inForce=true');
      expect(items).toMatchObject([{ id: 'phu-yen-2230', basis: [{ number: '2230/UBND-NC' }], inForce: true }]);
      expect(accepted(await lead.get('/api/v1/regulations/phu-yen-2230'))).toMatchObject({
        regulation: { silence: { effect: 'deemed-consent' } },
        clauses: expect.arrayContaining([expect.objectContaining({ id: 'PY-2.2d' })]),
      });
      expect((await lead.get('/api/v1/regulations/tay-ninh-3328')).status).toBe(404);
    });

    it('count a limit day by day', async () => {
      const received = encodeURIComponent('2023-04-25T09:00:00+07:00');
      const limit = accepted<{ counted: string[] }>(
        await lead.get(`/api/v1/calendar/limit?received=${received}&workingDays=7&regulation=phu-yen-2230`),
      );
      expect(limit).toMatchObject({ workingDays: 7, startedOn: '2023-04-25', lastDay: limit.counted.at(-1) });
      const year = accepted<{ daysOff: string[] }>(await lead.get('/api/v1/calendar?year=2024'));
      expect(year.daysOff.every((day) => day.startsWith('2024-'))).toBe(true);
      const unknown = await lead.get(`/api/v1/calendar/limit?received=${received}&calendarDays=3660`);
      expect(unknown.body).toMatchObject({ status: 422, code: 'year-without-notice' });
    });

    it('show people without what they sign in with', async () => {
      const { items } = await page<object>(lead, '/people?agency=SXD&role=head');
      expect(items).toMatchObject([{ name: 'Đặng Quốc Hùng', agency: 'SXD', roles: ['head'] }]);
      expect(JSON.stringify(items)).not.toMatch(/login|password|truong\.sxd/);
      const whole = await page<object>(lead, '/people?limit=200');
      expect(await walked<object>(lead, '/people?limit=5')).toEqual(whole.items);
      const admin = await application().signIn('quantri');
      const addressed = await page<object>(admin, '/people?agency=SXD&role=head');
      expect(addressed.items).toMatchObject([{ email: 'truong.sxd@phuyen.example' }]);
    });

    it('show a delegation, and the deputy may act while it holds', async () => {
      const deputy = await application().signIn('pho.skhdt');
      const { id } = await opened(lead);
      const names = async () => (await read(deputy, id)).actions.map(({ command }) => command);
      expect(await names()).not.toContain('consultation.withdraw');
      accepted(
        await lead.post('/api/v1/delegations', {
          to: 'deputy',
          from: '2023-06-14T00:00:00+07:00',
          until: '2023-06-15T00:00:00+07:00',
        }),
        201,
      );
      const { items } = await page<object>(lead, '/delegations?agency=SKHDT&inForce=true');
      expect(items).toMatchObject([{ to: 'deputy', inForce: true, until: '2023-06-15T00:00:00.000+07:00' }]);
      expect(await names()).toContain('consultation.withdraw');
      await done(deputy, id, 'withdraw', { reason: 'Theo ủy quyền' });
    });
  });

  describe('of the inbox', () => {
    it('come in pages, are marked as delivered when first listed, and worded in English on request', async () => {
      const { id } = await opened(lead);
      const whole = (await page<InboxMessage>(sxd, '/inbox?limit=200')).items;
      const paged = await walked<InboxMessage>(sxd, '/inbox?limit=3');
      expect(paged.map((message) => message.id)).toEqual(whole.map((message) => message.id));
      const mine = whole.find(({ consultation }) => consultation === id);
      expect(mine).toMatchObject({ kind: 'request-received', deliveredAt: expect.any(String), readAt: null });
      expect(mine?.text).toContain('quá thời hạn mà không trả lời thì được xác định là đồng ý');
      const english = accepted<Page<InboxMessage>>(
        await sxd.get('/api/v1/inbox?limit=200', { headers: { 'accept-language': 'en' } }),
      ).items.find(({ consultation }) => consultation === id);
      expect(english?.text).toContain('the end of Friday 23 June 2023');
      expect((await lead.post(`/api/v1/inbox/${mine?.id}/read`)).status).toBe(404);
    });
  });
});
