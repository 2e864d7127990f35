/** Who oversees the province reads from each clause of the directives to what carries it out, and narrows to what nothing does. */
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { DirectivesView } from '../../src/api/directives/directives.views.js';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

/** Everything of the directives is carried out: what a gap looks like is shown on a clause of which nothing is told. */
const UNDONE = 'PY-1.7';

async function withoutWhatCarriesOut(page: Page, undone: string): Promise<void> {
  await page.route(/\/api\/v1\/directives(\?|$)/, async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as DirectivesView;
    for (const { clauses } of body.directives)
      for (const clause of clauses) if (clause.id === undone) Object.assign(clause, { carriedOut: false });
    await route.fulfill({ response, json: body });
  });
}

describeInBrowser('from law to test', (browsers) => {
  it('home affairs goes there by the navigation, reads a clause, and follows it to its page', async () => {
    const person = await browsers().person('chuyenvien.snv');
    const { page } = person;
    await withoutWhatCarriesOut(page, UNDONE);
    await person.goTo('/');
    await page.getByRole('button', { name: 'Theo dõi' }).click();
    await page.getByRole('link', { name: 'Truy vết' }).click();
    await page.getByRole('heading', { name: 'Truy vết', level: 1 }).waitFor();
    const clause = page.locator('[id="PY-2.2d"]');
    await clause.getByText(/được xác định là đồng ý với ý kiến và đề xuất/).waitFor();
    expect(await clause.getByText(/Quý này: [1-9]\d* lần/).count()).toBe(1);
    await clause.getByText(/tệp kiểm thử, \d+ tệp diễn tập/).click();
    await clause.getByText('docs/rehearsals/PY-2.2d-im-lang-la-dong-y.yaml').waitFor();
    await looksSound(person);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải nhật ký sự kiện, XML' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^nhat-ky-su-kien-2023-04-01-2023-06-30\.xml$/);

    await page.getByText('Chưa có gì thực hiện', { exact: true }).first().waitFor();
    // It is checked by the address, a moment after the press: what is waited for is what it does.
    await page.getByRole('checkbox', { name: 'Chưa có gì thực hiện' }).click({ force: true });
    await clause.waitFor({ state: 'detached' });
    await page.locator(`[id="${UNDONE}"]`).waitFor();
    await page.getByRole('combobox', { name: 'Văn bản' }).selectOption('PY');
    await page.getByRole('combobox', { name: 'Loại' }).selectOption('record');
    await page.locator(`[id="${UNDONE}"]`).waitFor();
    expect(new URL(page.url()).search).toBe('?van-ban=PY&loai=record&chua-co=1');

    await person.goTo('/truy-vet?van-ban=HP');
    await page.locator('[id="HP-11"]').getByRole('link', { name: 'Tổng quan' }).click();
    await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
    expect(person.faults()).toEqual([]);
  });

  it('an administrator reads it; the head of a department is neither led there nor shown it', async () => {
    const admin = await browsers().person('quantri');
    await admin.goTo('/truy-vet');
    await admin.page.locator('[id="PY-1.1"]').waitFor();
    const head = await browsers().person('truong.sxd');
    await head.goTo('/truy-vet');
    await head.page.getByText(/Trang này dành cho Văn phòng/).waitFor();
    expect(await head.page.getByRole('link', { name: 'Truy vết' }).count()).toBe(0);
    expect(head.faults()).toEqual([]);
  });
});
