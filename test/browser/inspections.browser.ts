/**
 * An unannounced inspection on its pages: a draw committed with a secret that the browser makes, opened after a checkpoint, repeated by the
 * ten lines of docs/draw.md; the inspection of what was drawn, followed until its measure is carried out.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DrawFile } from '../../src/api/discipline/draw-file.views.js';
import { sealed } from '../discipline/drawing.js';
import { describeInBrowser, type Person } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

const SUBJECT = 'Kiểm tra đột xuất theo rút thăm';

describeInBrowser('inspections', (browsers) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dong-thuan-draw-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Opens the dialog of an act, has it filled in, and sends it. */
  const act = async (
    { page }: Person,
    name: string,
    fill: (dialog: ReturnType<typeof page.getByRole>) => Promise<void> = async () => undefined,
  ) => {
    await page.getByRole('link', { name, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await fill(dialog);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  /** Types a day into the field of that name. */
  const day = async ({ page }: Person, label: string, digits: string) => {
    await page.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
    await page.keyboard.type(digits);
  };

  it('are drawn so that anybody can draw again, and followed to their end', async () => {
    const officer = await browsers().person('chuyenvien.snv');
    const { page } = officer;
    await officer.goTo('/ky-cuong/rut-tham');
    let secret = '';
    await act(officer, 'Chuẩn bị rút thăm', async (dialog) => {
      await dialog.getByLabel('Trích yếu').fill('Rút thăm tháng 6');
      await dialog.getByLabel('Mục đích').fill('Chọn một cơ quan.');
      await dialog.getByLabel('Số lượng rút').fill('1');
      await dialog.getByLabel('Danh sách mã').fill('SYT\nSCT\nSTC');
      secret = await dialog.getByLabel('Mã bí mật', { exact: true }).inputValue();
      await dialog.getByRole('button', { name: 'Chuẩn bị rút thăm' }).click();
      // Not before the officer says that the secret was kept.
      await dialog.getByText('Cần ghi nội dung này.').waitFor();
      await dialog.getByText('Tôi đã in hoặc chép mã bí mật').click();
    });
    await page.getByText('Đã cam kết, chờ mở').waitFor();
    expect(await page.content()).not.toContain(secret);
    const draw = new URL(page.url()).pathname.split('/').at(-1);

    await page.getByRole('link', { name: 'Mở kết quả bằng mã bí mật' }).click();
    const opening = page.getByRole('dialog');
    await opening.getByLabel('Mã bí mật').fill(secret);
    await opening.getByRole('button', { name: 'Mở kết quả bằng mã bí mật' }).click();
    await opening.getByText('Chưa mở được kết quả rút thăm').waitFor();
    await sealed(browsers().application);
    await opening.getByRole('button', { name: 'Mở kết quả bằng mã bí mật' }).click();
    await page.getByText('Đã có kết quả').waitFor();
    await looksSound(officer);

    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'rut-tham.json' }).click();
    const kept = join(folder, 'rut-tham.json');
    await (await downloading).saveAs(kept);
    const { drawn } = JSON.parse(readFileSync(kept, 'utf8')) as DrawFile;
    const [, program = ''] = /```python\n([\s\S]*?)```/.exec(readFileSync('docs/draw.md', 'utf8')) ?? [];
    writeFileSync(join(folder, 'repeat.py'), program);
    const again = (await promisify(execFile)('python3', [join(folder, 'repeat.py'), kept])).stdout.trim();
    expect([again]).toEqual(drawn);
    await inspected(officer, draw ?? '', again);
  });

  /** The inspection of a unit that was drawn, by the officer, the heads and the unit. */
  async function inspected(officer: Person, draw: string, unit: string): Promise<void> {
    const { page } = officer;
    await officer.goTo('/ky-cuong/kiem-tra');
    await act(officer, 'Mở cuộc kiểm tra', async (dialog) => {
      await dialog.getByLabel('Tên cuộc kiểm tra').fill(SUBJECT);
      const pick = dialog.getByLabel('Đơn vị được kiểm tra');
      await pick.selectOption({ value: unit });
      await day(officer, 'Thời kỳ từ ngày', '01012023');
      await day(officer, 'Thời kỳ đến hết ngày', '31032023');
      await dialog.getByText('Đột xuất, theo rút thăm').click();
      await dialog.getByLabel('Lần rút thăm').selectOption({ value: draw });
      await dialog.getByLabel('Nội dung kiểm tra').fill('Việc thực hiện nhiệm vụ được giao.');
      await dialog.getByRole('button', { name: 'Thêm người' }).click();
      await dialog.getByLabel(/^Người/).selectOption({ index: 1 });
      await dialog.getByText('Trưởng đoàn', { exact: true }).click();
    });
    await page.getByText('Đột xuất, chưa bắt đầu').waitFor();
    const path = new URL(page.url()).pathname;
    const inspectedHead = await browsers().person(`truong.${unit.toLowerCase()}`);
    await inspectedHead.goTo('/ky-cuong/kiem-tra');
    await inspectedHead.page.getByText('Không có cuộc kiểm tra nào đang thực hiện.').waitFor();

    await act(officer, 'Bắt đầu kiểm tra', async (dialog) => {
      await dialog.getByLabel('Số quyết định kiểm tra').fill('99/QĐ-SNV');
      await day(officer, 'Kết luận trước hết ngày', '31122023');
    });
    await act(officer, 'Ghi kết quả kiểm tra', async (dialog) => {
      await dialog.getByLabel('Nội dung phát hiện').fill('Trả lời chậm 2 văn bản.');
      await dialog.getByText('Thiếu sót').click();
      await dialog.getByLabel('Căn cứ').fill('Mục 2.2');
    });
    await page.getByText('Thiếu sót: Trả lời chậm 2 văn bản.').first().waitFor();

    const head = await browsers().person('truong.snv');
    await head.goTo(path);
    await act(head, 'Kết luận', async (dialog) => {
      await dialog.getByLabel('Kết luận', { exact: true }).fill('Còn trả lời chậm.');
      await dialog.getByLabel('Số kết luận').fill('42/KL-SNV');
      await dialog.getByRole('button', { name: 'Thêm biện pháp' }).click();
      await dialog.getByLabel('Việc phải làm').fill('Phân công người theo dõi thời hạn.');
      await dialog.getByLabel('Cơ quan thực hiện').selectOption({ value: unit });
      await day(head, 'Trước hết ngày', '31122023');
    });
    await head.page.getByText('Đã kết luận, đang thực hiện biện pháp').waitFor();

    await inspectedHead.goTo(path);
    await act(inspectedHead, 'Báo cáo đã thực hiện', async (dialog) => {
      await dialog.getByLabel('Biện pháp số').fill('1');
      await dialog.getByLabel('Kết quả, minh chứng').fill('Quyết định số 57.');
    });
    await officer.goTo(path);
    await act(officer, 'Công nhận đã thực hiện', async (dialog) => {
      await dialog.getByLabel('Biện pháp số').fill('1');
    });
    await page.getByText('Hồ sơ đã kết thúc.').waitFor();
    await looksSound(officer);
    expect([officer, head, inspectedHead].flatMap((person) => person.faults())).toEqual([]);
  }

  it('look sound as lists and each as one', async () => {
    const head = await browsers().person('truong.snv');
    for (const path of [
      'ke-hoach-kiem-tra',
      'rut-tham',
      'kiem-tra',
      'ho-so/ke-hoach-2023',
      'ho-so/rut-tham-da-huy',
      'ho-so/kiem-tra-moi-truong',
    ]) {
      await head.goTo(`/ky-cuong/${path}`);
      await looksSound(head);
    }
  });
});
