import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { opened, read } from '../http/asking.js';
import { describeInBrowser } from './people-at-browsers.js';

interface Listed {
  readonly items: readonly { readonly code: string; readonly number: string | null }[];
}

async function readJson<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(path);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as T;
}

describeInBrowser('a letter before it is signed', (browsers) => {
  it('is shown in the question, as it will be written, and nothing is done by looking', async () => {
    const lead = await browsers().application.signIn('truong.skhdt');
    const { id } = await opened(lead);
    const { page, goTo, faults } = await browsers().person('truong.vp');
    await goTo(`/ho-so/${id}?viec=consultation.suspend`);
    const dialog = page.getByRole('dialog', { name: 'Tạm dừng việc lấy ý kiến' });
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Hồ sơ gửi kèm không phải bản đã trình');
    await dialog.getByRole('button', { name: 'Xem lại và gửi' }).click();
    const question = page.getByRole('dialog', { name: 'Tạm dừng việc lấy ý kiến?' });
    await question.getByRole('button', { name: 'Xem trước văn bản' }).click();
    const letter = question.getByRole('region', { name: 'Văn bản sẽ được lập khi ký' });
    await letter.getByText(/Hồ sơ gửi kèm không phải bản đã trình/).waitFor({ state: 'attached' });
    await letter.getByText(/bản xem trước, chưa ký/).waitFor({ state: 'attached' });
    expect(await read(lead, id)).toMatchObject({ suspended: false });
    await question.getByRole('button', { name: 'Ký và gửi' }).click();
    await page.getByText(/tạm dừng việc lấy ý kiến này/).waitFor();
    expect(faults()).toEqual([]);
  });
});

describeInBrowser('letters that were signed', (browsers) => {
  it('are the clerk’s own work, get numbers in the order in which they were signed, and the page says which', async () => {
    const { page, goTo, faults } = await browsers().person('vanthu.sxd');
    await goTo('/');
    const { items } = await readJson<Listed>(page, '/api/v1/letters?box=waiting');
    const others = page.getByRole('heading', { name: /^Người khác trong cơ quan thực hiện/ });
    await others.waitFor();
    await page.getByText(`${items.length} văn bản đã ký chờ cấp số`).waitFor();
    await page.getByText(`${items.length} việc cần xử lý`, { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Cấp số, phát hành' }).click();
    await page.getByRole('button', { name: 'Chọn tất cả' }).click();
    await page.getByRole('button', { name: `Cấp số và phát hành ${items.length} văn bản` }).click();
    await page.getByText(new RegExp(`^Đã cấp số và phát hành ${items.length} văn bản: 01/`)).waitFor();
    await page.getByText('Không có văn bản nào chờ cấp số.').waitFor();
    const { items: issued } = await readJson<Listed>(page, '/api/v1/letters?box=out');
    expect(issued.at(-1)?.number).toMatch(/^01\//);
    expect(faults()).toEqual([]);
  });
});

describeInBrowser('the page on which a letter is checked', (browsers) => {
  it('tells a stranger, who holds the paper, that the letter is genuine, and which file is it', async () => {
    const head = await browsers().person('truong.skhdt');
    const { items } = await readJson<Listed>(head.page, '/api/v1/letters?box=out');
    const [letter] = items;
    if (letter === undefined) throw new Error('The samples hold no letter of this agency.');
    const pdf = await (await head.page.request.get(`/api/v1/letters/${letter.code}/pdf`)).body();

    const stranger = await browsers().person(null);
    await stranger.goTo(`/v/${letter.code.toLowerCase()}`);
    await stranger.page.getByText(`Có văn bản mang mã ${letter.code}.`).waitFor();
    const choose = stranger.page.getByLabel('Tệp cần so');
    await choose.setInputFiles({ name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: pdf });
    await stranger.page.getByText('Tệp này đúng là tệp của văn bản, không bị sửa.').waitFor();
    const forged = Buffer.from(pdf);
    forged.writeUInt8((forged.at(-20) ?? 0) ^ 1, forged.length - 20);
    await choose.setInputFiles({ name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: forged });
    await stranger.page.getByText('Tệp này không phải là tệp của văn bản mang mã trên').waitFor();
    expect(await stranger.page.getByRole('heading', { name: 'Đăng nhập' }).count()).toBe(0);
    expect(stranger.faults()).toEqual([]);
  });

  it('says plainly that there is none with another code', async () => {
    const { page, goTo } = await browsers().person(null);
    await goTo('/v/0000-0000-0000-0000');
    await page.getByText('Không có văn bản nào mang mã 0000-0000-0000-0000.').waitFor();
  });

  it('asks a stranger to sign in everywhere else', async () => {
    const { page } = await browsers().person(null);
    await page.goto('/van-ban');
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  });
});
