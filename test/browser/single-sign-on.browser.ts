/** Signing in by OpenID Connect at the browser, through a real provider, and what is said where it does not succeed. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import { type AProvider, freePort, settingsFor, startProvider } from '../identity/single-sign-on/a-provider.js';
import { accessibilityFaults, describeInBrowser } from './people-at-browsers.js';

let provider: AProvider;
let port = 0;

beforeAll(async () => {
  port = await freePort();
  provider = await startProvider(`http://127.0.0.1:${port}`);
  provider.asks = true;
  provider.comer = { account: 'officer-of-sxd' };
});
afterAll(async () => provider?.stop());

describeInBrowser(
  'single sign-on',
  (browsers) => {
    const BUTTON = { name: 'Đăng nhập bằng tài khoản của tỉnh' };

    it('refuses in words whose identity is linked to no account', async () => {
      const { page } = await browsers().person(null);
      await page.goto('/');
      await page.getByRole('button', BUTTON).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', BUTTON).click();
      await page.getByRole('heading', { name: 'Provider' }).waitFor();
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('alert').getByText('Chưa có tài khoản nào gắn với danh tính này').waitFor();
      expect(new URL(page.url()).search).toBe('');
      expect(await accessibilityFaults(page)).toEqual([]);
      // The address says nothing any more, and what it said was good once.
      await page.reload();
      await page.getByRole('alert').getByText('Lần đăng nhập này đã hết hạn').waitFor();
      await page.getByRole('link', { name: 'Về trang đăng nhập' }).click();
      await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    });

    it('is linked on the page of the account, and signs in from then on', async () => {
      const own = await browsers().person('chuyenvien.sxd');
      await own.goTo('/tai-khoan/bao-mat');
      const section = own.page.getByRole('region', { name: 'Đăng nhập một lần' });
      await section.getByRole('button', { name: 'Liên kết với tài khoản của tỉnh' }).click();
      const dialog = own.page.getByRole('dialog', { name: 'Liên kết với tài khoản của tỉnh' });
      await dialog.getByLabel('Mật khẩu hiện tại').fill(SAMPLE_PASSWORD);
      expect(await accessibilityFaults(own.page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Liên kết', exact: true }).click();
      await own.page.getByRole('button', { name: 'Go on' }).click();
      await own.page.getByRole('heading', { level: 1, name: 'Bảo mật tài khoản' }).waitFor();
      await section.getByText(/đã liên kết từ/).waitFor();

      const { page } = await browsers().person(null);
      await page.goto('/');
      await page.getByRole('button', BUTTON).click();
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();

      await section.getByRole('button', { name: 'Hủy liên kết với tài khoản của tỉnh' }).click();
      await section.getByText(/chưa liên kết/).waitFor();
    });

    it('says that the provider does not answer', async () => {
      await provider.stop();
      await browsers().application.restart();
      const { page } = await browsers().person(null);
      await page.goto('/');
      await page.getByRole('button', BUTTON).click();
      await page.getByRole('alert').getByText('Chưa kết nối được với hệ thống đăng nhập một lần').waitFor();
    });
  },
  () => settingsFor(provider.issuer, port),
);
