import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { takePassword } from '../people/first-password.js';
import { accessibilityFaults, describeInBrowser } from './people-at-browsers.js';
import { confirm, signAct } from './steps-acts.js';
import { workButton } from './steps-answering.js';

/** Presses a button that gives a file, and reads it. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path(), 'utf8');
}

describeInBrowser('the jobs of the Office, of home affairs, of the administrator and of a deputy', (browsers) => {
  it('the Office sees every dispute by stage with its holder, and takes the board away as a table', async () => {
    const { page, goTo, faults } = await browsers().person('chuyenvien.vp');
    await goTo('/');
    await page.getByRole('button', { name: 'Theo dõi' }).click();
    await page.getByRole('link', { name: 'Ý kiến chưa thống nhất', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Ý kiến chưa thống nhất' }).waitFor();
    const column = page.locator('section', {
      has: page.getByRole('heading', { name: /^Đã trình Chủ tịch UBND tỉnh/ }),
    });
    await column.getByRole('link', { name: /vùng nuôi tôm hạ lưu sông Bàn Thạch$/ }).waitFor();
    const csv = await downloaded(page, () => page.getByRole('link', { name: 'CSV: Ý kiến chưa thống nhất' }).click());
    expect(csv).toContain('Lấy ý kiến phương án sắp xếp vùng nuôi tôm hạ lưu sông Bàn Thạch');
    expect(csv).toContain('Chủ tịch UBND tỉnh');
    expect(faults()).toEqual([]);
  });

  it('home affairs reads who was silent and what is overdue, and takes the figures away', async () => {
    const { page, goTo, faults } = await browsers().person('chuyenvien.snv');
    await goTo('/');
    await page.getByRole('button', { name: 'Theo dõi' }).click();
    await page.getByRole('link', { name: 'Tổng quan' }).click();
    await page.getByRole('heading', { name: /^Đang quá hạn/ }).waitFor();
    await page.getByText('Thông báo về việc được xác định là đồng ý gửi Sở Giao thông vận tải').waitFor();
    await page.getByRole('heading', { name: 'Trả lời đúng hạn, trả lời chậm và không trả lời' }).waitFor();
    await page.getByRole('heading', { name: 'Khối lượng sắp tới' }).waitFor();
    const csv = await downloaded(page, () =>
      page.getByRole('link', { name: 'CSV: Trả lời đúng hạn, trả lời chậm và không trả lời' }).click(),
    );
    expect(csv).toContain('Trả lời trong thời hạn đã gia hạn');
    expect(csv).toContain('Sở Giao thông vận tải');
    expect(faults()).toEqual([]);
  });

  it('a second head is asked for by the administrator, and confirmed by the present one', async () => {
    const admin = await browsers().person('quantri');
    await admin.goTo('/quan-tri/con-nguoi');
    await admin.page.getByRole('button', { name: 'Thêm người dùng', exact: true }).click();
    const form = admin.page.getByRole('dialog', { name: 'Thêm người dùng' });
    await form.getByRole('textbox', { name: 'Họ và tên' }).fill('Lương Thu Trang');
    await form.getByLabel('Cơ quan').selectOption({ label: 'Sở Tài chính' });
    await form.getByText('Thủ trưởng', { exact: true }).click();
    await form.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('trang.stc');
    await form.getByRole('button', { name: 'Thêm', exact: true }).click();
    await form.getByText('Cần người thứ hai xác nhận').waitFor();
    await form.getByRole('button', { name: 'Gửi đề nghị xác nhận' }).click();
    await admin.page.getByText(/^Đã gửi đề nghị thêm Lương Thu Trang/).waitFor();

    const head = await browsers().person('truong.stc');
    await head.goTo('/');
    await head.page.getByRole('link', { name: 'Xem đề nghị' }).click();
    const waiting = head.page.getByRole('region', { name: 'Đề nghị chờ người thứ hai xác nhận' });
    await waiting.getByText('Thêm Lương Thu Trang: thủ trưởng, Sở Tài chính').waitFor();
    await waiting.getByRole('button', { name: 'Xác nhận' }).click();
    await head.page.getByRole('dialog').getByRole('button', { name: 'Xác nhận' }).click();
    await head.page.getByText(/^Đã xác nhận: Thêm Lương Thu Trang/).waitFor();
    await head.page.getByRole('row', { name: /Lương Thu Trang/ }).waitFor();
    // Nothing that was asked and refused by the rule is a fault of the page.
    expect(head.faults()).toEqual([]);
  });

  it('the administrator adds a person, who signs in; once switched off, they no longer can', async () => {
    const admin = await browsers().person('quantri');
    await admin.goTo('/quan-tri/con-nguoi');
    await admin.page.getByRole('button', { name: 'Thêm người dùng', exact: true }).click();
    const form = admin.page.getByRole('dialog', { name: 'Thêm người dùng' });
    await form.getByRole('textbox', { name: 'Họ và tên' }).fill('Đinh Thục Oanh');
    await form.getByRole('textbox', { name: /^Chức vụ/ }).fill('Chuyên viên, Sở Xây dựng');
    await form.getByLabel('Cơ quan').selectOption({ label: 'Sở Xây dựng' });
    await form.getByText('Chuyên viên', { exact: true }).click();
    await form.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('oanh.sxd');
    await form.getByRole('button', { name: 'Thêm', exact: true }).click();
    const shown = admin.page.getByRole('dialog', { name: 'Đã thêm Đinh Thục Oanh.' });
    const code = (await shown.getByText(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/).textContent()) ?? '';
    expect(await accessibilityFaults(admin.page)).toEqual([]);
    await shown.getByRole('button', { name: 'Đóng' }).click();
    await admin.page.getByText('Đã thêm Đinh Thục Oanh.').waitFor();
    await takePassword(browsers().application, 'oanh.sxd', code, 'mot-mat-khau-tam-58');

    const stranger = await browsers().person(null);
    await stranger.goTo('/');
    const signIn = async () => {
      await stranger.page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('oanh.sxd');
      await stranger.page.getByLabel('Mật khẩu').fill('mot-mat-khau-tam-58');
      await stranger.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    };
    await signIn();
    await stranger.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();

    await admin.page.getByRole('button', { name: 'Khóa tài khoản của Đinh Thục Oanh' }).click();
    const sure = admin.page.getByRole('dialog', { name: 'Khóa tài khoản của Đinh Thục Oanh?' });
    await sure.getByRole('button', { name: 'Khóa', exact: true }).click();
    await admin.page.getByText('Đã khóa tài khoản của Đinh Thục Oanh.').waitFor();

    await stranger.goTo('/');
    await stranger.page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    await signIn();
    await stranger.page.getByRole('alert').waitFor();
    expect(admin.faults()).toEqual([]);
  });

  it('the calendar of the year stands there with its notices, for everybody', async () => {
    const { page, goTo, faults } = await browsers().person('vanthu.sxd');
    await goTo('/');
    await page.getByRole('button', { name: /^Tài khoản/ }).click();
    await page.getByRole('menuitem', { name: 'Danh mục, lịch và quy định' }).click();
    await page.getByRole('link', { name: 'Lịch làm việc' }).click();
    await page.getByRole('heading', { name: 'Lịch làm việc năm 2023' }).waitFor();
    await page.getByRole('heading', { name: 'Ngày nghỉ rơi vào ngày thường' }).waitFor();
    expect(await page.getByRole('button', { name: 'Sửa lịch' }).count()).toBe(0);
    expect(faults()).toEqual([]);
  });

  it('a head delegates to a deputy by name, who signs what was overdue until the head ends it', async () => {
    const head = await browsers().person('truong.skhdt');
    await head.goTo('/quan-tri/uy-quyen');
    await head.page.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    const form = head.page.getByRole('dialog', { name: 'Ủy quyền của Thủ trưởng' });
    await form
      .getByLabel('Người được ủy quyền')
      .selectOption({ label: 'Trần Ngọc Bích, Phó Giám đốc Sở Kế hoạch và Đầu tư' });
    await form.getByLabel('Số văn bản ủy quyền').fill('15/GUQ-SKHĐT');
    const until = form.getByRole('group', { name: /^Đến trước lúc/ });
    for (const [part, typed] of Object.entries({ Giờ: '8', Phút: '00', Ngày: '20', Tháng: '6', Năm: '2023' }))
      await until.getByRole('spinbutton', { name: new RegExp(`^${part}`) }).pressSequentially(typed);
    await form.getByText('8:00 thứ Ba 20/6/2023').waitFor();
    await form.getByRole('button', { name: 'Xem trước kết quả' }).click();
    await confirm(head.page, 'Ủy quyền cho Trần Ngọc Bích?', 'Ký ủy quyền');
    await head.page.getByText('Đã ủy quyền.').waitFor();

    const deputy = await browsers().person('pho.skhdt');
    await deputy.goTo('/');
    await deputy.page
      .getByText('Đang được ủy quyền theo văn bản số 15/GUQ-SKHĐT: ký như Thủ trưởng đến trước 8:00 thứ Ba 20/6/2023.')
      .waitFor();
    await workButton(deputy.page, 'Ký thông báo', 'Lấy ý kiến dự thảo kế hoạch đầu tư công năm 2024').click();
    await signAct(deputy.page, 'Ra thông báo về việc được xác định là đồng ý gửi Sở Giao thông vận tải');

    await head.page.getByText('Văn bản số 15/GUQ-SKHĐT').waitFor();
    await head.page.getByRole('button', { name: 'Chấm dứt ủy quyền cho Trần Ngọc Bích' }).click();
    await confirm(head.page, 'Chấm dứt ủy quyền cho Trần Ngọc Bích?', 'Chấm dứt ủy quyền');
    await head.page.getByText('Đã chấm dứt ủy quyền.').waitFor();
    await head.page.getByText(/^Đã chấm dứt lúc .* người chấm dứt: Nguyễn Hoài An$/).waitFor();
    await deputy.goTo('/');
    await deputy.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    expect(await deputy.page.getByText('Đang được ủy quyền').count()).toBe(0);
    expect([...head.faults(), ...deputy.faults()]).toEqual([]);
  });
});
