/** The administrator records by which document a regulation holds, and to whom an agency answers; both are read afterwards. */
import { expect, it } from '@jest/globals';
import { describeInBrowser } from './people-at-browsers.js';
import { confirm } from './steps-acts.js';
import { looksSound } from './steps-looking.js';

describeInBrowser('the administrator', (browsers) => {
  it('records the adoption of a regulation, which then stands on its page for everybody', async () => {
    const admin = await browsers().person('quantri');
    await admin.goTo('/quan-tri/quy-dinh');
    await admin.page.getByRole('button', { name: 'Ghi nhận việc áp dụng', exact: true }).click();
    const form = admin.page.getByRole('dialog', { name: 'Ghi nhận việc áp dụng quy định' });
    await form.getByRole('button', { name: 'Xem trước kết quả' }).click();
    expect(await form.getByText('Cần nhập ô này.').count()).toBe(2);
    const document = 'Văn bản số 15/UBND-NC ngày 02/6/2023 của Chủ tịch UBND tỉnh';
    await form.getByLabel('Văn bản của địa phương').fill(document);
    const from = form.getByRole('group', { name: /^Áp dụng từ ngày/ });
    for (const [part, typed] of Object.entries({ Ngày: '14', Tháng: '6', Năm: '2023' }))
      await from.getByRole('spinbutton', { name: new RegExp(`^${part}`) }).pressSequentially(typed);
    await form.getByRole('button', { name: 'Xem trước kết quả' }).click();
    await confirm(admin.page, 'Ghi nhận việc áp dụng quy định này?', 'Ghi nhận');
    await admin.page.getByText('Đã ghi nhận việc áp dụng quy định.').waitFor();

    const officer = await browsers().person('vanthu.sxd');
    await officer.goTo('/quan-tri/quy-dinh');
    await officer.page.getByText(`Áp dụng theo ${document}, từ 14/6/2023`).waitFor();
    expect(await officer.page.getByRole('button', { name: 'Ghi nhận việc áp dụng' }).count()).toBe(0);
    await looksSound(officer);
    expect([...admin.faults(), ...officer.faults()]).toEqual([]);
  });

  it('classifies an agency, and the register says to whom it answers', async () => {
    const admin = await browsers().person('quantri');
    await admin.goTo('/quan-tri/co-quan');
    await admin.page.getByRole('button', { name: 'Sửa Sở Ngoại vụ' }).click();
    const form = admin.page.getByRole('dialog', { name: 'Sửa thông tin của Sở Ngoại vụ' });
    await form.getByText('Ngành dọc', { exact: true }).click();
    await form.getByRole('button', { name: 'Ghi vào danh mục' }).click();
    await form.getByText('Phải nêu căn cứ.').waitFor();
    await form.getByLabel('Căn cứ').fill('Quyết định số 12/QĐ-BNG ngày 01/6/2023');
    await form.getByRole('button', { name: 'Ghi vào danh mục' }).click();
    await form.waitFor({ state: 'detached' });
    await admin.page.getByText('Đã sửa thông tin của Sở Ngoại vụ; áp dụng cho yêu cầu gửi từ lúc này.').waitFor();
    const vertical = admin.page.getByRole('region', { name: 'Cơ quan ngành dọc' });
    await vertical.getByRole('row', { name: /^Sở Ngoại vụ/ }).waitFor();
    expect(admin.faults()).toEqual([]);
  });
});
