import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser, type Person } from './people-at-browsers.js';
import { confirm, signAct, signDisputeAct } from './steps-acts.js';
import { fillAnswer, signAnswer, workButton } from './steps-answering.js';
import { moveUntilSeen } from './steps-clock.js';
import { choose, fillOpening, signAndSend } from './steps-opening.js';
import { writeMinutes } from './steps-session.js';

const SUBJECT = 'Lấy ý kiến phương án di dời chợ đầu mối Bình Ngọc';
const DOWN_TO_EARTH = 'Giữ chợ tại chỗ, xây dựng thêm trạm xử lý nước thải 60 m³/ngày.';
const PHONE = { width: 390, height: 844 };

describeInBrowser('a whole story through the screen, with everybody who has a part in it', (browsers) => {
  let address = '';
  let lead: Person;
  const present: Person[] = [];

  const comes = async (login: string, look = {}) => {
    const person = await browsers().person(login, look);
    present.push(person);
    await person.goTo('/');
    return person;
  };
  const opens = async (login: string, act: string) => {
    const person = await comes(login);
    await workButton(person.page, act, SUBJECT).click();
    return person;
  };
  const todo = () => lead.page.getByRole('region', { name: 'Việc làm được bây giờ' });

  beforeAll(async () => {
    lead = await comes('truong.skhdt');
  });
  afterEach(() => {
    expect(present.flatMap((person) => person.faults())).toEqual([]);
  });

  it('begins when the lead’s head opens a consultation of five agencies', async () => {
    await lead.page.getByRole('link', { name: 'Soạn hồ sơ lấy ý kiến' }).click();
    await fillOpening(lead.page, {
      subject: SUBJECT,
      proposal:
        'Di dời chợ đầu mối Bình Ngọc ra khỏi khu dân cư, bố trí kinh phí 86 tỷ đồng, thu hồi đất 3,2 ha, ' +
        'đấu nối đường tỉnh ĐT.645; dự thảo quyết định kèm theo.',
      position: 'Di dời chợ đến khu đất 3,2 ha cạnh đường ĐT.645.',
      legalGround: 'Quy chế làm việc của UBND tỉnh',
      question: 'Phương án di dời có phù hợp với lĩnh vực do cơ quan quản lý không?',
      agencies: ['Sở Tài chính', 'Sở Xây dựng', 'Sở Tài nguyên và Môi trường', 'Sở Giao thông vận tải', 'Sở Tư pháp'],
      authority: 'Chủ tịch UBND tỉnh',
    });
    address = await signAndSend(lead.page);
    await lead.page.getByRole('heading', { name: 'Thời hạn và ý kiến của 5 cơ quan' }).waitFor();
  });

  it('an officer writes an answer and submits it; the head signs what was submitted', async () => {
    const officer = await opens('chuyenvien.stc', 'Soạn trả lời');
    await fillAnswer(officer.page, { position: 'Thống nhất', said: 'Cân đối được 86 tỷ đồng trong năm 2024.' });
    await officer.page.getByRole('button', { name: 'Trình Giám đốc ký gửi' }).click();
    await officer.page.getByText(/^Đồng chí Huỳnh Thu Hà đã trình lúc/).waitFor();

    const head = await opens('truong.stc', 'Ký trả lời');
    await head.page.getByText(/^Đồng chí Huỳnh Thu Hà đã trình lúc/).waitFor();
    const said = head.page.getByRole('textbox', { name: /^Nội dung ý kiến về câu này/ });
    expect(await said.inputValue()).toBe('Cân đối được 86 tỷ đồng trong năm 2024.');
    await signAnswer(head.page);
    await head.page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
  });

  it('an agency that answers vaguely is asked to clarify, and answers again with a condition', async () => {
    const head = await opens('truong.sxd', 'Trả lời');
    await fillAnswer(head.page, { position: 'Thống nhất', said: 'Cơ bản thống nhất, đề nghị nghiên cứu thêm.' });
    await signAnswer(head.page);

    await todo()
      .getByText(/việc khác$/)
      .click();
    await todo().getByRole('link', { name: 'Đề nghị Sở Xây dựng làm rõ ý kiến' }).click();
    await signAct(lead.page, 'Đề nghị Sở Xây dựng làm rõ ý kiến', {
      'Lý do': 'Chưa rõ đề nghị nghiên cứu thêm nội dung gì.',
    });

    await head.goTo('/');
    await workButton(head.page, 'Làm rõ ý kiến', SUBJECT).click();
    await head.page.getByText('Chưa rõ đề nghị nghiên cứu thêm nội dung gì.').first().waitFor();
    await fillAnswer(head.page, {
      position: 'Thống nhất có điều kiện',
      condition: 'Hoàn thành đường gom trước khi chợ hoạt động.',
    });
    await signAnswer(head.page);
  });

  it('one agency returns the request, which the lead accepts; one disagrees with an alternative', async () => {
    const returning = await opens('truong.sgtvt', 'Trả lời');
    await returning.page.getByRole('button', { name: 'Trả lại', exact: true }).click();
    const dialog = returning.page.getByRole('dialog', { name: 'Trả lại văn bản lấy ý kiến' });
    await dialog.getByText('Không đúng thẩm quyền của cơ quan được lấy ý kiến', { exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Đoạn đường do UBND thành phố Tuy Hòa quản lý.');
    await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await returning.page.getByText(/^Đã trả lại văn bản cho Sở Kế hoạch và Đầu tư/).waitFor();

    await todo().getByRole('link', { name: 'Chấp nhận trả lại' }).click();
    await signAct(lead.page, 'Chấp nhận việc Sở Giao thông vận tải trả lại văn bản');

    const dissenting = await opens('truong.stnmt', 'Trả lời');
    await fillAnswer(dissenting.page, {
      position: 'Không thống nhất',
      reason: 'Khu đất 3,2 ha nằm trong hành lang thoát lũ của sông Ba.',
      alternative: DOWN_TO_EARTH,
    });
    await signAnswer(dissenting.page);
  });

  it('the silent agency is deemed to agree when the limit passes, and is given its notice', async () => {
    await moveUntilSeen(lead.page, lead.page.getByText('Sở Tư pháp không trả lời, được xác định là đồng ý.'));
    await todo().getByRole('link', { name: 'Soạn thông báo' }).click();
    await signAct(lead.page, 'Ra thông báo về việc được xác định là đồng ý gửi Sở Tư pháp', {
      'Số, ký hiệu văn bản': '1502/SKHĐT-TH',
    });
    await todo().getByRole('link', { name: 'Soạn thông báo' }).waitFor({ state: 'detached' });
  });

  it('the lead explains what became of the condition, meets the dissenting head, and sends the rest to the Office', async () => {
    await lead.page.getByRole('button', { name: 'Giải trình góp ý này' }).click();
    await choose(lead.page, 'Kết quả', 'Tiếp thu');
    await lead.page.getByRole('textbox', { name: 'Giải trình' }).fill('Đã bổ sung đường gom vào giai đoạn 1.');
    await lead.page.getByRole('button', { name: 'Ghi giải trình' }).click();
    await lead.page.getByText('Đã bổ sung đường gom vào giai đoạn 1.').first().waitFor();

    await lead.goTo(`${address}/tranh-chap`);
    const acts = await writeMinutes(lead.page, {
      result: 'Còn khác nhau',
      minutes: 'Hai bên còn khác nhau về vị trí chợ.',
      participants: 'Giám đốc Sở KHĐT\nGiám đốc Sở TNMT',
    });
    await acts.getByRole('button', { name: 'Ghi biên bản', exact: true }).click();
    await confirm(lead.page, 'Ghi biên bản này vào hồ sơ?', 'Ghi biên bản');

    await acts.getByRole('button', { name: 'Trình qua Văn phòng' }).click();
    const second = acts.getByRole('textbox', { name: 'Phương án 2' });
    expect(await second.inputValue()).toBe(DOWN_TO_EARTH);
    await acts.getByRole('button', { name: 'Trình qua Văn phòng' }).last().click();
    await confirm(lead.page, 'Trình Chủ tịch qua Văn phòng?', 'Trình qua Văn phòng');
    await lead.page.getByText('Văn phòng UBND tỉnh thẩm tra', { exact: true }).waitFor();
  });

  it('the Office verifies and submits; the chairman decides on a phone', async () => {
    const office = await opens('truong.vp', 'Thẩm tra hồ sơ');
    await signDisputeAct(office.page, {
      button: 'Trình Chủ tịch',
      question: 'Trình Chủ tịch UBND tỉnh?',
      written: { 'Ý kiến thẩm tra của Văn phòng': 'Hồ sơ đủ điều kiện trình.' },
    });

    const chairman = await comes('chutich', PHONE);
    await workButton(chairman.page, 'Xem và quyết định', SUBJECT).click();
    await chairman.page.getByText(DOWN_TO_EARTH, { exact: true }).first().click();
    await chairman.page.getByRole('button', { name: 'Quyết định phương án 2' }).click();
    await confirm(chairman.page, 'Ký quyết định này?', 'Ký quyết định');
    await chairman.page.getByRole('heading', { name: 'Chủ tịch UBND tỉnh đã quyết định' }).waitFor();
  });

  it('everybody who was asked reads of the decision in the inbox, and the journal proves to be whole', async () => {
    for (const login of ['truong.stc', 'truong.sxd', 'truong.stnmt', 'truong.stp']) {
      const asked = await comes(login);
      await asked.page.getByRole('link', { name: /^Hộp thư/ }).click();
      await asked.page.getByRole('button', { name: new RegExp(`^Xem \\d+ thư về ${SUBJECT}`) }).click();
      const told = asked.page.getByRole('listitem').filter({ hasText: SUBJECT });
      await told.getByRole('heading', { name: 'Quyết định' }).first().waitFor();
    }
    await lead.goTo(`${address}/nhat-ky`);
    await lead.page.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await lead.page.getByText(/\d+ mục liền mạch/).waitFor();
  });
});
