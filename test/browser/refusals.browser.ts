import { expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { describeInBrowser } from './people-at-browsers.js';
import { fillAnswer } from './steps-answering.js';
import { moveUntilSeen, toNextMorning } from './steps-clock.js';
import { choose } from './steps-opening.js';

/** What is told at a field: its hint and what is wrong with it. */
async function toldAt(field: Locator): Promise<string> {
  await field.and(field.page().locator('[aria-invalid=true]')).waitFor();
  const ids = (await field.getAttribute('aria-describedby')) ?? '';
  const told = ids.split(' ').map((id) => field.page().locator(`[id="${id}"]`).innerText());
  return (await Promise.all(told)).join(' ');
}

describeInBrowser('what is refused', (browsers) => {
  it('a disagreement without an alternative is refused at its field, and what was written stays', async () => {
    const { page, goTo, faults } = await browsers().person('truong.stc');
    await goTo('/ho-so/bai-trung-chuyen-rac/tra-loi/STC');
    await fillAnswer(page, { position: 'Không thống nhất', reason: 'Khu đất đã giao cho đơn vị khác sử dụng.' });
    await page.getByRole('button', { name: 'Ký và gửi' }).click();
    const alternative = page.getByRole('textbox', { name: 'Phương án khác mà cơ quan đề nghị' });
    expect(await toldAt(alternative)).toContain('Không thống nhất thì phải nêu phương án khác.');
    const reason = page.getByRole('textbox', { name: 'Lý do không thống nhất' });
    expect(await reason.inputValue()).toBe('Khu đất đã giao cho đơn vị khác sử dụng.');
    expect(faults()).toEqual([]);
  });

  it('an agency without a related function is told at its row, and the consultation cannot be sent', async () => {
    const { page, goTo, faults } = await browsers().person('truong.skhdt');
    await goTo('/ho-so/moi');
    await page.getByRole('combobox', { name: 'Thêm cơ quan khác' }).pressSequentially('so y te');
    await page.getByRole('option', { name: 'Sở Y tế' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Sở Y tế' });
    await row.getByRole('button', { name: 'Xong' }).click();
    await row.getByText('Không thấy chức năng liên quan trong danh mục.').waitFor();
    await row.getByRole('button', { name: 'Nêu chức năng liên quan' }).waitFor();
    const bar = page.getByRole('region', { name: 'Gửi hồ sơ' });
    await bar.getByText(/^Còn \d+ việc trước khi gửi/).waitFor();
    expect(faults()).toEqual([]);
  });

  it('a wrong password is told in a sentence, and the name stays', async () => {
    const { page, goTo, faults } = await browsers().person(null);
    await goTo('/');
    await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('truong.stc');
    await page.getByLabel('Mật khẩu').fill('nham-mat-khau');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('alert').getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor();
    expect(await page.getByRole('textbox', { name: 'Tên đăng nhập' }).inputValue()).toBe('truong.stc');
    expect(faults()).toEqual([]);
  });

  it('an address without a page says so and leads back', async () => {
    const { page, goTo, faults } = await browsers().person('truong.stc');
    await goTo('/khong-co-trang-nay');
    await page.getByRole('heading', { level: 1, name: 'Không có trang này' }).waitFor();
    await page.getByRole('link', { name: 'Về Việc của tôi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    expect(faults()).toEqual([]);
  });

  it('a consultation of others is not shown, and neither is the board of the Office', async () => {
    const { page, goTo, faults } = await browsers().person('truong.stp');
    await goTo('/ho-so/nuoi-tom-ha-luu');
    await page.getByRole('alert').waitFor();
    expect(await page.getByText('vùng nuôi tôm').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Tổng quan' }).count()).toBe(0);
    await goTo('/tong-quan');
    await page.getByText('Trang này dành cho Văn phòng, lãnh đạo và cơ quan nội vụ của tỉnh').waitFor();
    expect(faults()).toEqual([]);
  });

  it('a day too soon cannot be chosen as the limit; one that has come too near is refused beneath the calendar', async () => {
    const { page, goTo, faults } = await browsers().person('truong.skhdt');
    await goTo('/ho-so/moi');
    await choose(page, 'Cách tính', 'Đến hết một ngày cố định');
    const limits = page.getByRole('region', { name: /Thời hạn trả lời/ });
    const tooSoon = limits.getByRole('button', { name: /^thứ Sáu 16\/6\/2023/ });
    expect(await tooSoon.getAttribute('aria-disabled')).toBe('true');
    expect(await tooSoon.innerText()).toContain('không chọn được: dưới mức tối thiểu');
    await limits.getByRole('button', { name: /^thứ Sáu 23\/6\/2023/ }).click();
    const refusal = limits.getByRole('alert').getByText('Thời hạn ngắn hơn mức tối thiểu của mức độ đã chọn.');
    expect(await refusal.count()).toBe(0);
    await moveUntilSeen(page, refusal, toNextMorning);
    expect(faults()).toEqual([]);
  });
});
