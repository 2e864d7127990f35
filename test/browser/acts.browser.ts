import { expect, it } from '@jest/globals';
import { describeInBrowser } from './people-at-browsers.js';
import { confirm, signAct } from './steps-acts.js';
import { fillAnswer, workButton } from './steps-answering.js';
import { choose, signAndSend } from './steps-opening.js';
import { writeMinutes } from './steps-session.js';

const STATION = 'Lấy ý kiến địa điểm trạm trung chuyển chất thải rắn tại xã Bình Kiến';
const HOUSING = 'Lấy ý kiến chủ trương đầu tư khu nhà ở xã hội phía nam thành phố Tuy Hòa';
const BRIDGE = 'Lấy ý kiến chủ trương đầu tư cầu qua sông Ba tại huyện Tây Hòa';

describeInBrowser('what each does from the list of work to the end', (browsers) => {
  const opens = async (login: string, act: string, subject: string) => {
    const person = await browsers().person(login);
    await person.goTo('/');
    await workButton(person.page, act, subject).click();
    return person;
  };

  it('an officer finishes the draft of a consultation and submits it; the head reads, signs and sends', async () => {
    const officer = await opens('chuyenvien.sxd', 'Soạn tiếp hồ sơ', HOUSING);
    await officer.page
      .getByRole('textbox', { name: 'Nội dung đề xuất' })
      .fill('Chấp thuận chủ trương đầu tư khu nhà ở xã hội 6,2 ha, 850 căn.');
    await choose(officer.page, 'Độ mật', 'Không thuộc bí mật nhà nước');
    await officer.page.getByRole('textbox', { name: 'Câu 1' }).fill('Dự án có trong kế hoạch trung hạn không?');
    await officer.page.getByText('Hồ sơ đã đủ, trình được.').waitFor();
    await officer.page.getByRole('button', { name: 'Trình Giám đốc ký gửi' }).click();
    await officer.page
      .getByRole('dialog')
      .getByText(/“Việc của tôi” của đồng chí Đặng Quốc Hùng/)
      .waitFor();

    const head = await opens('truong.sxd', 'Xem và gửi lấy ý kiến', HOUSING);
    await signAndSend(head.page);
    await head.page.getByRole('heading', { level: 1, name: HOUSING }).waitFor();
    expect([...officer.faults(), ...head.faults()]).toEqual([]);
  });

  it('the lead decides an extension that was asked for', async () => {
    const { page, faults } = await opens('truong.stnmt', 'Quyết định gia hạn', STATION);
    await signAct(page, 'Đồng ý gia hạn cho Sở Giao thông vận tải');
    const asked = await browsers().person('truong.sgtvt');
    await asked.goTo('/hop-thu');
    const told = asked.page.getByRole('listitem').filter({ hasText: STATION });
    await told.getByRole('heading', { name: 'Đã gia hạn' }).waitFor();
    expect([...faults(), ...asked.faults()]).toEqual([]);
  });

  it('the clerk enters the answer of an agency outside the system, from its document', async () => {
    const { page, goTo, faults } = await browsers().person('vanthu.stnmt');
    await goTo('/');
    await page.getByRole('heading', { name: /^Đang chờ người khác/ }).waitFor();
    await page.getByRole('link', { name: STATION, exact: true }).first().click();
    const todo = page.getByRole('row', { name: /^Nhập ý kiến của Công an tỉnh/ });
    await todo.getByRole('link', { name: 'Nhập ý kiến trả lời' }).click();
    await fillAnswer(page, { position: 'Thống nhất' });
    await page
      .getByRole('textbox', { name: /^Văn bản của cơ quan ngoài hệ thống/ })
      .fill('Công văn số 1234/CAT-PC07 ngày 13/6/2023');
    await page.getByRole('button', { name: 'Nhập câu trả lời' }).click();
    const question = page.getByRole('dialog', { name: 'Nhập ý kiến của Công an tỉnh: thống nhất?' });
    await question.getByText('Công văn số 1234/CAT-PC07').waitFor();
    // It comes on paper: nothing is written of it here.
    expect(await question.getByRole('button', { name: 'Xem trước văn bản' }).count()).toBe(0);
    await confirm(page, 'Nhập ý kiến của Công an tỉnh: thống nhất?', 'Nhập câu trả lời');
    await page.getByText(/^Đã nhập ý kiến của Công an tỉnh: “Thống nhất”/).waitFor();
    expect(faults()).toEqual([]);
  });

  it('a head assigns an officer, who reads of it', async () => {
    const { page, goTo, faults } = await browsers().person('truong.stc');
    await goTo('/ho-so/bai-trung-chuyen-rac');
    const todo = page.getByRole('region', { name: 'Việc làm được bây giờ' });
    await todo.getByRole('link', { name: 'Phân công' }).click();
    const dialog = page.getByRole('dialog', { name: 'Phân công chuyên viên của Sở Tài chính' });
    await dialog.getByLabel('Chuyên viên').selectOption({ label: 'Huỳnh Thu Hà' });
    await dialog.getByRole('button', { name: 'Phân công' }).click();
    await todo.getByText('Đang giao Huỳnh Thu Hà.').waitFor();
    const officer = await browsers().person('chuyenvien.stc');
    await officer.goTo('/hop-thu');
    const told = officer.page.getByRole('listitem').filter({ hasText: STATION });
    await told.getByRole('heading', { name: 'Phân công xử lý' }).waitFor();
    expect([...faults(), ...officer.faults()]).toEqual([]);
  });

  it('two heads come to an agreement when they meet, the dissenting ones confirm it, and the lead concludes', async () => {
    const { page, faults } = await opens('truong.sgtvt', 'Ghi buổi làm việc', BRIDGE);
    const acts = await writeMinutes(page, { result: 'Thống nhất', minutes: 'Điều chỉnh hướng tuyến phía bắc.' });
    await acts.getByRole('button', { name: 'Ghi biên bản', exact: true }).click();
    await confirm(page, 'Ghi biên bản này vào hồ sơ?', 'Ghi biên bản');

    const concluding = acts.getByRole('link', { name: 'Kết luận hồ sơ' });
    const confirms = async (login: string, minutes: RegExp) => {
      const dissenting = await opens(login, 'Xác nhận biên bản', BRIDGE);
      expect(await concluding.count()).toBe(0);
      const dialog = dissenting.page.getByRole('dialog', { name: 'Xác nhận kết quả buổi làm việc', exact: true });
      await dialog.getByText(minutes).waitFor();
      await dialog.getByRole('button', { name: 'Xem lại và gửi' }).click();
      await confirm(dissenting.page, 'Xác nhận biên bản này?', 'Ký và gửi');
      expect(dissenting.faults()).toEqual([]);
    };
    await confirms('truong.sxd', /Điều chỉnh hướng tuyến phía bắc\./);
    // With this one the story has met, and its head has not confirmed yet.
    await confirms('truong.stnmt', /Hai bên thống nhất bổ sung kè/);

    await concluding.click();
    const conclusion = 'Thống nhất hướng tuyến phía bắc, bổ sung kè.';
    await page.getByRole('textbox', { name: /^Nội dung kết luận/ }).fill(conclusion);
    await page.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await page.getByRole('dialog', { name: 'Kết luận việc lấy ý kiến?' }).getByText(conclusion).waitFor();
    await confirm(page, 'Kết luận việc lấy ý kiến?', 'Ký và gửi');
    const ended = page.getByRole('heading', { name: 'Đã kết luận: thống nhất sau khi làm việc trực tiếp' });
    await ended.waitFor();
    await page.locator('section', { has: ended }).getByText(conclusion).waitFor();
    expect(faults()).toEqual([]);
  });
});
