import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyStore } from '../../src/journal/verify.js';
import { openStore } from '../../src/persistence/open-store.js';
import { addPerson } from '../people/add-person.js';
import { withProvince } from './a-database.js';
import { callCli } from './run-cli.js';

const SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const BASIS = ['--by', 'quantri', '--basis', 'Nghị quyết số 20/NQ-HĐND'];

describe('dong-thuan import and export', () => {
  let folder: string;
  let url: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-test-'));
    url = `sqlite:${join(folder, 'own.db')}`;
    env = { NODE_ENV: 'production', PROVINCE: 'phu-yen', PROVINCE_NAME: 'Phú Yên', SIGNING_KEY, DATABASE_URL: url };
    await withProvince(url);
    const store = await openStore({ url });
    const admin = {
      province: 'phu-yen',
      login: 'quantri',
      name: 'Quản trị',
      title: null,
      agency: null,
      roles: ['admin'] as const,
    };
    await addPerson(store, admin, 'một mật khẩu dài');
    await store.close();
  });
  afterAll(() => rm(folder, { recursive: true }));
  const call = (...argv: string[]) => callCli(argv, { cwd: folder, env });
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return name;
  };
  const onStore = async <Found>(work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<Found>) => {
    const store = await openStore({ url, readOnly: true });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const named = (code: string) =>
    onStore((store) => store.reader.row('SELECT name FROM agencies WHERE code = ?', [code]));

  it('tells every bad line and writes nothing', async () => {
    const bad = await file('sai.csv', 'Mã;Tên;Loại\nSDL;;Sở\nSXD;Sở Tài chính;Sở to\n');
    const { exit, out, err } = await call('import', 'agencies', bad, ...BASIS);
    expect([exit, err]).toEqual([1, 'Có 3 chỗ sai; không ghi gì.\n']);
    expect(out.split('\n')).toEqual([
      'Dòng 2, cột Tên cơ quan: Chưa có giá trị. Điền ô này.',
      expect.stringMatching(/^Dòng 3, cột Loại \(“Sở to”\): Giá trị không thuộc danh mục\. Ghi một trong: /),
      expect.stringMatching(/^Dòng 3, cột Tên cơ quan \(“Sở Tài chính”\): Mã hoặc tên này đã có/),
      '',
    ]);
  });

  it('imports agencies once, by an act of an administrator in the journal', async () => {
    const good = await file('tot.csv', 'Mã;Tên;Chức năng\nSDL;Sở Du lịch;Du lịch\nSXD;Sở Xây dựng;Xây dựng\n');
    const dry = await call('import', 'agencies', good, '--by', 'quantri', '--dry-run');
    expect(dry).toMatchObject({ exit: 0, err: 'Thêm 1, sửa 1, giữ nguyên 0.\n' });
    expect(await named('SDL')).toBeUndefined();
    expect((await call('import', 'agencies', good, ...BASIS)).exit).toBe(0);
    expect(await named('SDL')).toEqual({ name: 'Sở Du lịch' });
    expect(await call('import', 'agencies', good, ...BASIS)).toMatchObject({
      exit: 0,
      err: 'Thêm 0, sửa 0, giữ nguyên 2.\n',
    });
    expect(await onStore((store) => verifyStore(store))).toMatchObject({ ok: true });
    const entry = await onStore((store) =>
      store.reader.rows<{ entry: string }>(`SELECT entry FROM journal WHERE command = 'agency.import'`),
    );
    expect(entry.map((one) => JSON.parse(one.entry).actor.name)).toEqual(['Quản trị']);
  });

  it('enters people with codes for their first passwords in a file of their own, which must be new', async () => {
    const people = await file(
      'nguoi.csv',
      'Tên đăng nhập;Họ và tên;Mã cơ quan;Vai trò\ntruong.sdl;Phan Văn Lịch;SDL;Thủ trưởng\n',
    );
    expect(await call('import', 'people', people, '--by', 'quantri')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--codes'),
    });
    expect((await call('import', 'people', people, '--by', 'quantri', '--codes', 'ma.csv')).exit).toBe(0);
    expect(await readFile(join(folder, 'ma.csv'), 'utf8')).toMatch(
      /truong\.sdl,Phan Văn Lịch,\w{4}(-\w{4}){3},\d{4}-\d\d-\d\d \d\d:\d\d\r\n$/,
    );
    expect((await stat(join(folder, 'ma.csv'))).mode & 0o777).toBe(0o600);
    const more = await file(
      'them.csv',
      'Tên đăng nhập;Họ và tên;Mã cơ quan;Vai trò\npho.sdl;Lê Thị Biển;SDL;Cấp phó\n',
    );
    expect((await call('import', 'people', more, '--by', 'quantri', '--codes', 'ma.csv')).exit).toBe(2);
    expect(await onStore((store) => store.reader.row(`SELECT id FROM people WHERE login = 'pho.sdl'`))).toBeUndefined();
  });

  it.each(['csv', 'xlsx'])('exports as %s what goes in again unchanged', async (format) => {
    for (const kind of ['agencies', 'people']) {
      expect((await call('export', kind, `${kind}.${format}`)).exit).toBe(0);
      const again = await call('import', kind, `${kind}.${format}`, '--by', 'quantri', '--dry-run');
      expect(again).toMatchObject({ exit: 0, out: '', err: expect.stringMatching(/^Thêm 0, sửa 0, giữ nguyên [1-9]/) });
    }
  });

  it.each<[string, string[], string]>([
    ['nobody who administers', ['import', 'agencies', 'tot.csv', '--by', 'truong.sdl', '--dry-run'], 'truong.sdl'],
    ['no basis', ['import', 'agencies', 'tot.csv', '--by', 'quantri'], '--basis'],
    ['no file', ['import', 'agencies', 'khong-co.csv', '--by', 'quantri', '--dry-run'], 'khong-co.csv'],
    ['a file that is none', ['import', 'people', 'own.db', '--by', 'quantri', '--dry-run'], 'CSV'],
    ['another format', ['export', 'agencies', 'a.pdf'], '.xlsx'],
  ])('refuses %s', async (_, argv, told) => {
    const { exit, err } = await call(...argv);
    expect([exit, err.includes(told)]).toEqual([2, true]);
  });
});
