/** The administrator adds an agency with words of its own, a colleague finds it by them; a file with bad lines, then a good one. */
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { takePassword } from '../people/first-password.js';
import { accessibilityFaults, describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

const BASIS = 'Nghị quyết số 20/NQ-HĐND ngày 01/6/2023';

/** Waits until what a button announced while it was busy is no longer held for screen readers: its words have gone by then. */
async function announced(page: Page): Promise<void> {
  await page.locator('[data-live-announcer] [role=img]').first().waitFor({ state: 'detached' });
}

describeInBrowser('the register of agencies', (browsers) => {
  it('is kept by the administrator: a function with its words, an agency with it, found by a word while opening', async () => {
    const admin = await browsers().person('quantri');
    const { page, goTo, faults } = admin;
    await goTo('/quan-tri/chuc-nang');
    await page.getByRole('button', { name: 'Thêm chức năng' }).click();
    const functionForm = page.getByRole('dialog', { name: 'Thêm chức năng' });
    await functionForm.getByRole('button', { name: 'Ghi vào danh mục' }).click();
    expect(await functionForm.getByText('Không được để trống.').count()).toBe(3);
    expect(await accessibilityFaults(page)).toEqual([]);
    await functionForm.getByLabel('Mã chức năng').fill('housing');
    await functionForm.getByLabel('Tên chức năng').fill('Đường sắt đô thị');
    await functionForm.getByLabel('Từ khóa').fill('tàu điện\nđường sắt trên cao');
    await functionForm.getByRole('button', { name: 'Ghi vào danh mục' }).click();
    // The code is taken: the refusal stands at its field, and nothing typed is lost.
    await functionForm.getByText('Mã chức năng đã có').first().waitFor();
    await functionForm.getByLabel('Mã chức năng').fill('duong-sat');
    await functionForm.getByRole('button', { name: 'Ghi vào danh mục' }).click();
    await page.getByText('Đã thêm chức năng Đường sắt đô thị.').waitFor();

    await goTo('/quan-tri/co-quan');
    await page.getByRole('button', { name: 'Thêm cơ quan' }).click();
    const form = page.getByRole('dialog', { name: 'Thêm cơ quan' });
    await form.getByLabel('Mã cơ quan').fill('sxd');
    await form.getByLabel('Tên cơ quan').fill('Ban Quản lý Đường sắt đô thị');
    await form.getByText('Không trả lời trên hệ thống').click();
    await form.getByLabel('Thêm chức năng').selectOption({ label: 'Đường sắt đô thị' });
    await form.getByLabel('Căn cứ').fill(BASIS);
    await form.getByRole('button', { name: 'Ghi vào danh mục' }).click();
    await form.getByText('Mã hoặc tên cơ quan đã có trong danh mục').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByLabel('Mã cơ quan').fill('BQLDS');
    await form.getByLabel('Nhóm khi lấy ý kiến').selectOption({ label: 'Nhóm riêng của tỉnh…' });
    await form.getByLabel('Tên nhóm riêng').fill('Các ban quản lý dự án');
    await form.getByRole('button', { name: 'Ghi vào danh mục' }).click();
    await page.getByText('Đã thêm Ban Quản lý Đường sắt đô thị vào danh mục.').waitFor();
    await page.getByText('Nhóm: Các ban quản lý dự án').waitFor();
    await announced(page);
    await looksSound(admin);

    const lead = await browsers().person('truong.skhdt');
    await lead.goTo('/ho-so/moi');
    await lead.page.getByText('Thêm cả nhóm cơ quan').click();
    const groups = lead.page.getByRole('combobox', { name: 'Nhóm cơ quan' });
    expect(await groups.locator('option').allTextContents()).toContain('Các ban quản lý dự án (1)');
    await lead.page.getByRole('combobox', { name: 'Thêm cơ quan khác' }).pressSequentially('tàu điện');
    await lead.page.getByRole('option', { name: /^Ban Quản lý Đường sắt đô thị/ }).click();
    const row = lead.page.getByRole('listitem').filter({ hasText: 'Ban Quản lý Đường sắt đô thị' });
    expect(await row.getByRole('combobox', { name: /^Chức năng liên quan/ }).inputValue()).toBe('duong-sat');
    expect([...faults(), ...lead.faults()]).toEqual([]);
  });

  it('renames an agency as it was read, and tells its history in words', async () => {
    const first = await browsers().person('quantri');
    const second = await browsers().person('quantri');
    const renaming = async ({ page, goTo }: typeof first) => {
      await goTo('/quan-tri/co-quan?tim=S%E1%BB%9F%20Y%20t%E1%BA%BF');
      await page.getByRole('button', { name: 'Sửa Sở Y tế' }).click();
      return page.getByRole('dialog', { name: 'Sửa thông tin của Sở Y tế' });
    };
    const [one, other] = [await renaming(first), await renaming(second)];
    for (const [form, name] of [
      [one, 'Sở Y tế và Dân số'],
      [other, 'Sở Sức khỏe'],
    ] as const) {
      await form.getByLabel('Tên cơ quan').fill(name);
      await form.getByLabel('Căn cứ').fill(BASIS);
      await form.getByRole('button', { name: 'Ghi vào danh mục' }).click();
      if (form === one) await form.waitFor({ state: 'detached' });
    }
    await other.getByRole('alert').waitFor();
    await first.goTo('/quan-tri/co-quan?tim=SYT');
    await first.page.getByRole('button', { name: 'Lịch sử của Sở Y tế và Dân số' }).click();
    const history = first.page.getByRole('dialog', { name: 'Lịch sử của Sở Y tế và Dân số' });
    await history.getByText('Tên: từ “Sở Y tế” thành “Sở Y tế và Dân số”').waitFor();
    await history.getByText(`Căn cứ: ${BASIS}`).waitFor();
    expect(await accessibilityFaults(first.page)).toEqual([]);
    await history.getByRole('button', { name: 'Đóng' }).click();
    expect(first.faults()).toEqual([]);
  });

  it('takes a file only when no line is wrong, and shows first passwords once', async () => {
    const { page, goTo, faults } = await browsers().person('quantri');
    await goTo('/quan-tri/nhap-tep');
    const bring = page.getByRole('region', { name: 'Nhập từ tệp' });
    await bring.getByRole('button', { name: 'Kiểm tra tệp' }).click();
    await bring.getByText('Phải chọn tệp.').waitFor();
    const file = async (text: string) => {
      await bring
        .getByLabel(/^Tệp .xlsx hoặc CSV/)
        .setInputFiles({ name: 'tep.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await bring.getByRole('button', { name: 'Kiểm tra tệp' }).click();
    };
    const headings = 'Mã cơ quan;Tên cơ quan;Trực thuộc;Chức năng';
    await file(`${headings}\nSDL;Sở Du lịch;Trên trời;Du lịch\nSXD;Sở Tài chính;;Xây dựng\n`);
    await bring.getByText('Có 2 chỗ sai; chưa ghi gì. Sửa tệp rồi kiểm tra lại.').waitFor();
    await bring.getByRole('cell', { name: 'Trên trời' }).waitFor();
    await bring.getByText('Ghi một trong: UBND cấp tỉnh; Ngành dọc; Địa phương; Ngoài hệ thống hành chính.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await bring.getByRole('button', { name: /^Nhập \d/ }).count()).toBe(0);
    await file(`\uFEFF${headings}\nSDL;Sở Du lịch;UBND cấp tỉnh;Du lịch\n`);
    await bring.getByText('Sẽ thêm 1, sửa 0; giữ nguyên 0.').waitFor();
    await bring.getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await bring.getByText('Phải nêu căn cứ.').waitFor();
    await bring.getByLabel('Căn cứ').fill(BASIS);
    await bring.getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await page.getByText('Đã nhập: thêm 1, sửa 0.').waitFor();

    await page.getByText('Người dùng', { exact: true }).last().click();
    await file(
      'Tên đăng nhập;Họ và tên;Chức vụ;Mã cơ quan;Vai trò\ntruong.sdl;Phan Văn Lịch;Giám đốc;SDL;Thủ trưởng\n',
    );
    await bring.getByRole('button', { name: 'Nhập 1 dòng' }).click();
    const codes = page.getByRole('region', { name: 'Mã đặt mật khẩu lần đầu' });
    const code = (await codes.getByText(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/).textContent()) ?? '';
    const head = await takePassword(browsers().application, 'truong.sdl', code, 'ruộng xanh chín cánh cò');
    expect((await head.get('/api/v1/me')).body).toMatchObject({ agency: { name: 'Sở Du lịch' } });
    await announced(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await goTo('/quan-tri/co-quan?tim=SDL');
    await page.getByRole('row', { name: /^Sở Du lịch/ }).waitFor();
    expect(faults()).toEqual([]);
  });
});
