/**
 * Every kind of letter as other programs read it: LibreOffice opens the DOCX, poppler the PDF. It needs Debian's
 * libreoffice-writer-nogui, poppler-utils and zbar-tools, and fails where they are missing. LETTER_PICTURES=1 draws docs/letters anew.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LETTER_KINDS } from '../../src/letters/facts/letter-facts.js';
import { filesOf } from '../../src/letters/letter.js';
import { LETTERS } from './a-letter.js';

const run = promisify(execFile);
const RENDERING = { issue: null, publicAddress: 'https://lyk.example.vn' };
const NAMES = Object.keys(LETTERS);
const LANDSCAPE = '07-bang-tong-hop';

/** A sentence that must be in each, as an official reads it. */
const SENTENCES: Readonly<Record<string, string>> = {
  '01-lay-y-kien': 'Sở Kế hoạch và Đầu tư có văn bản thông báo lại.',
  '02-tra-loi': 'Phúc đáp Công văn số 45/SKHĐT-TH ngày 14/6/2023 của Sở Kế hoạch và Đầu tư',
  '03-tra-lai': 'Nội dung được lấy ý kiến không thuộc thẩm quyền của Sở Xây dựng.',
  '04-don-doc': 'Việc đôn đốc không làm thay đổi thời hạn trả lời nêu trên.',
  '05a-dong-y-khong-tra-loi': 'từ 0 giờ 00 phút ngày 24/6/2023',
  '05b-dong-y-tra-loi-cham': 'Công văn số 905/STC-NS ngày 24/6/2023 của Sở Tài chính',
  '05c-dinh-chinh':
    'việc xác định Sở Tài chính là đồng ý nêu tại Thông báo số 12/TB-SKHĐT ngày 26/6/2023 không có giá trị',
  '06-bien-ban': 'Hai bên thống nhất nội dung nêu trên.',
  '07-bang-tong-hop': 'không phải ý kiến thống nhất do cơ quan gửi',
  '08a-to-trinh': 'Kính trình Chủ tịch xem xét, quyết định./.',
  '08b-phieu-trinh': 'Ý kiến của Văn phòng UBND tỉnh: Đề nghị chọn phương án b.',
  '09-ket-luan': 'Tổng số cơ quan được lấy ý kiến: 03.',
  '10-xin-loi': 'thành thật xin lỗi',
  '11a-tam-dung': 'thời hạn trả lời của các cơ quan không được tính',
  '11b-tiep-tuc': 'Số ngày còn lại của thời hạn trả lời được tính tiếp.',
  '12-tham-quyen': 'thuộc thẩm quyền của Sở Xây dựng.',
  '13-thoi-lay-y-kien': 'thời hạn trả lời không còn được tính',
};

const spaced = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ');

describe('letters on paper', () => {
  let folder: string;
  const texts = new Map<string, { pdf: string; docx: string }>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'letters-'));
    await mkdir(join(folder, 'converted'));
    for (const [name, facts] of Object.entries(LETTERS)) {
      const { docx, pdf } = await filesOf(facts, RENDERING);
      await writeFile(join(folder, `${name}.docx`), docx);
      await writeFile(join(folder, `${name}.pdf`), pdf);
    }
    // LibreOffice takes seconds to start: once for all.
    await run(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'pdf',
        '--outdir',
        join(folder, 'converted'),
        ...NAMES.map((name) => join(folder, `${name}.docx`)),
      ],
      { timeout: 170_000 },
    );
    for (const name of NAMES)
      texts.set(name, {
        pdf: await textOf(join(folder, `${name}.pdf`)),
        docx: await textOf(join(folder, 'converted', `${name}.pdf`)),
      });
    if (process.env.LETTER_PICTURES !== undefined) await draw(folder);
  }, 240_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are of every kind', () => {
    expect(new Set(Object.values(LETTERS).map(({ kind }) => kind)).size).toBe(LETTER_KINDS.length);
    expect(Object.keys(SENTENCES)).toEqual(NAMES);
  });

  it.each(NAMES)('%s says in both files what it must, and ends with ./.', (name) => {
    const { pdf, docx } = texts.get(name) as { pdf: string; docx: string };
    for (const text of [pdf, docx]) {
      expect(text).toContain(SENTENCES[name]);
      expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
      expect(text).toContain('./.');
      expect(text).toContain('Phú Yên, ngày');
      expect(text).toContain('F4HD-7K3M-9QXT-2WBR');
      expect(text).not.toMatch(/[0-9a-f]{64}|undefined|null|\.\.\s/u);
    }
  });

  it.each(NAMES)('%s is A4 with its type embedded', async (name) => {
    const sizes = name === LANDSCAPE ? /841\.\d+ x 595\.\d+ pts \(A4\)/ : /595\.\d+ x 841\.\d+ pts \(A4\)/;
    for (const file of [join(folder, `${name}.pdf`), join(folder, 'converted', `${name}.pdf`)]) {
      expect((await run('pdfinfo', [file])).stdout).toMatch(sizes);
      const [, , ...fonts] = (await run('pdffonts', [file])).stdout.trim().split('\n');
      expect(fonts.length).toBeGreaterThan(1);
      // The columns are: embedded, subset, with a table by which text is copied.
      for (const font of fonts) expect(font).toMatch(/\byes yes yes\b/);
    }
    const { stdout } = await run('pdffonts', [join(folder, `${name}.pdf`)]);
    expect(stdout).toContain('Tinos');
  });

  it('signs for the head by the delegation of the moment, and as the head without the name of the agency', () => {
    expect(texts.get('02-tra-loi')?.pdf).toContain('KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC');
    expect(texts.get('04-don-doc')?.pdf).toContain('TL. CHÁNH VĂN PHÒNG');
    expect(texts.get('01-lay-y-kien')?.pdf).toMatch(/ GIÁM ĐỐC /);
    expect(texts.get('01-lay-y-kien')?.pdf).not.toContain('GIÁM ĐỐC SỞ');
  });

  it('carries a code that a reader of codes reads as the address of its page', async () => {
    const name = '13-thoi-lay-y-kien';
    await run('pdftoppm', ['-r', '150', '-gray', '-png', join(folder, `${name}.pdf`), join(folder, `ma-${name}`)]);
    const pages = (await readdir(folder))
      .filter((file) => file.startsWith(`ma-${name}`))
      .map((file) => join(folder, file));
    const { stdout } = await run('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', ...pages]);
    expect(stdout.trim()).toBe(`${RENDERING.publicAddress}/v/${LETTERS[name]?.code}`);
    for (const page of pages) await rm(page);
  });

  it('numbers pages in the middle above, and not the first', async () => {
    const file = join(folder, '08a-to-trinh.pdf');
    const first = spaced((await run('pdftotext', ['-l', '1', file, '-'])).stdout);
    const second = spaced((await run('pdftotext', ['-f', '2', '-l', '2', file, '-'])).stdout);
    expect(first.startsWith('2 ') || first.startsWith('1 ')).toBe(false);
    expect(second.startsWith('2 ')).toBe(true);
  });
});

async function textOf(file: string): Promise<string> {
  return spaced((await run('pdftotext', [file, '-'])).stdout);
}

/** Pictures for people to look at: the PDF whole, and the first page of the DOCX. */
async function draw(folder: string): Promise<void> {
  const target = fileURLToPath(new URL('../../docs/letters/', import.meta.url));
  await mkdir(target, { recursive: true });
  for (const name of NAMES) {
    await run('pdftoppm', ['-r', '64', '-gray', '-png', join(folder, `${name}.pdf`), join(folder, `${name}`)]);
    await run('pdftoppm', [
      '-r',
      '64',
      '-gray',
      '-png',
      '-l',
      '1',
      join(folder, 'converted', `${name}.pdf`),
      join(folder, `${name}-docx`),
    ]);
  }
  for (const file of await readdir(folder))
    if (file.endsWith('.png')) await writeFile(join(target, file), await readFile(join(folder, file)));
}
