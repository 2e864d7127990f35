import { expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from './people-at-browsers.js';
import { holds, withoutConnection } from './steps-typing.js';

const ANSWER = '/ho-so/bai-trung-chuyen-rac/tra-loi';
const saidIn = (page: Page): Locator => page.getByRole('textbox', { name: /^Nội dung ý kiến về câu này/ });
describeInBrowser('what is typed is never lost', (browsers) => {
  it('without a connection it is kept on the machine, and goes up by itself once there is one', async () => {
    const officer = await browsers().person('chuyenvien.stc');
    const { page } = officer;
    await officer.goTo(`${ANSWER}/STC`);
    await saidIn(page).pressSequentially('Khu đất ');
    await page.getByText(/^Đã lưu nháp lúc/).waitFor();

    await withoutConnection(page, saidIn(page));
    await saidIn(page).pressSequentially('chưa giao cho đơn vị nào.');
    await page.getByText(/^Đang mất kết nối\. Bản nháp đã lưu trên máy này lúc/).waitFor();
    await page.getByRole('button', { name: 'Trình Giám đốc ký gửi' }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await saidIn(page).inputValue()).toBe('Khu đất chưa giao cho đơn vị nào.');

    await page.context().setOffline(false);
    await page.getByText(/^Đã lưu nháp lúc/).waitFor();
    const head = await browsers().person('truong.stc');
    await head.goTo(`${ANSWER}/STC`);
    await holds(saidIn(head.page), 'Khu đất chưa giao cho đơn vị nào.');
    expect(head.faults()).toEqual([]);
  });

  it('two tabs of one person show the same', async () => {
    const { page, goTo, faults } = await browsers().person('chuyenvien.sgtvt');
    await goTo(`${ANSWER}/SGTVT`);
    const second = await page.context().newPage();
    await second.goto(`${ANSWER}/SGTVT`);
    await saidIn(second).waitFor();
    await saidIn(page).pressSequentially('Đấu nối tại Km 2+300.');
    await holds(saidIn(second), 'Đấu nối tại Km 2+300.');
    await second.getByText('Đang theo một thẻ khác của trình duyệt.').waitFor();
    await saidIn(second).fill('Đấu nối tại Km 2+400.');
    await holds(saidIn(page), 'Đấu nối tại Km 2+400.');
    expect(faults()).toEqual([]);
  });

  it('of two people in one answer the later is told by name who was faster, and chooses', async () => {
    const officer = await browsers().person('chuyenvien.sgtvt');
    const head = await browsers().person('truong.sgtvt');
    const address = '/ho-so/nang-cap-dt643/tra-loi/SGTVT';
    await officer.goTo(address);
    await head.goTo(address);
    await withoutConnection(officer.page, saidIn(officer.page));
    await saidIn(officer.page).fill('Bản của chuyên viên.');
    await saidIn(head.page).fill('Bản của Giám đốc.');
    await head.page.getByText(/^Đã lưu nháp lúc/).waitFor();

    await officer.page.context().setOffline(false);
    await officer.page.getByText(/^Đồng chí Trương Đình Nam vừa cập nhật câu trả lời này lúc/).waitFor();
    expect(await saidIn(officer.page).inputValue()).toBe('Bản của chuyên viên.');
    await officer.page.getByRole('button', { name: 'So sánh hai bản' }).click();
    const both = officer.page.getByRole('dialog', { name: 'So sánh hai bản' });
    await both.getByText('Bản của Giám đốc.').waitFor();
    await both.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await officer.page.getByText(/^Đã lưu nháp lúc/).waitFor();
    expect(await saidIn(officer.page).inputValue()).toBe('Bản của chuyên viên.');
    expect(head.faults()).toEqual([]);
  });

  it('whoever acts on what somebody else has just changed is told by name, and keeps what was typed', async () => {
    const head = await browsers().person('truong.skhdt');
    const officer = await browsers().person('chuyenvien.skhdt');
    await head.goTo('/ho-so/dau-tu-cong-2024?viec=consultation.withdraw');
    const dialog = head.page.getByRole('dialog', { name: 'Rút hồ sơ lấy ý kiến', exact: true });
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Chờ hướng dẫn của Bộ.');

    await officer.goTo('/ho-so/dau-tu-cong-2024');
    await officer.page.getByRole('button', { name: 'Giải trình góp ý này' }).first().click();
    await officer.page.getByRole('radiogroup', { name: 'Kết quả' }).getByText('Tiếp thu', { exact: true }).click();
    await officer.page.getByRole('textbox', { name: 'Giải trình' }).fill('Đã điều chỉnh Phụ lục 3.');
    await officer.page.getByRole('button', { name: 'Ghi giải trình' }).click();
    await officer.page.getByText('Đã điều chỉnh Phụ lục 3.', { exact: true }).waitFor();

    await dialog.getByText(/^Đồng chí Lê Minh Châu vừa cập nhật hồ sơ này lúc/).waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Lý do' }).inputValue()).toBe('Chờ hướng dẫn của Bộ.');
    expect([...head.faults(), ...officer.faults()]).toEqual([]);
  });
});
