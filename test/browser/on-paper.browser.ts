/** The clerk enters from a document what an agency outside says to a comment of its that was rejected. */
import { expect, it } from '@jest/globals';
import { rejectedOnPaper } from '../http/paper-story.js';
import { accessibilityFaults, describeInBrowser } from './people-at-browsers.js';
import { confirm } from './steps-acts.js';
import { looksSound } from './steps-looking.js';

describeInBrowser('a document of an agency outside', (browsers) => {
  it('is asked for before its comment is given up, and the outcome lists no difference any more', async () => {
    const { application } = browsers();
    const lead = await application.signIn('truong.skhdt');
    const clerk = await application.signIn('vanthu.skhdt');
    const id = await rejectedOnPaper(lead, clerk);

    const office = await browsers().person('truong.skhdt');
    await office.goTo(`/ho-so/${id}/tranh-chap`);
    await office.page.getByRole('heading', { name: 'Ý kiến khác nhau còn lại' }).waitFor();
    await office.page.getByText('Bổ sung đường cho xe chữa cháy').first().waitFor();
    await looksSound(office);

    const person = await browsers().person('vanthu.skhdt');
    await person.goTo(`/ho-so/${id}`);
    await person.page.getByRole('link', { name: 'Rút góp ý' }).first().click();
    const dialog = person.page.getByRole('dialog', { name: 'Rút góp ý không được tiếp thu' });
    await dialog.getByText('Nhập thay Công an tỉnh, theo văn bản đã nhận.').waitFor();
    await dialog.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await dialog.getByText('Cần ghi nội dung này.').waitFor();
    await dialog.getByLabel(/^Văn bản của cơ quan ngoài hệ thống/).fill('Công văn số 1300/CAT-PC07 ngày 16/6/2023');
    await dialog.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await confirm(person.page, 'Rút góp ý không được tiếp thu?', 'Ghi vào hồ sơ');
    // The button that was pressed is gone, and nothing refers to it any more.
    expect(await accessibilityFaults(person.page)).toEqual([]);
    await person.page.getByText('Cơ quan góp ý đã rút.').waitFor();
    await office.page.getByRole('heading', { name: 'Ý kiến khác nhau còn lại' }).waitFor({ state: 'detached' });
    expect([...office.faults(), ...person.faults()]).toEqual([]);
  });
});
