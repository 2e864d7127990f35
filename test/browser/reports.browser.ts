import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { clockTo, done, opened, read } from '../http/asking.js';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

const shown = async (page: Page): Promise<number> => {
  await page.locator('main h2 [role=status]').waitFor();
  return page.locator('main table tbody tr').count();
};

describeInBrowser('the report of the Office', (browsers) => {
  it('leads from every figure to as many dossiers, with the names of who held them, in any period', async () => {
    const office = await browsers().person('truong.vp');
    const { page } = office;
    await office.goTo('/tong-quan');
    await page.getByRole('link', { name: 'Năm nay' }).click();
    await page.getByText(/Kỳ 0?1\/0?1\/2023 – 31\/12\/2023/).waitFor();
    expect(page.url()).toContain('ky=nam');
    const figures = page.locator('main section table a[href*="/tong-quan/danh-sach?"]');
    const links = await figures.evaluateAll((all) =>
      all.map((one) => ({ href: one.getAttribute('href') ?? '', said: one.textContent ?? '' })),
    );
    expect(links.length).toBeGreaterThan(15);
    const chosen = new Map(links.map((link) => [/so-lieu=([a-z-]+)/.exec(link.href)?.[1], link]));
    expect(chosen.size).toBeGreaterThan(4);
    for (const { href, said } of chosen.values()) {
      await office.goTo(href);
      if (!href.includes('don-doc')) expect([href, await shown(page)]).toEqual([href, Number(said)]);
    }
    await office.goTo('/tong-quan/danh-sach?so-lieu=dang-cho&ky=nam');
    expect(await page.locator('main tbody').innerText()).toMatch(/Thủ trưởng|Chuyên viên/);
    await page.goBack();
    await looksSound(office);
  });

  it('takes two days that are typed, says at the field what is wrong with them, and keeps them in the address', async () => {
    const office = await browsers().person('chuyenvien.snv');
    const { page } = office;
    await office.goTo('/tong-quan?tu=2023-05-01&den=2023-05-31');
    await page.getByRole('group', { name: 'Đến ngày' }).getByRole('spinbutton').nth(1).fill('4');
    await page.getByRole('button', { name: 'Xem kỳ này' }).click();
    await page.getByText('Ngày kết thúc phải từ ngày bắt đầu trở đi').waitFor();
    await page.getByRole('group', { name: 'Đến ngày' }).getByRole('spinbutton').nth(1).fill('6');
    await page.getByRole('button', { name: 'Xem kỳ này' }).click();
    await page.waitForURL(/tu=2023-05-01&den=2023-06-/);
    expect(office.faults()).toEqual([]);
  });

  it('urges several agencies of several dossiers with one confirmation, and not again on that day', async () => {
    const lead = await browsers().application.signIn('truong.skhdt');
    const [first, second] = [await opened(lead), await opened(lead)];
    const office = await browsers().person('truong.vp', { width: 390, height: 844 });
    const { page } = office;
    // The page does not hear of what others do: the server has to say so.
    await page.route('**/api/v1/events**', () => undefined);
    await office.goTo('/tong-quan/danh-sach?so-lieu=dang-cho&ky=nam');
    for (const { subject } of [first, second])
      await page.getByRole('checkbox', { name: `Đôn đốc Sở Tài chính: ${subject}` }).press('Space');
    await page.getByRole('button', { name: 'Đôn đốc 2 ý kiến' }).click();
    const sure = page.getByRole('dialog', { name: 'Gửi 2 văn bản đôn đốc?' });
    await sure.waitFor();
    expect(await sure.getByText('Sở Tài chính').count()).toBe(2);
    await looksSound(office);
    await sure.getByRole('button', { name: 'Ký và gửi' }).click();
    await page.getByText('Đã gửi 2 văn bản đôn đốc.').waitFor();
    for (const { id } of [first, second]) expect((await read(lead, id)).opinions.STC?.urged).toBe(1);
    expect(await page.getByRole('checkbox', { name: `Đôn đốc Sở Tài chính: ${first.subject}` }).count()).toBe(0);
    await page.getByRole('checkbox', { name: `Đôn đốc Sở Xây dựng: ${first.subject}` }).press('Space');
    // Somebody else was faster: the line says so.
    await done(await browsers().application.signIn('truong.vp'), first.id, 'opinions/SXD/urge', {
      answerBy: '2023-06-30',
    });
    await page.getByRole('button', { name: 'Đôn đốc 1 ý kiến' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ký và gửi' }).click();
    await page.getByText('1 ý kiến chưa gửi được').waitFor();
    expect((await read(lead, first.id)).opinions.SXD?.urged).toBe(1);
  });

  it('offers the chairman no urging, and tells what is overdue by kind', async () => {
    await clockTo(browsers().application, '2023-07-20T08:00:00+07:00');
    const chairman = await browsers().person('chutich');
    const { page } = chairman;
    await chairman.goTo('/tong-quan');
    const kinds = page.getByRole('navigation', { name: 'Đang quá hạn' });
    await kinds.waitFor();
    await kinds.getByRole('link', { name: /^Thông báo về việc/ }).click();
    await page.waitForURL(/qua-han=thong-bao/);
    await page
      .getByText(/^Thông báo về việc được xác định là đồng ý gửi/)
      .first()
      .waitFor();
    await chairman.goTo('/tong-quan/danh-sach?so-lieu=dang-cho&ky=nam');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(chairman.faults()).toEqual([]);
  });
});
