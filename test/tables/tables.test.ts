/** Agencies and people from files and into files, over HTTP. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AgencyView } from '../../src/api/register/agency-list.js';
import type { ImportView } from '../../src/api/tables/tables.views.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { readTable } from '../../src/http/tables/read-table.js';
import { csvTable, xlsxTable } from '../../src/http/tables/write-table.js';
import { verifyStore } from '../../src/journal/verify.js';
import { type Application, describeApplication, type Visitor } from '../application.js';
import { accepted } from '../http/asking.js';
import { takePassword } from '../people/first-password.js';

const AGENCY_HEADINGS = [
  'Mã cơ quan',
  'Tên cơ quan',
  'Loại',
  'Trực thuộc',
  'Trả lời trên hệ thống',
  'Chức năng',
  'Nhóm',
];
const PERSON_HEADINGS = ['Tên đăng nhập', 'Họ và tên', 'Chức vụ', 'Mã cơ quan', 'Vai trò', 'Tình trạng tài khoản'];
const BASIS = 'Nghị quyết số 20/NQ-HĐND ngày 01/6/2023';

const basisOf = (kind: string) => (kind === 'agencies' ? `?basis=${encodeURIComponent(BASIS)}` : '');

const agencyFile = (...rows: string[][]) => Buffer.from(csvTable({ name: '', headings: AGENCY_HEADINGS, rows }));
const personFile = (...rows: string[][]) => Buffer.from(csvTable({ name: '', headings: PERSON_HEADINGS, rows }));

describeApplication('tables', (application) => {
  let admin: Visitor;
  let clerk: Visitor;

  beforeAll(async () => {
    admin = await application().signIn('quantri');
    clerk = await application().signIn('vanthu.sxd');
  });

  const dryRun = (kind: string, file: Buffer, who = admin) =>
    sent<ImportView & Problem>(application(), who, `${kind}/import?dryRun=true`, file);
  const bring = (kind: string, file: Buffer, plan?: string, query = basisOf(kind)) =>
    sent<ImportView & Problem>(
      application(),
      admin,
      `${kind}/import${query}`,
      file,
      plan === undefined ? {} : { 'if-match': `"${plan}"` },
    );
  const done = async (kind: string, file: Buffer) => {
    const { plan, faults } = accepted<ImportView>(await dryRun(kind, file));
    expect(faults).toEqual([]);
    return accepted<ImportView>(await bring(kind, file, plan));
  };
  const agency = async (code: string) => accepted<AgencyView>(await clerk.get(`/api/v1/agencies/${code}`));
  const places = ({ faults }: ImportView) => faults.map(({ line, column, code }) => `${line} ${column}: ${code}`);
  const entries = async () => {
    const { store } = application().server.installation;
    const row = await store.reader.row<{ n: number }>(`SELECT count(*) AS n FROM journal WHERE chain = ':register'`);
    return Number(row?.n);
  };

  describe('of agencies', () => {
    it('tell every bad line with its column, what is wrong and how to mend it, and write nothing', async () => {
      const before = await entries();
      const file = agencyFile(
        ['SDL', 'Sở Du lịch', 'Cơ quan chuyên môn', 'UBND cấp tỉnh', 'Có', 'Du lịch', ''],
        ['S X', 'Sở X', '', '', '', '', ''],
        ['SXD', 'Sở Tài chính', '', '', '', '', ''],
        ['SDT', 'Sở Dân tộc', 'Sở to', 'Trên trời', 'Có thể', 'Không có; Đất đai', ''],
        ['SDL2', '', '', '', '', '', ''],
        ['VP2', 'Văn phòng hai', 'Văn phòng UBND', '', '', '', ''],
        ['sdl', 'Sở Du lịch hai', '', '', '', '', ''],
      );
      const report = accepted<ImportView>(await dryRun('agencies', file));
      expect(places(report)).toEqual([
        '3 Mã cơ quan: invalid-input',
        '4 Tên cơ quan: agency-exists',
        '5 Loại: unknown-word',
        '5 Trực thuộc: unknown-word',
        '5 Trả lời trên hệ thống: unknown-word',
        '5 Chức năng: unknown-function',
        '6 Tên cơ quan: field-required',
        '7 Loại: one-of-its-kind',
        '8 Mã cơ quan: agency-exists',
      ]);
      expect(report.faults[2]).toMatchObject({
        value: 'Sở to',
        what: 'Giá trị không thuộc danh mục.',
        mend: expect.stringContaining('Cơ quan chuyên môn; Văn phòng UBND'),
      });
      expect(report).toMatchObject({ done: false, codes: [] });
      const refused = await bring('agencies', file, report.plan);
      expect([refused.status, refused.body.code]).toEqual([422, 'import-faults']);
      expect(await entries()).toBe(before);
    });

    it.each<[string, string, string[]]>([
      [
        'headings that are missing',
        'Mã;Loại\nSDL;Sở',
        ['1 Tên cơ quan: missing-column', '2 Tên cơ quan: field-required'],
      ],
      [
        'headings that are none or twice',
        'Mã;Tên;Màu;Tên\nSXD;Sở Xây dựng;xanh;Sở',
        ['1 Màu: unknown-column', '1 Tên cơ quan: column-twice'],
      ],
      ['cells without a heading', 'Mã;Tên\nSXD;Sở Xây dựng;thừa', ['2 null: cell-without-column']],
    ])('tell %s', async (_, text, expected) => {
      expect(places(accepted<ImportView>(await dryRun('agencies', Buffer.from(text))))).toEqual(expected);
    });

    it('enter and change in one act of the register, which the journal keeps and verifies, and do it once', async () => {
      const before = await entries();
      const file = agencyFile(
        [
          'STT',
          'Sở Thể thao',
          'Cơ quan chuyên môn',
          'UBND cấp tỉnh',
          'Có',
          'Thể dục, thể thao',
          'Khối văn hóa - xã hội',
        ],
        ['BDT', 'Ban Dân tộc và Tôn giáo', '', '', '', 'ethnic-affairs; religion', 'Các sở, ban, ngành tỉnh'],
        ['SXD', 'Sở Xây dựng', '', '', '', 'urban-planning; Xây dựng; housing', ''],
      );
      const shown = accepted<ImportView>(await dryRun('agencies', file));
      expect(shown).toMatchObject({ added: 1, changed: 1, unchanged: 1 });
      expect(shown.lines[1]?.changes).toEqual([
        { column: 'Tên cơ quan', from: 'Ban Dân tộc', to: 'Ban Dân tộc và Tôn giáo' },
        { column: 'Chức năng', from: 'Dân tộc', to: expect.stringContaining(';') },
        { column: 'Nhóm', from: '', to: 'Các sở, ban, ngành tỉnh' },
      ]);
      const report = accepted<ImportView>(await bring('agencies', file, shown.plan));
      expect(report).toMatchObject({ done: true, added: 1, changed: 1 });
      expect(await agency('STT')).toMatchObject({ functions: ['sports'], group: 'Khối văn hóa - xã hội', version: 1 });
      expect(await agency('BDT')).toMatchObject({ name: 'Ban Dân tộc và Tôn giáo', group: 'departments', version: 2 });
      expect(await entries()).toBe(before + 1);
      // What was done cannot be done by the same plan again; checked anew, it is done already and nothing is written.
      expect((await bring('agencies', file, shown.plan)).body).toMatchObject({ status: 412, code: 'stale' });
      expect(await done('agencies', file)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
      expect(await entries()).toBe(before + 1);
      expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
    });

    it('are refused where the register has changed since they were shown, without a plan and without a basis', async () => {
      const file = agencyFile(['STT', 'Sở Thể thao và Du lịch', '', '', '', 'sports', '']);
      const { plan } = accepted<ImportView>(await dryRun('agencies', file));
      expect((await bring('agencies', file)).body).toMatchObject({ status: 428, code: 'version-required' });
      expect((await bring('agencies', file, plan, '')).body).toMatchObject({
        status: 400,
        errors: [{ pointer: 'query/basis' }],
      });
      accepted(await admin.post('/api/v1/agencies/SYT/classify', { subordination: 'local', basis: BASIS }));
      expect((await bring('agencies', file, plan)).body).toMatchObject({ status: 412, code: 'stale' });
      expect((await agency('STT')).name).toBe('Sở Thể thao');
    });

    it.each(['csv', 'xlsx'])(
      'come out as %s, are edited and go in again; untouched they change nothing',
      async (format) => {
        const file = await downloaded(application(), clerk, `agencies.${format}`);
        const report = accepted<ImportView>(await dryRun('agencies', file));
        expect(report.faults).toEqual([]);
        expect(report).toMatchObject({ added: 0, changed: 0 });
        expect(report.unchanged).toBeGreaterThan(30);
        const [headings, ...rows] = (await readTable(file)).map(({ cells }) => [...cells]);
        const edited = rows.map((row) =>
          row[0] === 'SNgV' ? [row[0], `Sở Ngoại vụ ${format}`, ...row.slice(2)] : row,
        );
        const sheet = { name: 'Cơ quan', headings: headings ?? [], rows: edited };
        const again = format === 'csv' ? Buffer.from(csvTable(sheet)) : await xlsxTable([sheet]);
        expect(await done('agencies', again)).toMatchObject({ added: 0, changed: 1 });
        expect((await agency('SNgV')).name).toBe(`Sở Ngoại vụ ${format}`);
      },
    );

    it('have a template with the headings and a sheet that explains them', async () => {
      const file = await downloaded(application(), admin, 'agencies.xlsx?template=true');
      expect((await readTable(file)).map(({ cells }) => cells)).toEqual([AGENCY_HEADINGS]);
    });
  });

  describe('of people', () => {
    it('tell every bad line', async () => {
      const report = accepted<ImportView>(
        await dryRun(
          'people',
          personFile(
            ['Truong.SDL', 'A', '', 'SXD', 'Thủ trưởng', ''],
            ['a1', '', '', 'SXD', 'Thủ trưởng', ''],
            ['a2', 'A', '', 'SLD', 'Thủ trưởng', ''],
            ['a3', 'A', '', 'SXD', 'Sếp', ''],
            ['a4', 'A', '', 'SXD', '', ''],
            ['a5', 'A', '', 'SXD', 'Quản trị', ''],
            ['a6', 'A', '', '', 'Quản trị; Văn thư', ''],
            ['a7', 'A', '', '', 'Văn thư', ''],
            ['a8', 'A', '', 'SXD', 'Văn thư', 'nghỉ phép'],
            ['a8', 'A', '', 'SXD', 'Văn thư', ''],
            ['quantri', 'Quản trị', '', '', 'Quản trị', 'Đã khóa'],
            ['', 'A', '', 'SXD', 'Văn thư', ''],
          ),
        ),
      );
      expect(places(report)).toEqual([
        '2 Tên đăng nhập: login-form',
        '3 Họ và tên: field-required',
        '4 Mã cơ quan: unknown-agency',
        '5 Vai trò: unknown-word',
        '6 Vai trò: field-required',
        '7 Mã cơ quan: agency-of-administrator',
        '8 Vai trò: roles-apart',
        '9 Mã cơ quan: field-required',
        '10 Tình trạng tài khoản: unknown-word',
        '11 Tên đăng nhập: line-twice',
        '12 Tên đăng nhập: own-account',
        '13 Tên đăng nhập: field-required',
      ]);
    });

    it('enter who is new with a code for their first password, told once, change who is there, and journal no secret', async () => {
      const before = await entries();
      const file = personFile(
        ['hong.sxd', 'Lê Thị Hồng', 'Phó Trưởng phòng', 'Sở Xây dựng', 'Chuyên viên; Văn thư', ''],
        ['vanthu.sxd', 'Người Văn Thư Mới', '', 'SXD', 'Văn thư', ''],
      );
      const report = await done('people', file);
      expect(report).toMatchObject({ done: true, added: 1, changed: 1 });
      expect(report.codes).toEqual([
        { login: 'hong.sxd', name: 'Lê Thị Hồng', code: expect.any(String), expiresAt: expect.any(String) },
      ]);
      const code = report.codes[0]?.code ?? '';
      await expect(application().signIn('hong.sxd', code)).rejects.toThrow('401');
      const hong = await takePassword(application(), 'hong.sxd', code, 'ruộng xanh chín cánh cò');
      expect((await hong.get('/api/v1/me')).body).toMatchObject({
        agency: { code: 'SXD' },
        roles: ['clerk', 'officer'],
      });
      expect(await done('people', file)).toMatchObject({ added: 0, changed: 0, unchanged: 2, codes: [] });
      expect(await entries()).toBe(before);
      await application().signIn('vanthu.sxd');
    });

    it('switch an account off and end its sessions', async () => {
      const officer = await application().signIn('chuyenvien.stc');
      const [headings, ...rows] = (await readTable(await downloaded(application(), admin, 'people.csv'))).map(
        ({ cells }) => [...cells],
      );
      const edited = rows.map((row) => (row[0] === 'chuyenvien.stc' ? [...row.slice(0, 5), 'Đã khóa'] : row));
      const file = Buffer.from(csvTable({ name: '', headings: headings ?? [], rows: edited }));
      expect(await done('people', file)).toMatchObject({ added: 0, changed: 1 });
      expect((await officer.get('/api/v1/me')).status).toBe(401);
    });

    it.each(['csv', 'xlsx'])('come out as %s and go in again unchanged', async (format) => {
      const file = await downloaded(application(), admin, `people.${format}`);
      const report = accepted<ImportView>(await dryRun('people', file));
      expect([report.faults, report.added, report.changed]).toEqual([[], 0, 0]);
    });
  });

  it('are the administrator’s, and of files that can be read', async () => {
    expect((await dryRun('agencies', agencyFile(), clerk)).status).toBe(403);
    expect((await dryRun('people', personFile(), clerk)).status).toBe(403);
    expect((await clerk.get('/api/v1/tables/people.csv')).status).toBe(403);
    expect((await clerk.get('/api/v1/tables/nothing.csv')).status).toBe(404);
    expect((await dryRun('agencies', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))).body).toMatchObject({
      status: 422,
      code: 'unusable-table',
      detail: expect.stringContaining('.xls'),
    });
    expect((await dryRun('agencies', Buffer.alloc(3 * 1024 * 1024))).status).toBe(413);
    const json = await admin.post<Problem>('/api/v1/tables/agencies/import?dryRun=true', {});
    expect([json.status, json.body.code]).toEqual([415, 'unsupported-media-type']);
  });
});

/** Sends a file as it is. */
async function sent<Body>(
  { url }: Application,
  who: Visitor,
  path: string,
  file: Buffer,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; body: Body }> {
  const answer = await fetch(new URL(`/api/v1/tables/${path}`, url), {
    method: 'POST',
    headers: { cookie: who.cookies(), 'content-type': 'application/octet-stream', ...headers },
    body: new Uint8Array(file),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
}

async function downloaded({ url }: Application, who: Visitor, path: string): Promise<Buffer> {
  const answer = await fetch(new URL(`/api/v1/tables/${path}`, url), { headers: { cookie: who.cookies() } });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}
