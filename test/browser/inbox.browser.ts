import { expect, it } from '@jest/globals';
import { describeInBrowser } from './people-at-browsers.js';
import { isThere, looksSound } from './steps-looking.js';

describeInBrowser('the inbox by dossier', (browsers) => {
  it('has one line for each, unfolds to its messages, and is marked as read at once', async () => {
    const person = await browsers().person('truong.stnmt');
    const { page, goTo, faults } = person;
    await goTo('/hop-thu');
    await isThere(page);
    const lines = page.getByRole('heading', { level: 2 });
    const subjects = await lines.allTextContents();
    expect(subjects.length).toBeGreaterThan(1);
    expect(new Set(subjects).size).toBe(subjects.length);

    const unfold = page.getByRole('button', { name: /^Xem \d+ thư về / }).first();
    const count = Number(/\d+/.exec((await unfold.getAttribute('aria-label')) ?? '')?.[0]);
    await unfold.click();
    const line = page.getByRole('listitem').filter({ has: lines.first() });
    await line
      .getByRole('listitem')
      .nth(count - 1)
      .waitFor();
    expect(await line.getByRole('listitem').count()).toBe(count);

    const unread = async () =>
      Number(
        /\d+/.exec(
          (await page
            .getByText(/^(\d+|Không có) thư chưa đọc$/)
            .first()
            .textContent()) ?? '0',
        )?.[0] ?? 0,
      );
    const before = await unread();
    await page
      .getByRole('button', { name: /^Đánh dấu đã đọc mọi thư về / })
      .first()
      .click();
    await page.getByText(`${before} thư chưa đọc`, { exact: true }).waitFor({ state: 'detached' });
    expect(await unread()).toBeLessThan(before);
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('is asked for by kind as before, and is sound', async () => {
    const person = await browsers().person('truong.stnmt');
    await person.goTo('/hop-thu?kind=request-received');
    await isThere(person.page);
    const kinds = await person.page.getByRole('main').getByRole('heading', { level: 3 }).allTextContents();
    expect(new Set(kinds).size).toBe(1);
    await person.page
      .getByRole('button', { name: /^Xem \d+ thư về / })
      .first()
      .click();
    await looksSound(person);
    await person.page.context().close();
  });
});
