/** Other acts of one kind that are read one by one and signed with one confirmation: extensions, and what is overdue. */
import { expect, it } from '@jest/globals';
import { clockTo, done, opened, read } from '../http/asking.js';
import { askedOnPaper, RECEIPT } from '../http/paper-story.js';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

describeInBrowser('acts of one kind', (browsers) => {
  const signIn = (login: string) => browsers().application.signIn(login);

  it('requests for more time: those that are chosen are granted, one that was decided meanwhile is told, the rest refused', async () => {
    const lead = await signIn('truong.skhdt');
    const { id } = await opened(lead);
    const { id: other } = await opened(lead);
    for (const [login, agency] of [
      ['truong.sxd', 'SXD'],
      ['truong.stc', 'STC'],
    ] as const) {
      const asked = { workingDays: 2, reason: `Cần khảo sát, ${agency}` };
      for (const one of [id, other])
        await done(await signIn(login), one, `opinions/${agency}/request-extension`, asked);
    }
    const head = await browsers().person('truong.skhdt');
    const { page } = head;
    await head.goTo('/');
    await page.getByRole('link', { name: 'Đọc và quyết định cùng một lượt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Xem xét các đề nghị gia hạn' }).waitFor();
    await page.getByText('Cần khảo sát, SXD').first().waitFor();
    await looksSound(head);

    await head.goTo(`/ky-nhieu?viec=gia-han&ho-so=${id}`);
    const boxes = page.getByRole('checkbox', { name: /^Đề nghị gia hạn của/ });
    await boxes.nth(1).waitFor();
    await page.getByText('Đề nghị gia hạn của Sở Xây dựng').click();
    await page.getByRole('button', { name: 'Đồng ý 1 đề nghị', exact: true }).click();
    const grant = page.getByRole('dialog', { name: 'Đồng ý 1 đề nghị gia hạn?' });
    await grant.getByText('Cần khảo sát, SXD').waitFor();
    await grant.getByRole('button', { name: 'Ký và gửi' }).click();
    await page.getByText('Đã đồng ý 1 đề nghị gia hạn.').waitFor();
    await page.getByText('Đề nghị gia hạn của Sở Tài chính').click();
    await page.getByRole('textbox', { name: 'Lý do (không bắt buộc)' }).fill('Việc gấp');
    await page.getByRole('button', { name: 'Không đồng ý 1 đề nghị', exact: true }).click();
    const refuse = page.getByRole('dialog', { name: 'Không đồng ý 1 đề nghị gia hạn?' });
    await refuse.getByText('Lý do: Việc gấp').waitFor();
    await refuse.getByRole('button', { name: 'Ký và gửi' }).click();
    await page.getByText('Đã trả lời không đồng ý 1 đề nghị gia hạn.').waitFor();
    const { opinions } = await read(lead, id);
    expect([opinions.SXD?.extension?.state, opinions.STC?.extension?.state]).toEqual(['granted', 'refused']);
    expect(head.faults()).toEqual([]);
  });

  it('what is overdue: all are urged together, and one that is urged already says so while the others are done', async () => {
    const lead = await signIn('truong.skhdt');
    const clerk = await signIn('vanthu.skhdt');
    const ids = [await askedOnPaper(lead), await askedOnPaper(lead)];
    for (const id of ids) await done(clerk, id, 'opinions/CAT/record-receipt', RECEIPT);
    const dueAt = (await read(lead, ids[0] ?? '')).opinions.CAT?.dueAt ?? '';
    await clockTo(browsers().application, dueAt);
    const head = await browsers().person('truong.skhdt');
    const { page } = head;
    // The page does not hear of it: the server has to say so.
    await page.route('**/api/v1/events**', () => undefined);
    await head.goTo('/ky-nhieu?viec=qua-han');
    await page
      .getByRole('checkbox', { name: /quá hạn trả lời$/ })
      .nth(1)
      .waitFor();
    await page.getByRole('button', { name: 'Chọn tất cả', exact: true }).click();
    const urge = page.getByRole('button', { name: /^Đôn đốc \d+ ý kiến$/ });
    const close = page.getByRole('button', { name: /^Khép lại \d+ ý kiến$/ });
    await close.click();
    await page.getByText('Cần ghi lý do khép lại.').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    const said = (await urge.innerText()).trim();
    await done(lead, ids[0] ?? '', 'opinions/CAT/urge', { answerBy: '2023-06-30' });
    await urge.click();
    const sure = page.getByRole('dialog', { name: `Gửi ${/\d+/.exec(said)?.[0]} văn bản đôn đốc?` });
    await looksSound(head);
    await sure.getByRole('button', { name: 'Ký và gửi' }).click();
    await page.getByText('1 ý kiến quá hạn chưa gửi được; lý do ghi tại từng ý kiến quá hạn.').waitFor();
    const urged = await Promise.all(ids.map(async (id) => (await read(lead, id)).opinions.CAT?.urged));
    expect(urged).toEqual([1, 1]);
    expect(head.faults()).toEqual([]);
  });
});
