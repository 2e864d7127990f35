import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withProvince, withUrging } from './a-database.js';
import { callCli } from './run-cli.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('dong-thuan trace', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-test-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('has a row for every clause, and says which ones nothing carries out', async () => {
    const { exit, out, err } = await callCli(['trace']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const rows = out.split('\n').filter((line) => /^[A-Z]{2}-/.test(line));
    expect(rows).toHaveLength(52);
    expect(rows.find((row) => row.startsWith('PY-2.2d '))).not.toContain('chưa có gì thực hiện');
    expect(out).toContain('Đã áp dụng');
  });

  it('tells everything about one, the document’s own words first, with commands, refusals and tests', async () => {
    const { exit, out } = await callCli(['trace', '--clause', 'PY-2.1b']);
    expect(exit).toBe(0);
    for (const part of [
      'PY-2.1b (bắt buộc), 2230/UBND-NC, Phú Yên',
      '“trả lại văn bản cho sở, ngành, địa phương xin ý kiến',
      'phu-yen-2230: return',
      'opinion.return (Trả lại văn bản lấy ý kiến)',
      'return-too-late (',
      'test/workflows/competence.test.ts',
      'docs/rehearsals/PY-2.1b-tra-lai-qua-muon.yaml',
    ])
      expect(out).toContain(part);
  });

  it('counts in a database, in the quarter of a day', async () => {
    const url = `sqlite:${join(folder, 'own.db')}`;
    await withProvince(url);
    await withUrging(url, '2023-05-18T03:00:00.000Z');
    const counting = ['trace', '--clause', 'PY-1.5', '--database-url', url, '--day'];
    const { exit, out } = await callCli([...counting, '2023-05-18']);
    expect(exit).toBe(0);
    expect(out).toContain('opinion.urge (Đôn đốc trả lời): 1 lần');
    expect(out).toContain('Đếm trong nhật ký của phu-yen, từ 2023-04-01 đến hết 2023-06-30;');
    expect((await callCli([...counting, '2023-07-01'])).out).toContain('opinion.urge (Đôn đốc trả lời): 0 lần');
    const { out: table } = await callCli(['trace', '--database-url', url, '--day', '2023-05-18']);
    expect(table).toMatch(/^PY-1\.5 .* 1$/m);
    // Tây Ninh's document binds nobody here.
    expect(table).toMatch(/^TN-3a .* –$/m);
    expect((await callCli([...counting, '2023-05-32'])).exit).toBe(2);
  });

  it('exits 2 for a clause or a province that there is not, and says what there is', async () => {
    const unknown = await callCli(['trace', '--clause', 'PY-9.9']);
    expect({ exit: unknown.exit, out: unknown.out }).toEqual({ exit: 2, out: '' });
    expect(unknown.err).toContain('PY-9.9');
    const url = `sqlite:${join(folder, 'province.db')}`;
    await withProvince(url);
    const elsewhere = await callCli(['trace', '--database-url', url, '--province', 'hue']);
    expect(elsewhere.exit).toBe(2);
    expect(elsewhere.err).toContain('phu-yen');
  });

  it('writes the page and what it is made of in the checkout where it is called', async () => {
    for (const part of ['src', 'test', 'web/src', 'workflows', 'docs/rehearsals'])
      await cp(join(ROOT, part), join(folder, 'checkout', part), { recursive: true });
    await mkdir(join(folder, 'checkout/docs'), { recursive: true });
    const { exit, err } = await callCli(['trace', '--write'], { cwd: join(folder, 'checkout') });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    for (const file of ['docs/traceability.md', 'src/api/directives/cited.yaml'])
      expect(await readFile(join(folder, 'checkout', file), 'utf8')).toBe(await readFile(join(ROOT, file), 'utf8'));
  });
});
