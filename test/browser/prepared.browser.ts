import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { clockTo, disagreeing, done, opened, read } from '../http/asking.js';
import { accessibilityFaults, describeInBrowser, type Person } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';
import { holds } from './steps-typing.js';

const REMARK = 'Ghi đúng số của sổ văn bản đi.';
const ONLY_SXD = [{ agency: 'SXD', function: 'construction', reason: 'Quản lý xây dựng' }];

const row = (page: Page, subject: string) => page.getByRole('listitem').filter({ hasText: subject });

/** The head sends back what lies open before them. */
async function sendBack({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Trả lại chuyên viên' }).click();
  const dialog = page.getByRole('dialog', { name: 'Trả lại dự thảo' });
  await dialog.getByRole('textbox', { name: 'Nội dung cần chỉnh sửa' }).fill(REMARK);
  await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/ trả lại dự thảo lúc /).waitFor();
}

describeInBrowser('what an officer of the lead prepares', (browsers) => {
  const signIn = (login: string) => browsers().application.signIn(login);

  it('of a notice goes to the head, comes back with a remark that stands in the work, and is signed', async () => {
    const lead = await signIn('truong.skhdt');
    const { id, subject, opinions } = await opened(lead, { consult: ONLY_SXD });
    await clockTo(browsers().application, opinions.SXD?.dueAt ?? '');
    const officer = await browsers().person('chuyenvien.skhdt');
    await officer.goTo('/');
    await row(officer.page, subject)
      .getByRole('link', { name: /^Soạn thông báo/ })
      .click();
    const form = officer.page.getByRole('dialog', {
      name: 'Ra thông báo về việc được xác định là đồng ý gửi Sở Xây dựng',
      exact: true,
    });
    await form.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('45/TB-SKHĐT');
    await form.getByText(/^Đã lưu dự thảo lúc /).waitFor();
    expect(await form.getByRole('button', { name: 'Xem lại và gửi' }).count()).toBe(0);
    await looksSound(officer);
    await form.getByRole('button', { name: 'Trình lãnh đạo' }).click();
    await form.waitFor({ state: 'detached' });

    const head = await browsers().person('truong.skhdt');
    await head.goTo('/');
    await row(head.page, subject)
      .getByText(/chuyên viên Lê Minh Châu đã trình, chờ ký/)
      .waitFor();
    await row(head.page, subject)
      .getByRole('link', { name: /^Ký thông báo/ })
      .click();
    const signing = head.page.getByRole('dialog', {
      name: 'Ra thông báo về việc được xác định là đồng ý gửi Sở Xây dựng',
      exact: true,
    });
    const number = signing.getByRole('textbox', { name: 'Số, ký hiệu văn bản' });
    await signing.getByText(/ đã trình lúc /).waitFor();
    expect(await number.inputValue()).toBe('45/TB-SKHĐT');
    await sendBack(head);

    await officer.goTo('/');
    await row(officer.page, subject).getByText(REMARK).waitFor();
    expect(await accessibilityFaults(officer.page)).toEqual([]);
    await row(officer.page, subject)
      .getByRole('link', { name: /^Sửa theo ý kiến/ })
      .click();
    await form.getByText(REMARK).waitFor();
    await form.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('46/TB-SKHĐT');
    await form.getByRole('button', { name: 'Trình lãnh đạo' }).click();
    await form.waitFor({ state: 'detached' });

    // The head who signs many finds the number filled in as well.
    await head.goTo(`/ky-nhieu?viec=thong-bao&ho-so=${id}`);
    await holds(head.page.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }), '46/TB-SKHĐT');
    await head.goTo(`/ho-so/${id}?viec=notice.issue&co-quan=SXD`);
    await signing.getByText(/ đã trình lúc /).waitFor();
    await signing.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await head.page.getByRole('button', { name: 'Ký và gửi' }).click();
    await signing.waitFor({ state: 'detached' });
    expect((await read(lead, id)).opinions.SXD?.notice).toMatchObject({ state: 'issued', number: '46/TB-SKHĐT' });
    expect([...officer.faults(), ...head.faults()]).toEqual([]);
  });

  it('of the minutes of a session is kept, laid before the head, and signed as it was written', async () => {
    const lead = await signIn('truong.skhdt');
    const { id, subject } = await opened(lead, { consult: ONLY_SXD });
    await done(await signIn('truong.sxd'), id, 'opinions/SXD/answer', disagreeing);
    const officer = await browsers().person('chuyenvien.skhdt');
    await officer.goTo('/');
    await row(officer.page, subject)
      .getByRole('link', { name: /^Chuẩn bị làm việc/ })
      .click();
    await officer.page.getByRole('button', { name: 'Ghi biên bản làm việc' }).click();
    const minutes = officer.page.getByRole('textbox', { name: 'Nội dung biên bản' });
    await minutes.fill('Hai bên đã trao đổi về ranh giới.');
    await officer.page.getByText(/^Đã lưu dự thảo lúc /).waitFor();
    // What is missing is told at its field, as to who signs.
    await officer.page.getByRole('button', { name: 'Trình lãnh đạo' }).click();
    await officer.page.getByText('Cần chọn kết quả buổi làm việc.').waitFor();
    const choices = officer.page.getByText('Còn khác nhau', { exact: true });
    for (const choice of await choices.all()) await choice.click();
    await looksSound(officer);
    await officer.page.getByRole('button', { name: 'Trình lãnh đạo' }).click();
    await minutes.waitFor({ state: 'detached' });

    const head = await browsers().person('truong.skhdt');
    await head.goTo('/');
    await row(head.page, subject)
      .getByText(/chuyên viên Lê Minh Châu đã trình, chờ ký/)
      .waitFor();
    await head.goTo(`/ho-so/${id}/tranh-chap`);
    await head.page.getByRole('button', { name: 'Ghi biên bản làm việc' }).click();
    await head.page.getByText(/ đã trình lúc /).waitFor();
    const written = head.page.getByRole('textbox', { name: 'Nội dung biên bản' });
    expect(await written.inputValue()).toBe('Hai bên đã trao đổi về ranh giới.');
    await sendBack(head);
    await officer.goTo('/');
    await row(officer.page, subject).getByText(REMARK).waitFor();
    await head.page.getByRole('button', { name: 'Ghi biên bản', exact: true }).click();
    await head.page.getByRole('dialog').getByRole('button', { name: 'Ghi biên bản', exact: true }).click();
    await written.waitFor({ state: 'detached' });
    expect((await read(lead, id)).dispute?.sessions.SXD).toMatchObject([
      { minutes: 'Hai bên đã trao đổi về ranh giới.', result: 'differing' },
    ]);
    expect([...officer.faults(), ...head.faults()]).toEqual([]);
  });

  it('of a request stands among the consultations, is narrowed by its state, and can be discarded', async () => {
    const officer = await browsers().person('chuyenvien.skhdt');
    const { page } = officer;
    await officer.goTo('/ho-so/moi');
    await page
      .getByRole('textbox', { name: /^Trích yếu|^Nội dung lấy ý kiến/ })
      .first()
      .fill('Kè biển Xóm Rớ');
    await page.getByText(/^Tự động lưu lúc/).waitFor();
    await officer.goTo('/ho-so');
    const drafts = page.getByRole('region', { name: 'Dự thảo chưa gửi' });
    await row(page, 'Kè biển Xóm Rớ')
      .getByText(/đồng chí Lê Minh Châu đang soạn/)
      .waitFor();
    await looksSound(officer);
    await drafts.getByLabel('Tình trạng dự thảo').selectOption({ label: 'Đã trình, chờ ký' });
    await row(page, 'Kè biển Xóm Rớ').waitFor({ state: 'detached' });
    await drafts.getByLabel('Tình trạng dự thảo').selectOption({ label: 'Đang soạn' });
    await drafts.getByRole('link', { name: 'Kè biển Xóm Rớ' }).click();
    await page.getByRole('button', { name: 'Bỏ dự thảo' }).click();
    const sure = page.getByRole('dialog', { name: 'Bỏ dự thảo này?' });
    await sure.getByText('Kè biển Xóm Rớ').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await sure.getByRole('button', { name: 'Bỏ dự thảo' }).click();
    await page.getByText('Đã bỏ dự thảo.').waitFor();
    expect(await row(page, 'Kè biển Xóm Rớ').count()).toBe(0);
    expect(officer.faults()).toEqual([]);
    // Nobody else hears of what another agency prepares.
    const other = await browsers().person('truong.sxd');
    await other.goTo('/ho-so');
    expect(await other.page.getByRole('region', { name: 'Dự thảo chưa gửi' }).count()).toBe(0);
  });
});
