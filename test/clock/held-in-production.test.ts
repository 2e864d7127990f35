/** A server whose clock is in doubt: what people, load balancers and administrators are told, and how it is confirmed. */
import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { AUDIT_CHAIN } from '../../src/journal/entry.js';
import { journalSecurity } from '../../src/journal/security-entry.js';
import { verifyStore } from '../../src/journal/verify.js';
import { instantOf, inVietnam } from '../../workflows/limits/time.js';
import { describeApplication } from '../application.js';
import { callCli } from '../cli/run-cli.js';
import { addPerson } from '../people/add-person.js';

const PASSWORD = 'đồng hồ của tỉnh 1989';
const ENVIRONMENT = {
  NODE_ENV: 'production',
  // What is told here is of the clock alone.
  SECOND_FACTOR: 'optional',
  SIGNING_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  PROVINCE: 'phu-yen',
  PROVINCE_NAME: 'Phú Yên',
  REGISTER_FILE: 'src/rules/register/phu-yen-2023.yaml',
};

describeApplication(
  'a clock in doubt in production',
  (application, open) => {
    const people = async () => {
      const { store } = application().server.installation;
      const of = { province: 'phu-yen', title: null };
      const admin = { ...of, login: 'quan.tri', name: 'Lê Văn Trị', agency: null, roles: ['admin'] as const };
      const head = { ...of, login: 'truong.sxd', name: 'Trần Thị Xây', agency: 'SXD', roles: ['head'] as const };
      for (const person of [admin, head]) await addPerson(store, person, PASSWORD);
    };
    /** As if another machine had run until an hour from now: either its clock was wrong or this one's is. */
    const startedInDoubt = async () => {
      const { store } = application().server.installation;
      const at = instantOf(Date.now() + 3_600_000);
      await store.write((tx) => tx.insert('clock_heartbeats', [{ machine: 'other', at, steady_ms: 0, slept_ms: 0 }]));
      await application().restart();
    };
    const ready = () => application().visitor().get<{ ready: boolean; clock: string | null }>('/api/v1/ready');
    const now = () => inVietnam(instantOf(Date.now()));

    it('is told in words; everything can be read, and nothing is decided', async () => {
      await people();
      await startedInDoubt();
      expect(await ready()).toMatchObject({
        status: 200,
        body: { ready: true, clock: expect.stringContaining('Đồng hồ lùi') },
      });
      const head = await application().signIn('truong.sxd', PASSWORD);
      expect((await head.get('/api/v1/me')).body).toMatchObject({ clockHeld: true });
      expect((await head.get('/api/v1/consultations')).status).toBe(200);
      const drafted = await head.post('/api/v1/consultations', { subject: 'Lấy ý kiến', matter: 'viec-1' });
      expect(drafted).toMatchObject({
        status: 503,
        body: { code: 'clock-held', detail: expect.stringMatching(/Đồng hồ/) },
      });
      expect(drafted.headers.get('retry-after')).toMatch(/^\d+$/);
      expect((await application().visitor().get<string>('/metrics')).body).toContain('dong_thuan_clock_held 1');
    });

    it('is confirmed by an administrator who tells the time, and by nobody else', async () => {
      const head = await application().signIn('truong.sxd', PASSWORD);
      const admin = await application().signIn('quan.tri', PASSWORD);
      expect((await head.get('/api/v1/timekeeping')).body).toMatchObject({ held: 'behind' });
      const confirm = (by: typeof head, time: string) => by.post('/api/v1/timekeeping/confirm', { time });
      expect(await confirm(head, now())).toMatchObject({ status: 403, body: { code: 'not-authorised' } });
      expect(await confirm(admin, 'tám giờ')).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
      const anHourOn = inVietnam(instantOf(Date.now() + 3_600_000));
      expect(await confirm(admin, anHourOn)).toMatchObject({ status: 409, body: { code: 'clock-differs' } });
      expect(await confirm(admin, now())).toMatchObject({ status: 200, body: { held: null, why: null } });
      expect((await ready()).body).toMatchObject({ ready: true, clock: null });
      expect((await head.get('/api/v1/me')).body).toMatchObject({ clockHeld: false });
      const { store } = application().server.installation;
      const entry = await store.reader.row<{ entry: string }>(
        "SELECT entry FROM journal WHERE chain = ? AND command = 'clock.confirmed'",
        [AUDIT_CHAIN],
      );
      expect(JSON.parse(entry?.entry ?? '{}')).toMatchObject({
        actor: { name: 'Lê Văn Trị' },
        with: { told: expect.any(String) },
      });
      expect(await verifyStore(store)).toMatchObject({ ok: true });
    });

    it('is confirmed on the command line beside the running server', async () => {
      await startedInDoubt();
      expect((await ready()).body.clock).not.toBeNull();
      const call = (time: string) =>
        callCli(['clock', 'confirm', '--time', time], { env: { ...ENVIRONMENT, DATABASE_URL: open.url() } });
      expect(await call('hôm nay')).toMatchObject({ exit: 2, err: expect.stringContaining('2026-02-24 08:03') });
      expect(await call('2023-05-16 09:00')).toMatchObject({ exit: 1, out: expect.stringContaining('Chưa xác nhận') });
      const civil = now().slice(0, 16).replace('T', ' ');
      expect(await call(civil)).toMatchObject({ exit: 0, out: expect.stringContaining('Đã xác nhận giờ') });
      // The server looks for it each second.
      for (let look = 0; look < 100 && (await ready()).body.clock !== null; look += 1)
        await new Promise((resolve) => setTimeout(resolve, 100));
      expect((await ready()).body.clock).toBeNull();
    });

    it('is told to nobody as one to confirm where the journal is ahead of it, which nobody can confirm away', async () => {
      const { store } = application().server.installation;
      const told = instantOf(Date.now());
      const by = { by: null, at: instantOf(Date.now() + 3_600_000) };
      const entry = { command: 'clock.confirmed', with: { told } } as const;
      await store.write((tx) => journalSecurity(store, tx, 'phu-yen', [entry], by));
      await application().restart();
      const { clock } = (await ready()).body;
      expect(clock).toContain('so với mục mới nhất của nhật ký');
      expect(clock).toContain('không xác nhận được');
      expect(clock).not.toContain('clock confirm');
    });
  },
  ENVIRONMENT,
);
