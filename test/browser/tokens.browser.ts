/** Tokens of other systems at the browser: made and ended by their owner, seen and ended by an administrator. */
import { expect, it } from '@jest/globals';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import { accessibilityFaults, describeInBrowser } from './people-at-browsers.js';

const SYSTEM = 'Hệ thống quản lý văn bản';

describeInBrowser('tokens for other systems', (browsers) => {
  let token = '';
  /** What a system is told that sends the token. */
  const asked = async (): Promise<number> =>
    (await fetch(new URL('/api/v1/me', browsers().application.url), { headers: { authorization: `Bearer ${token}` } }))
      .status;

  it('are made on the page of the account and shown once', async () => {
    const { page, goTo, faults } = await browsers().person('truong.sxd');
    await goTo('/tai-khoan/bao-mat');
    const section = page.getByRole('region', { name: 'Mã truy cập cho hệ thống khác' });
    await section.getByText('Chưa có mã nào.').waitFor();
    await section.getByRole('button', { name: 'Tạo mã truy cập' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tạo mã truy cập' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Tạo mã', exact: true }).click();
    await dialog.getByText('Cần ghi nội dung này.').first().waitFor();
    await dialog.getByLabel('Tên hệ thống').fill(SYSTEM);
    await dialog.getByText('Tải tệp lên').click();
    await dialog.getByLabel('Mật khẩu hiện tại').fill('không phải mật khẩu này');
    await dialog.getByRole('button', { name: 'Tạo mã', exact: true }).click();
    await dialog.getByRole('alert').getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor();
    await dialog.getByLabel('Mật khẩu hiện tại').fill(SAMPLE_PASSWORD);
    await dialog.getByRole('button', { name: 'Tạo mã', exact: true }).click();
    const shown = page.getByRole('dialog', { name: `Mã truy cập: ${SYSTEM}` });
    token = await shown.getByLabel('Mã truy cập').inputValue();
    expect(token).toMatch(/^dtk_/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await shown.getByRole('button', { name: 'Đã chép mã' }).click();
    await section.getByText(/dùng được đến .* chưa dùng lần nào/).waitFor();
    await section.getByText('được phép: Đọc mọi nội dung mà người đứng tên được đọc; Tải tệp lên').waitFor();
    expect(await page.content()).not.toContain(token);
    expect(await asked()).toBe(200);
    expect(faults()).toEqual([]);
  });

  it('are ended by an administrator, which their owner is told', async () => {
    const admin = await browsers().person('quantri');
    await admin.goTo('/quan-tri/ma-truy-cap');
    const row = admin.page.getByRole('row', { name: new RegExp(SYSTEM) });
    await row.getByText(/dùng lần cuối/).waitFor();
    expect(await accessibilityFaults(admin.page)).toEqual([]);
    await row.getByRole('button', { name: new RegExp(`^Thu hồi mã truy cập của ${SYSTEM}`) }).click();
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await admin.page.getByText(`Đã thu hồi mã truy cập của ${SYSTEM}.`).waitFor();
    await row.getByText('đã thu hồi').waitFor();
    expect(await asked()).toBe(401);
    const owner = await browsers().person('truong.sxd');
    await owner.goTo('/tai-khoan/bao-mat');
    const events = owner.page.getByRole('region', { name: 'Hoạt động của tài khoản' });
    await events.getByText('Thu hồi mã truy cập của hệ thống khác').waitFor();
    expect([admin.faults(), owner.faults()]).toEqual([[], []]);
  });

  it('are said in English too', async () => {
    const { page, goTo, faults } = await browsers().person('truong.stc');
    await goTo('/tai-khoan/bao-mat');
    await page.evaluate(() => localStorage.setItem('dong-thuan.language', 'en'));
    await page.reload();
    const section = page.getByRole('region', { name: 'Tokens for other systems' });
    await section.getByRole('button', { name: 'Make a token' }).click();
    await page.getByRole('dialog', { name: 'Make a token' }).getByText('Upload files').waitFor();
    expect(faults()).toEqual([]);
  });
});
