import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

const WITHDRAW = '/ho-so/dau-tu-cong-2024?viec=consultation.withdraw';
const REASON = 'Chưa đủ căn cứ về nguồn vốn.';

/** The dialog that asks for the password again. It opens over the act's own. */
const again = (page: Page) => page.getByRole('dialog', { name: 'Phiên làm việc đã hết, đăng nhập lại để tiếp tục' });

async function signIn(page: Page, login: string): Promise<void> {
  await again(page).getByRole('textbox', { name: 'Tên đăng nhập' }).fill(login);
  await again(page).getByRole('textbox', { name: 'Mật khẩu' }).fill(SAMPLE_PASSWORD);
  await again(page).getByRole('button', { name: 'Đăng nhập lại' }).click();
}

describeInBrowser('a session that ends while somebody writes', (browsers) => {
  it('is opened again in place, and what they typed in an open dialog is sent from there', async () => {
    const { page, goTo } = await browsers().person('truong.skhdt');
    await goTo(WITHDRAW);
    await page.getByRole('dialog').getByRole('textbox').first().fill(REASON);
    await page.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Ký và gửi' }).click();

    await again(page).waitFor();
    await signIn(page, 'truong.skhdt');
    await again(page).waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').getByRole('textbox').first().inputValue()).toBe(REASON);
    await page.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await page.getByRole('button', { name: 'Ký và gửi' }).click();
    await page
      .getByText(new RegExp(`rút hồ sơ lấy ý kiến, lý do: “${REASON.slice(0, -1)}`))
      .first()
      .waitFor();
    await page.context().close();
  });

  it('does not let somebody else go on with it', async () => {
    const head = await browsers().person('truong.stc');
    const { page } = head;
    await head.goTo('/ho-so/bai-trung-chuyen-rac/tra-loi/STC');
    await page.getByRole('textbox', { name: /^Nội dung ý kiến về câu này/ }).fill('Ý kiến của Sở Tài chính');
    await page.context().clearCookies();
    await page.getByRole('textbox', { name: /^Nội dung ý kiến về câu này/ }).press('End');
    await page.keyboard.type(', còn đang viết');
    await again(page).waitFor();
    await looksSound(head);
    await signIn(page, 'truong.sxd');
    await page.waitForURL(({ pathname }) => pathname === '/');
    await page.getByText('Giám đốc Sở Xây dựng').first().waitFor({ state: 'attached' });
    expect(await page.getByText('còn đang viết').count()).toBe(0);
    await page.context().close();
  });
});
