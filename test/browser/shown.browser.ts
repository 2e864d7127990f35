import { expect, it } from '@jest/globals';
import { agreeing, clockTo, disagreeing, done, opened, read } from '../http/asking.js';
import { accessibilityFaults, describeInBrowser, type Person } from './people-at-browsers.js';

const main = { ...disagreeing, comments: [{ key: 'c1', text: 'Vượt chỉ tiêu', weight: 'main', question: 'q1' }] };

describeInBrowser('what is shown is true', (browsers) => {
  const signIn = (login: string) => browsers().application.signIn(login);
  const comes = async (login: string, address: string): Promise<Person> => {
    const person = await browsers().person(login);
    await person.goTo(address);
    return person;
  };

  it('the answers to one question side by side, in the table, and who held the step apart from who ended it', async () => {
    const lead = await signIn('truong.skhdt');
    const { id } = await opened(lead);
    await done(await signIn('truong.sxd'), id, 'opinions/SXD/answer', agreeing);
    await done(await signIn('truong.stc'), id, 'opinions/STC/answer', main);
    const { page, faults } = await comes('truong.skhdt', `/ho-so/${id}`);
    const beside = page.getByRole('region', { name: 'Nội dung ý kiến theo từng câu hỏi' });
    await beside.getByText('2 trên 2 cơ quan đã nêu ý kiến').waitFor();
    expect(await beside.getByRole('listitem').filter({ hasText: 'Sở Xây dựng' }).innerText()).toContain('Phù hợp');
    expect(await beside.getByRole('listitem').filter({ hasText: 'Sở Tài chính' }).innerText()).toContain(
      'Không phù hợp',
    );
    await page.emulateMedia({ media: 'print' });
    await beside.getByText('Không phù hợp').waitFor();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Xem dạng bảng, in' }).click();
    await page
      .getByRole('table', { name: /^Thời hạn và ý kiến/ })
      .getByText('Không phù hợp')
      .waitFor();

    const step = page.getByRole('row', { name: /^Lấy ý kiến/ });
    expect(await step.innerText()).toContain('Nguyễn Hoài An, Thủ trưởng Sở Kế hoạch và Đầu tư');
    expect(await step.innerText()).toContain('Kết thúc khi Võ Thành Đạt, Thủ trưởng Sở Tài chính thực hiện');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults()).toEqual([]);
  });

  it('an escalation with the option of every open dissent', async () => {
    const lead = await signIn('truong.skhdt');
    const { id } = await opened(lead);
    await done(await signIn('truong.sxd'), id, 'opinions/SXD/answer', { ...main, alternative: 'Dời về phía bắc' });
    await done(await signIn('truong.stc'), id, 'opinions/STC/answer', { ...main, alternative: 'Giảm tổng mức đầu tư' });
    for (const agency of ['SXD', 'STC'])
      await done(lead, id, `opinions/${agency}/comments/c1/resolve`, { result: 'rejected', explanation: 'Đã tính đủ' });
    const heldOn = ((await read(lead, id)).opinions.SXD?.settledAt ?? '').slice(0, 10);
    const session = { heldOn, participants: ['Hai Giám đốc'], minutes: 'Đã trao đổi' };
    for (const [agency, result] of Object.entries({ SXD: 'unified', STC: 'differing' }))
      await done(lead, id, 'dispute/sessions', { ...session, agency, result });
    await done(await signIn('truong.sxd'), id, 'dispute/sessions/confirm');
    const { page, faults } = await comes('truong.skhdt', `/ho-so/${id}/tranh-chap`);
    await page.getByRole('button', { name: 'Trình qua Văn phòng' }).first().click();
    expect(await page.getByRole('textbox', { name: 'Phương án 1' }).inputValue()).toBe('Thống nhất chủ trương');
    expect(await page.getByRole('textbox', { name: 'Phương án 2' }).inputValue()).toBe('Giảm tổng mức đầu tư');
    expect(await page.getByRole('textbox', { name: 'Phương án 3' }).count()).toBe(0);
    expect(faults()).toEqual([]);
  });

  it('a result that nobody gave, and a late answer that promises nothing', async () => {
    const lead = await signIn('truong.skhdt');
    const { id, opinions } = await opened(lead);
    await clockTo(browsers().application, opinions.STC?.dueAt ?? '');
    const stc = await comes('truong.stc', `/ho-so/${id}`);
    await stc.page.getByText('Hiện không có việc phải làm trong hồ sơ này.').waitFor();
    expect(await stc.page.getByText('Im lặng đến hết hạn').count()).toBe(0);
    await stc.goTo(`/ho-so/${id}/tra-loi/STC`);
    await stc.page
      .getByRole('radiogroup', { name: /^Ý kiến về câu 1/ })
      .getByText('Không thống nhất', { exact: true })
      .click();
    await stc.page.getByText(/^Không phát sinh việc nào: ý kiến gửi chậm được lưu/).waitFor();
    expect(await stc.page.getByText(/phải làm việc trực tiếp/).count()).toBe(0);

    for (const agency of ['STC', 'SXD']) await done(lead, id, `opinions/${agency}/notice/issue`);
    await done(lead, id, 'conclude');
    const head = await comes('truong.skhdt', `/ho-so/${id}`);
    await head.page
      .getByRole('heading', { name: 'Đã kết luận: không cơ quan nào trả lời, được xác định là đồng ý theo quy định' })
      .waitFor();
    await head.page.getByText('0 trên 2 cơ quan được lấy ý kiến đã trả lời.').waitFor();
    expect([...stc.faults(), ...head.faults()]).toEqual([]);
  });

  it('a deputy is not offered to draft, and a drawing without ways that the rule does not have', async () => {
    const lead = await signIn('truong.skhdt');
    const { id } = await opened(lead);
    const deputy = await comes('pho.skhdt', '/');
    expect(await deputy.page.getByRole('link', { name: 'Soạn hồ sơ lấy ý kiến' }).count()).toBe(0);
    await deputy.goTo('/ho-so');
    await deputy.page.getByText('2 cơ quan phải trả lời').first().waitFor();
    await deputy.goTo(`/ho-so/${id}`);
    await deputy.page.getByText('Sơ đồ trạng thái').click();
    const drawing = deputy.page.getByRole('figure', { name: 'Ý kiến của từng cơ quan' });
    await drawing.getByText('Được xác định là đồng ý').first().waitFor();
    expect(await drawing.getByText('Không trả lời, đã khép').count()).toBe(0);
    expect(deputy.faults()).toEqual([]);
  });
});
