/** The public form: a stranger sends a petition, keeps its code, and is shown its state and dates, and nothing else of it. */
import { readFile } from 'node:fs/promises';
import { afterAll, expect, it } from '@jest/globals';
import { EICAR, startClamd } from '../files/a-clamd.js';
import { aPdf } from '../files/sample-files.js';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

const SUBJECT = 'Hồ sơ cấp phép xây dựng trả chậm';
const FROM = 'Trần Thị Hạnh';

describeInBrowser('the public form', (browsers) => {
  it('takes a petition from a stranger, who follows it by its code and learns nothing but its state', async () => {
    const stranger = await browsers().person(null);
    await stranger.goTo('/phan-anh');
    const { page } = stranger;
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(4);
    await page.getByLabel('Cơ quan được phản ánh').selectOption({ label: 'Sở Xây dựng' });
    await page.getByLabel('Việc gì').fill(SUBJECT);
    await page.getByLabel('Nội dung').fill('Nộp ngày 02/6/2023, đến nay chưa có kết quả.');
    await page.getByLabel('Họ tên người gửi').fill(FROM);
    await page.getByLabel('Địa chỉ, điện thoại hoặc thư điện tử').fill('12 Lê Lợi, phường 5');
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByText('Sở Xây dựng đã nhận phản ánh, kiến nghị.').waitFor();
    const code = (await page.locator('main code').textContent()) ?? '';
    expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){7}[2-9A-HJ-NP-Z]{4}$/);
    await page.getByRole('link', { name: 'Xem tình trạng', exact: true }).click();
    await page.getByText('Đã tiếp nhận, chờ giao người giải quyết.').waitFor();
    expect(await page.getByText('Ngày nhận').count()).toBe(1);
    const shown = await page.locator('body').innerText();
    expect([SUBJECT, FROM, 'Lê Lợi', 'Sở Xây dựng'].filter((told) => shown.includes(told))).toEqual([]);

    const head = await browsers().person('truong.sxd');
    await head.goTo('/ky-cuong/phan-anh');
    await head.page.getByRole('link', { name: SUBJECT }).click();
    await head.page.getByText(FROM).first().waitFor();
    expect([...stranger.faults(), ...head.faults()]).toEqual([]);
  });

  it('says of a code that is none that it is none', async () => {
    const stranger = await browsers().person(null);
    await stranger.goTo('/phan-anh/tra-cuu');
    await stranger.page.getByLabel('Mã theo dõi').fill('aaaa-bbbb');
    await stranger.page.getByRole('button', { name: 'Xem' }).click();
    await stranger.page.getByText('Không có phản ánh, kiến nghị nào mang mã này.').waitFor();
    expect(new URL(stranger.page.url()).pathname).toBe('/phan-anh/AAAA-BBBB');
    await looksSound(stranger);
  });

  it('looks sound in light, in dark and on a narrow phone', async () => {
    const stranger = await browsers().person(null);
    await stranger.goTo('/phan-anh');
    await stranger.page.getByLabel('Nội dung').waitFor();
    await looksSound(stranger);
  });
});

const clamd = await startClamd();
afterAll(() => clamd.stop());

describeInBrowser(
  'the public form where files are scanned',
  (browsers) => {
    it('takes papers, tells why one is not taken, and the agency reads what came', async () => {
      const stranger = await browsers().person(null);
      await stranger.goTo('/phan-anh');
      const { page } = stranger;
      const papers = page.getByRole('group', { name: 'Giấy tờ kèm theo' });
      const choose = async (name: string, mimeType: string, buffer: Buffer) => {
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          papers.getByRole('button', { name: 'Chọn tệp' }).press('Enter'),
        ]);
        await chooser.setFiles({ name, mimeType, buffer });
      };
      await choose('Giấy hẹn.pdf', 'application/pdf', aPdf('Giay hen'));
      await papers.getByRole('button', { name: 'Bỏ tệp Giấy hẹn.pdf' }).waitFor();
      await choose('Nhầm.pdf', 'application/pdf', aPdf('Nham'));
      await papers.getByRole('button', { name: 'Bỏ tệp Nhầm.pdf' }).press('Enter');
      await papers.getByText('Nhầm.pdf').waitFor({ state: 'detached' });
      await choose('Virus.pdf', 'application/pdf', Buffer.concat([aPdf('x'), Buffer.from(`${EICAR}\n%%EOF\n`)]));
      await papers.getByRole('alert').waitFor();
      await looksSound(stranger);
      await page.getByLabel('Cơ quan được phản ánh').selectOption({ label: 'Sở Xây dựng' });
      await page.getByLabel('Việc gì').fill('Trả hồ sơ chậm, có giấy hẹn');
      await page.getByLabel('Nội dung').fill('Xem giấy hẹn kèm theo.');
      await page.getByLabel('Họ tên người gửi').fill(FROM);
      await page.getByLabel('Địa chỉ, điện thoại hoặc thư điện tử').fill('12 Lê Lợi, phường 5');
      await page.getByRole('button', { name: 'Gửi', exact: true }).click();
      await page.getByText('Sở Xây dựng đã nhận phản ánh, kiến nghị.').waitFor();
      await page.getByRole('link', { name: 'Xem tình trạng', exact: true }).click();
      await page.getByText('Đã tiếp nhận, chờ giao người giải quyết.').waitFor();
      expect(await page.locator('body').innerText()).not.toContain('Giấy hẹn');

      const head = await browsers().person('truong.sxd');
      await head.goTo('/ky-cuong/phan-anh');
      await head.page.getByRole('link', { name: 'Trả hồ sơ chậm, có giấy hẹn' }).click();
      const link = head.page.getByRole('link', { name: 'Giấy hẹn.pdf' });
      const [download] = await Promise.all([head.page.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).toBe('Giấy hẹn.pdf');
      expect(await readFile(await download.path())).toEqual(aPdf('Giay hen'));
      expect(await head.page.getByText('PDF · ').count()).toBe(1);
      expect(head.faults()).toEqual([]);
    });
  },
  () => ({ FILES_CLAMD: `127.0.0.1:${clamd.port}` }),
);
