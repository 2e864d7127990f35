/**
 * `npm run lighthouse`: performance, accessibility and best practices of sign-in, my work and a consultation, on the real
 * server with its samples, as Lighthouse sees a phone (its usual slow network and processor) and a desk. Figures are
 * written down in docs/web.md, never asserted: the machine may be shared.
 */
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { EXECUTABLE, QUIET } from '../screens/chromium.mjs';
import { cookieOf, startServer } from '../screens/server.mjs';

const PLACES = [
  { name: 'sign-in', login: null, path: '/' },
  { name: 'my work', login: 'truong.stnmt', path: '/' },
  { name: 'a consultation', login: 'truong.stnmt', path: '/ho-so/bai-trung-chuyen-rac' },
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const MOMENTS = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'speed-index': 'SI',
  'cumulative-layout-shift': 'CLS',
};
const LONGEST_LOAD_MS = 20_000;
const SETTLE_MS = 45_000;

const server = await startServer();
// A new server first makes the letters of its samples, which takes a core for half a minute.
await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
const chrome = await launch({
  chromePath: EXECUTABLE,
  chromeFlags: ['--headless=new', ...QUIET],
});
try {
  process.stdout.write(
    `| page | as | ${CATEGORIES.join(' | ')} | what failed | ${Object.values(MOMENTS).join(' | ')} |\n|${'---|'.repeat(6 + Object.keys(MOMENTS).length)}\n`,
  );
  for (const { name, login, path } of PLACES)
    for (const as of ['phone', 'desk']) {
      const flags = {
        port: chrome.port,
        logLevel: 'error',
        onlyCategories: CATEGORIES,
        maxWaitForLoad: LONGEST_LOAD_MS,
        disableStorageReset: true,
        ...(login === null ? {} : { extraHeaders: { Cookie: await cookieOf(server.url, login) } }),
      };
      const result = await lighthouse(`${server.url}${path}`, flags, as === 'desk' ? desktopConfig : undefined);
      if (result === undefined) throw new Error(`Lighthouse gave nothing for ${path}`);
      const { categories, audits } = result.lhr;
      const scores = CATEGORIES.map((id) => Math.round((categories[id]?.score ?? 0) * 100));
      const failed = ['accessibility', 'best-practices'].flatMap((id) =>
        (categories[id]?.auditRefs ?? [])
          .filter(({ id: audit, weight }) => weight > 0 && audits[audit]?.score === 0)
          .map((ref) => ref.id),
      );
      const moments = Object.keys(MOMENTS).map((id) => audits[id]?.displayValue ?? '?');
      const row = [name, as, ...scores, failed.join(', ') || 'nothing', ...moments];
      process.stdout.write(`| ${row.join(' | ')} |\n`);
    }
} finally {
  chrome.kill();
  await server.stop();
}
