/** Whoever is counted opens their own figures and contests a step from there; whoever judges confirms it. */
import { expect, it } from '@jest/globals';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

describeInBrowser('an objection to a figure', (browsers) => {
  it('is raised from the opened figure, answered, and stands with its step', async () => {
    const head = await browsers().person('truong.stnmt');
    const { page } = head;
    await head.goTo('/ky-cuong/xem-xet-lai-so-lieu');
    await page.getByRole('link', { name: 'Mở số liệu của tôi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Số liệu của tôi' }).waitFor();
    await looksSound(head);
    await page
      .getByRole('region', { name: 'Cơ quan' })
      .getByRole('link', { name: /^Không trả lời: 1/ })
      .click();
    await page.getByRole('link', { name: 'Đề nghị xem xét lại: Chờ trả lời' }).waitFor();
    await page.getByRole('button', { name: /^Đề nghị xem xét lại số liệu này/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Chậm do nguyên nhân khách quan', { exact: true }).click();
    await looksSound(head);
    await dialog.getByRole('button', { name: 'Đề nghị xem xét lại' }).click();
    expect(await dialog.getByRole('textbox', { name: 'Trình bày, căn cứ' }).getAttribute('aria-invalid')).toBe('true');
    await dialog.getByRole('textbox', { name: 'Trình bày, căn cứ' }).fill('Mất điện toàn huyện hai ngày cuối.');
    await dialog.getByRole('button', { name: 'Đề nghị xem xét lại' }).click();
    await page.getByText('Đã ghi nhận: đã đề nghị xem xét lại số liệu.').waitFor();
    await looksSound(head);
    const address = new URL(page.url()).pathname;

    const judge = await browsers().person('truong.snv');
    await judge.goTo(address);
    await judge.page.getByRole('link', { name: 'Xác nhận' }).click();
    await judge.page
      .getByRole('dialog')
      .getByRole('textbox', { name: /^Trả lời/ })
      .fill('Có công điện kèm theo.');
    await judge.page.getByRole('dialog').getByRole('button', { name: 'Xác nhận' }).click();
    await judge.page.getByText('Đã ghi nhận: đã xác nhận đề nghị.').waitFor();
    await head.goTo('/ky-cuong/so-lieu-cua-toi');
    await page
      .getByRole('region', { name: 'Cơ quan' })
      .getByRole('link', { name: /^Chậm có nguyên nhân khách quan: 1/ })
      .click();
    await page.getByRole('link', { name: 'Đề nghị xem xét lại: Đã xác nhận' }).waitFor();
    await looksSound(head);
  });
});
