/** A second factor at the browser: set up, asked for, replaced by a recovery code, and owed by who must have one. */
import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import { codeOf } from '../identity/second-factor/authenticator.js';
import { addPerson } from '../people/add-person.js';
import { accessibilityFaults, describeInBrowser } from './people-at-browsers.js';

const password = SAMPLE_PASSWORD;

/** The key that stands beneath the QR code. */
const keyOn = async (page: Page): Promise<string> => (await page.getByText(/^([A-Z2-7]{4} ?){8}$/).textContent()) ?? '';

describeInBrowser('a second factor', (browsers) => {
  let secret = '';
  let recovery = '';

  it('is set up on the page of the account, with codes that are shown once', async () => {
    const { page, goTo, faults } = await browsers().person('truong.stc');
    await goTo('/tai-khoan/bao-mat');
    const section = page.getByRole('region', { name: 'Xác thực hai bước' });
    await section.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
    await section.getByRole('img', { name: /^Mã QR/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    secret = await keyOn(page);
    await section.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
    await section.getByText('Cần ghi nội dung này.').first().waitFor();
    await section.getByLabel('Mã sáu chữ số trong ứng dụng').fill('000000');
    await section.getByLabel('Mật khẩu hiện tại').fill(password);
    await section.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
    await section.getByRole('alert').getByText('Mã xác thực không đúng').waitFor();
    await section.getByLabel('Mã sáu chữ số trong ứng dụng').fill(codeOf(secret, -1));
    await section.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
    const codes = section.getByRole('list', { name: 'Mã khôi phục' }).getByRole('listitem');
    await codes.first().waitFor();
    expect(await codes.count()).toBe(10);
    recovery = (await codes.first().textContent()) ?? '';
    expect(await accessibilityFaults(page)).toEqual([]);
    await section.getByRole('button', { name: 'Đã cất mã, tiếp tục' }).click();
    await section.getByText(/^Đã bật từ .* Còn 10 mã khôi phục/).waitFor();
    await page
      .getByRole('region', { name: 'Hoạt động của tài khoản' })
      .getByText('Thiết lập xác thực hai bước')
      .waitFor();
    expect(faults()).toEqual([]);
  });

  it('is asked for after the password, and a recovery code does in its place', async () => {
    const { page, faults } = await browsers().person(null);
    await page.goto('/');
    const enter = async () => {
      await page.getByLabel('Tên đăng nhập').fill('truong.stc');
      await page.getByLabel('Mật khẩu').fill(password);
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await page.getByLabel('Mã xác thực').waitFor();
    };
    await enter();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByText('Cần nhập mã.').waitFor();
    await page.getByLabel('Mã xác thực').fill('000000');
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByRole('alert').getByText('Mã xác thực không đúng').waitFor();
    await page.getByRole('button', { name: 'Đăng nhập lại từ đầu' }).click();
    await enter();
    await page.getByLabel('Mã xác thực').fill(codeOf(secret));
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    // A session that ends while somebody works is taken up in place, in two steps as well.
    await page.context().clearCookies({ name: 'dong_thuan_session' });
    await page.getByRole('link', { name: 'Hộp thư' }).click();
    const dialog = page.getByRole('dialog', { name: /Phiên làm việc đã hết/ });
    await dialog.getByLabel('Mật khẩu').fill(password);
    await dialog.getByRole('button', { name: 'Đăng nhập lại', exact: true }).click();
    await dialog.getByLabel('Mã xác thực').fill(recovery);
    await dialog.getByRole('button', { name: 'Xác nhận' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Hộp thư' }).waitFor();
    expect(faults()).toEqual([]);
  });

  it('that was lost is taken off when an administrator asks and the head confirms', async () => {
    const admin = await browsers().person('quantri');
    await admin.goTo('/quan-tri/con-nguoi?co-quan=STC');
    await admin.page
      .getByRole('button', { name: /^Cấp mã đặt lại mật khẩu cho / })
      .first()
      .click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Đề nghị gỡ xác thực hai bước' }).click();
    await dialog.getByRole('alert').getByText('Tài khoản này không dùng xác thực hai bước').waitFor();
    expect(await accessibilityFaults(admin.page)).toEqual([]);
  });
});

const PRODUCTION = () => ({
  NODE_ENV: 'production',
  SIGNING_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  PROVINCE: 'phu-yen',
  REGISTER_FILE: 'src/rules/register/phu-yen-2023.yaml',
});

describeInBrowser(
  'a second factor that is owed',
  (browsers) => {
    it('is set up right after the password, and everything is open then', async () => {
      const { store } = browsers().application.server.installation;
      const of = { province: 'phu-yen', title: null, agency: 'SXD', roles: ['head'] as const };
      const own = 'bốn mùa lúa chín vàng';
      await addPerson(store, { ...of, login: 'truong.sxd', name: 'Trần Thị Xây' }, own);
      const { page, faults } = await browsers().person(null);
      await page.goto('/ho-so');
      await page.getByLabel('Tên đăng nhập').fill('truong.sxd');
      await page.getByLabel('Mật khẩu').fill(own);
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Thiết lập xác thực hai bước' }).waitFor();
      const secret = await keyOn(page);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByLabel('Mã sáu chữ số trong ứng dụng').fill(codeOf(secret));
      await page.getByLabel('Mật khẩu hiện tại').fill(own);
      await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
      await page.getByRole('button', { name: 'Đã cất mã, tiếp tục' }).click();
      await page.getByRole('navigation', { name: 'Điều hướng chính' }).waitFor();
      await page.reload();
      await page.getByRole('navigation', { name: 'Điều hướng chính' }).waitFor();
      expect(faults()).toEqual([]);
    });
  },
  PRODUCTION,
  'migrated',
);
