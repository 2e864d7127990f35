/** A request with its files: opened with a PDF, read beside the answer, saved to the byte, returned for what is missing. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aDocx, aPdf, aPng } from '../files/sample-files.js';
import { describeInBrowser } from './people-at-browsers.js';
import { fillAnswer, signAnswer } from './steps-answering.js';
import { choose, fillOpening, signAndSend } from './steps-opening.js';

const ASKED = {
  subject: 'Lấy ý kiến quy hoạch sử dụng đất phường 9 có bản đồ kèm theo',
  proposal: 'Phê duyệt quy hoạch sử dụng đất phường 9 theo dự thảo kèm theo.',
  position: 'Đủ điều kiện phê duyệt.',
  legalGround: 'Điều 43 Luật Đất đai',
  question: 'Quy hoạch sử dụng đất có phù hợp quy hoạch xây dựng không?',
  agencies: ['Sở Xây dựng'],
};
const DRAFT = aPdf('DU THAO QUY HOACH SU DUNG DAT');

/** A canvas, as far as the test looks at it. */
interface Drawn {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}

describeInBrowser('files', (browsers) => {
  let folder: string;
  const local = async (name: string, content: Buffer | string) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-browser-files-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const group = (page: Page, name: RegExp) => page.getByRole('group', { name });
  /** Chooses files as the button does, which opens a window of the system. */
  const attach = async (page: Page, name: RegExp, ...paths: string[]) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      group(page, name).getByRole('button', { name: 'Chọn tệp' }).press('Enter'),
    ]);
    await chooser.setFiles(paths);
  };
  const saved = async (page: Page, name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Tải về tệp ${name}` }).click(),
    ]);
    return { content: await readFile(await download.path()), name: download.suggestedFilename() };
  };

  it('go with the request, are read beside the answer, and are saved as they were sent', async () => {
    const head = await browsers().person('truong.stnmt');
    await head.goTo('/ho-so/moi');
    const files = /^Tệp gửi kèm/;
    await attach(head.page, files, await local('Dự thảo quy hoạch.pdf', DRAFT), await local('Bản đồ.png', aPng(64)));
    await group(head.page, files).getByRole('button', { name: 'Bỏ tệp Dự thảo quy hoạch.pdf' }).waitFor();
    await group(head.page, files).getByLabel('Loại tài liệu của tệp Bản đồ.png').selectOption('Tài liệu khác');
    // What is not taken says why, at its place, and the others stay.
    await attach(head.page, files, await local('Dự thảo.docx', aPng()), await local('cai-dat.exe', 'MZ'));
    await group(head.page, files)
      .getByText(/Nội dung tệp không đúng với đuôi tên tệp/)
      .waitFor();
    await group(head.page, files)
      .getByText(/Loại tệp này không được nhận/)
      .waitFor();
    await group(head.page, files).getByRole('button', { name: 'Ẩn thông báo về tệp cai-dat.exe' }).click();
    await fillOpening(head.page, ASKED);
    const path = await signAndSend(head.page);
    await head.page.getByRole('heading', { name: 'Tệp đính kèm' }).waitFor();

    const asked = await browsers().person('truong.sxd');
    await asked.goTo(`${path}/tra-loi/SXD`);
    await asked.page.getByRole('button', { name: 'Xem tệp Dự thảo quy hoạch.pdf' }).click();
    const shown = asked.page.getByRole('region', { name: 'Nội dung tệp Dự thảo quy hoạch.pdf' });
    await shown.getByRole('img', { name: 'Trang 1/1' }).waitFor();
    await shown.getByText('DU THAO QUY HOACH SU DUNG DAT').waitFor({ state: 'attached' });
    // The page was drawn: not all of it is white.
    const dark = await shown.locator('canvas').evaluate((canvas) => {
      const drawn = canvas as unknown as Drawn;
      const { data } = drawn.getContext('2d').getImageData(0, 0, drawn.width, drawn.height);
      return data.filter((value, index) => index % 4 === 0 && value < 128).length;
    });
    expect(dark).toBeGreaterThan(100);
    await asked.page.getByRole('button', { name: 'Xem tệp Bản đồ.png' }).click();
    const picture = asked.page.getByRole('img', { name: 'Bản đồ.png' });
    await picture.waitFor();
    expect(await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(64);
    expect(await saved(asked.page, 'Dự thảo quy hoạch.pdf')).toEqual({
      content: DRAFT,
      name: 'Dự thảo quy hoạch.pdf',
    });

    await fillAnswer(asked.page, { position: 'Thống nhất' });
    await asked.page.getByRole('button', { name: /^Thêm góp ý cho câu 1/ }).click();
    await asked.page.getByRole('textbox', { name: /^Góp ý 1/ }).fill('Bổ sung lộ giới đường số 3.');
    await asked.page.getByRole('button', { name: 'Đính kèm tệp vào góp ý 1' }).click();
    await attach(asked.page, /^Tệp gửi kèm góp ý 1/, await local('Lộ giới.png', aPng(32)));
    await asked.page.getByRole('button', { name: 'Bỏ tệp Lộ giới.png' }).waitFor();
    await attach(asked.page, /^Tệp gửi kèm câu trả lời/, await local('Công văn trả lời.docx', aDocx()));
    await asked.page.getByRole('button', { name: 'Bỏ tệp Công văn trả lời.docx' }).waitFor();
    await signAnswer(asked.page);
    await asked.page.getByText(/Kèm trả lời của Sở Xây dựng/).waitFor();
    expect((await saved(asked.page, 'Công văn trả lời.docx')).content).toEqual(aDocx());
    await asked.page.getByText(/góp ý của Sở Xây dựng/).waitFor();
    await asked.page
      .getByRole('list', { name: 'Tệp gửi kèm góp ý' })
      .getByRole('link', { name: 'Lộ giới.png', exact: true })
      .waitFor();
    expect((await saved(asked.page, 'Lộ giới.png')).content).toEqual(aPng(32));
    expect([...head.faults(), ...asked.faults()]).toEqual([]);
  });

  it('are dropped into the form, and stay in the draft of an answer for the next who opens it', async () => {
    const { path } = await openedByHead('Lấy ý kiến quy hoạch sử dụng đất phường 8');
    const officer = await browsers().person('chuyenvien.sxd');
    await officer.goTo(`${path}/tra-loi/SXD`);
    const files = group(officer.page, /^Tệp gửi kèm câu trả lời/);
    await files.waitFor();
    const dropped = await officer.page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(${JSON.stringify([...aPdf('y kien')])})], 'Ý kiến thẩm định.pdf'));
      return data;
    })()`);
    await files.getByText('hoặc kéo thả vào đây').dispatchEvent('drop', { dataTransfer: dropped });
    await files.getByRole('button', { name: 'Bỏ tệp Ý kiến thẩm định.pdf' }).waitFor();
    await fillAnswer(officer.page, { position: 'Thống nhất' });
    await officer.page.getByRole('button', { name: /^Trình / }).click();
    await officer.page
      .getByText(/Đã trình/)
      .first()
      .waitFor();

    const head = await browsers().person('truong.sxd');
    await head.goTo(`${path}/tra-loi/SXD`);
    await head.page.getByRole('button', { name: 'Bỏ tệp Ý kiến thẩm định.pdf' }).waitFor();
    await signAnswer(head.page);
    expect((await saved(head.page, 'Ý kiến thẩm định.pdf')).content).toEqual(aPdf('y kien'));
    expect([...officer.faults(), ...head.faults()]).toEqual([]);
  });

  it('complete a dossier that was returned for what is missing in it', async () => {
    const { path } = await openedByHead('Lấy ý kiến quy hoạch sử dụng đất phường 7');
    const asked = await browsers().person('truong.sxd');
    await asked.goTo(`${path}/tra-loi/SXD`);
    await asked.page
      .getByRole('button', { name: /^Trả lại/ })
      .first()
      .click();
    const dialog = asked.page.getByRole('dialog');
    await choose(asked.page, 'Căn cứ trả lại', 'Hồ sơ chưa đầy đủ');
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Chưa có cơ sở để cho ý kiến.');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await dialog.getByText('Cần nêu hồ sơ còn thiếu gì.').waitFor();
    await dialog.getByRole('textbox', { name: 'Còn thiếu những gì' }).fill('Bản đồ hiện trạng\nTờ trình đã ký');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await asked.page.getByText(/^Đã trả lại văn bản/).waitFor();

    const lead = await browsers().person('truong.stnmt');
    await lead.goTo(`${path}?viec=opinion.complete-dossier&co-quan=SXD`);
    const act = lead.page.getByRole('dialog');
    await act.getByText(/Còn thiếu: Bản đồ hiện trạng; Tờ trình đã ký\./).waitFor();
    await act.getByRole('textbox', { name: 'Nội dung đã bổ sung' }).fill('Bổ sung bản đồ và tờ trình.');
    await attach(lead.page, /^Tệp bổ sung/, await local('Tờ trình.pdf', aPdf('To trinh')));
    await act.getByRole('button', { name: 'Bỏ tệp Tờ trình.pdf' }).waitFor();
    await act.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await lead.page.getByRole('dialog').getByRole('button', { name: 'Ký và gửi' }).click();
    await lead.page.getByText(/· Bổ sung hồ sơ gửi Sở Xây dựng$/).waitFor();
    expect((await saved(lead.page, 'Tờ trình.pdf')).content).toEqual(aPdf('To trinh'));
    expect([...asked.faults(), ...lead.faults()]).toEqual([]);
  });

  const openedByHead = async (subject: string) => {
    const head = await browsers().person('truong.stnmt');
    await head.goTo('/ho-so/moi');
    await fillOpening(head.page, { ...ASKED, subject, proposal: `${ASKED.proposal} ${subject}` });
    return { path: await signAndSend(head.page) };
  };
});
