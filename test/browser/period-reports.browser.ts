/** A home-affairs officer makes the quarter's report, opens a figure of it down to the journal, and it is signed and sent. */
import { expect, it } from '@jest/globals';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

describeInBrowser('a report of home affairs', (browsers) => {
  it('is made, opened down to the journal, signed and sent, by following the pages', async () => {
    const officer = await browsers().person('chuyenvien.snv');
    const { page } = officer;
    await officer.goTo('/tong-quan');
    await page.getByRole('link', { name: 'Số liệu đánh giá' }).click();
    await page.getByRole('heading', { name: 'Theo cơ quan' }).waitFor();
    await page.getByRole('link', { name: 'Lập báo cáo' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Đánh giá' }).fill('Phần lớn trả lời đúng hạn.');
    await page.getByRole('dialog').getByRole('button', { name: 'Lập báo cáo' }).click();
    await page.getByRole('heading', { name: 'Số liệu đã chốt' }).waitFor();
    const report = new URL(page.url()).pathname;
    for (const file of ['Báo cáo (PDF)', 'Báo cáo (Word)', /Excel/])
      expect(await page.getByRole('link', { name: file }).count()).toBe(1);

    const silent = page
      .getByRole('region', { name: 'Theo cơ quan' })
      .getByRole('link', { name: /^Không trả lời: \d+, Toàn/ });
    const shown = Number(await silent.innerText());
    expect(shown).toBeGreaterThan(0);
    await silent.click();
    await page.getByText('Số liệu đã chốt trong báo cáo').waitFor();
    expect(await page.locator('main ul > li:has(a.row-title)').count()).toBe(shown);
    await page
      .getByRole('link', { name: /^Mục \d+$/ })
      .last()
      .click();
    await page.getByRole('heading', { level: 1, name: /Nhật ký/ }).waitFor();

    await officer.goTo(report);
    await page.getByRole('link', { name: 'Trình ký' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Trình ký' }).click();
    await page.getByText('Đã ghi nhận: đã trình ký.').waitFor();
    const head = await browsers().person('truong.snv');
    await head.goTo(report);
    await head.page.getByRole('link', { name: 'Ký báo cáo' }).click();
    await head.page.getByRole('dialog').getByRole('button', { name: 'Ký báo cáo' }).click();
    await head.page.getByText('Đã ghi nhận: đã ký báo cáo.').waitFor();
    await head.page.getByRole('link', { name: 'Ghi nhận đã gửi' }).click();
    await head.page.getByRole('dialog').getByRole('textbox', { name: 'Số văn bản' }).fill('214/BC-SNV');
    await head.page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận đã gửi' }).click();
    await head.page.getByText('Hồ sơ đã kết thúc.').waitFor();
    await looksSound(head);
  });

  it('the follow-up list is reviewed: a finding is written beside its item and then stands on the list', async () => {
    const office = await browsers().person('truong.vp');
    const { page } = office;
    await office.goTo('/tong-quan/theo-doi');
    await page.getByText('Cơ quan chủ trì cam kết gửi thông báo').first().waitFor();
    await page.getByRole('link', { name: 'Bắt đầu rà soát' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bắt đầu rà soát' }).click();
    await page.getByRole('heading', { name: 'Danh sách khi bắt đầu rà soát' }).waitFor();
    await page
      .getByRole('textbox', { name: /^Kết luận về/ })
      .first()
      .fill('Hẹn gửi thông báo ngày mai.');
    await page.getByRole('button', { name: 'Ghi kết luận' }).first().click();
    await page
      .locator('main')
      .getByText(/^Kết luận \(.*\): Hẹn gửi/)
      .waitFor();
    await looksSound(office);
    await office.goTo('/tong-quan/theo-doi');
    await page.getByText('Hẹn gửi thông báo ngày mai.').waitFor();
    await looksSound(office);
  });

  it('the figures stand as tables beside their drawings', async () => {
    const office = await browsers().person('truong.vp');
    await office.goTo('/tong-quan/so-lieu');
    await office.page.getByRole('heading', { name: 'Thời hạn trong năm 2023' }).waitFor();
    expect(await office.page.locator('main svg rect').count()).toBeGreaterThan(3);
    await office.page.getByText('Xem dạng bảng').click();
    await office.page.getByText('Cách tính từng số liệu').click();
    await looksSound(office);
  });
});
