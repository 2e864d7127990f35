import { expect, it } from '@jest/globals';
import { done, opened } from '../http/asking.js';
import { describeInBrowser, type Person } from './people-at-browsers.js';
import { confirm, signAct, signDisputeAct } from './steps-acts.js';
import { fillAnswer, signAnswer } from './steps-answering.js';
import { choose } from './steps-opening.js';

const TODAY = '2023-06-14';

describeInBrowser('what is done more seldom', (browsers) => {
  /** A person on the page of a consultation, or on one below it, and the block of what can be done there. */
  const comes = async (login: string, consultation: string, below = '') => {
    const person = await browsers().person(login);
    await person.goTo(`/ho-so/${consultation}${below}`);
    return { ...person, todo: person.page.getByRole('region', { name: 'Việc làm được bây giờ' }) };
  };
  /** What is not tested here is done without the pages. */
  const acts = async (login: string, consultation: string, action: string, body: object = {}) =>
    done(await browsers().application.signIn(login), consultation, action, body);
  const nothingWrong = (...people: readonly Person[]) => expect(people.flatMap(({ faults }) => faults())).toEqual([]);

  it('the Office asks for what is missing; the lead completes it, and it is with the Office again', async () => {
    await acts('truong.sgtvt', 'cau-song-ba', 'dispute/sessions', {
      agency: 'SXD',
      heldOn: TODAY,
      participants: ['Giám đốc Sở Giao thông vận tải', 'Giám đốc Sở Xây dựng'],
      minutes: 'Hai bên còn khác nhau về hướng tuyến phía bắc.',
      result: 'differing',
    });
    await acts('truong.sgtvt', 'cau-song-ba', 'dispute/escalate', {
      options: [
        { key: 'pa1', text: 'Giữ hướng tuyến phía bắc' },
        { key: 'pa2', text: 'Đi theo đường vành đai đã quy hoạch' },
      ],
      recommendation: 'pa1',
    });

    const office = await comes('truong.vp', 'cau-song-ba', '/tranh-chap');
    await signDisputeAct(office.page, {
      button: 'Đề nghị bổ sung',
      question: 'Đề nghị cơ quan chủ trì bổ sung?',
      written: { 'Những gì còn thiếu': 'Bản đồ hướng tuyến tỷ lệ 1/5.000\nÝ kiến của UBND huyện Tây Hòa' },
    });
    await office.page.getByText('Chờ cơ quan chủ trì bổ sung', { exact: true }).waitFor();
    expect(await office.todo.getByRole('button', { name: 'Trình Chủ tịch' }).count()).toBe(0);

    const lead = await comes('truong.sgtvt', 'cau-song-ba', '/tranh-chap');
    await lead.page.getByText('Bản đồ hướng tuyến tỷ lệ 1/5.000; Ý kiến của UBND huyện Tây Hòa').waitFor();
    await signDisputeAct(lead.page, {
      button: 'Bổ sung hồ sơ',
      send: 'Gửi bổ sung',
      question: 'Gửi phần bổ sung?',
      written: { 'Nội dung bổ sung': 'Đã kèm bản đồ hướng tuyến và Công văn số 812/UBND-KT.' },
    });

    await office.page.getByText('Văn phòng UBND tỉnh thẩm tra', { exact: true }).waitFor();
    await office.page.getByText('Đã kèm bản đồ hướng tuyến và Công văn số 812/UBND-KT.').waitFor();
    await office.todo.getByRole('button', { name: 'Trình Chủ tịch' }).waitFor();
    nothingWrong(lead, office);
  });

  it('the lead does not accept a return; the Office finds the agency competent, and it has to answer after all', async () => {
    const { id } = await opened(await browsers().application.signIn('truong.skhdt'));
    const reason = 'Công trình giao thông thuộc chức năng của Sở Giao thông vận tải.';
    await acts('truong.sxd', id, 'opinions/SXD/return', {
      ground: 'outside-competence',
      reason,
      competentAgency: 'SGTVT',
    });
    const agency = await comes('truong.sxd', id);
    await agency.todo.waitFor();
    const answering = agency.todo.getByRole('link', { name: 'Soạn trả lời' });
    expect(await answering.count()).toBe(0);

    const lead = await comes('truong.skhdt', id);
    const returned = lead.todo.getByRole('row', { name: /^Xử lý văn bản trả lại của Sở Xây dựng/ });
    await returned.getByText(reason).waitFor();
    await returned.getByRole('link', { name: 'Không chấp nhận' }).click();
    await signAct(lead.page, 'Không chấp nhận việc Sở Xây dựng trả lại văn bản', {
      'Lý do': 'Sở Xây dựng quản lý hành lang thoát nước dọc tuyến.',
    });
    await returned.waitFor({ state: 'detached' });

    const office = await comes('truong.vp', id);
    expect(await answering.count()).toBe(0);
    await office.todo.getByRole('link', { name: 'Quyết định thẩm quyền' }).click();
    const dialog = office.page.getByRole('dialog', { name: 'Quyết định thẩm quyền trả lời của Sở Xây dựng' });
    await dialog.getByText('Sở Xây dựng quản lý hành lang thoát nước dọc tuyến.').waitFor();
    await dialog.getByText('Có thẩm quyền', { exact: true }).click();
    await signAct(office.page, 'Quyết định thẩm quyền trả lời của Sở Xây dựng', {
      'Lý do': 'Hành lang thoát nước thuộc chức năng quản lý của Sở Xây dựng.',
    });
    await answering.waitFor();
    nothingWrong(lead, agency, office);
  });

  it('the lead amends the proposal: everyone is asked anew, and the old round stands as a table of its own', async () => {
    const lead = await comes('truong.stnmt', 'bai-trung-chuyen-rac');
    await lead.todo.getByText(/việc khác$/).click();
    await lead.todo.getByRole('link', { name: 'Sửa nội dung đã gửi, lấy ý kiến lại' }).click();
    await signAct(lead.page, 'Sửa nội dung đã gửi, lấy ý kiến lại', {
      'Đề xuất, nguyên văn': 'Đầu tư trạm trung chuyển chất thải rắn 90 tấn/ngày trên khu đất 1,4 ha.',
      'Lý do': 'Giảm quy mô để không phải thu hồi đất ở.',
    });

    const asked = lead.page.getByRole('row', { name: /^Sở Xây dựng/ });
    await asked.getByText('Chờ trả lời', { exact: true }).waitFor();
    await lead.page.getByText(/^Lần 1, gửi/).click();
    const former = lead.page.getByRole('group').filter({ hasText: 'đã thay bằng lần sau' });
    await former.getByText(/120 tấn\/ngày trên khu đất 1,8 ha/).waitFor();
    await former.getByText('Giảm quy mô để không phải thu hồi đất ở.').waitFor();
    for (const told of ['Ý kiến của cơ quan chủ trì', 'Nội dung hỏi'])
      await former.getByText(told, { exact: true }).waitFor();
    const table = lead.page.getByRole('table', { name: 'Ý kiến về văn bản lần 1' });
    await table
      .getByRole('row', { name: /^Sở Xây dựng/ })
      .getByText(/^Thống nhất/)
      .first()
      .waitFor();
    nothingWrong(lead);
  });

  it('an agency answers late: its answer is kept and told as late, and it remains deemed to agree', async () => {
    const agency = await comes('truong.stnmt', 'cay-xanh-do-thi', '/tra-loi/STNMT');
    await agency.page
      .getByText(/được lưu và ghi nhận, không làm thay đổi kết quả/)
      .first()
      .waitFor();
    await fillAnswer(agency.page, {
      position: 'Không thống nhất',
      reason: 'Danh mục cây trồng có loài ngoại lai xâm hại.',
      alternative: 'Bỏ ba loài ngoại lai khỏi danh mục.',
    });
    await signAnswer(agency.page);

    const lead = await comes('truong.sxd', 'cay-xanh-do-thi');
    await lead.page.getByRole('button', { name: 'Xem dạng bảng, in' }).click();
    const row = lead.page
      .getByRole('table', { name: /^Thời hạn và ý kiến/ })
      .getByRole('row', { name: /^Sở Tài nguyên/ });
    await row.getByText(/^gửi chậm 8:00/).waitFor();
    await row.getByText('Được xác định là đồng ý', { exact: true }).waitFor();
    expect(await lead.page.getByRole('heading', { name: 'Ý kiến khác nhau về nội dung chủ yếu' }).count()).toBe(0);
    nothingWrong(lead, agency);
  });

  it('the lead does not accept a condition, the agency maintains it, and the two heads have to meet', async () => {
    const lead = await comes('truong.skhdt', 'dau-tu-cong-2024');
    const condition = 'Giãn tiến độ hai dự án nhóm B khởi công quý IV năm 2024 sang năm 2025.';
    const rejected = lead.page.getByRole('row').filter({ has: lead.page.getByText(condition, { exact: true }) });
    await rejected.getByRole('button', { name: 'Giải trình góp ý này' }).click();
    await choose(lead.page, 'Kết quả', 'Không tiếp thu');
    await lead.page.getByRole('textbox', { name: 'Giải trình' }).fill('Hai dự án đã có trong kế hoạch trung hạn.');
    await lead.page.getByRole('button', { name: 'Ghi giải trình' }).click();
    await rejected.getByText('Hai dự án đã có trong kế hoạch trung hạn.').waitFor();
    await acts('truong.skhdt', 'dau-tu-cong-2024', 'opinions/SNNPTNT/comments/ke-an-ninh-dong/resolve', {
      result: 'noted',
      explanation: 'Xem xét khi điều chỉnh kế hoạch giữa kỳ.',
    });

    const agency = await comes('truong.stc', 'dau-tu-cong-2024');
    await agency.todo.getByRole('link', { name: 'Bảo lưu' }).click();
    await confirm(agency.page, 'Bảo lưu góp ý không được tiếp thu?', 'Ký và gửi');
    await agency.page.getByText('Cơ quan góp ý bảo lưu.').waitFor();
    await lead.page.getByText('Cơ quan góp ý bảo lưu.').waitFor();
    await lead.todo.getByText('Làm việc trực tiếp với cơ quan có ý kiến khác').waitFor();
    nothingWrong(lead, agency);
  });

  it('the clerk records when an agency outside the system received the request, and its limit begins to run', async () => {
    const consult = [{ agency: 'CAT', function: 'fire-safety', reason: 'Phòng cháy và chữa cháy' }];
    const { id } = await opened(await browsers().application.signIn('truong.stnmt'), { consult });
    const clerk = await comes('vanthu.stnmt', id);
    const lane = clerk.page.getByRole('row', { name: /^Công an tỉnh/ });
    await lane.getByText('chưa có biên nhận, thời hạn chưa bắt đầu tính', { exact: true }).waitFor();
    await clerk.todo.getByRole('link', { name: 'Ghi nhận' }).click();
    const parts = clerk.page.getByRole('dialog').getByRole('spinbutton');
    await parts.first().waitFor();
    expect((await parts.allInnerTexts()).map(Number).sort((a, b) => a - b)).toEqual([0, 6, 8, 14, 2023]);
    await signAct(
      clerk.page,
      'Ghi nhận Công an tỉnh đã nhận văn bản',
      {
        'Căn cứ': 'Sổ giao nhận số 214, Công an tỉnh ký nhận ngày 14/6/2023',
      },
      'Ghi vào hồ sơ',
    );
    await clerk.page
      .getByText(/biên nhận 14\/6/)
      .first()
      .waitFor();
    await clerk.todo.getByRole('link', { name: 'Nhập ý kiến trả lời' }).waitFor();
    nothingWrong(clerk);
  });
});
