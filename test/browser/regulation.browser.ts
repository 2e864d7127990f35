/**
 * A province writes a regulation of its own: a fault told at its field, mended, rehearsed, replayed over the past, proposed by one
 * administrator and adopted by another; what is opened then is under it.
 */
import { expect, it } from '@jest/globals';
import { describeInBrowser, type Person } from './people-at-browsers.js';
import { confirm } from './steps-acts.js';
import { looksSound } from './steps-looking.js';

const MINUTES = 10 * 60_000;
const DRAFT = '/quan-tri/quy-dinh/soan/phu-yen-moi';

describeInBrowser('a regulation of the province’s own', (browsers) => {
  let first: Person;

  it('is begun from the one in force, and says at the field what is wrong', async () => {
    first = await browsers().person('quantri');
    const { page } = first;
    await first.goTo('/quan-tri/quy-dinh');
    await page.getByText('Chưa có bản soạn nào.').waitFor();
    await page.getByRole('button', { name: 'Soạn quy định của địa phương' }).click();
    const dialog = page.getByRole('dialog', { name: 'Soạn quy định của địa phương' });
    await dialog.getByLabel('Mã quy định').fill('Phú Yên');
    await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await dialog.getByText('Mã gồm chữ thường không dấu và số').waitFor();
    await dialog.getByLabel('Mã quy định').fill('phu-yen-moi');
    await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.getByRole('heading', { name: 'Soạn quy định phu-yen-moi' }).waitFor();
    await page.getByText('Không khác quy định đang áp dụng.').waitFor();

    const usual = page.getByLabel('Việc thường: mặc định');
    await usual.fill('99');
    await page.getByText('Mức mặc định 99 phải nằm giữa mức tối thiểu 3 và mức tối đa 15.').waitFor();
    await page.getByText('Còn 1 chỗ chưa đúng').waitFor();
    await page.getByLabel('Mã điều khoản (cách nhau bằng dấu phẩy)').first().fill('PY-9.9');
    await page.getByText('Phải là mã của một điều khoản có trong danh mục, không phải "PY-9.9".').waitFor();
    await page.getByLabel('Mã điều khoản (cách nhau bằng dấu phẩy)').first().fill('PY-2.2d, PY-2.2e');
    expect(await page.getByText('Bản soạn còn chỗ chưa đúng.').count()).toBeGreaterThan(0);
    // What is typed is kept without being asked for, in order or not.
    await page.getByText('Đang lưu…').waitFor({ state: 'detached' });
    await page.getByText('Mức mặc định 99 phải nằm giữa').waitFor();
    await page.getByText('Còn 1 chỗ chưa đúng').waitFor();
    await first.goTo(DRAFT);
    await page.getByText('Mức mặc định 99 phải nằm giữa').waitFor();
    await looksSound(first);
    await page.locator('[data-key="limits.ordinary.default"]').getByText('Đang áp dụng: 7').waitFor();
    await usual.fill('5');
    await page.getByText('Mức mặc định 99 phải nằm giữa').waitFor({ state: 'detached' });
    await page.getByLabel('Hết thời hạn mà không trả lời thì').selectOption('escalate-to-head');
    await page.getByText('Không còn chỗ nào chưa đúng.').waitFor();
    const row = page.getByRole('row', { name: /^Việc thường: mặc định/ });
    expect(await row.innerText()).toMatch(/7\s+(Bản soạn: )?5/);
    expect(first.faults()).toEqual([]);
  });

  it(
    'is rehearsed, and tells which stories go otherwise and where',
    async () => {
      const { page } = first;
      await page.getByRole('button', { name: 'Diễn tập bản soạn' }).click();
      await page.getByText('Đang chạy trên một tiến trình riêng').waitFor();
      await page.getByText(/Đã diễn \d+ kịch bản: \d+ kịch bản diễn ra khác trước/).waitFor({ timeout: MINUTES });
      await page
        .getByText(/Được xác định là đồng ý → Quá hạn/)
        .first()
        .waitFor();
      await looksSound(first);
    },
    MINUTES,
  );

  it(
    'is replayed over the last year, and says what was assumed',
    async () => {
      const { page } = first;
      await page.getByRole('button', { name: 'So với bản soạn' }).click();
      await page.getByText(/việc lấy ý kiến mở từ/).waitFor({ timeout: MINUTES });
      await page.getByText(/Mọi người làm đúng những việc đã làm/).waitFor();
      const figures = page.locator('dl');
      expect(await figures.innerText()).toMatch(/→ 0 \(ít hơn \d+\)/);
      const office = await browsers().person('truong.vp');
      await office.goTo(DRAFT);
      await office.page
        .getByRole('link', { name: /đầu tư công/ })
        .first()
        .waitFor();
      expect(await office.page.getByLabel('Việc thường: mặc định').count()).toBe(0);
      await looksSound(office);
      expect(office.faults()).toEqual([]);
    },
    MINUTES,
  );

  it('is proposed by one administrator and adopted by another, and rules what is opened from its day on', async () => {
    const { page } = first;
    await page.getByRole('button', { name: 'Đề nghị áp dụng' }).click();
    await page.getByText('Cần nhập ô này.').first().waitFor();
    await page.getByLabel('Văn bản của địa phương').fill('Quyết định số 20/2023/QĐ-UBND ngày 10/6/2023');
    const from = page.getByRole('group', { name: /^Áp dụng từ ngày/ });
    for (const [part, typed] of Object.entries({ Ngày: '3', Tháng: '7', Năm: '2023' }))
      await from.getByRole('spinbutton', { name: new RegExp(`^${part}`) }).pressSequentially(typed);
    await page.getByRole('button', { name: 'Đề nghị áp dụng' }).click();
    await page.getByText('Chờ một quản trị viên khác áp dụng.').waitFor();
    expect(await page.getByRole('button', { name: 'Áp dụng quy định này' }).count()).toBe(0);

    const second = await browsers().person('quantri2');
    await second.goTo(DRAFT);
    await second.page.getByText('Quản trị hệ thống đề nghị lúc').waitFor();
    await second.page.getByRole('button', { name: 'Áp dụng quy định này' }).click();
    await confirm(second.page, 'Áp dụng quy định này?', 'Áp dụng quy định này');
    await second.page.getByText('Quản trị hệ thống đề nghị, Phan Diệu Linh áp dụng').waitFor();
    await second.goTo('/quan-tri/quy-dinh?ban=phu-yen-moi');
    await looksSound(second);

    const lead = await browsers().application.signIn('truong.skhdt');
    await lead.post('/api/v1/clock/advance', { to: '2023-07-03T09:00:00+07:00' });
    const { body } = await lead.post<{ regulation: string }>('/api/v1/consultations/open', {
      matter: 'viec-theo-quy-dinh-moi',
      subject: 'Lấy ý kiến theo quy định mới',
      position: 'Thống nhất chủ trương',
      proposal: 'Phê duyệt phương án kèm theo',
      legalGround: 'Quy chế làm việc của UBND tỉnh',
      authority: 'province',
      questions: [{ key: 'q1', text: 'Phương án có phù hợp không?' }],
      consult: [{ agency: 'STC', function: 'budget', reason: 'Cân đối ngân sách' }],
    });
    expect(body.regulation).toBe('phu-yen-moi');
    expect([...first.faults(), ...second.faults()]).toEqual([]);
  });
});
