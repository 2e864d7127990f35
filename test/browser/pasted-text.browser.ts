import { expect, it } from '@jest/globals';
import { describeInBrowser } from './people-at-browsers.js';
import { holds } from './steps-typing.js';

describeInBrowser('text in an old encoding that is pasted into a form', (browsers) => {
  it('is recognised, read in Unicode, and converted by one press; line breaks leave a subject', async () => {
    const { page, goTo, faults } = await browsers().person('truong.skhdt');
    await goTo('/ho-so/moi');
    const subject = page.getByRole('textbox', { name: 'Trích yếu' });
    await subject.fill('LÊy ý kiÕn dù th¶o\nquy ho¹ch');
    await page.getByText(/^Văn bản dán vào có vẻ theo bảng mã TCVN3/).waitFor();
    await page.getByText('“Lấy ý kiến dự thảo quy hoạch”').waitFor();
    await page.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
    await holds(subject, 'Lấy ý kiến dự thảo quy hoạch');
    expect(await page.getByRole('button', { name: 'Chuyển sang Unicode' }).count()).toBe(0);

    const proposal = page.getByRole('textbox', { name: 'Nội dung đề xuất' });
    await proposal.fill('Laáy yù kieán döï thaûo\nquy hoaïch');
    await page.getByText(/^Văn bản dán vào có vẻ theo bảng mã VNI/).waitFor();
    await page.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
    await holds(proposal, 'Lấy ý kiến dự thảo\nquy hoạch');
    await proposal.fill('L’été dernier, «Quy hoạch» — 10 × 20 m');
    expect(await page.getByText(/bảng mã/).count()).toBe(0);
    expect(faults()).toEqual([]);
  });
});
