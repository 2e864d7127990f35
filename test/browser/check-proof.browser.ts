import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

const EXAMPLES = fileURLToPath(new URL('../../docs/proof-examples/', import.meta.url));
const KEY_HASH = '21fe31df a154a261 626bf854 046fd227 1b7bed4b 6abe45aa 58877ef4 7f9721b9';
const ADDRESS = '/kiem-tra';

const choose = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByLabel('Tệp chứng cứ (JSON)').setInputFiles(typeof file === 'string' ? `${EXAMPLES}${file}` : file);

/** Drops a file as a hand does, without the field. @param content an expression of the page: what is in the file */
async function drop(page: Page, content: string): Promise<void> {
  await page.evaluate(`(() => {
    const files = new DataTransfer();
    files.items.add(new File([${content}], 'chung-cu.json', { type: 'application/json' }));
    const zone = [...document.querySelectorAll('p')].find((one) => one.textContent.startsWith('Kéo tệp thả vào đây'));
    zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }));
  })()`);
}

describeInBrowser('the page where a proof is checked', (browsers) => {
  it('finds that a true proof holds, dropped or chosen, and that nobody vouches for it without a key', async () => {
    const stranger = await browsers().person(null);
    const { page } = stranger;
    await stranger.goTo(ADDRESS);
    await drop(page, JSON.stringify(await readFile(`${EXAMPLES}genuine.json`, 'utf8')));
    await page.getByText('nhưng chưa biết ai bảo đảm cho tệp').waitFor();
    await page.getByText('Nhập khóa lấy từ giấy hay nơi khác').click();
    const field = page.getByLabel('Khóa của tỉnh, hoặc dấu vân tay của khóa');
    await field.fill('21fe31df a154a261');
    await page.getByText('Cần đủ 64 chữ số').waitFor();
    await field.fill(KEY_HASH);
    await page.getByText('Chứng cứ đúng, ký bằng khóa đã nhập.').waitFor();
    const said = await page.locator('main').innerText();
    expect(said).toContain('12 mục, không mục nào khác xen giữa hay theo sau');
    expect(said).toMatch(/Sở Tài chính\s+Im lặng đến hết hạn, được xác định là đồng ý theo quy định/);
    expect(said).not.toMatch(/[{}]|undefined|opinion\.|consultation\./);
    expect(await page.locator('main table').last().locator('tbody tr').count()).toBe(12);
    await looksSound(stranger);
    await field.fill('0'.repeat(64));
    await page.getByText('được ký bằng một khóa khác').waitFor();
    await looksSound(stranger);
  });

  it('says of one that was tampered with what is wrong and where', async () => {
    const stranger = await browsers().person(null);
    const { page } = stranger;
    await stranger.goTo(ADDRESS);
    await choose(page, 'tampered.json');
    await page.getByText('Mục 11 không chứa mã băm của mục liền trước').waitFor();
    await page.getByText('bước 1, chuỗi các mục').waitFor();
    expect(await page.getByRole('heading', { name: 'Điều được chứng minh' }).count()).toBe(0);
    await looksSound(stranger);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Entry 11 does not hold the hash of the entry before it').waitFor();
  });

  it('sends the file nowhere, and works when the network is cut', async () => {
    const stranger = await browsers().person(null);
    const { page } = stranger;
    const asked: string[] = [];
    await page.goto(ADDRESS);
    await page.getByRole('heading', { level: 1, name: 'Kiểm tra tệp chứng cứ' }).waitFor();
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await choose(page, 'genuine.json');
    await page.getByText('nhưng chưa biết ai bảo đảm cho tệp').waitFor();
    await page.context().setOffline(true);
    await choose(page, 'tampered.json');
    await page.getByText('Mục 11 không chứa mã băm').waitFor();
    await choose(page, 'genuine.json');
    await page.getByText('nhưng chưa biết ai bảo đảm cho tệp').waitFor();
    expect(asked).toEqual([]);
    // Only what is asked for by hand goes to the server, and it says so where it cannot be reached.
    await page.getByText('Khóa do chính máy chủ này công bố').click();
    await page.getByRole('button', { name: 'Lấy khóa của máy chủ này' }).click();
    await page.getByText('Không kết nối được với máy chủ').waitFor();
    await page.context().setOffline(false);
    expect(asked.every((one) => /^GET .*\/api\/v1\/log\/phu-yen$/.test(one))).toBe(true);
    expect(stranger.faults()).toEqual([]);
  });

  it('takes the key of this server, and compares the file with its log of today', async () => {
    const head = await browsers().person('truong.skhdt');
    const { page } = head;
    const bodies: string[] = [];
    page.on('request', (request) => bodies.push(request.postData() ?? ''));
    await head.goTo('/ho-so/dau-tu-cong-2024/chung-cu');
    const arrived = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải tệp chứng cứ (JSON)' }).click();
    const buffer = await readFile(await (await arrived).path());
    await page.getByRole('link', { name: 'Kiểm tra tệp trong trình duyệt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kiểm tra tệp chứng cứ' }).waitFor();
    await choose(page, { name: 'chung-cu.json', mimeType: 'application/json', buffer });
    await page.getByText('nhưng chưa biết ai bảo đảm cho tệp').waitFor();
    await page.getByText('Khóa do chính máy chủ này công bố').click();
    await page.getByRole('button', { name: 'Lấy khóa của máy chủ này' }).click();
    await page.getByText('Chứng cứ đúng, ký bằng khóa do chính máy chủ này công bố.').waitFor();
    await page.getByRole('button', { name: 'So với sổ ghi của máy chủ này' }).click();
    await page.getByText('cùng một lịch sử').waitFor();
    expect(bodies.join('')).toBe('');
    await looksSound(head);
    // The example is of another log, which this server's key did not sign.
    await choose(page, 'genuine.json');
    await page.getByText('được ký bằng một khóa khác').waitFor();
  });

  it('refuses a file of 50 MB at once, and what is no proof', async () => {
    const stranger = await browsers().person(null);
    const { page } = stranger;
    await stranger.goTo(ADDRESS);
    await drop(page, 'new Uint8Array(50_000_000).fill(32)');
    await page.getByText('Tệp lớn hơn 10 MB').waitFor();
    const other = { name: 'khac.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') };
    await choose(page, other);
    await page.getByText('Đây không phải là tệp chứng cứ của Đồng Thuận.').waitFor();
    expect(stranger.faults()).toEqual([]);
  });
});
