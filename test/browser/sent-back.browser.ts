import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults, describeInBrowser, type Person } from './people-at-browsers.js';
import { fillAnswer } from './steps-answering.js';
import { fillOpening, signAndSend } from './steps-opening.js';
import { holds, withoutConnection } from './steps-typing.js';

const REMARK = 'Nêu rõ số quyết định phê duyệt quy hoạch.';
const SUBJECT = 'Lấy ý kiến chủ trương xây dựng kè biển Xóm Rớ';
const ASKED = {
  subject: SUBJECT,
  proposal: 'Xây dựng kè biển dài 1,2 km tại Xóm Rớ, phường Phú Đông.',
  position: 'Thống nhất chủ trương.',
  legalGround: 'Luật Đê điều',
  question: 'Vị trí kè có phù hợp quy hoạch xây dựng không?',
  agencies: ['Sở Xây dựng'],
};

const row = (page: Page, subject: string | RegExp) => page.getByRole('listitem').filter({ hasText: subject });

async function sendBack(head: Person): Promise<void> {
  const { page } = head;
  await page.getByRole('button', { name: 'Trả lại chuyên viên' }).click();
  const dialog = page.getByRole('dialog', { name: 'Trả lại dự thảo' });
  await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await dialog.getByText('Chưa nêu nội dung cần chỉnh sửa.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Nội dung cần chỉnh sửa' }).fill(REMARK);
  await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/ trả lại dự thảo lúc /).waitFor();
}

/** Leaves a page as people do, and waits until it is gone: `close` does not, where the page is asked first. */
async function left(page: Page): Promise<void> {
  const gone = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await gone;
}

describeInBrowser('what an officer prepares', (browsers) => {
  it('of a request is kept aside, goes back with a remark, and is one entry of the journal once it is signed', async () => {
    const officer = await browsers().person('chuyenvien.skhdt');
    const head = await browsers().person('truong.skhdt');
    await officer.goTo('/ho-so/moi');
    await fillOpening(officer.page, ASKED);
    await officer.page.getByRole('button', { name: 'Trình Giám đốc ký gửi' }).click();
    const laid = officer.page.getByRole('dialog', { name: 'Trình Giám đốc ký gửi' });
    await laid.getByText(/Không phải gửi thêm bước nào\.$/).waitFor();
    await laid.getByRole('link', { name: 'Về Việc của tôi' }).click();
    await row(officer.page, SUBJECT)
      .getByText(/đã trình, chờ ký/)
      .waitFor();

    await head.goTo('/');
    await head.page.getByRole('heading', { name: /^Soạn thảo/ }).waitFor();
    await row(head.page, SUBJECT)
      .getByRole('link', { name: /^Xem và gửi lấy ý kiến/ })
      .click();
    await head.page.getByText(/ đã trình lúc /).waitFor();
    await sendBack(head);

    await officer.goTo('/');
    const returned = row(officer.page, SUBJECT);
    await returned.getByText(REMARK).waitFor();
    expect(await accessibilityFaults(officer.page)).toEqual([]);
    await returned.getByRole('link', { name: /^Sửa theo ý kiến/ }).click();
    await officer.page.getByText(REMARK).waitFor();
    await officer.page
      .getByRole('button', { name: /^Sửa mục / })
      .first()
      .click();
    await officer.page.getByRole('textbox', { name: 'Căn cứ pháp lý' }).fill('Quyết định số 1746/QĐ-TTg');
    await officer.page.getByText(/^Tự động lưu lúc/).waitFor();
    await officer.page.getByRole('button', { name: 'Trình Giám đốc ký gửi' }).click();
    await laid.getByText(/Không phải gửi thêm bước nào\.$/).waitFor();
    await laid.getByRole('button', { name: 'Sửa tiếp' }).click();
    await officer.page.getByText(REMARK).waitFor({ state: 'detached' });

    await head.goTo('/');
    await row(head.page, SUBJECT)
      .getByRole('link', { name: /^Xem và gửi lấy ý kiến/ })
      .click();
    await head.page
      .getByRole('button', { name: /^Sửa mục / })
      .first()
      .click();
    await holds(head.page.getByRole('textbox', { name: 'Căn cứ pháp lý' }), 'Quyết định số 1746/QĐ-TTg');
    const address = await signAndSend(head.page);
    await head.goTo(`${address}/nhat-ky`);
    await head.page.getByText(/gửi lấy ý kiến 1 cơ quan/).waitFor();
    expect(await head.page.getByText(/soạn dự thảo/).count()).toBe(0);
    expect(await head.page.locator('pre:visible').count()).toBe(0);
    await head.page.getByText('Dữ liệu gốc').first().click();
    await head.page.locator('pre:visible').getByText('"command": "consultation.open"').waitFor();
    expect([...officer.faults(), ...head.faults()]).toEqual([]);
  });

  it('of an answer goes back with a remark, which stands in the work of the officer', async () => {
    const officer = await browsers().person('chuyenvien.stc');
    const head = await browsers().person('truong.stc');
    const address = '/ho-so/bai-trung-chuyen-rac/tra-loi/STC';
    await officer.goTo(address);
    await fillAnswer(officer.page, { position: 'Thống nhất', said: 'Đã cân đối đủ vốn.' });
    await officer.page.getByRole('button', { name: 'Trình Giám đốc ký gửi' }).click();
    await officer.page.getByText(/ đã trình lúc /).waitFor();
    await head.goTo(address);
    await sendBack(head);
    await officer.goTo('/');
    const returned = row(officer.page, REMARK);
    await returned.getByRole('link', { name: /^Sửa theo ý kiến/ }).click();
    await officer.page.getByText(REMARK).waitFor();
    await holds(officer.page.getByRole('textbox', { name: /^Nội dung ý kiến về câu này/ }), 'Đã cân đối đủ vốn.');
    await officer.page.getByRole('button', { name: 'Trình Giám đốc ký gửi' }).click();
    await officer.page.getByText(/ đã trình lúc /).waitFor();
    expect(await officer.page.getByText(REMARK).count()).toBe(0);
    expect([...officer.faults(), ...head.faults()]).toEqual([]);
  });
});

describeInBrowser('a page that is left without waiting', (browsers) => {
  it('has saved what was typed last: of a request that was just begun, and of an answer', async () => {
    const officer = await browsers().person('chuyenvien.sgtvt');
    const context = officer.page.context();
    await officer.goTo('/ho-so/moi');
    await officer.page.getByRole('textbox', { name: 'Trích yếu' }).fill('Đóng trang ngay sau chữ này');
    await left(officer.page);
    const answering = await context.newPage();
    await answering.goto('/ho-so/bai-trung-chuyen-rac/tra-loi/SGTVT');
    const text = answering.getByRole('textbox', { name: /^Nội dung ý kiến về câu này/ }).first();
    await text.fill('Đóng trang ngay.');
    await left(answering);

    // The head is at another machine, which keeps nothing of it.
    const head = await browsers().person('truong.sgtvt');
    await head.goTo('/');
    await row(head.page, 'Đóng trang ngay sau chữ này')
      .getByText(/đang soạn/)
      .waitFor();
    await head.goTo('/ho-so/bai-trung-chuyen-rac/tra-loi/SGTVT');
    await holds(head.page.getByRole('textbox', { name: /^Nội dung ý kiến về câu này/ }).first(), 'Đóng trang ngay.');
    expect(head.faults()).toEqual([]);
  });

  it('has saved it also when another page of the system was opened', async () => {
    const { page, goTo, faults } = await browsers().person('chuyenvien.skhdt');
    await goTo('/ho-so/moi');
    await page.getByRole('textbox', { name: 'Trích yếu' }).fill('Sang trang khác ngay');
    await page.getByRole('link', { name: 'Việc của tôi' }).first().click();
    const head = await browsers().person('truong.skhdt');
    await head.goTo('/');
    await row(head.page, 'Sang trang khác ngay').first().waitFor();
    expect(faults()).toEqual([]);
  });

  it('offers what only this machine has, and sends it once it is opened again', async () => {
    const { page, goTo, faults } = await browsers().person('chuyenvien.stnmt');
    const context = page.context();
    await goTo('/ho-so/moi');
    const subject = page.getByRole('textbox', { name: 'Trích yếu' });
    await withoutConnection(page, subject);
    await subject.fill('Gõ khi mất mạng');
    await left(page);
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto('/');
    await again.getByText('Trên máy này còn bản nháp mà máy chủ chưa xác nhận đã nhận đủ:').waitFor();
    expect(await accessibilityFaults(again)).toEqual([]);
    await again.getByRole('link', { name: 'Mở lại: Hồ sơ lấy ý kiến: Gõ khi mất mạng' }).click();
    await holds(again.getByRole('textbox', { name: 'Trích yếu' }), 'Gõ khi mất mạng');
    await again.getByText(/^Tự động lưu lúc/).waitFor();
    const head = await browsers().person('truong.stnmt');
    await head.goTo('/');
    await row(head.page, 'Gõ khi mất mạng').first().waitFor();
    expect([...faults(), ...head.faults()]).toEqual([]);
  });
});
