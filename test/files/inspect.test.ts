/** What a file is, by what is in it: what is taken, and what is not. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inspect } from '../../src/files/inspect.js';
import { aDocx, aJpeg, anOds, anOdt, aPdf, aPng, aXlsx, aZip } from './sample-files.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dong-thuan-inspect-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The type that is found, or the code of the fault. */
async function found(content: Buffer | string, name: string): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return inspect(path, name).then(
    ({ type }) => type,
    (error: Error) => error.message,
  );
}

const GIF = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
const TIFF = Buffer.from('SUkqAAgAAAABAAABAwABAAAAAQAAAAAAAAA=', 'base64');
const WEBP = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64');

describe('a file is taken', () => {
  it.each<[string, Buffer, string]>([
    ['Dự thảo.PDF', aPdf('Du thao'), 'application/pdf'],
    ['to-trinh.docx', aDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['bang.xlsx', aXlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['to-trinh.odt', anOdt(), 'application/vnd.oasis.opendocument.text'],
    ['bang.ods', anOds(), 'application/vnd.oasis.opendocument.spreadsheet'],
    ['ban-do.png', aPng(), 'image/png'],
    ['anh.JPG', aJpeg(), 'image/jpeg'],
    ['anh.jpeg', aJpeg(), 'image/jpeg'],
    ['anh.gif', GIF, 'image/gif'],
    ['quet.tif', TIFF, 'image/tiff'],
    ['anh.webp', WEBP, 'image/webp'],
  ])('%s', async (name, content, type) => {
    expect(await found(content, name)).toBe(type);
  });
});

describe('a file is refused', () => {
  const ELF = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(120)]);
  const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
  const SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

  it.each<[string, string, Buffer | string]>([
    ['file-type-refused', 'ho-so.zip', aZip({ 'a.txt': 'a' })],
    ['file-type-refused', 'trang.html', '<!doctype html><script>alert(1)</script>'],
    ['file-type-refused', 'hinh.svg', SVG],
    ['file-type-refused', 'cai-dat.exe', EXE],
    ['file-type-refused', 'khong-duoi', aPdf('a')],
    ['file-type-refused', 'macro.docm', aDocx({ 'word/vbaProject.bin': 'x' })],
    ['file-type-refused', 'cu.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    // What is in it is of no type that is taken, whatever its name says.
    ['file-type-refused', 'trang.pdf', '<!doctype html><script>alert(1)</script>'],
    ['file-type-refused', 'hinh.png', SVG],
    ['file-type-refused', 'chuong-trinh.pdf', ELF],
    ['file-type-refused', 'chuong-trinh.docx', EXE],
    ['file-type-refused', 'ho-so.docx', aZip({ 'a.txt': 'a' })],
    ['file-type-refused', 'chu.pdf', 'Chỉ là chữ'],
    // Of another type that is taken.
    ['file-type-mismatch', 'anh.pdf', aPng()],
    ['file-type-mismatch', 'anh.png', aJpeg()],
    ['file-type-mismatch', 'van-ban.docx', aXlsx()],
    ['file-type-mismatch', 'van-ban.odt', aDocx()],
    ['file-type-mismatch', 'bang.ods', anOdt()],
    // Cut off.
    ['file-broken', 'cut.pdf', aPdf('a').subarray(0, 300)],
    ['file-broken', 'cut.png', aPng(64).subarray(0, 60)],
    ['file-broken', 'cut.jpg', aJpeg().subarray(0, 100)],
    ['file-broken', 'cut.gif', GIF.subarray(0, 20)],
    ['file-broken', 'cut.docx', aDocx().subarray(0, -40)],
    ['file-broken', 'cut.odt', anOdt().subarray(0, -30)],
    // What runs.
    ['file-has-macros', 'macro.docx', aDocx({ 'word/vbaProject.bin': 'x' })],
    ['file-has-macros', 'macro.odt', anOdt({ 'Basic/Standard/Module1.xml': 'x' })],
    ['file-has-macros', 'kem.docx', aDocx({ 'word/embeddings/a.exe': 'x' })],
    // A way out of the folder, for whoever unpacks it.
    ['file-broken', 'ra-ngoai.docx', aDocx({ '../../etc/passwd': 'x' })],
  ])('as %s: %s', async (code, name, content) => {
    expect(await found(content, name)).toBe(code);
  });

  it('wherever it is cut, and never taken for whole', async () => {
    const whole = aPdf('Du thao quy hoach');
    for (let length = 1; length < whole.length - 6; length += 41)
      expect(await found(whole.subarray(0, length), 'cut.pdf')).toMatch(/^file-(broken|type-refused)$/);
  });
});
