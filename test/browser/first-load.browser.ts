import { expect, it } from '@jest/globals';
import type { Response } from 'playwright-core';
import { describeInBrowser } from './people-at-browsers.js';
import { isThere } from './steps-looking.js';

const MOST_BYTES = 250_000;

describeInBrowser('the first load', (browsers) => {
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
