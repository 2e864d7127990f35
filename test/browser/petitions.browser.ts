/** A petition on its pages: entered by a clerk, given to an officer, settled, answered; an apology signed and sent. */
import { expect, it } from '@jest/globals';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

const SUBJECT = 'Hồ sơ cấp phép trả chậm năm ngày';

describeInBrowser('petitions', (browsers) => {
  it('go their course from the clerk to the petitioner', async () => {
    const clerk = await browsers().person('vanthu.sxd');
    await clerk.goTo('/ky-cuong/phan-anh');
    await clerk.page.getByRole('link', { name: 'Tiếp nhận phản ánh' }).click();
    const form = clerk.page.getByRole('dialog');
    await form.getByRole('button', { name: 'Tiếp nhận phản ánh' }).click();
    // What is missing is told at its field before anything is asked.
    expect(await form.getByText('Cần ghi nội dung này.').count()).toBeGreaterThan(2);
    await form.getByLabel('Trích yếu').fill(SUBJECT);
    await form.getByLabel('Nội dung phản ánh').fill('Hồ sơ nộp ngày 02/6/2023 đến nay chưa có kết quả.');
    await form.getByLabel('Người gửi').fill('Nguyễn Văn Bình');
    await form.getByLabel('Địa chỉ, điện thoại').fill('12 Lê Lợi, phường 5');
    await form.getByRole('button', { name: 'Tiếp nhận phản ánh' }).click();
    await clerk.page.getByRole('heading', { name: SUBJECT }).waitFor();
    await clerk.page.getByText('Đã ghi nhận: đã tiếp nhận.').waitFor();
    const path = new URL(clerk.page.url()).pathname;

    const head = await browsers().person('truong.sxd');
    await head.goTo(path);
    await head.page.getByRole('link', { name: 'Giao người giải quyết' }).click();
    const assign = head.page.getByRole('dialog');
    await assign.getByLabel('Người giữ hồ sơ').selectOption({ label: 'Bùi Khánh Linh, Chuyên viên, Sở Xây dựng' });
    await assign.getByRole('spinbutton').first().click();
    await head.page.keyboard.type('31122023');
    await assign.getByRole('button', { name: 'Giao người giải quyết' }).click();
    await head.page.getByText('Đang giữ: Bùi Khánh Linh, Sở Xây dựng').waitFor();

    const officer = await browsers().person('chuyenvien.sxd');
    await officer.goTo('/ky-cuong');
    await officer.page.getByRole('link', { name: SUBJECT }).click();
    await officer.page.getByRole('link', { name: 'Ghi kết quả giải quyết' }).click();
    const settle = officer.page.getByRole('dialog');
    await settle.getByText('Phản ánh đúng một phần').click();
    await settle.getByLabel('Kết quả giải quyết').fill('Đã trả kết quả và rút kinh nghiệm.');
    await settle.getByRole('button', { name: 'Ghi kết quả giải quyết' }).click();
    await officer.page.getByText('Đã giải quyết, chưa trả lời').waitFor();
    await officer.page.getByRole('link', { name: 'Ghi nhận đã trả lời người gửi' }).click();
    const tell = officer.page.getByRole('dialog');
    await tell.getByLabel('Trả lời bằng').fill('Công văn số 812/SXD-TTr');
    await tell.getByRole('button', { name: 'Ghi nhận đã trả lời người gửi' }).click();
    await officer.page.getByText('Hồ sơ đã kết thúc.').waitFor();
    expect(await officer.page.getByRole('listitem').filter({ hasText: 'đã giải quyết' }).count()).toBeGreaterThan(0);
    await looksSound(officer);
    expect([clerk, head].flatMap((person) => person.faults())).toEqual([]);
  });

  it('are not shown to whom they are not for', async () => {
    const other = await browsers().person('truong.stc');
    await other.goTo('/ky-cuong/phan-anh');
    await other.page.getByText('Chưa có phản ánh, kiến nghị nào.').waitFor();
    await other.page.goto('/ky-cuong/ho-so/don-xin-loi');
    await other.page.getByText('Không tìm thấy hồ sơ').waitFor();
  });

  it('look sound as a list and as one, in light, in dark and on a narrow phone', async () => {
    for (const path of ['/ky-cuong', '/ky-cuong/phan-anh', '/ky-cuong/ho-so/don-xin-loi']) {
      const head = await browsers().person('truong.stnmt');
      await head.goTo(path);
      await looksSound(head);
    }
  });
});
