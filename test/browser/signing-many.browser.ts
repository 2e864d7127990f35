import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { clockTo, done, opened, read } from '../http/asking.js';
import { describeInBrowser } from './people-at-browsers.js';
import { isThere, looksSound } from './steps-looking.js';

const TITLE = 'Ký thông báo về việc được xác định là đồng ý';
const DONE = 'Đã ký và gửi.';

describeInBrowser('notices of a deemed consent that are signed together', (browsers) => {
  const signIn = (login: string) => browsers().application.signIn(login);

  /** Consultations of SKHDT in which two agencies each let the limit pass. */
  async function silentIn(count: number): Promise<string[]> {
    const lead = await signIn('truong.skhdt');
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) ids.push((await opened(lead)).id);
    const { opinions } = await read(lead, ids.at(-1) ?? '');
    await clockTo(browsers().application, opinions.STC?.dueAt ?? '');
    return ids;
  }

  async function noticesOf(ids: readonly string[]) {
    const lead = await signIn('truong.skhdt');
    const details = await Promise.all(ids.map((id) => read(lead, id)));
    return details.flatMap(({ opinions }) => [opinions.SXD?.notice?.state, opinions.STC?.notice?.state]);
  }

  const boxes = (page: Page) => page.getByRole('checkbox', { name: /^Ký thông báo gửi/ });

  it('six of three consultations take four clicks from the work, and the page says that they are sent', async () => {
    const ids = await silentIn(3);
    const head = await browsers().person('truong.skhdt');
    const { page } = head;
    await head.goTo('/');
    await page.getByRole('link', { name: 'Đọc và ký cùng một lượt' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await isThere(page);
    await page.getByText('Kính gửi: Sở Xây dựng').first().waitFor();
    const all = await boxes(page).count();
    expect(all).toBeGreaterThanOrEqual(6);
    await page.getByRole('button', { name: 'Chọn tất cả', exact: true }).click();
    await page.getByRole('button', { name: `Ký ${all} thông báo` }).click();
    const sure = page.getByRole('dialog', { name: `Ký và gửi ${all} thông báo?` });
    await sure.waitFor();
    expect(await sure.getByText(/^Kính gửi:/).count()).toBe(all);
    await sure.getByRole('button', { name: 'Ký và gửi' }).click();
    await page.getByText(`Đã ký và gửi ${all} thông báo.`).waitFor();
    expect(await page.getByText(DONE, { exact: true }).count()).toBe(all);
    expect(await noticesOf(ids)).toEqual(Array(6).fill('issued'));
    await page.getByRole('link', { name: 'Về Việc của tôi' }).waitFor();
    await looksSound(head);
  });

  it('what somebody else has changed is not signed, says why and stays; the other consultation goes on', async () => {
    const ids = await silentIn(2);
    const [changed = '', same = ''] = ids;
    const head = await browsers().person('truong.skhdt');
    const { page } = head;
    // The page does not hear of it: the server has to say so.
    await page.route('**/api/v1/events**', () => undefined);
    await head.goTo('/ky-nhieu');
    await isThere(page);
    await boxes(page).nth(3).waitFor();
    const all = await boxes(page).count();
    await page.getByRole('button', { name: 'Chọn tất cả', exact: true }).click();
    await page.getByRole('button', { name: `Ký ${all} thông báo` }).click();
    await done(await signIn('truong.skhdt'), changed, 'opinions/SXD/notice/issue', { number: '12/SKHĐT' });
    const sure = page.getByRole('dialog', { name: `Ký và gửi ${all} thông báo?` });
    await sure.getByRole('button', { name: 'Ký và gửi' }).click();
    await page.getByText('2 thông báo chưa gửi được; lý do ghi tại từng thông báo.').waitFor();
    expect(await noticesOf([same])).toEqual(['issued', 'issued']);
    expect(await noticesOf([changed])).toEqual(['issued', 'pending']);
    expect(await boxes(page).count()).toBe(1);
    await page.getByText('Không còn phải ký: hồ sơ đã thay đổi.').waitFor();
    await page.getByText(/^Ký thông báo gửi/).click();
    await page.getByRole('button', { name: 'Ký 1 thông báo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ký và gửi' }).click();
    await page.getByText('Đã ký và gửi 1 thông báo.').waitFor();
    expect(await noticesOf([changed])).toEqual(['issued', 'issued']);
  });

  it('from the page of a consultation, by keyboard; a change under the question closes it until it is read', async () => {
    const [id = ''] = await silentIn(1);
    const head = await browsers().person('truong.skhdt');
    const { page } = head;
    await head.goTo(`/ho-so/${id}`);
    await page.getByRole('link', { name: 'Đọc và ký cùng một lượt' }).press('Enter');
    await boxes(page).nth(1).waitFor();
    expect(await boxes(page).count()).toBe(2);
    await page.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).first().fill('77/SKHĐT-TH');
    await boxes(page).first().press('Space');
    const sign = page.getByRole('button', { name: 'Ký 1 thông báo' });
    await sign.press('Enter');
    const sure = page.getByRole('dialog', { name: 'Ký và gửi 1 thông báo?' });
    await sure.getByText('Số, ký hiệu: 77/SKHĐT-TH').waitFor();
    await looksSound(head);
    const isFinance = await sure.getByText('Kính gửi: Sở Tài chính').isVisible();
    await done(await signIn('truong.skhdt'), id, `opinions/${isFinance ? 'SXD' : 'STC'}/notice/issue`);
    await sure.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Xem bản mới' }).click();
    await sign.press('Enter');
    await sure.getByRole('button', { name: 'Ký và gửi' }).press('Enter');
    await page.getByText('Đã ký và gửi 1 thông báo.').waitFor();
    expect(await noticesOf([id])).toEqual(['issued', 'issued']);
    expect(head.faults()).toEqual([]);
  });
});
