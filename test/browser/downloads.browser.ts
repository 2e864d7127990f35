import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/universal';
import { describeInBrowser } from './people-at-browsers.js';

/** Presses a link that gives a file, and reads it. */
async function downloaded(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Takes a list away in both formats: the spreadsheet, read by another library, has the headings of the other. */
async function takenAway(
  page: Page,
  what: RegExp | string,
  within: Page | Locator = page,
): Promise<readonly unknown[][]> {
  const link = (format: string) => {
    const name = typeof what === 'string' ? `${format}: ${what}` : new RegExp(`^${format}: ${what.source}`);
    return within.getByRole('link', typeof name === 'string' ? { name, exact: true } : { name });
  };
  await link('Excel').waitFor();
  const xlsx = await downloaded(page, link('Excel'));
  const csv = await downloaded(page, link('CSV'));
  expect(xlsx.name).toMatch(/^[a-z-]+-\d{4}-\d\d-\d\d(-\d{4}-\d\d-\d\d)?\.xlsx$/);
  expect(csv.name).toBe(xlsx.name.replace(/xlsx$/, 'csv'));
  const rows = (await readSheet(Uint8Array.from(xlsx.bytes).buffer)) as unknown[][];
  const headings = csv.bytes.toString('utf8').split('\r\n')[0]?.replace('\uFEFF', '').replaceAll('"', '');
  expect(headings).toBe(rows[0]?.join(','));
  return rows;
}

/** The pages with a list, who reads them, and what stands behind "Excel:" there. */
const PAGES = [
  ['truong.skhdt', '/', ['Việc của tôi', 'Đang chờ người khác']],
  ['truong.skhdt', '/ho-so', ['Hồ sơ lấy ý kiến']],
  ['truong.skhdt', '/hop-thu', ['Hộp thư']],
  ['truong.skhdt', '/van-ban?muc=out', [/./]],
  ['truong.skhdt', '/ho-so/nuoi-tom-ha-luu', ['Văn bản', 'Góp ý và giải trình', /Thời hạn và ý kiến của \d+ cơ quan/]],
  ['truong.skhdt', '/ho-so/nuoi-tom-ha-luu/nhat-ky', [/./]],
  [
    'truong.vp',
    '/tong-quan',
    ['Trả lời đúng hạn, trả lời chậm và không trả lời', 'Khối lượng sắp tới', 'Đang quá hạn'],
  ],
  ['truong.vp', '/tong-quan/danh-sach?so-lieu=duoc-lay-y-kien&tu=2023-01-01&den=2023-12-31', ['Lượt được lấy ý kiến']],
  ['truong.vp', '/tranh-chap', ['Ý kiến chưa thống nhất']],
  ['quantri', '/quan-tri/co-quan', [/./]],
  ['quantri', '/quan-tri/con-nguoi', [/./]],
  ['quantri', '/quan-tri/chuc-nang', [/./]],
  ['quantri', '/quan-tri/uy-quyen', [/./]],
  ['quantri', '/quan-tri/gui-thong-bao', [/./]],
] as const satisfies readonly (readonly [string, string, readonly (string | RegExp)[]])[];

describeInBrowser('lists taken away as files', (browsers) => {
  it.each(PAGES)('%s takes the lists of %s away', async (login, path, lists) => {
    const { page, goTo, faults } = await browsers().person(login);
    await goTo(path);
    for (const what of lists) {
      const rows = await takenAway(page, what);
      expect([path, rows.length > 1 || path.includes('uy-quyen') || path.includes('gui-')]).toEqual([path, true]);
    }
    expect(faults()).toEqual([]);
  });

  it('takes away what the filters leave', async () => {
    const { page, goTo, faults } = await browsers().person('truong.vp');
    await goTo('/ho-so?state=concluded');
    const rows = await takenAway(page, 'Hồ sơ lấy ý kiến');
    expect(rows.slice(1).every((row) => row[2] === 'Đã kết thúc')).toBe(true);
    expect(faults()).toEqual([]);
  });

  it('takes away the bad lines of a file that cannot be imported', async () => {
    const { page, goTo, faults } = await browsers().person('quantri');
    await goTo('/quan-tri/nhap-tep');
    await page.getByLabel(/^Tệp .xlsx hoặc CSV/).setInputFiles({
      name: 'tep.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Mã cơ quan;Tên cơ quan;Loại\nSX D;Sở Xây dựng;Sở lạ\n'),
    });
    await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
    const file = await downloaded(page, page.getByRole('button', { name: 'Excel: Các chỗ sai' }));
    const rows = await readSheet(Uint8Array.from(file.bytes).buffer);
    expect(rows[0]).toEqual(['Dòng', 'Cột', 'Nội dung trong ô', 'Lỗi', 'Cách sửa']);
    expect(rows[1]?.[0]).toBe(2);
    expect(faults()).toEqual([]);
  });
});
