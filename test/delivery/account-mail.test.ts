/** What people are told by e-mail of their own accounts: every change, who made it, and never a secret. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DeliveryView } from '../../src/api/deliveries/delivery-list.js';
import type { PersonView } from '../../src/api/people/people-list.js';
import { accountMailOf } from '../../src/delivery/mail/account-mail.js';
import { MAILED_EVENTS } from '../../src/engine/outbox/account-mail.js';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import { type Application, startApplication, type Visitor } from '../application.js';
import { describeOnBothDatabases } from '../databases.js';
import { accepted } from '../http/asking.js';
import { enrolled } from '../identity/second-factor/authenticator.js';
import { aMailServer, type MailServer, type Received } from './a-mail-server.js';

const LOGIN = 'chuyenvien.sxd';
const ADDRESS = 'chuyenvien.sxd@phuyen.example';
const NEW_PASSWORD = 'con đò sang bến 1973 vắng';

describeOnBothDatabases(
  'a changed account',
  (open) => {
    let server: MailServer;
    let app: Application;
    let admin: Visitor;
    let officer: PersonView;

    beforeAll(async () => {
      server = await aMailServer();
      app = await startApplication(open.url(), {
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(server.port),
        PUBLIC_URL: 'https://dongthuan.example',
      });
      admin = await app.signIn('quantri');
      officer = await personOf('agency=SXD&role=officer');
    });
    afterAll(async () => {
      await app.stop();
      await server.close();
    });
    const personOf = async (query: string) =>
      accepted<{ items: PersonView[] }>(await admin.get(`/api/v1/people?${query}`)).items[0] as PersonView;
    const change = async ({ id }: PersonView, body: object) => {
      const { items } = accepted<{ items: PersonView[] }>(await admin.get('/api/v1/people?limit=200'));
      const version = items.find((one) => one.id === id)?.version;
      return accepted(
        await admin.request('PATCH', `/api/v1/people/${id}`, { body, headers: { 'if-match': `"${version}"` } }),
      );
    };
    /** Waits for the e-mail that says so, as the worker sends by itself. */
    const mail = async (said: string, to = ADDRESS): Promise<Received> => {
      for (;;) {
        const found = server.received.find((one) => one.to === to && one.mail.text?.includes(said));
        if (found !== undefined) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };

    it('is told to its person: what, when, by whom, from where, and what to do', async () => {
      await change(officer, { roles: ['officer', 'clerk'] });
      const { mail: told } = await mail('đã đổi thông tin tài khoản');
      expect(told.subject).toBe('Tài khoản của ông/bà: đã đổi thông tin tài khoản');
      expect(told.text).toContain('đã đổi thông tin tài khoản (vai trò), lúc 8:00 thứ Tư 14/6/2023.');
      expect(told.text).toContain('Người thực hiện: Quản trị hệ thống.');
      expect(told.text).toContain('Nếu việc này không phải do ông/bà thực hiện hoặc yêu cầu, hãy đổi mật khẩu');
      expect(told.text).toContain('https://dongthuan.example/tai-khoan/bao-mat');
      expect(told.html).toContain('href="https://dongthuan.example/tai-khoan/bao-mat"');
      const { items } = accepted<{ items: DeliveryView[] }>(await admin.get('/api/v1/deliveries?channel=account'));
      expect(items).toMatchObject([{ kind: 'account-changed', agency: 'SXD', consultation: null, address: ADDRESS }]);
      expect(accepted<string>(await admin.get('/api/v1/deliveries.csv?channel=account'))).toContain(
        'Tài khoản đã thay đổi',
      );
    });

    it('never tells a password, a code, a token, or a secret of an authenticator or calendar', async () => {
      const password = SAMPLE_PASSWORD;
      const who = await app.signIn(LOGIN);
      const made = { system: 'QLVB', scopes: ['read'], days: 30, password };
      const { token } = accepted<{ token: string }>(await who.post('/api/v1/me/tokens', made), 201);
      const { path } = accepted<{ path: string }>(await who.post('/api/v1/me/calendars/person'), 201);
      const { secret, recoveryCodes } = await enrolled(who, password);
      accepted(await who.post('/api/v1/me/password', { current: password, password: NEW_PASSWORD }));
      const { code } = accepted<{ code: string }>(await admin.post(`/api/v1/people/${officer.id}/password-code`), 201);
      for (const said of [
        'đã đổi mật khẩu',
        'mã truy cập cho hệ thống khác',
        'địa chỉ lịch',
        'đã thiết lập xác thực',
        'mã đặt lại mật khẩu',
      ])
        await mail(said);
      expect(await mail('đã thiết lập xác thực')).toMatchObject({
        mail: { text: expect.stringContaining('chính ông/bà') },
      });
      const sent = server.received
        .map(({ mail: { text, html, subject } }) => `${subject}\n${text}\n${html}`)
        .join('\n');
      for (const hidden of [NEW_PASSWORD, token, path.split('/').at(-1) ?? path, secret, code, ...recoveryCodes])
        expect(sent).not.toContain(hidden);
    });

    it('is told though it is switched off, and in the language of its person', async () => {
      const other = await personOf('agency=STC&role=officer');
      const { store } = app.server.installation;
      await store.write((tx) => tx.update('people', [{ province: 'phu-yen', id: other.id, locale: 'en' }]));
      await change(other, { active: false });
      const { mail: told } = await mail('it was changed (whether it is in use)', 'chuyenvien.stc@phuyen.example');
      expect(told.subject).toBe('Your account: it was changed');
    });

    it('is told at the address before as well, when that is changed or taken out: no secret, and not where to it was', async () => {
      const head = await personOf('agency=SXD&role=head');
      const before = 'truong.sxd@phuyen.example';
      const after = 'ke.gian@noi-khac.example';
      await change(head, { email: after });
      const { mail: told } = await mail('đã đổi thông tin tài khoản (thư điện tử)', before);
      expect(told.text).toContain('địa chỉ thư điện tử đăng ký trước đây');
      expect(told.text).toContain('Nếu việc này không phải do ông/bà thực hiện hoặc yêu cầu, hãy đổi mật khẩu');
      expect(`${told.subject}${told.text}${told.html}`).not.toContain(after);
      const { mail: here } = await mail('đã đổi thông tin tài khoản (thư điện tử)', after);
      expect(here.text).not.toContain('trước đây');
      expect(`${here.subject}${here.text}${here.html}`).not.toContain(before);
      await change(head, { email: null });
      expect((await mail('đăng ký trước đây', after)).mail.text).toContain('(thư điện tử)');
      // What happens after that is told there no more, and the journal keeps no address.
      await change(head, { title: 'Giám đốc' });
      const { reader } = app.server.installation.store;
      const rows = await reader.rows<{ former_address: string | null }>(
        "SELECT former_address FROM deliveries WHERE recipient = ? AND channel = 'account' ORDER BY created_at, id",
        [head.id],
      );
      expect(rows.map((row) => row.former_address).sort()).toEqual([after, before, null].sort());
      const entries = await reader.rows<{ entry: string }>("SELECT entry FROM journal WHERE chain = ':audit'");
      expect(entries.filter(({ entry }) => entry.includes(after) || entry.includes(before))).toEqual([]);
    });

    it('with the address that it had is told once', async () => {
      const clerk = await personOf('agency=STNMT&role=officer');
      await change(clerk, { email: 'chuyenvien.stnmt@phuyen.example' });
      const rows = await app.server.installation.store.reader.rows('SELECT id FROM deliveries WHERE recipient = ?', [
        clerk.id,
      ]);
      expect(rows).toHaveLength(1);
    });

    it('without an address is told on its page alone: nothing waits for ever', async () => {
      const clerk = await personOf('agency=STNMT&role=clerk');
      await change(clerk, { email: null });
      const who = await app.signIn('vanthu.stnmt');
      accepted(await who.post('/api/v1/me/password', { current: SAMPLE_PASSWORD, password: NEW_PASSWORD }));
      const { events } = accepted<{ events: { what: string }[] }>(await who.get('/api/v1/me/account'));
      expect(events.map(({ what }) => what)).toEqual(expect.arrayContaining(['password.changed', 'person.changed']));
      // That it was taken out goes to the address that it was.
      const rows = await app.server.installation.store.reader.rows(
        'SELECT former_address FROM deliveries WHERE recipient = ?',
        [clerk.id],
      );
      expect(rows).toEqual([{ former_address: 'vanthu.stnmt@phuyen.example' }]);
    });

    it('is not written down where there is no mail server', async () => {
      const without = await startApplication(await open.blank());
      const who = await without.signIn(LOGIN);
      accepted(await who.post('/api/v1/me/password', { current: SAMPLE_PASSWORD, password: NEW_PASSWORD }));
      const rows = await without.server.installation.store.reader.rows('SELECT id FROM deliveries');
      expect(rows).toEqual([]);
      await without.stop();
    });
  },
  'samples',
);

it.each(MAILED_EVENTS)('%s is said in both languages', (event) => {
  for (const locale of ['vi', 'en'] as const) {
    const { subject, text } = accountMailOf({
      ...{ locale, name: 'Lê Thị C', province: 'Phú Yên', event, changed: [], at: '8:00' },
      ...{ by: null, address: '192.0.2.7', accountUrl: 'https://dongthuan.example/tai-khoan/bao-mat' },
    });
    expect(subject).toMatch(/\p{L}+: \p{L}/u);
    expect(text).toContain('192.0.2.7');
  }
});
