/** An answer is dropped into the in-folder, arrives in the work of the clerk, and is entered; the tray is worked off. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Axis, anAnswer, anAxis, aStatus, askedOnAxis, eventually, organsOf } from '../edxml/an-axis.js';
import { done, read } from '../http/asking.js';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

let axis: Axis;
beforeAll(async () => {
  axis = await anAxis();
});
afterAll(() => axis.remove());

describeInBrowser(
  'the document axis',
  (browsers) => {
    async function asked() {
      const { application } = browsers();
      const head = await application.signIn('truong.skhdt');
      const clerk = await application.signIn('vanthu.skhdt');
      const organs = await organsOf(await application.signIn('quantri'));
      return { head, clerk, ...(await askedOnAxis(head, clerk, organs)) };
    }

    it('brings an answer from the in-folder before the clerk, who enters it with what came', async () => {
      const { head, id, request } = await asked();
      const { openedAt } = await read(head, id);
      await axis.drop('nhan.edxml', aStatus(request, '01', openedAt ?? ''));
      await eventually(async () => (await read(head, id)).opinions.CAT?.receivedAt);
      await axis.drop('tra-loi.edxml', await anAnswer(request, { number: '640' }));
      const person = await browsers().person('vanthu.skhdt');
      const { page } = person;
      await person.goTo('/');
      const enter = page.getByRole('link', { name: 'Nhập ý kiến trả lời: Công văn số 640/CAT-PC07 ngày 15/6/2023' });
      await enter.waitFor({ timeout: 30_000 });
      await enter.click();
      const evidence = page.getByLabel('Văn bản của cơ quan ngoài hệ thống (chứng cứ)');
      // The form is there before the draft that lies on the server.
      expect(await eventually(async () => (await evidence.inputValue()) || null)).toBe(
        'Công văn số 640/CAT-PC07 ngày 15/6/2023, nhận qua trục liên thông văn bản',
      );
      await page.getByText('640-CAT-PC07.pdf').first().waitFor();
      await page.getByRole('radio', { name: 'Thống nhất', exact: true }).first().check({ force: true });
      await page.getByRole('button', { name: 'Nhập câu trả lời' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Nhập câu trả lời' }).click();
      await page.waitForURL(`**/ho-so/${id}`);
      const { CAT } = (await read(head, id)).opinions;
      expect(CAT).toMatchObject({ state: 'answered', position: 'agree' });
      await person.goTo('/van-ban/lien-thong?muc=tat-ca');
      await page.getByText('Đã nhập ý kiến trả lời.').first().waitFor();
      expect(person.faults()).toEqual([]);
    });

    it('keeps what is not matched in a tray, which the clerk works off', async () => {
      const { clerk, head, id, request } = await asked();
      await done(clerk, id, 'opinions/CAT/record-receipt', {
        receivedAt: (await read(head, id)).openedAt,
        evidence: 'Sổ giao nhận',
      });
      await axis.drop('lac.edxml', await anAnswer(request, { number: '641', over: { responseFor: [] } }));
      await axis.drop('tu-choi.edxml', aStatus(request, '02', '2023-06-15T02:00:00.000Z', 'Thiếu phụ lục'));
      const person = await browsers().person('vanthu.skhdt');
      const { page } = person;
      await person.goTo('/van-ban/lien-thong');
      const lost = page.getByRole('listitem').filter({ hasText: '641/CAT-PC07' }).first();
      await lost.getByText('Văn bản không nêu trả lời cho văn bản nào.').waitFor({ timeout: 30_000 });
      const refused = page.getByRole('listitem').filter({ hasText: 'Thông điệp trạng thái 02' }).first();
      await refused.getByText('Thiếu phụ lục').waitFor({ timeout: 30_000 });
      await looksSound(person);
      await page.setViewportSize({ width: 1280, height: 900 });

      await lost.getByRole('button', { name: /^Gắn vào hồ sơ/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio').first().waitFor({ state: 'attached' });
      await looksSound(person);
      await page.setViewportSize({ width: 1280, height: 900 });
      const subject = (await read(head, id)).subject;
      await dialog.getByText(subject).click();
      await dialog.getByRole('button', { name: 'Gắn vào hồ sơ' }).click();
      await dialog.waitFor({ state: 'detached' });
      await lost.getByText('Đã gắn vào hồ sơ, chờ văn thư đọc và nhập ý kiến.').waitFor();
      await lost.getByRole('link', { name: /^Nhập ý kiến trả lời/ }).waitFor();

      await refused.getByRole('button', { name: /^Xếp lại/ }).click();
      await dialog.getByRole('button', { name: 'Xếp lại, không xử lý' }).click();
      await dialog.getByText('Nhập lý do.').waitFor();
      await dialog.getByLabel('Lý do').fill('Đã gửi lại bằng đường bưu chính.');
      await dialog.getByRole('button', { name: 'Xếp lại, không xử lý' }).click();
      await dialog.waitFor({ state: 'detached' });
      await refused.waitFor({ state: 'detached' });
      await person.goTo('/van-ban/lien-thong?muc=tat-ca');
      await page.getByText('Đã gửi lại bằng đường bưu chính.').waitFor();
      await page.getByRole('button', { name: /^Đưa trở lại/ }).click();
      await page.getByRole('button', { name: /^Đưa trở lại/ }).waitFor({ state: 'detached' });
      await looksSound(person);
    });

    it('is told by an administrator under which code it knows an agency', async () => {
      const person = await browsers().person('quantri');
      const { page } = person;
      await person.goTo('/quan-tri/ma-dinh-danh?tim=viện kiểm sát');
      const dialog = page.getByRole('dialog');
      const field = dialog.getByLabel('Mã định danh');
      const enter = dialog.getByRole('button', { name: 'Ghi mã định danh' });
      await page.getByRole('button', { name: /^Sửa mã định danh của Viện kiểm sát/ }).click();
      await field.fill('a/b');
      await enter.click();
      // What is wrong stands at the field, and what was typed stays.
      await dialog.getByRole('alert').first().waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await field.inputValue()).toBe('a/b');
      await looksSound(person);
      await page.setViewportSize({ width: 1280, height: 900 });
      await field.fill(' z01.02 ');
      await enter.click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(/^Đã ghi mã định danh Z01.02 của Viện kiểm sát/).waitFor();
      await page.getByRole('cell', { name: 'Z01.02' }).waitFor();
      await looksSound(person);
      expect(person.faults()).toEqual([]);
    });
  },
  () => axis.settings,
);
