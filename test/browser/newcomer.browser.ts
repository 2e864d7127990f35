import { expect, it } from '@jest/globals';
import { describeInBrowserOnBothDatabases } from './people-at-browsers.js';
import { moveUntilSeen } from './steps-clock.js';
import { fillOpening, signAndSend } from './steps-opening.js';

const SUBJECT = 'Lấy ý kiến quy hoạch phân khu khu dân cư Phước Hậu';

describeInBrowserOnBothDatabases('a person who has never seen it', (browsers) => {
  it('opens a consultation, lets the limit pass, and sees the deemed consent with its notice and its proof', async () => {
    const { page, goTo, faults } = await browsers().person(null);
    await goTo('/');
    await page.getByRole('button', { name: /^Vào với tư cách Nguyễn Hoài An Giám đốc/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();

    await page.getByRole('link', { name: 'Soạn hồ sơ lấy ý kiến' }).click();
    await fillOpening(page, {
      subject: SUBJECT,
      proposal: 'Phê duyệt quy hoạch phân khu khu dân cư Phước Hậu, quy mô 42 ha, theo dự thảo kèm theo.',
      position: 'Thống nhất phê duyệt theo dự thảo.',
      legalGround: 'Luật Quy hoạch đô thị năm 2009',
      question: 'Dự thảo có phù hợp với quy hoạch chung của thành phố không?',
      agencies: ['Sở Xây dựng'],
    });
    await signAndSend(page);
    await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
    const deemed = page.getByText('Được xác định là đồng ý', { exact: true });
    expect(await deemed.count()).toBe(0);

    await moveUntilSeen(page, deemed);
    await page.getByText('Sở Xây dựng không trả lời, được xác định là đồng ý.').waitFor();

    const todo = page.getByRole('region', { name: 'Việc làm được bây giờ' });
    await todo.getByRole('link', { name: 'Soạn thông báo' }).click();
    const notice = page.getByRole('dialog', { name: 'Ra thông báo về việc được xác định là đồng ý gửi Sở Xây dựng' });
    await notice.getByText('Kính gửi: Sở Xây dựng').waitFor();
    await notice.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('1420/SKHĐT-TH');
    await notice.getByRole('button', { name: 'Xem lại và gửi' }).click();
    const sure = page.getByRole('dialog', { name: 'Ra thông báo về việc được xác định là đồng ý gửi Sở Xây dựng?' });
    await sure.getByRole('button', { name: 'Ký và gửi' }).click();
    await todo.getByRole('link', { name: 'Soạn thông báo' }).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await page.getByText(/\d+ mục liền mạch/).waitFor();
    expect(faults()).toEqual([]);
  });
});
