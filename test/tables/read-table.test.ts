/** Files as people save them: every separator, encoding and quirk that a spreadsheet has, and what is no table. */
import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import writeSheets from 'write-excel-file/node';
import { readTable } from '../../src/http/tables/read-table.js';
import { LARGEST_TABLE, MOST_ROWS, UnusableTable } from '../../src/http/tables/table.js';
import { csvTable, xlsxTable } from '../../src/http/tables/write-table.js';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const cells = async (file: Uint8Array) => (await readTable(file)).map((row) => [row.line, ...row.cells]);
const faultOf = async (file: Uint8Array) => {
  try {
    await readTable(file);
  } catch (error) {
    if (error instanceof UnusableTable) return error.line === null ? error.fault : `${error.fault} ${error.line}`;
    throw error;
  }
  return 'read';
};

describe('separated values', () => {
  it.each([
    ['commas', 'Mã,Tên\r\nSXD,"Sở Xây dựng, Nhà ở"\r\n'],
    ['semicolons', 'Mã;Tên\r\nSXD;Sở Xây dựng, Nhà ở\r\n'],
    ['semicolons, with commas in a quoted heading', '"Mã";Tên\nSXD;Sở Xây dựng, Nhà ở'],
    ['tabs', 'Mã\tTên\nSXD\tSở Xây dựng, Nhà ở\n'],
    ['a byte order mark', '\uFEFFMã;Tên\nSXD;Sở Xây dựng, Nhà ở\n'],
    ['decomposed letters', 'Mã;Tên\nSXD;Sở Xây dựng, Nhà ở\n'.normalize('NFD')],
  ])('with %s', async (_, text) => {
    expect(await cells(bytes(text))).toEqual([
      [1, 'Mã', 'Tên'],
      [2, 'SXD', 'Sở Xây dựng, Nhà ở'],
    ]);
  });

  it('in UTF-16 as a spreadsheet saves “Unicode text”', async () => {
    expect(await cells(Buffer.from('\uFEFFMã\tTên\nSXD\tSở', 'utf16le'))).toEqual([
      [1, 'Mã', 'Tên'],
      [2, 'SXD', 'Sở'],
    ]);
  });

  it('keep the numbers of their lines over empty lines, breaks within quotes and a line that tells the separator', async () => {
    const text = 'sep=;\r\nMã;Tên\r\n\r\nA;"hai\ndòng"\r\n;\r\nB;Bê\r\n';
    expect(await cells(bytes(text))).toEqual([
      [2, 'Mã', 'Tên'],
      [4, 'A', 'hai\ndòng'],
      [7, 'B', 'Bê'],
    ]);
  });

  it('take back the apostrophe that was written before a formula, and keep the formula as text', async () => {
    const written = csvTable({ name: 's', headings: ['Mã', 'Tên'], rows: [['A', '=HYPERLINK("x")']] });
    expect(written).toContain("'=HYPERLINK");
    expect(await cells(bytes(written))).toEqual([
      [1, 'Mã', 'Tên'],
      [2, 'A', '=HYPERLINK("x")'],
    ]);
  });
});

describe('a spreadsheet', () => {
  it('is read as it was written, codes with their zeros and formulas as text', async () => {
    const file = await xlsxTable([
      {
        name: 'Cơ quan',
        headings: ['Mã', 'Tên'],
        rows: [
          ['007', '=1+1'],
          ['A', ''],
        ],
      },
      { name: 'Hướng dẫn', headings: ['x'], rows: [['y']] },
    ]);
    expect(await cells(file)).toEqual([
      [1, 'Mã', 'Tên'],
      [2, '007', '=1+1'],
      [3, 'A', ''],
    ]);
  });

  it('computes no formula, and takes numbers, dates and truth as texts', async () => {
    const file = await writeSheets([
      [{ value: 'Mã' }, { value: 'Tên' }, { value: 'Ngày' }, { value: 'Có' }],
      [
        { type: 'Formula', value: '=1+1' } as never,
        { value: 12, type: Number },
        { value: new Date('2025-03-01T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
        { value: true, type: Boolean },
      ],
    ]).toBuffer();
    expect((await cells(file))[1]).toEqual([2, '', '12', '2025-03-01', 'true']);
  });
});

describe('what is no table', () => {
  const long = 'a,b\n'.repeat(MOST_ROWS + 1);
  it.each<[string, Uint8Array]>([
    ['empty', bytes('')],
    ['empty', bytes('\n;;\n')],
    ['too-large', new Uint8Array(LARGEST_TABLE + 1)],
    ['too-many-rows', bytes(long)],
    ['not-utf-8', Buffer.from('Mã;Tên\nSở', 'latin1')],
    ['not-a-table', bytes('a\u0000b')],
    ['not-a-table', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
    ['not-a-table', zipSync({ 'a.txt': bytes('no sheet') })],
    ['too-large', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) })],
    ['old-excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['broken-csv 2', bytes('Mã,Tên\nA,"không đóng\n')],
  ])('is told: %s', async (fault, file) => {
    expect(await faultOf(file)).toBe(fault);
  });
});
