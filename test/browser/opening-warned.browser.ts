/**
 * The draft of a consultation warns of what the register of delegated powers has against it (PY-1.4a); what was discussed with an agency
 * beforehand is noted in it, and stands at the consultation (PY-2.2g).
 */
import { expect, it } from '@jest/globals';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';
import { choose, fillOpening, signAndSend } from './steps-opening.js';

const SUBJECT = 'Gia hạn sử dụng đất của tổ chức';

describeInBrowser('the draft of a consultation', (browsers) => {
  it('warns that the matter was handed to the lead, takes a contact beforehand, and is sent', async () => {
    const head = await browsers().person('truong.stnmt');
    const { page } = head;
    await head.goTo('/ho-so/moi');
    await fillOpening(page, {
      subject: SUBJECT,
      proposal: 'Gia hạn sử dụng đất 20 năm cho Công ty Xây dựng Hòa An',
      position: 'Thống nhất gia hạn',
      legalGround: 'Luật Đất đai',
      question: 'Việc gia hạn có phù hợp quy hoạch xây dựng không?',
      agencies: [],
    });
    const warning = page.getByRole('status').filter({ hasText: 'đã được phân cấp, ủy quyền cho' });
    await warning.getByText('Chưa mở được cho đến khi chọn lại').waitFor();
    await warning.getByText(/Quyết định ủy quyền ngày 01\/3\/2023/).waitFor();
    await page
      .getByRole('region', { name: 'Gửi hồ sơ' })
      .getByText(/chọn lại thẩm quyền/)
      .first()
      .waitFor();
    await choose(page, 'Thẩm quyền quyết định', 'Cơ quan chủ trì');
    await warning.waitFor({ state: 'detached' });

    const asked = page.getByRole('region', { name: /Cơ quan được lấy ý kiến/ });
    await asked.getByRole('combobox', { name: /Thêm cơ quan/ }).fill('Sở Xây dựng');
    await page
      .getByRole('option', { name: /Sở Xây dựng/ })
      .first()
      .click();
    // Proposed or not: that depends on when the register answers.
    await asked.getByRole('combobox', { name: /^Chức năng liên quan/ }).selectOption({ index: 1 });
    await asked.getByRole('button', { name: 'Ghi một lần trao đổi' }).click();
    await asked.getByRole('textbox', { name: 'Trao đổi với ai' }).fill('Trần Thị Bình, Giám đốc');
    const bar = page.getByRole('region', { name: 'Gửi hồ sơ' });
    // A contact is noted whole: what is missing is told before anything is sent.
    await bar
      .getByText(/ghi đủ việc trao đổi trước với Sở Xây dựng/)
      .first()
      .waitFor();
    const on = asked.getByRole('group', { name: 'Ngày trao đổi' });
    for (const [part, typed] of Object.entries({ Ngày: '12', Tháng: '6', Năm: '2023' }))
      await on.getByRole('spinbutton', { name: new RegExp(`^${part}`, 'i') }).pressSequentially(typed);
    await asked.getByRole('combobox', { name: 'Hình thức trao đổi' }).selectOption('Gặp, họp trực tiếp');
    await asked.getByRole('textbox', { name: 'Nội dung đã trao đổi' }).fill('Thống nhất về ranh giới khu đất');
    await bar.getByText('Hồ sơ đã đủ, gửi được.').waitFor();
    await looksSound(head);
    await asked.getByRole('button', { name: 'Xong' }).click();
    await asked.getByText('Đã trao đổi trước', { exact: true }).waitFor();

    const path = await signAndSend(page);
    await head.goTo(path);
    const section = page.getByRole('region', { name: 'Trao đổi trước khi lấy ý kiến' });
    await section.getByText('Thống nhất về ranh giới khu đất').waitFor();
    await section.getByText(/^Gặp, họp trực tiếp, .*12\/6/).waitFor();
    await looksSound(head);
    expect(head.faults()).toEqual([]);
  });
});
