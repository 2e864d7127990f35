/** A review on its pages: from a threshold that an agency has reached to the conclusion, with what mitigates considered before. */
import { expect, it } from '@jest/globals';
import { clockTo, done, opened } from '../http/asking.js';
import { describeInBrowser, type Person } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

/** Opens an act of the case and gives its dialog. */
async function dialogOf({ page }: Person, act: string) {
  await page.getByRole('link', { name: act, exact: true }).click();
  return page.getByRole('dialog');
}

/** Types a day into the field of that label, digit by digit as people do. */
async function typeDay(person: Person, label: string, digits: string): Promise<void> {
  await person.page.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
  await person.page.keyboard.type(digits);
}

describeInBrowser('reviews', (browsers) => {
  it('go from the threshold to the conclusion', async () => {
    const { application } = browsers();
    const lead = await application.signIn('truong.skhdt');
    const asked = await application.signIn('truong.sxd');
    await clockTo(application, '2023-07-03T08:00:00+07:00');
    for (let times = 0; times < 3; times += 1) {
      const { id } = await opened(lead);
      await done(asked, id, 'opinions/SXD/answer', {
        position: 'agree',
        answers: [{ question: 'q1', position: 'agree', text: 'Phù hợp' }],
      });
    }
    await clockTo(application, '2023-07-25T08:00:00+07:00');

    const inspector = await browsers().person('chuyenvien.snv');
    await inspector.goTo('/ky-cuong/kiem-diem');
    await inspector.page.getByRole('link', { name: 'Cơ quan đã đến ngưỡng' }).click();
    await inspector.page.getByRole('heading', { name: 'Sở Tài chính: 3 lần' }).waitFor();
    expect(await inspector.page.getByRole('link', { name: /^mục \d+ của nhật ký$/ }).count()).toBe(3);
    await looksSound(inspector);
    await inspector.page.getByRole('link', { name: 'Đề nghị kiểm điểm', exact: true }).click();
    const form = inspector.page.getByRole('dialog');
    expect(await form.getByLabel('Mã ngưỡng').inputValue()).toBe('silences');
    await form.getByLabel('Người được kiểm điểm').selectOption({ label: 'Huỳnh Thu Hà, Chuyên viên, Sở Tài chính' });
    await form.getByLabel('Căn cứ, nội dung').fill('Không trả lời ba văn bản, không nêu lý do.');
    await typeDay(inspector, 'Giải trình trước hết ngày', '31072023');
    await typeDay(inspector, 'Kết luận trước hết ngày', '10082023');
    await form.getByRole('button', { name: 'Đề nghị kiểm điểm' }).click();
    await inspector.page.getByText('Đã ghi nhận: đã đề nghị kiểm điểm.').waitFor();
    await inspector.page.getByText('3 lần, ngưỡng 3').waitFor();
    const path = new URL(inspector.page.url()).pathname;

    const person = await browsers().person('chuyenvien.stc');
    await person.goTo(path);
    const mine = await dialogOf(person, 'Giải trình của cá nhân');
    await mine.getByLabel('Giải trình').fill('Tôi làm thử cách xử lý mới.');
    await mine.getByLabel('Tình tiết dám nghĩ, dám làm').fill('Đã báo cáo trước bằng văn bản.');
    await mine.getByRole('button', { name: 'Giải trình của cá nhân' }).click();
    await person.page.getByText('Hiện anh/chị không có việc phải làm ở hồ sơ này.').waitFor();

    const head = await browsers().person('truong.stc');
    await head.goTo(path);
    const ours = await dialogOf(head, 'Giải trình cho cơ quan');
    await ours.getByLabel('Giải trình').fill('Phân công chưa rõ, đã phân công lại.');
    await ours.getByRole('button', { name: 'Giải trình cho cơ quan' }).click();
    await head.page.getByText('Chờ kết luận').waitFor();

    const judge = await browsers().person('truong.snv');
    await judge.goTo(path);
    // Nothing is concluded before what mitigates was considered.
    expect(await judge.page.getByRole('link', { name: 'Kết luận kiểm điểm' }).count()).toBe(0);
    const consider = await dialogOf(judge, 'Xem xét tình tiết dám nghĩ, dám làm');
    await consider.getByText('Cá nhân', { exact: true }).click();
    await consider.getByText('Chấp nhận một phần').click();
    await consider.getByLabel('Ý kiến xem xét').fill('Có báo cáo trước, nhưng không xin gia hạn.');
    await consider.getByRole('button', { name: 'Xem xét tình tiết dám nghĩ, dám làm' }).click();
    const conclude = await dialogOf(judge, 'Kết luận kiểm điểm');
    await conclude.getByLabel('Kết quả').selectOption({ label: 'Nhắc nhở' });
    await conclude.getByLabel('Nội dung kết luận').fill('Nhắc nhở, yêu cầu phân công lại.');
    await conclude.getByLabel('Số văn bản').fill('512/KL-SNV');
    await conclude.getByRole('button', { name: 'Kết luận kiểm điểm' }).click();
    await judge.page.getByText('Hồ sơ đã kết thúc.').waitFor();
    await looksSound(judge);
    await judge.goTo('/ky-cuong/kiem-diem/nguong');
    await judge.page.getByRole('link', { name: 'Hồ sơ kiểm điểm đã lập' }).waitFor();
    expect([inspector, person, head, judge].flatMap((one) => one.faults())).toEqual([]);
  });

  it('are not shown to whom they are not for', async () => {
    const other = await browsers().person('truong.syt');
    await other.goTo('/ky-cuong/kiem-diem');
    await other.page.getByText('Không có hồ sơ kiểm điểm nào đang giải quyết.').waitFor();
    await other.goTo('/ky-cuong/kiem-diem/nguong');
    await other.page.getByText('Trang này dành cho Văn phòng').waitFor();
  });

  it('look sound, as the lists and cases of the other kinds do', async () => {
    const inspector = await browsers().person('truong.snv');
    for (const path of [
      '/ky-cuong/kiem-diem',
      '/ky-cuong/ho-so/kiem-diem-cho-ket-luan',
      '/ky-cuong/ho-so/khen-thuong-cho-tham-tra',
      '/ky-cuong/ho-so/bo-ban-giay',
      '/ky-cuong/kho-khan-vuong-mac',
    ]) {
      await inspector.goTo(path);
      await looksSound(inspector);
    }
  });
});
