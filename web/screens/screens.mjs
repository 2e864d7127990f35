/**
 * `npm run screenshots`: every page, at a desk and on a phone, light and dark, from the real server on its samples, into
 * the ignored folder screens/. The six that docs/web.md shows are copied to docs/screens by hand.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { EXECUTABLE, QUIET } from './chromium.mjs';
import { PAGES } from './pages.mjs';
import { cookieOf, startServer } from './server.mjs';

const FOLDER = fileURLToPath(new URL('../../screens/', import.meta.url));
const SIZES = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];
const THEMES = ['light', 'dark'];
const SETTLE_MS = 900;

const only = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
const server = await startServer();
const browser = await chromium.launch({ executablePath: EXECUTABLE, args: QUIET });
try {
  for (const { name, login, path, prepare } of PAGES) {
    if (only.length > 0 && !only.includes(name)) continue;
    for (const size of SIZES)
      for (const theme of THEMES) {
        const context = await browser.newContext({
          baseURL: server.url,
          viewport: { width: size.width, height: size.height },
          colorScheme: theme,
          locale: 'vi-VN',
          timezoneId: 'Asia/Ho_Chi_Minh',
          reducedMotion: 'reduce',
          ...(login === null ? {} : { extraHTTPHeaders: { Cookie: await cookieOf(server.url, login) } }),
        });
        const page = await context.newPage();
        await page.goto(path);
        await page.locator('main h1').first().waitFor();
        await page.waitForTimeout(SETTLE_MS);
        if (prepare !== undefined) {
          await prepare(page);
          await page.waitForTimeout(SETTLE_MS);
        }
        // As tall as the page itself, so that what stands at the foot of the window stands at the foot of the picture.
        const height = await page.evaluate('document.documentElement.scrollHeight');
        await page.setViewportSize({ width: size.width, height: Math.max(size.height, Number(height)) });
        const file = `${name}-${size.name}-${theme}.png`;
        await page.screenshot({ path: `${FOLDER}${file}` });
        process.stdout.write(`${file}\n`);
        await context.close();
      }
  }
} finally {
  await browser.close();
  await server.stop();
}
