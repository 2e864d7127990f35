/** What leaves and enters the pages of discipline as files: procedures imported after a dry run (TN-2f), a letter of apology taken away (TC-1a). */
import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

describeInBrowser('files of discipline', (browsers) => {
  it('a file of procedures is checked, mended, and entered as a whole', async () => {
    const officer = await browsers().person('chuyenvien.sxd');
    const { page } = officer;
    await officer.goTo('/ky-cuong/thu-tuc-noi-bo/nhap-tep');
    const choose = (lines: readonly string[]) =>
      page.getByLabel(/^Tệp .xlsx hoặc CSV/).setInputFiles({
        name: 'thu-tuc.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`Mã thủ tục,Tên thủ tục,Cơ quan,Ngày công khai\n${lines.join('\n')}\n`),
      });
    await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
    await page.getByText('Phải chọn tệp.').waitFor();
    await choose(['NB-KT-01,Thủ tục thứ nhất,SXD,', 'NB-KT-02,Thủ tục thứ hai,SXD,hôm qua']);
    await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
    await page.getByText('Có 1 chỗ sai; chưa ghi gì. Sửa tệp rồi kiểm tra lại.').waitFor();
    const fault = page.getByRole('table', { name: 'Các chỗ sai' }).getByRole('row').last();
    expect(await fault.getByRole('cell').allTextContents()).toMatchObject(['3', 'Ngày công khai', 'hôm qua', /./]);
    await looksSound(officer);

    await choose(['NB-KT-01,Thủ tục thứ nhất,SXD,', 'NB-KT-02,Thủ tục thứ hai,SXD,']);
    await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
    await page.getByRole('button', { name: 'Ghi 2 thủ tục vào danh mục' }).click();
    await page.getByText('Đã ghi 2 thủ tục vào danh mục.').waitFor();
    await page.getByRole('link', { name: 'Danh mục thủ tục nội bộ' }).click();
    await page.getByText('Thủ tục thứ hai').first().waitFor();
    expect(officer.faults()).toEqual([]);
  });

  it('the function that a power is over is chosen from the register', async () => {
    const office = await browsers().person('chuyenvien.vp');
    const { page } = office;
    await office.goTo('/ky-cuong/phan-cap-uy-quyen');
    await page.getByRole('link', { name: 'Ghi việc phân cấp, ủy quyền' }).click();
    const form = page.getByRole('dialog');
    const choice = form.getByRole('combobox', { name: 'Chức năng được giao toàn bộ' });
    await choice.locator('option[value="construction"]').waitFor({ state: 'attached' });
    await choice.selectOption('construction');
    await form.getByLabel('Việc gì').fill('Thẩm định thiết kế công trình cấp III');
    await form.getByLabel('Bên giao').selectOption('CT');
    await form.getByLabel('Bên nhận').selectOption('SXD');
    await form.getByLabel('Nội dung, đúng lời văn bản').fill('Ủy quyền Sở Xây dựng thẩm định.');
    await form.getByLabel('Số, ngày văn bản').fill('Quyết định số 1015/QĐ-UBND');
    await form.getByRole('button', { name: 'Ghi việc phân cấp, ủy quyền' }).click();
    await page.getByRole('heading', { name: 'Thẩm định thiết kế công trình cấp III' }).waitFor();
    expect(office.faults()).toEqual([]);
  });

  it('a letter of apology is taken away as PDF and as a document', async () => {
    const head = await browsers().person('truong.stnmt');
    const { page } = head;
    await head.goTo('/ky-cuong/ho-so/don-xin-loi');
    await page.getByText('Bản dự thảo, chưa ký:').waitFor();
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải xuống (Word)' }).click(),
    ]);
    expect(word.suggestedFilename()).toMatch(/\.docx$/);
    expect((await readFile(await word.path())).subarray(0, 2).toString()).toBe('PK');
    const href = await page.getByRole('link', { name: 'Xem (PDF)' }).getAttribute('href');
    const pdf = await page.request.get(href ?? '');
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(head.faults()).toEqual([]);
  });
});
