/** An administrator and an auditor read and verify the audit journal; people see what they may read, and are told what they may not. */
import { expect, it } from '@jest/globals';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import { agreeing, done, opened } from '../http/asking.js';
import { addPerson } from '../people/add-person.js';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

describeInBrowser('what is watched and what is withheld', (browsers) => {
  it('the audit journal is narrowed, explained and verified', async () => {
    const { application } = browsers();
    await application.visitor().post('/api/v1/session', { login: 'truong.sxd', password: 'sai' });
    const admin = await browsers().person('quantri');
    const { page } = admin;
    await admin.goTo('/quan-tri/nhat-ky-kiem-toan');
    await page.getByRole('row').filter({ hasText: 'Đăng nhập không thành công' }).first().waitFor();
    await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('truong.sxd');
    await page.getByRole('combobox', { name: 'Việc' }).selectOption('sign-in.refused');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await page.waitForURL(/tai-khoan=truong\.sxd/);
    await page.getByRole('row').filter({ hasText: 'Quản trị hệ thống' }).first().waitFor({ state: 'detached' });
    expect(await page.getByRole('row').filter({ hasText: 'truong.sxd' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Kiểm tra chuỗi nhật ký bảo mật' }).click();
    await page.getByText(/không mục nào bị sửa, bị bỏ hay bị chèn/).waitFor();
    await looksSound(admin);
    await page.getByRole('textbox', { name: 'Địa chỉ mạng' }).fill('192.0.2.1');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await page.getByText('Không có mục nào khớp.').waitFor();
    expect(admin.faults()).toEqual([]);
  });

  it('an auditor reads and verifies it, and is led to nothing that acts', async () => {
    const { application } = browsers();
    const auditor = { province: 'phu-yen', login: 'kiemtoan', name: 'Phạm Thị Soát', title: null, agency: null };
    await addPerson(application.server.installation.store, { ...auditor, roles: ['auditor'] }, SAMPLE_PASSWORD);
    await (await application.signIn('quantri')).get('/api/v1/agencies.csv');
    const person = await browsers().person('kiemtoan');
    const { page } = person;
    await person.goTo('/quan-tri/nhat-ky-kiem-toan');
    const exported = page.getByRole('row').filter({ hasText: 'Tải tệp: danh sách, văn bản, tài liệu hoặc chứng cứ' });
    await exported.filter({ hasText: 'danh-muc-co-quan.csv' }).first().waitFor();
    await page.getByRole('combobox', { name: 'Việc' }).selectOption('list.exported');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await page.waitForURL(/list\.exported/);
    await page.getByRole('row').filter({ hasText: 'Đăng nhập' }).first().waitFor({ state: 'detached' });
    expect(await exported.count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Kiểm tra chuỗi nhật ký bảo mật' }).click();
    await page.getByText(/không mục nào bị sửa, bị bỏ hay bị chèn/).waitFor();
    await looksSound(person);
    const admin = await browsers().person('quantri');
    await admin.goTo('/quan-tri/nhat-ky-kiem-toan');
    const leadsTo = (who: typeof person, name: string) => who.page.getByRole('link', { name, exact: true }).count();
    await admin.page.getByRole('link', { name: 'Mã truy cập', exact: true }).waitFor();
    for (const name of ['Mã truy cập', 'Gửi thông báo'])
      expect([name, await leadsTo(person, name), await leadsTo(admin, name)]).toEqual([name, 0, 1]);
    expect(person.faults()).toEqual([]);
  });

  it('whoever neither keeps the system nor monitors it is not led there', async () => {
    const head = await browsers().person('truong.skhdt');
    await head.goTo('/quan-tri/co-quan');
    await head.page.getByRole('link', { name: 'Nhật ký', exact: true }).waitFor();
    expect(await head.page.getByRole('link', { name: 'Nhật ký kiểm toán' }).count()).toBe(0);
  });

  it('an agency that still has to answer sees that another answered, and not what', async () => {
    const { application } = browsers();
    const lead = await application.signIn('truong.skhdt');
    const stc = await application.signIn('truong.stc');
    const { id } = await opened(lead);
    const said = 'Đề nghị cân đối lại nguồn vốn';
    await done(stc, id, 'opinions/STC/answer', {
      ...agreeing,
      answers: [{ question: 'q1', position: 'agree', text: said }],
    });
    const asked = await browsers().person('chuyenvien.sxd');
    await asked.goTo(`/ho-so/${id}`);
    await asked.page.getByText(/câu trả lời của cơ quan khác hiển thị khi đã đủ ý kiến/).waitFor();
    await asked.page.getByText('Đã trả lời').first().waitFor();
    expect(await asked.page.getByText(said).count()).toBe(0);
    expect(await asked.page.getByText('Thống nhất', { exact: true }).count()).toBe(0);
    await asked.page
      .getByText(/nội dung không hiển thị với cơ quan của người xem/)
      .first()
      .waitFor();
    await looksSound(asked);
    const office = await browsers().person('chuyenvien.vp');
    await office.goTo(`/ho-so/${id}`);
    await office.page.getByText(said).first().waitFor();
  });
});
