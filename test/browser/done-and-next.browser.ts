import { expect, it } from '@jest/globals';
import { agreeing, done, opened } from '../http/asking.js';
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
    const title = 'Đề nghị Sở Xây dựng làm rõ ý kiến';
    const dialog = page.getByRole('dialog', { name: title, exact: true });
    const label = await dialog.getByRole('textbox').first().getAttribute('aria-labelledby');
    expect(label).not.toBeNull();
    await dialog.getByRole('textbox').first().fill('Đề nghị nêu rõ căn cứ.');
    await signAct(page, title);
    const word = page.getByRole('status').filter({ hasText: `Đã ghi vào nhật ký: ${title}.` });
    await word.getByText(/^(Việc tiếp theo trong hồ sơ này:|Hiện đồng chí không còn việc phải làm)/).waitFor();
    // For seven seconds the library still speaks of the button that was pressed, which went with its dialog.
    await page.locator('[data-live-announcer] [role=img]').first().waitFor({ state: 'detached' });
    await looksSound(head);
    await page.getByRole('link', { name: 'Việc của tôi' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await page.goBack();
    await page.getByRole('region', { name: 'Việc làm được bây giờ' }).waitFor();
    expect(await word.count()).toBe(0);
  });

  it('nobody is told of their own act by the voice that tells of others', async () => {
    const api = await signIn('truong.skhdt');
    const { id } = await opened(api);
    const head = await browsers().person('truong.skhdt');
    await head.goTo(`/ho-so/${id}`);
    const told = head.page.getByText(/vừa cập nhật một hồ sơ\.$/);
    await Promise.all([
      head.page.waitForResponse((answer) => answer.url().endsWith(`/consultations/${id}`)),
      done(api, id, 'amend', { proposal: 'Bản 2 khác hẳn', reason: 'Sửa theo chỉ đạo' }),
    ]);
    expect(await told.count()).toBe(0);
    await done(await signIn('truong.sxd'), id, 'opinions/SXD/answer', agreeing);
    await told.waitFor({ state: 'attached' });
    expect(await told.innerText()).toContain('Đặng Quốc Hùng');
  });

  it('an answer that was being typed goes up when its page is hidden, before the pause is over', async () => {
    const { id } = await opened(await signIn('truong.skhdt'));
    const { page, goTo } = await browsers().person('truong.sxd');
    await goTo(`/ho-so/${id}/tra-loi/SXD`);
    await page
      .getByText(/^Đang tải/)
      .first()
      .waitFor({ state: 'detached' });
    // The pause after the last key never ends: only hiding the page sends it.
    await page.evaluate(
      'const real = window.setTimeout; window.setTimeout = (then, ms, ...more) => (ms === 1500 ? 0 : real(then, ms, ...more));',
    );
    await fillAnswer(page, { position: 'Thống nhất', said: 'Thống nhất, viết dở' });
    await page.evaluate(
      "Object.defineProperty(document, 'visibilityState', { value: 'hidden' }); document.dispatchEvent(new Event('visibilitychange'))",
    );
    const sxd = await signIn('truong.sxd');
    const kept = async () => JSON.stringify((await sxd.get(`/api/v1/consultations/${id}/opinions/SXD/draft`)).body);
    const until = Date.now() + 5000;
    while (!(await kept()).includes('viết dở') && Date.now() < until) await new Promise((go) => setTimeout(go, 50));
    expect(await kept()).toContain('Thống nhất, viết dở');
  });
});
