/** What is written down to be sent, sent, tried again, given up, and told to those who can still do something. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MOST_ATTEMPTS } from '../../src/delivery/pauses.js';
import { verifyStore } from '../../src/journal/verify.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { epochMs, type Instant, instantOf } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening, PROVINCE, type TestEngine } from '../engine/an-engine.js';
import { aMailServer, type MailServer } from './a-mail-server.js';
import { deliveriesIn, enter, PUBLIC_URL, type Sending, sending, smtpOn } from './an-office.js';

const OPENED = at('2023-05-16 09:00');
const DUE = at('2023-05-26 00:00');

describeOnBothDatabases('the outbox', (open) => {
  let server: MailServer;
  let store: Store;
  let e: TestEngine;
  let mail: Sending;
  let head: string;

  beforeEach(async () => {
    server = await aMailServer();
    store = await openStore({ url: await open.blank() });
    e = await anEngine(store, OPENED, undefined, false, { email: true });
    mail = sending(store, e.clock, smtpOn(server.port));
    await enter(store, { agency: 'SKHDT', role: 'head', email: 'truong@skhdt.example' });
    head = await enter(store, { agency: 'SXD', role: 'head', email: 'truong@sxd.example', name: 'Đặng Quốc Hùng' });
    await enter(store, { agency: 'STC', role: 'officer', email: 'cv@stc.example', locale: 'en' });
    await enter(store, { agency: 'VP', role: 'officer', email: 'cv@vp.example' });
  });
  afterEach(async () => {
    await mail.worker.stop();
    await e.engine.stop();
    await store.close();
    await server.close();
  });
  const received = (to: string) => server.received.filter((one) => one.to === to);
  const undeliveredTo = (agency: string) =>
    store.reader.rows<{ id: string; params_json: string; created_at: Instant }>(
      `SELECT id, params_json, created_at FROM inbox_messages WHERE province = ? AND agency = ? AND kind = 'undelivered' ORDER BY id`,
      [PROVINCE, agency],
    );

  it('sends what an agency is told to each of its people, with the sentence of the inbox and the way to the dossier', async () => {
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    expect((await deliveriesIn(store)).map(({ id, state }) => `${id} ${state}`)).toContain(
      `c1.1.1.email.${head} waiting`,
    );
    await mail.worker.drain();
    expect(server.received.map(({ to }) => to).sort()).toEqual(['cv@stc.example', 'truong@sxd.example']);
    const [one] = received('truong@sxd.example');
    expect(one?.mail.subject).toBe('Sở Xây dựng được lấy ý kiến về “Lấy ý kiến dự thảo quy hoạch khu công nghiệp”');
    expect(one?.mail.text).toContain('Kính gửi ông/bà Đặng Quốc Hùng,');
    expect(one?.mail.text).toContain('quá thời hạn mà không trả lời thì được xác định là đồng ý');
    expect(one?.mail.text).toContain(`Mở hồ sơ: ${PUBLIC_URL}/ho-so/c1`);
    expect(one?.mail.html).toContain(`href="${PUBLIC_URL}/ho-so/c1"`);
    expect(one?.mail.from?.text).toBe('"Đồng Thuận" <dong-thuan@phuyen.example>');
    expect(one?.mail.messageId).toBe(`<c1.1.1.email.${head}@dongthuan.example>`);
    expect(one?.mail.headers.get('x-dong-thuan-delivery')).toBe(`c1.1.1.email.${head}`);
    expect(received('cv@stc.example')[0]?.mail.subject).toContain('is consulted on');
    expect((await deliveriesIn(store)).every(({ state }) => state === 'sent')).toBe(true);
    await mail.worker.drain();
    expect(server.received).toHaveLength(2);
  });

  it('writes nothing down for an act that is refused or rolled back', async () => {
    expect((await e.send('SXD/officer', 'consultation.open', 'c1', opening())).accepted).toBe(false);
    expect(await deliveriesIn(store)).toEqual([]);
  });

  it('tries again after growing pauses what a server does not take now, and keeps its key', async () => {
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    server.conduct.recipient = () => 451;
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await mail.worker.drain();
      const [row] = await deliveriesIn(store, `recipient = '${head}'`);
      expect(row).toMatchObject({ state: 'waiting', attempts: attempt, reason: null });
      expect(row?.detail).toContain('451');
      waits.push(epochMs(row?.due_at as Instant) - epochMs(e.clock.at));
      e.clock.advanceTo(row?.due_at as Instant);
    }
    expect(waits).toEqual([30_000, 60_000, 120_000, 240_000]);
    server.conduct = {};
    await mail.worker.drain();
    expect(received('truong@sxd.example').map((one) => one.mail.messageId)).toEqual([
      `<c1.1.1.email.${head}@dongthuan.example>`,
    ]);
  });

  it('parks at once what is refused for good, and tells the lead and the Office, once', async () => {
    server.conduct.recipient = (address) => (address === 'truong@sxd.example' ? 550 : undefined);
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    await mail.worker.drain();
    const [row] = await deliveriesIn(store, `recipient = '${head}'`);
    expect(row).toMatchObject({ state: 'parked', attempts: 1, reason: 'refused' });
    expect(row?.detail).toContain('550');
    for (const agency of ['SKHDT', 'VP']) {
      const told = await undeliveredTo(agency);
      expect(told.map(({ id }) => id)).toEqual([`c1.1.1.undelivered.${agency}`]);
      expect(JSON.parse(told[0]?.params_json ?? '')).toMatchObject({ agency: 'SXD', reason: 'refused' });
    }
    expect(received('truong@skhdt.example')[0]?.mail.text).toContain('chưa đến được Sở Xây dựng: máy chủ nhận từ chối');
    // The messages stand beside what the journal tells: it still determines all the others.
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });

  it('tells nobody while somebody else of the agency got it', async () => {
    await enter(store, { agency: 'SXD', role: 'officer', email: 'cv@sxd.example' });
    await enter(store, { agency: 'SXD', role: 'clerk', email: null });
    server.conduct.recipient = (address) => (address === 'truong@sxd.example' ? 550 : undefined);
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    await mail.worker.drain();
    const rows = await deliveriesIn(store, "agency = 'SXD'");
    expect(rows.map(({ state, reason }) => `${state} ${reason}`).sort()).toEqual([
      'parked no-address',
      'parked refused',
      'sent null',
    ]);
    expect(await undeliveredTo('SKHDT')).toEqual([]);
  });

  it('gives up before the limit passes, so that it is told before', async () => {
    server.conduct.recipient = (address) => (address.endsWith('@sxd.example') ? 451 : undefined);
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    e.clock.advanceTo(instantOf(epochMs(DUE) - 20_000));
    await mail.worker.drain();
    const [row] = await deliveriesIn(store, `recipient = '${head}' AND kind = 'request-received'`);
    expect(row).toMatchObject({ state: 'parked', attempts: 1, reason: 'gave-up' });
    const [told] = await undeliveredTo('VP');
    expect(told !== undefined && told.created_at < DUE).toBe(true);
  });

  it('gives up after so many attempts', async () => {
    server.conduct.recipient = (address) => (address.endsWith('@sxd.example') ? 451 : undefined);
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt += 1) {
      await mail.worker.drain();
      const [row] = await deliveriesIn(store, `recipient = '${head}'`);
      expect(row?.state).toBe('waiting');
      e.clock.advanceTo(row?.due_at as Instant);
    }
    await mail.worker.drain();
    expect((await deliveriesIn(store, `recipient = '${head}'`))[0]).toMatchObject({
      state: 'parked',
      reason: 'gave-up',
    });
  });

  it('tells of an agency in which nobody can be reached', async () => {
    await e.done('SKHDT/head', 'consultation.open', 'c1', {
      ...opening(),
      consult: [{ agency: 'STNMT', function: 'land', reason: 'Quản lý đất đai' }],
    });
    await mail.worker.drain();
    expect(await deliveriesIn(store, "channel = 'none'")).toMatchObject([
      { agency: 'STNMT', state: 'parked', reason: 'no-channel' },
    ]);
    expect(await undeliveredTo('SKHDT')).toHaveLength(1);
  });

  it('tells nothing of an agency outside, which is reached on paper', async () => {
    await e.done('SKHDT/head', 'consultation.open', 'c1', {
      ...opening(),
      consult: [{ agency: 'CAT', function: 'public-security', reason: 'An ninh trật tự' }],
    });
    await mail.worker.drain();
    expect(await deliveriesIn(store, "agency = 'CAT'")).toEqual([]);
  });

  describe('by choice', () => {
    const choose = (kind: string, email: string) =>
      store.write((tx) => tx.insert('notice_choices', [{ province: PROVINCE, person_id: head, kind, email }]));

    it('sends no e-mail of a kind that was switched off, but always that a limit comes near or has passed', async () => {
      for (const kind of ['request-received', 'reminder', 'limit-passed', 'overdue']) await choose(kind, 'never');
      await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
      await mail.worker.drain();
      expect(received('truong@sxd.example')).toEqual([]);
      await e.until(DUE);
      await mail.worker.drain();
      const kinds = (await deliveriesIn(store, `recipient = '${head}'`)).map(({ kind }) => kind);
      expect([...new Set(kinds)].sort()).toEqual(['limit-passed', 'reminder']);
      expect(await undeliveredTo('SKHDT')).toEqual([]);
    });

    it('gathers what is wanted once a day into one e-mail at seven in the morning', async () => {
      await choose('request-received', 'daily');
      await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
      await e.done('SKHDT/head', 'consultation.open', 'c2', {
        ...opening({ matter: 'duong-so-5', subject: 'Đường số 5 <giai đoạn 2>' }),
      });
      await mail.worker.drain();
      expect(received('truong@sxd.example')).toEqual([]);
      e.clock.advanceTo(at('2023-05-17 07:00'));
      await mail.worker.drain();
      const [one, ...others] = received('truong@sxd.example');
      expect(others).toEqual([]);
      expect(one?.mail.subject).toBe('Tổng hợp thông báo ngày 17/5/2023: 2 thông báo');
      expect(one?.mail.text).toContain('1. Lấy ý kiến dự thảo quy hoạch khu công nghiệp');
      expect(one?.mail.text).toContain(`${PUBLIC_URL}/ho-so/c2`);
      expect(one?.mail.html).toContain('Đường số 5 &lt;giai đoạn 2&gt;');
      expect(one?.mail.messageId).toMatch(/^<digest\.[0-9a-f]{32}@dongthuan\.example>$/);
      expect((await deliveriesIn(store, `recipient = '${head}'`)).map(({ state }) => state)).toEqual(['sent', 'sent']);
    });
  });
});
