/** The letters that go with e-mails: to whom, as what, and what becomes of one that is late, too large or cannot be made. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { lettersOfMessages } from '../../src/delivery/mail/letters-of-messages.js';
import type { LetterWriter } from '../../src/letters/rendering/letter-writer.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import { describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening, PROVINCE, type TestEngine } from '../engine/an-engine.js';
import { plainWriter } from '../letters/plain-writer.js';
import { aMailServer, type MailServer } from './a-mail-server.js';
import { deliveriesIn, enter, PUBLIC_URL, type Sending, sending, smtpOn } from './an-office.js';

const OPENED = at('2023-05-16 09:00');
const RETURN = { ground: 'dossier-incomplete', reason: 'Thiếu bản vẽ' };
const ROOM = { largest: 1024 * 1024, waitMs: 20_000 };

describeOnBothDatabases('letters by e-mail', (open) => {
  let server: MailServer;
  let store: Store;
  let e: TestEngine;
  let mail: Sending | undefined;
  let failed: string[];

  beforeEach(async () => {
    server = await aMailServer();
    store = await openStore({ url: await open.blank() });
    e = await anEngine(store, OPENED, undefined, false, { email: true });
    failed = [];
    await enter(store, { agency: 'SKHDT', role: 'head', email: 'truong@skhdt.example' });
    await enter(store, { agency: 'SXD', role: 'head', email: 'truong@sxd.example' });
    await enter(store, { agency: 'SXD', role: 'officer', email: 'cv@sxd.example', locale: 'en' });
    await enter(store, { agency: 'VP', role: 'officer', email: 'cv@vp.example' });
  });
  afterEach(async () => {
    await mail?.worker.stop();
    await e.engine.stop();
    await store.close();
    await server.close();
  });

  const send = async (writer: LetterWriter = plainWriter, room = ROOM) => {
    const making = { store, writer, now: () => e.engine.now(), publicAddress: PUBLIC_URL };
    const attachments = lettersOfMessages(making, room, (code) => failed.push(code));
    mail = sending(store, e.clock, smtpOn(server.port), { attachments });
    await mail.worker.drain();
  };
  const received = (to: string) => server.received.filter((one) => one.to === to).map((one) => one.mail);
  const letter = (kind: string) =>
    store.reader.row<{ code: string; pdf_hash: string }>(
      `SELECT l.code, v.pdf_hash FROM letters l JOIN letter_versions v ON v.province = l.province AND v.code = l.code
       WHERE l.province = ? AND l.kind = ?`,
      [PROVINCE, kind],
    );

  it('go as PDF to those whom they are for, as they are kept and as the journal names them', async () => {
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    await e.done('SXD/head', 'opinion.return', 'c1', RETURN);
    await send();
    const request = await letter('request');
    const returned = await letter('return');
    for (const [to, word] of [
      ['truong@sxd.example', 'Gửi kèm văn bản'],
      ['cv@sxd.example', 'Enclosed'],
    ] as const) {
      const [one] = received(to);
      expect(one?.attachments).toMatchObject([
        { filename: `request-${request?.code}.pdf`, contentType: 'application/pdf', contentDisposition: 'attachment' },
      ]);
      expect(sha256(one?.attachments[0]?.content as Buffer)).toBe(request?.pdf_hash);
      expect(one?.text).toContain(`${word}: request-${request?.code}.pdf`);
      expect(one?.html).toContain(`request-${request?.code}.pdf`);
    }
    const [told] = received('truong@skhdt.example').filter(({ attachments }) => attachments.length > 0);
    expect(sha256(told?.attachments[0]?.content as Buffer)).toBe(returned?.pdf_hash);
    expect(failed).toEqual([]);
  });

  it('do not go to somebody who has left the agency meanwhile, nor with a message of another act', async () => {
    server.conduct.recipient = (address) => (address === 'cv@sxd.example' ? 550 : undefined);
    await enter(store, { agency: 'STC', role: 'head', email: null });
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    await store.write((tx) =>
      tx.execute("UPDATE person_roles SET agency = 'STC' WHERE province = ? AND agency = 'SXD' AND role = 'head'", [
        PROVINCE,
      ]),
    );
    await send();
    expect(received('truong@sxd.example').map(({ attachments }) => attachments)).toEqual([[]]);
    expect(received('truong@sxd.example')[0]?.text).not.toContain('Gửi kèm');
    // That nobody of an agency was reached is told to the lead: it is no message of the act itself.
    const undelivered = received('truong@skhdt.example');
    expect(undelivered.length).toBeGreaterThan(0);
    expect(undelivered.flatMap(({ attachments }) => attachments)).toEqual([]);
  });

  it('are waited for, and an e-mail goes without one that takes too long, and says where it is', async () => {
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    const slow = {
      ...plainWriter,
      filesOf: async (...of: Parameters<LetterWriter['filesOf']>) => {
        await sleep(300);
        return plainWriter.filesOf(...of);
      },
    };
    await send(slow, { ...ROOM, waitMs: 10 });
    const [late] = received('truong@sxd.example');
    expect(late?.attachments).toEqual([]);
    expect(late?.text).toMatch(
      /Văn bản request-\S+\.pdf chưa lập xong khi gửi thư này; xem trong hồ sơ: https:\/\/dongthuan\.example\/ho-so\/c1/,
    );
    await e.done('SXD/head', 'opinion.return', 'c1', RETURN);
    await send(slow);
    expect(received('truong@skhdt.example').at(-1)?.attachments).toHaveLength(1);
    expect((await deliveriesIn(store, "channel = 'email'")).every(({ state }) => state === 'sent')).toBe(true);
  });

  it('that are too large stay in the dossier', async () => {
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    await send(plainWriter, { ...ROOM, largest: 100 });
    const [one] = received('truong@sxd.example');
    expect(one?.attachments).toEqual([]);
    expect(one?.text).toContain(
      'có dung lượng lớn nên không gửi kèm; xem trong hồ sơ: https://dongthuan.example/ho-so/c1',
    );
    expect(received('cv@sxd.example')[0]?.html).toContain('is too large to be enclosed');
  });

  it('that cannot be made keep no message back', async () => {
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    await send({ ...plainWriter, filesOf: () => Promise.reject(new Error('a character that cannot be set')) });
    expect(received('truong@sxd.example')[0]?.text).toContain('chưa lập xong');
    expect(failed.length).toBeGreaterThan(0);
    expect((await deliveriesIn(store, "channel = 'email'")).every(({ state }) => state === 'sent')).toBe(true);
  });
});
