import { expect, it } from '@jest/globals';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import { describeInBrowser } from './people-at-browsers.js';
import { workButton } from './steps-answering.js';
import { enter, standsOn, tabTo, typeInto } from './steps-keyboard.js';

const SUBJECT = 'Lấy ý kiến địa điểm trạm trung chuyển chất thải rắn tại xã Bình Kiến';

describeInBrowser('with the keyboard alone', (browsers) => {
  it('a head signs in, goes to the work, answers and sends', async () => {
    const { page, goTo, faults } = await browsers().person(null);
    await goTo('/');
    await typeInto(page, page.getByRole('textbox', { name: 'Tên đăng nhập' }), 'truong.stc');
    await typeInto(page, page.getByLabel('Mật khẩu'), SAMPLE_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();

    await enter(page, workButton(page, 'Trả lời', SUBJECT));
    const agree = page.getByRole('radiogroup', { name: /^Ý kiến về câu 1/ }).getByRole('radio');
    await tabTo(page, agree);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await agree.first().isChecked()).toBe(true);
    const said = page.getByRole('textbox', { name: /^Nội dung ý kiến về câu này/ });
    await typeInto(page, said, 'Khu đất không thuộc danh mục tài sản công.');
    await enter(page, page.getByRole('button', { name: 'Ký và gửi' }));

    const sure = page.getByRole('dialog', { name: 'Gửi trả lời thống nhất?' });
    await enter(page, sure.getByRole('button', { name: 'Ký và gửi' }));
    await page.getByText(/^Đã gửi câu trả lời “Thống nhất”/).waitFor();
    expect(faults()).toEqual([]);
  });

  it('the first stop of a page skips to what it is about', async () => {
    const { page, goTo } = await browsers().person('truong.sxd');
    await goTo('/');
    const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
    await tabTo(page, skip);
    await page.keyboard.press('Enter');
    await standsOn(page.locator('main'));
  });

  it('a dialog keeps the keyboard, Escape closes it, and the keyboard is back where it was', async () => {
    const { page, goTo, faults } = await browsers().person('truong.sgtvt');
    await goTo('/ho-so/bai-trung-chuyen-rac/tra-loi/SGTVT');
    const opener = page.getByRole('button', { name: 'Xem trước văn bản' });
    await enter(page, opener);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const stops = 12;
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      expect(await page.getByRole('dialog').locator(':focus').count()).toBe(1);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await standsOn(opener);
    expect(faults()).toEqual([]);
  });

  it('an act that has an address opens by Enter, and Escape leads back to its link', async () => {
    const { page, goTo, faults } = await browsers().person('truong.skhdt');
    await goTo('/ho-so/dau-tu-cong-2024');
    const todo = page.getByRole('region', { name: 'Việc làm được bây giờ' });
    const act = todo.getByRole('link', { name: 'Soạn thông báo' });
    await enter(page, act);
    const dialog = page.getByRole('dialog', {
      name: 'Ra thông báo về việc được xác định là đồng ý gửi Sở Giao thông vận tải',
    });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await standsOn(act);
    expect(faults()).toEqual([]);
  });
});
