/** People choose how they are told and get a calendar; an administrator sees what could not be delivered and has it tried again. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aMailServer, type MailServer } from '../delivery/a-mail-server.js';
import { accepted } from '../http/asking.js';
import { describeInBrowser } from './people-at-browsers.js';
import { confirm } from './steps-acts.js';
import { looksSound } from './steps-looking.js';

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

let server: MailServer;

beforeAll(async () => {
  server = await aMailServer();
  server.conduct.recipient = () => 550;
});
afterAll(() => server.close());

describeInBrowser(
  'what is sent outside the inbox',
  (browsers) => {
    it('is chosen kind by kind, except what is always told', async () => {
      const person = await browsers().person('truong.sxd');
      const { page } = person;
      await person.goTo('/');
      await page.getByRole('button', { name: /^Tài khoản/ }).click();
      await page.getByRole('menuitem', { name: 'Nhận thông báo' }).click();
      await page.getByRole('heading', { level: 1, name: 'Nhận thông báo' }).waitFor();
      await page.getByText('truong.sxd@phuyen.example').waitFor();
      const always = page.getByRole('list').filter({ hasText: 'Nhắc việc' }).first();
      expect(await always.getByRole('listitem').allTextContents()).toEqual([
        'Nhắc việc',
        'Hết thời hạn',
        'Quá hạn',
        'Việc kỷ cương quá hạn',
      ]);
      expect(await page.getByRole('combobox', { name: 'Nhắc việc', exact: true }).count()).toBe(0);
      await page.getByRole('combobox', { name: 'Phân công xử lý', exact: true }).selectOption('daily');
      await page.getByText('Đã lưu lựa chọn cho “Phân công xử lý”.').waitFor();
      await person.goTo('/tai-khoan/thong-bao');
      expect(await page.getByRole('combobox', { name: 'Phân công xử lý', exact: true }).inputValue()).toBe('daily');
      await looksSound(person);
      expect(person.faults()).toEqual([]);
    });

    it('gives a calendar at a secret address, which can be renewed', async () => {
      const person = await browsers().person('truong.sxd');
      const { page } = person;
      await person.goTo('/tai-khoan/thong-bao');
      await page.getByRole('button', { name: 'Tạo đường dẫn: Việc của tôi' }).click();
      const address = page.getByLabel('Đường dẫn lịch');
      const first = await address.inputValue();
      expect(first).toMatch(/\/api\/v1\/calendars\/[\w-]{43}\.ics$/);
      await page.getByRole('button', { name: 'Đổi đường dẫn: Việc của tôi' }).click();
      await confirm(page, 'Đổi đường dẫn lịch “Việc của tôi”?', 'Đổi đường dẫn');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await address.inputValue()).not.toBe(first);
      expect(person.faults()).toEqual([]);
    });

    it('stands before the administrator with the reason, and goes out when told to', async () => {
      const lead = await browsers().application.signIn('truong.skhdt');
      accepted(await lead.post('/api/v1/consultations/open', OPENING), 201);
      const admin = await browsers().person('quantri');
      const { page } = admin;
      await admin.goTo('/quan-tri/gui-thong-bao');
      const row = page.getByRole('row').filter({ hasText: 'Máy chủ nhận từ chối' }).first();
      await row.getByText(/550/).waitFor();
      await looksSound(admin);
      server.conduct = {};
      await page.getByRole('button', { name: 'Thử gửi lại tất cả' }).click();
      const sure = page.getByRole('dialog', { name: /^Thử gửi lại \d+ lượt không gửi được\?$/ });
      await sure.getByRole('button', { name: 'Thử gửi lại tất cả' }).click();
      await page.getByText('Đang gửi lại các lượt không gửi được.').waitFor();
      await page.getByText(/^0 lượt không gửi được/).waitFor();
      expect(admin.faults()).toEqual([]);
    });

    it('reaches another system, whose secret is shown once', async () => {
      const admin = await browsers().person('quantri');
      const { page } = admin;
      await admin.goTo('/quan-tri/webhook');
      await page.getByRole('button', { name: 'Thêm địa chỉ nhận' }).click();
      const form = page.getByRole('dialog', { name: 'Thêm địa chỉ nhận' });
      await form.getByRole('button', { name: 'Thêm', exact: true }).click();
      expect(await form.getByText('Không được để trống.').count()).toBe(2);
      await form.getByLabel('Tên hệ thống').fill('Hệ thống quản lý văn bản');
      await form.getByLabel('Địa chỉ nhận (URL)').fill('https://10.0.0.1/hook');
      await form.getByRole('button', { name: 'Thêm', exact: true }).click();
      await form.getByText('Địa chỉ nhận không dùng được').first().waitFor();
      await form.getByLabel('Địa chỉ nhận (URL)').fill('https://qlvb.example/hook');
      await form.getByRole('button', { name: 'Thêm', exact: true }).click();
      const shown = page.getByRole('dialog', { name: 'Khóa của Hệ thống quản lý văn bản' });
      expect(await shown.getByLabel('Khóa kiểm tra chữ ký').inputValue()).toMatch(/^whsec_/);
      await shown.getByRole('button', { name: 'Đã sao chép' }).click();
      await page.getByRole('row').filter({ hasText: 'https://qlvb.example/hook' }).getByText('Mọi cơ quan').waitFor();
      // Read anew: what the dialog announced while it sent is gone then.
      await admin.goTo('/quan-tri/webhook');
      await page.getByRole('row').filter({ hasText: 'https://qlvb.example/hook' }).waitFor();
      await looksSound(admin);
      // The refusal of the private address is the one answer that a browser notes as an error.
      expect(admin.faults().filter((fault) => !fault.includes('422'))).toEqual([]);
    });
  },
  () => ({ SMTP_HOST: '127.0.0.1', SMTP_PORT: String(server.port), PUBLIC_URL: 'https://dongthuan.example' }),
);
