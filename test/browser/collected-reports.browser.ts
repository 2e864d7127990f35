/** A collected report and the registers on their pages: a unit hands in and corrects its row, the table of a compiled week is taken away. */
import { expect, it } from '@jest/globals';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

describeInBrowser('collected reports', (browsers) => {
  it('take the row of a unit, which is corrected until the hour', async () => {
    const unit = await browsers().person('chuyenvien.stc');
    await unit.goTo('/ky-cuong/ho-so/bao-cao-tuan-16-06');
    const { page } = unit;
    const handIn = async (events: string) => {
      await page.getByRole('link', { name: 'Nộp báo cáo của đơn vị' }).click();
      const form = page.getByRole('dialog');
      for (const [label, value] of [
        ['Nội dung', 'Kỷ luật, kỷ cương'],
        ['Hình thức', 'Hội nghị'],
        ['Đối tượng', 'Công chức'],
        ['Số cuộc', events],
        ['Số lượt người', '25'],
      ] as const)
        await form.getByLabel(label, { exact: true }).fill(value);
      await form.getByRole('button', { name: 'Nộp báo cáo của đơn vị' }).click();
      await form.waitFor({ state: 'detached' });
    };
    await handIn('1');
    await page.getByText(/Số cuộc: 1; Số lượt người: 25/).waitFor();
    await handIn('3');
    await page.getByText(/Số cuộc: 3; Số lượt người: 25.*sửa 1 lần/).waitFor();
    expect(await page.getByText('Sở Y tế').count()).toBeGreaterThan(0);
    await looksSound(unit);
  });

  it('name who was late and who sent nothing, and leave as a file', async () => {
    const compiler = await browsers().person('chuyenvien.snv');
    await compiler.goTo('/ky-cuong/ho-so/bao-cao-tuan-09-06');
    const { page } = compiler;
    await page.getByText('Số cuộc: 3; Số lượt người: 145').waitFor();
    await page.getByText('Sở Xây dựng; Sở Tài chính', { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href$="/table.xlsx"], button:has-text("Excel")').first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    await looksSound(compiler);
  });

  it.each([
    ['thu-tuc-noi-bo', 'Kết quả so với yêu cầu'],
    ['phan-cap-uy-quyen', 'Gia hạn sử dụng đất của tổ chức'],
    ['mau-bao-cao', 'Báo cáo tuyên truyền cải cách hành chính hằng tuần'],
  ])('and the register %s look sound', async (path, shown) => {
    const office = await browsers().person('truong.vp');
    await office.goTo(`/ky-cuong/${path}`);
    await office.page.getByText(shown).first().waitFor();
    await looksSound(office);
  });

  it('warn the Office of a review whose day is past', async () => {
    const office = await browsers().person('truong.vp');
    await office.goTo('/ky-cuong');
    await office.page.getByText('Quá ngày rà soát quy chế làm việc (1):').waitFor();
    const unit = await browsers().person('truong.stc');
    await unit.goTo('/ky-cuong');
    await unit.page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await unit.page.getByText('Quá ngày rà soát quy chế làm việc').count()).toBe(0);
    await looksSound(office);
  });
});
