import { expect, it } from '@jest/globals';
import { agreeing, done, opened, read } from '../http/asking.js';
import { describeInBrowser } from './people-at-browsers.js';
import { signAct } from './steps-acts.js';
import { fillAnswer } from './steps-answering.js';
import { looksSound } from './steps-looking.js';

describeInBrowser('after an act, and when a page is left', (browsers) => {
  const signIn = (login: string) => browsers().application.signIn(login);

  it('an act in a dialog: the page says that it is recorded and what comes next, until it is left', async () => {
    const { id } = await opened(await signIn('truong.skhdt'));
    await done(await signIn('truong.sxd'), id, 'opinions/SXD/answer', agreeing);
    const head = await browsers().person('truong.skhdt');
    const { page } = head;
    await head.goTo(`/ho-so/${id}?viec=opinion.ask-clarification&co-quan=SXD`);
    expect(await page.getByText(/^Đã ghi vào nhật ký:/).count()).toBe(0);
    const title = 'Yêu cầu Sở Xây dựng làm rõ ý kiến';
    const dialog = page.getByRole('dialog', { name: title, exact: true });
    const label = await dialog.getByRole('textbox').first().getAttribute('aria-labelledby');
    expect(label).not.toBeNull();
    await dialog.getByRole('textbox').first().fill('Đề nghị nêu rõ căn cứ.');
    await signAct(page, title);
    const word = page.getByRole('status').filter({ hasText: `Đã ghi vào nhật ký: ${title}.` });
    await word.getByText(/^(Việc tiếp theo trong hồ sơ này:|Hiện đồng chí không còn việc phải làm)/).waitFor();
    await looksSound(head);
    await page.getByRole('link', { name: 'Việc của tôi' }).first().click();
    await page.goBack();
    await page.getByRole('region', { name: 'Việc làm được bây giờ' }).waitFor();
    expect(await word.count()).toBe(0);
  });

  it('nobody is told of their own act by the voice that tells of others', async () => {
    const api = await signIn('truong.skhdt');
    const { id } = await opened(api);
    const head = await browsers().person('truong.skhdt');
    await head.goTo(`/ho-so/${id}`);
    await done(api, id, 'amend', { proposal: 'Bản 2 khác hẳn', reason: 'Sửa theo chỉ đạo' });
    await head.page.getByText('Bản 2 khác hẳn').first().waitFor();
    await done(await signIn('truong.sxd'), id, 'opinions/SXD/answer', agreeing);
    const told = head.page.getByText(/vừa cập nhật một hồ sơ\.$/);
    await told.waitFor({ state: 'attached' });
    expect(await told.innerText()).toContain('Đặng Quốc Hùng');
  });

  it('an answer that was being typed goes up when the page is left before the pause is over', async () => {
    const { id } = await opened(await signIn('truong.skhdt'));
    const { page, goTo } = await browsers().person('truong.sxd');
    await goTo(`/ho-so/${id}/tra-loi/SXD`);
    await page
      .getByText(/^Đang tải/)
      .first()
      .waitFor({ state: 'detached' });
    // The pause after the last key never ends: only leaving sends it.
    await page.clock.install();
    await fillAnswer(page, { position: 'Thống nhất', said: 'Thống nhất, viết dở' });
    await Promise.all([
      page.waitForRequest((request) => request.method() === 'PUT' && request.url().endsWith('/SXD/draft')),
      page.goto('about:blank'),
    ]);
    const sxd = await signIn('truong.sxd');
    expect((await read(sxd, id)).opinions.SXD?.state).toBe('awaiting');
    const kept = async () => JSON.stringify((await sxd.get(`/api/v1/consultations/${id}/opinions/SXD/draft`)).body);
    const until = Date.now() + 5000;
    while (!(await kept()).includes('viết dở') && Date.now() < until) await new Promise((go) => setTimeout(go, 50));
    expect(await kept()).toContain('Thống nhất, viết dở');
  });
});
