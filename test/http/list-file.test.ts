import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import readSheets, { readSheet } from 'read-excel-file/universal';
import { count, day, limit, moment, text } from '../../src/http/list-files/cells.js';
import { csvFile } from '../../src/http/list-files/csv-file.js';
import { cellsOf, type ListFile } from '../../src/http/list-files/list-file.js';
import { xlsxFile } from '../../src/http/list-files/xlsx-file.js';

interface Item {
  readonly name: string;
  readonly n: number | null;
  readonly on: string | null;
  readonly at: string | null;
}

const list: ListFile<Item> = {
  name: 'thu',
  sheet: 'Danh sách: thử/1 có tên dài hơn ba mươi mốt chữ',
  total: (rows) => `Tổng cộng: ${rows}`,
  columns: [
    text('Tên', 30, ({ name }) => name),
    { ...count('Số', ({ n }) => n), summed: true },
    day('Ngày', ({ on }) => on),
    moment('Lúc', ({ at }) => at),
    ...limit<Item>('Hạn', ({ at }) => at),
  ],
};
const item = (changes: Partial<Item>): Item => ({ name: 'Một', n: 1, on: null, at: null, ...changes });

async function* batches<Batch>(...all: readonly Batch[]): AsyncGenerator<Batch> {
  yield* all;
}

async function written(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const headings = list.columns.map(({ heading }) => heading);
const widths = list.columns.map(({ width }) => width);
const xlsx = (...items: readonly Item[]) =>
  written(xlsxFile([{ name: list.sheet, headings, widths, batches: cellsOf(list, batches(items)) }]));
const csv = async (...items: readonly Item[]) =>
  (await written(csvFile(headings, cellsOf(list, batches(items))))).toString('utf8');
const read = async (bytes: Buffer) => readSheet(Uint8Array.from(bytes).buffer, { trim: false });
const part = (bytes: Buffer, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

/** What a spreadsheet, or a program that folds widths, would take for the beginning of a formula. */
const FORMULAS = [
  '=1+1',
  '+84',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\tmột',
  ' =1',
  '\u00A0=1',
  '\u3000=1',
  '\u200B=1',
  '\uFEFF=1',
  '\u202E=1',
  '\u0000=1',
  '\uFF1D1+1',
  '\uFF0B1',
  '\uFF0D1',
  '\uFF20SUM',
  '\uFE66\u200B1',
];

describe('a list as a file', () => {
  const at = '2023-06-14T09:30:00.000+07:00';

  it('has dates, moments and numbers as themselves in a spreadsheet, by the clock of the province', async () => {
    const [heads, row, total] = await read(await xlsx(item({ n: 12, on: '2023-06-19', at })));
    expect(heads).toEqual(headings);
    expect(row?.slice(0, 2)).toEqual(['Một', 12]);
    expect(row?.[2]).toEqual(new Date('2023-06-19T00:00:00Z'));
    // A spreadsheet knows no time zone: what it shows is what the clock on the wall showed.
    expect(row?.[3]).toEqual(new Date('2023-06-14T09:30:00Z'));
    expect(row?.slice(4)).toEqual([new Date('2023-06-14T00:00:00Z'), '09:30']);
    expect(total?.slice(0, 2)).toEqual(['Tổng cộng: 1', 12]);
  });

  it('shows them as offices write them', async () => {
    const styles = part(await xlsx(item({})), 'xl/styles.xml');
    expect(styles).toContain('formatCode="dd/mm/yyyy"');
    expect(styles).toContain('formatCode="dd/mm/yyyy\\ hh:mm"');
  });

  it('says the last day of a limit that ends at midnight, and 24:00', async () => {
    const midnight = item({ at: '2023-06-20T00:00:00.000+07:00' });
    const row = (await read(await xlsx(midnight)))[1];
    expect(row?.slice(4)).toEqual([new Date('2023-06-19T00:00:00Z'), '24:00']);
    expect((await csv(midnight)).split('\r\n')[1]).toBe('Một,1,,2023-06-20 00:00,19/06/2023,24:00');
  });

  it('leaves empty what there is none of, which is not zero', async () => {
    const row = (await read(await xlsx(item({ n: null }))))[1];
    expect(row?.slice(1)).toEqual([null, null, null, null, null]);
    expect((await csv(item({ n: null }))).split('\r\n')[1]).toBe('Một,,,,,');
    expect((await csv(item({ n: 0 }))).split('\r\n')[1]).toBe('Một,0,,,,');
  });

  it('keeps its headings in sight, gives its columns their widths, and a name to its sheet', async () => {
    const bytes = await xlsx(item({}));
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<col min="1" max="1" width="30" customWidth="1"/>');
    const [only] = await readSheets(Uint8Array.from(bytes).buffer);
    expect(only?.sheet).toBe('Danh sách  thử 1 có tên dài hơn');
  });

  it.each(FORMULAS)('makes no formula of %j, in either format', async (name) => {
    const bytes = await xlsx(item({ name }));
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f');
    // quotePrefix: who edits the cell makes no formula of it either.
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<c r="A2" s="5" t="inlineStr">');
    const line = (await csv(item({ name }))).slice(1).split('\r\n').slice(1).join('\r\n');
    expect(line.replaceAll('"', '').startsWith("'")).toBe(true);
  });

  it('guards no text that only has such a sign within, and no number', async () => {
    const bytes = await xlsx(item({ name: 'a=b - c', n: -5 }));
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('s="5"');
    expect((await csv(item({ name: 'a=b - c', n: -5 }))).split('\r\n')[1]).toBe('a=b - c,-5,,,,');
  });

  it.each([
    ['<b>&"\'</b>', '<b>&"\'</b>'],
    ['hai\r\ndòng', 'hai\ndòng'],
    ['chuông\u0007 và nửa \uD83D chữ', 'chuông và nửa  chữ'],
    ['Đồng Thuận 🎋 ế', 'Đồng Thuận 🎋 ế'],
    ['  dấu cách  ', '  dấu cách  '],
  ])('writes %j so that every reader can read it', async (name, expected) => {
    expect((await read(await xlsx(item({ name }))))[1]?.[0]).toBe(expected);
  });

  it('says a number that a spreadsheet would decode as it stands', async () => {
    expect(part(await xlsx(item({ name: 'mã _x0041_' })), 'xl/worksheets/sheet1.xml')).toContain('mã _x005F_x0041_');
  });

  it('cuts a text that no cell holds', async () => {
    const name = 'x'.repeat(40_000);
    expect(String((await read(await xlsx(item({ name }))))[1]?.[0])).toHaveLength(32_767);
    expect(await csv(item({ name }))).toContain(name);
  });

  it('comes piece by piece, and reads no further than it is taken', async () => {
    let asked = 0;
    async function* many() {
      for (; asked < 40; asked += 1)
        yield Array.from({ length: 500 }, (_, index) => item({ name: `${asked}-${index}-${Math.random()}` }));
    }
    const pieces = xlsxFile([{ name: 'Dài', headings, widths, batches: cellsOf(list, many()) }]);
    let taken = 0;
    for (; taken < 10; taken += 1) await pieces.next();
    expect(asked).toBeLessThan(40);
    const rest: Buffer[] = [];
    for await (const piece of pieces) rest.push(piece);
    expect(rest.length).toBeGreaterThan(5);
  });

  it('ends after so many rows, however many batches there are, with the sums of what it has', async () => {
    async function* endless() {
      for (;;) yield [item({ n: 2 }), item({ n: 3 })];
    }
    const rows = [];
    for await (const batch of cellsOf(list, endless(), 5)) rows.push(...batch);
    expect(rows).toHaveLength(6);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['Tổng cộng: 5', 12]);
  });
});
