import { expect, it } from '@jest/globals';
import { accessibilityFaults, describeInBrowser } from './people-at-browsers.js';

const NEW = 'ba con thuyền giấy ngược sông';

describeInBrowser('a password that was lost', (browsers) => {
  it('is set anew with a code of the administrator, who does not learn it, by somebody who is not signed in', async () => {
    const admin = await browsers().person('quantri');
    await admin.goTo('/quan-tri/con-nguoi');
    await admin.page.getByRole('button', { name: 'Cấp mã đặt lại mật khẩu cho Bùi Khánh Linh' }).click();
    const dialog = admin.page.getByRole('dialog', { name: 'Cấp mã đặt lại mật khẩu cho Bùi Khánh Linh' });
    await dialog.getByRole('button', { name: 'Cấp mã' }).click();
    const code = (await dialog.getByText(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/).textContent()) ?? '';
    expect(await accessibilityFaults(admin.page)).toEqual([]);

    const { page, faults } = await browsers().person(null);
    await page.goto('/');
    await page.getByRole('link', { name: 'Có mã đặt mật khẩu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đặt mật khẩu bằng mã' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Về trang đăng nhập' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    await page.goto('/dat-lai-mat-khau');
    await page.getByLabel('Tên đăng nhập').fill('chuyenvien.sxd');
    await page.getByLabel('Mã dùng một lần').fill(code.toUpperCase());
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(NEW);
    await page.getByLabel('Nhập lại mật khẩu mới').fill(NEW);
    await page.getByRole('button', { name: 'Đặt mật khẩu và đăng nhập' }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    // They are told what was done to their account, until they have looked at it.
    await page.getByText('Tài khoản của ông/bà có thay đổi do người khác thực hiện.').waitFor();
    await page.getByRole('link', { name: 'Xem', exact: true }).click();
    const events = page.getByRole('region', { name: 'Hoạt động của tài khoản' });
    await events.getByText('Cấp mã đặt lại mật khẩu; mật khẩu cũ hết hiệu lực').waitFor();
    await page.getByRole('region', { name: 'Đang đăng nhập ở' }).getByText('trình duyệt này').waitFor();
    await page.getByText(/có thay đổi do người khác/).waitFor({ state: 'detached' });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults()).toEqual([]);

    const again = await browsers().person(null);
    await again.page.goto('/dat-lai-mat-khau');
    await again.page.getByLabel('Tên đăng nhập').fill('chuyenvien.sxd');
    await again.page.getByLabel('Mã dùng một lần').fill(code);
    await again.page.getByLabel('Mật khẩu mới', { exact: true }).fill(`${NEW} nữa`);
    await again.page.getByLabel('Nhập lại mật khẩu mới').fill(`${NEW} nữa`);
    await again.page.getByRole('button', { name: 'Đặt mật khẩu và đăng nhập' }).click();
    await again.page.getByRole('alert').first().waitFor();
  });
});
