/** Deliveries, choices, webhooks and calendars over HTTP, and what of them stands where silence is explained. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { DeliveryView } from '../../src/api/deliveries/delivery-list.js';
import type { DeemedConsentView } from '../../src/api/journal/deemed-consent.views.js';
import type { NoticeChoicesView } from '../../src/api/notice-choices/notice-choice.views.js';
import type { WorkItem } from '../../src/api/work/work-list.js';
import { type Application, startApplication, type Visitor } from '../application.js';
import { describeOnBothDatabases } from '../databases.js';
import { accepted } from '../http/asking.js';
import { aMailServer, type MailServer } from './a-mail-server.js';

const OPENING = {
  matter: 'chinh-trang-do-thi',
  subject: 'Đề án chỉnh trang đô thị',
  position: 'Thống nhất chủ trương',
  proposal: 'Phê duyệt đề án kèm theo',
  legalGround: 'Quy chế làm việc của UBND tỉnh',
  authority: 'province',
  questions: [{ key: 'q1', text: 'Sự phù hợp với quy hoạch' }],
  consult: [{ agency: 'SXD', function: 'construction', reason: 'Quản lý quy hoạch xây dựng' }],
  urgency: 'ordinary',
  limit: { workingDays: 7 },
};

describeOnBothDatabases(
  'the delivery over HTTP',
  (open) => {
    let server: MailServer;
    let app: Application;
    let admin: Visitor;
    let lead: Visitor;
    let sxd: Visitor;
    let consultation: string;

    beforeAll(async () => {
      server = await aMailServer();
      server.conduct.recipient = (address) => (address.endsWith('.sxd@phuyen.example') ? 550 : undefined);
      app = await startApplication(open.url(), {
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(server.port),
        PUBLIC_URL: 'https://dongthuan.example',
      });
      [admin, lead, sxd] = (await Promise.all(
        ['quantri', 'truong.skhdt', 'truong.sxd'].map((login) => app.signIn(login)),
      )) as [Visitor, Visitor, Visitor];
    });
    afterAll(async () => {
      await app.stop();
      await server.close();
    });
    const deliveries = async (query: string) =>
      accepted<{ items: DeliveryView[] }>(await admin.get(`/api/v1/deliveries?${query}`)).items;
    /** Looks again until it is so, as the worker sends by itself. */
    const soon = async <T>(look: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> => {
      for (;;) {
        const found = await look();
        if (isSo(found)) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };

    it('sends what an act tells by itself, and shows the administrator what was refused', async () => {
      consultation = accepted<{ id: string }>(await lead.post('/api/v1/consultations/open', OPENING), 201).id;
      const parked = await soon(
        () => deliveries('state=parked&agency=SXD'),
        (found) => found.filter(({ kind }) => kind === 'request-received').length === 3,
      );
      expect(parked.find(({ recipient }) => recipient === 'Đặng Quốc Hùng')).toMatchObject({
        channel: 'email',
        state: 'parked',
        kind: 'request-received',
        address: 'truong.sxd@phuyen.example',
        reason: 'refused',
        detail: expect.stringContaining('550'),
        attempts: 1,
        subject: 'Đề án chỉnh trang đô thị',
        nextAt: null,
      });
      const inbox = accepted<{ items: { kind: string; text: string }[] }>(
        await lead.get('/api/v1/inbox?kind=undelivered', { headers: { 'accept-language': 'vi' } }),
      );
      expect(inbox.items[0]?.text).toContain('Có thông báo về “Đề án chỉnh trang đô thị” chưa đến được Sở Xây dựng');
      expect(await lead.get('/api/v1/deliveries')).toMatchObject({ status: 403 });
    });

    it('tries again when told to, and refuses what is settled', async () => {
      server.conduct = {};
      const [first] = await deliveries('state=parked&agency=SXD');
      const id = first?.id ?? '';
      expect(accepted<DeliveryView>(await admin.post(`/api/v1/deliveries/${id}/retry`))).toMatchObject({
        id,
        reason: null,
      });
      await soon(
        () => deliveries('state=sent&agency=SXD'),
        (found) => found.some((one) => one.id === id),
      );
      expect(await admin.post(`/api/v1/deliveries/${id}/retry`)).toMatchObject({
        status: 409,
        body: { code: 'delivery-settled' },
      });
      expect(accepted(await admin.post('/api/v1/deliveries/retry'))).toMatchObject({ retried: expect.any(Number) });
      await soon(
        () => deliveries('state=sent&agency=SXD'),
        (found) => found.length === 3,
      );
      expect(server.received.some(({ to }) => to === 'truong.sxd@phuyen.example')).toBe(true);
      const counts = accepted<object>(await admin.get('/api/v1/deliveries/counts'));
      expect(counts).toMatchObject({ mailServer: true, parked: 0 });
      expect(await admin.post('/api/v1/deliveries/x.1.1.email.y/retry')).toMatchObject({ status: 404 });
    });

    it('lets an administrator say that an e-mail came back, which then stands where silence is explained', async () => {
      const sent = await deliveries('state=sent&agency=SXD');
      for (const { id, kind } of sent) {
        if (kind !== 'request-received') continue;
        const answer = await admin.post<DeliveryView>(`/api/v1/deliveries/${id}/bounced`, { detail: '550 5.1.1' });
        expect(accepted<DeliveryView>(answer)).toMatchObject({ state: 'parked', reason: 'bounced' });
      }
      accepted(await admin.post('/api/v1/clock/advance', { duration: 'P15D' }));
      const why = accepted<DeemedConsentView>(
        await lead.get(`/api/v1/consultations/${consultation}/opinions/SXD/deemed-consent`),
      );
      expect(why.undelivered).toMatchObject([{ kind: 'request-received', reason: 'bounced', nobody: true }]);
      expect(why.undelivered[0]?.at && why.undelivered[0].at < why.effectiveAt).toBe(true);
    });

    describe('the choices of a person', () => {
      const of = async (visitor: Visitor) =>
        accepted<NoticeChoicesView>(await visitor.get('/api/v1/me/notice-choices'));

      it('are at once until somebody chooses, with the address that the administrator entered', async () => {
        const view = await of(sxd);
        expect(view).toMatchObject({ address: 'truong.sxd@phuyen.example', mailServer: true });
        expect(view.choices.every(({ email }) => email === 'at-once')).toBe(true);
        expect(
          view.choices
            .filter(({ always }) => always)
            .map(({ kind }) => kind)
            .sort(),
        ).toEqual(['case-overdue', 'limit-passed', 'overdue', 'reminder']);
      });

      it('are kept one by one or all together, but not for what is always told', async () => {
        const put = (path: string, body: object) =>
          sxd.request<NoticeChoicesView>('PUT', `/api/v1/me/notice-choices${path}`, { body });
        const one = accepted<NoticeChoicesView>(await put('/assigned', { email: 'daily' }));
        expect(one.choices.find(({ kind }) => kind === 'assigned')?.email).toBe('daily');
        expect(await put('/reminder', { email: 'never' })).toMatchObject({
          status: 409,
          body: { code: 'always-told' },
        });
        expect(await put('/limit-passed', { email: 'daily' })).toMatchObject({ status: 409 });
        expect(await put('/no-such-kind', { email: 'never' })).toMatchObject({ status: 404 });
        expect(await put('/assigned', { email: 'by pigeon' })).toMatchObject({ status: 400 });
        const all = accepted<NoticeChoicesView>(await put('', { email: 'never' }));
        expect(new Set(all.choices.map(({ email, always }) => `${email} ${always}`))).toEqual(
          new Set(['never false', 'at-once true']),
        );
        expect((await of(lead)).choices.every(({ email }) => email === 'at-once')).toBe(true);
        accepted(await put('', { email: 'at-once' }));
        expect((await of(sxd)).choices.every(({ email }) => email === 'at-once')).toBe(true);
      });
    });

    describe('the calendars', () => {
      const made = async (visitor: Visitor, scope: string) =>
        accepted<{ path: string; url: string }>(await visitor.post(`/api/v1/me/calendars/${scope}`), 201);
      const eventsOf = (text: string) =>
        new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

      it('hold the limits that wait for a person, to be read by any calendar program without signing in', async () => {
        const asked = [{ agency: 'STC', function: 'budget', reason: 'Cân đối ngân sách' }];
        const another = { matter: 'bao-tri-duong-bo', subject: 'Phân bổ vốn bảo trì đường bộ', consult: asked };
        accepted(await lead.post('/api/v1/consultations/open', { ...OPENING, ...another }), 201);
        const stc = await app.signIn('truong.stc');
        const { path, url } = await made(stc, 'person');
        expect(url).toBe(`https://dongthuan.example${path}`);
        const answer = await app.visitor().get<string>(path);
        expect(answer).toMatchObject({ status: 200 });
        expect(answer.headers.get('content-type')).toContain('text/calendar');
        const work = accepted<{ items: WorkItem[] }>(await stc.get('/api/v1/work?limit=200')).items;
        const mine = work.filter(({ dueAt, role }) => dueAt !== null && (role === null || role === 'head'));
        expect(mine.length).toBeGreaterThan(0);
        const events = eventsOf(answer.body);
        expect(events).toHaveLength(mine.length);
        for (const { subject, dueAt } of mine) {
          const event = events.find(({ summary }) => summary.includes(subject));
          // A limit at the end of a day is that day, from its beginning to the next.
          const lastDay = new Date(Date.parse(dueAt ?? '') + 7 * 3_600_000 - 1).toISOString().slice(0, 10);
          expect(event?.startDate.isDate).toBe(true);
          expect(event?.startDate.toString()).toBe(lastDay);
          expect(event?.description).toContain('Cơ quan chủ trì: ');
          expect(event?.component.getFirstPropertyValue('url')).toContain('https://dongthuan.example/ho-so/');
        }
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      });

      it('hold for an agency also what it waits for', async () => {
        const { path } = await made(lead, 'agency');
        const waited = accepted<{ items: WorkItem[] }>(await lead.get('/api/v1/work/waiting?limit=200')).items;
        const events = eventsOf((await app.visitor().get<string>(path)).body);
        for (const { subject } of waited.filter(({ dueAt }) => dueAt !== null))
          expect(events.some(({ summary }) => summary.includes(subject))).toBe(true);
      });

      it('end with their address, with another one, and with the account', async () => {
        const first = await made(sxd, 'person');
        const second = await made(sxd, 'person');
        const stranger = app.visitor();
        expect(await stranger.get(first.path)).toMatchObject({ status: 404 });
        expect(await stranger.get(second.path)).toMatchObject({ status: 200 });
        accepted(await sxd.delete('/api/v1/me/calendars/person'));
        expect(await stranger.get(second.path)).toMatchObject({ status: 404 });
        expect(await sxd.delete('/api/v1/me/calendars/person')).toMatchObject({ status: 404 });
        expect(await sxd.post('/api/v1/me/calendars/world')).toMatchObject({ status: 404 });
        expect(await admin.post('/api/v1/me/calendars/person')).toMatchObject({ status: 403 });
      });
    });
  },
  'samples',
);
