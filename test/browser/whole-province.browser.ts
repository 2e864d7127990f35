import { expect, it } from '@jest/globals';
import { growRegister, WHOLE_REGISTER } from '../register/grown-register.js';
import { accessibilityFaults, describeInBrowser } from './people-at-browsers.js';
import { choose, signAndSend } from './steps-opening.js';

const SUBJECT = 'Lấy ý kiến về khu tái định cư phường 9';

describeInBrowser('asking a whole province', (browsers) => {
  it('finds an agency by what it does, with its function and reason in the same step', async () => {
    const { page, goTo, faults } = await browsers().person('truong.skhdt');
    await goTo('/ho-so/moi');
    await page.getByRole('combobox', { name: 'Thêm cơ quan khác' }).pressSequentially('tái định cư');
    await page.getByRole('option', { name: /^Sở Xây dựng/ }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Sở Xây dựng' });
    expect(await row.getByRole('combobox', { name: /^Chức năng liên quan/ }).inputValue()).toBe('housing');
    expect(await row.getByRole('textbox', { name: 'Lý do lấy ý kiến' }).inputValue()).toContain('nhà ở');
    await row.getByRole('button', { name: 'Xong' }).click();
    await row.getByText('nhà ở, thị trường bất động sản').waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('begins from an earlier dossier, without its matter, proposal and limit', async () => {
    const { page, goTo, faults } = await browsers().person('truong.skhdt');
    await goTo('/ho-so/moi');
    await page.evaluate('localStorage.clear()');
    await goTo('/ho-so/moi');
    await page.getByRole('button', { name: 'Soạn theo hồ sơ trước' }).click();
    const dialog = page.getByRole('dialog', { name: 'Soạn theo hồ sơ trước' });
    await dialog
      .getByRole('button', { name: /^Soạn theo hồ sơ này: / })
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog
      .getByRole('button', { name: /^Soạn theo hồ sơ này: / })
      .first()
      .click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: 'Trích yếu' }).inputValue()).not.toBe('');
    expect(await page.getByRole('textbox', { name: 'Căn cứ pháp lý' }).inputValue()).not.toBe('');
    expect(await page.getByRole('textbox', { name: 'Nội dung đề xuất' }).inputValue()).toBe('');
    await page.getByRole('heading', { name: 'Cơ quan đã chọn' }).waitFor();
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  it('asks 168 agencies by their groups, and folds them on the page of the consultation', async () => {
    await growRegister(browsers().application.server.installation.store);
    await browsers().application.restart();
    const { page, goTo, faults } = await browsers().person('truong.skhdt');
    await goTo('/ho-so/moi');
    await page.evaluate('localStorage.clear()');
    await goTo('/ho-so/moi');
    const section = page.getByRole('region', { name: /Cơ quan được lấy ý kiến/ });
    await section.getByText('Thêm cả nhóm cơ quan').click();
    const groups = ['communes', 'vertical', 'outside'];
    for (const group of groups) {
      await section.getByRole('combobox', { name: 'Nhóm cơ quan' }).selectOption(group);
      if (group === 'communes')
        await section.getByRole('combobox', { name: 'Chức năng liên quan' }).selectOption('district-administration');
      await section.getByRole('textbox', { name: /^Lý do lấy ý kiến/ }).fill('Quản lý nhà nước trên địa bàn');
      await section.getByRole('button', { name: /^Thêm \d+ cơ quan$/ }).click();
    }
    await section.getByText('UBND các xã, phường, đặc khu (156)').waitFor();
    expect(await section.getByRole('listitem').count()).toBeLessThan(20);
    // Two of the sample have several functions, of which the text names none yet: each asks for its own.
    const unrelated = await section.getByRole('button', { name: 'Nêu chức năng liên quan' }).count();
    for (let left = unrelated; left > 0; left -= 1) {
      await section.getByRole('button', { name: 'Nêu chức năng liên quan' }).first().click();
      await section.getByRole('combobox', { name: /^Chức năng liên quan đến việc này/ }).selectOption({ index: 1 });
      await section.getByRole('button', { name: 'Xong' }).click();
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Trích yếu' }).fill(SUBJECT);
    await page.getByRole('textbox', { name: 'Nội dung đề xuất' }).fill('Chọn khu đất phía bắc.');
    await page.getByRole('textbox', { name: /^Ý kiến của/ }).fill('Thống nhất chủ trương.');
    await page.getByRole('textbox', { name: 'Căn cứ pháp lý' }).fill('Luật Đất đai');
    await choose(page, 'Độ mật', 'Không thuộc bí mật nhà nước');
    await page.getByRole('textbox', { name: 'Câu 1' }).fill('Vị trí có phù hợp không?');
    await page.getByRole('button', { name: 'Mở bản xem trước' }).click();
    await page.getByText('- UBND các xã, phường, đặc khu (156);').waitFor();
    await signAndSend(page);

    await page.getByRole('heading', { name: `Thời hạn và ý kiến của ${WHOLE_REGISTER} cơ quan` }).waitFor();
    await page.getByRole('heading', { name: 'UBND các xã, phường, đặc khu (156)' }).waitFor();
    expect(await page.getByRole('grid').count()).toBe(0);
    await page.getByRole('button', { name: 'Xem từng cơ quan: Cơ quan ngành dọc' }).click();
    await page.getByRole('grid').first().waitFor();
    expect(await page.getByRole('rowheader', { name: /^UBND/ }).count()).toBe(0);
    expect(faults()).toEqual([]);
    await page.context().close();
  });
});
