import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

const VERIFIER = fileURLToPath(new URL('../../docs/proof-examples/verify.py', import.meta.url));
const ADDRESS = '/ho-so/dau-tu-cong-2024';

describeInBrowser('the proof that is printed for an inspector', (browsers) => {
  it('is about the very file that goes with it, and its commands check that file', async () => {
    const head = await browsers().person('truong.skhdt');
    const { page } = head;
    await head.goTo(`${ADDRESS}/nhat-ky`);
    await page.getByRole('link', { name: 'Bản chứng cứ để in cho người kiểm tra' }).click();
    await page.getByRole('heading', { name: 'Các mục của nhật ký' }).waitFor();
    await looksSound(head);
    const said = await page.locator('main').innerText();
    const arrived = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải tệp chứng cứ (JSON)' }).click();
    const download = await arrived;
    const name = download.suggestedFilename();
    const file = await readFile(await download.path());
    const hash = createHash('sha256').update(file).digest('hex');
    expect(said.replaceAll(' ', '')).toContain(hash);
    expect(said).toContain(`sha256sum ${name}`);
    const proof = JSON.parse(file.toString('utf8'));
    const last = proof.entries.at(-1);
    expect(said.replaceAll(' ', '')).toContain(last.hash);
    expect(await page.locator('main table tbody tr').count()).toBe(proof.entries.length);
    const kept = join(tmpdir(), `${process.pid}-${name}`);
    await writeFile(kept, file);
    const { key, seal } = proof.checkpoint;
    expect(said).toContain(key);
    // The verifier that the page offers is the one of the documentation.
    const [offered] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải chương trình kiểm tra (verify.py)' }).click(),
    ]);
    expect(await readFile(await offered.path(), 'utf8')).toBe(await readFile(VERIFIER, 'utf8'));
    const found = execFileSync('python3', [VERIFIER, kept, '--key', key], { encoding: 'utf8' });
    expect(found).toMatch(new RegExp(`^OK: .*, ${proof.entries.length} entries`));
    expect(found).toContain(`checkpoint ${JSON.parse(seal.text).seal}, complete up to`);
  });

  it('shows no raw data, and says of every entry who did it in which capacity', async () => {
    const head = await browsers().person('truong.skhdt');
    await head.goTo(`${ADDRESS}/chung-cu`);
    await head.page.getByRole('heading', { name: 'Các mục của nhật ký' }).waitFor();
    const rows = await head.page.locator('main table tbody tr').allInnerTexts();
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      expect(row).not.toMatch(/[{}]|undefined|opinion\.|consultation\./);
      expect(row).toMatch(/Thủ trưởng|Chuyên viên|Cấp phó|Văn thư|Hệ thống/);
    }
    expect(head.faults()).toEqual([]);
  });

  it('has a foot on every printed page that lies over nothing', async () => {
    const head = await browsers().person('truong.skhdt');
    const { page } = head;
    await head.goTo(`${ADDRESS}/chung-cu`);
    await page.getByRole('heading', { name: 'Các mục của nhật ký' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const foot = () =>
      page.evaluate(`(() => {
        const { display, position } = getComputedStyle(document.querySelector('main > div[aria-hidden=true]:last-of-type'));
        return [display, position];
      })()`);
    const repeated = ['table-footer-group', 'static'];
    expect(await foot()).toEqual(repeated);
    for (const path of [ADDRESS, `${ADDRESS}/nhat-ky`]) {
      await page.emulateMedia({ media: 'screen' });
      await head.goTo(path);
      await page.emulateMedia({ media: 'print' });
      await page
        .getByText(/^Mã hồ sơ/)
        .last()
        .waitFor();
      expect(await foot()).toEqual(repeated);
    }
  });
});
