import { expect, it } from '@jest/globals';
import type { Response } from 'playwright-core';
import { describeInBrowser } from './people-at-browsers.js';
import { isThere } from './steps-looking.js';

const MOST_BYTES = 250_000;

describeInBrowser('the first load', (browsers) => {
  it('says what is coming before any script has run, in the language of this machine', async () => {
    const { page } = await browsers().person('truong.stc');
    await page.route('**/*.js', (route) =>
      route.request().url().endsWith('/theme.js') ? route.continue() : route.abort(),
    );
    await page.goto('/');
    await page.getByText('Đang mở trang…').waitFor();
    expect(await page.getByText('Opening the page…').isVisible()).toBe(false);
  });

  it('has a head that fits into the four kilobytes that nginx takes, on every page', async () => {
    const { page } = await browsers().person('truong.stc');
    const length = async (path: string) => {
      const headers = (await (await page.goto(path))?.headersArray()) ?? [];
      return headers.reduce((sum, { name, value }) => sum + name.length + value.length + 4, 0);
    };
    for (const path of ['/', '/ho-so/duong-ven-bien', '/hop-thu', '/kiem-tra', '/phan-anh']) {
      const bytes = await length(path);
      expect([path, bytes > 0 && bytes < 3000]).toEqual([path, true]);
    }
  });

  it('asks once who is signed in, and uses the answer that came with the page', async () => {
    const { page, goTo, faults } = await browsers().person('truong.stc');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/api/v1/session') asked.push(request.method());
    });
    await goTo('/');
    await isThere(page);
    expect(asked).toEqual(['GET']);
    expect(faults()).toEqual([]);
  });

  it('brings “my work” with less than 250 kB of compressed script', async () => {
    const { page, goTo } = await browsers().person('truong.stc');
    const scripts: Response[] = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response);
    });
    await goTo('/');
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await isThere(page);

    const sizes = await Promise.all(scripts.map(async (script) => (await script.request().sizes()).responseBodySize));
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
    const large = scripts.filter((_, index) => (sizes[index] ?? 0) > 10_000);
    const encodings = await Promise.all(large.map((script) => script.headerValue('content-encoding')));
    expect(new Set(encodings)).toEqual(new Set(['br']));
  });
});
