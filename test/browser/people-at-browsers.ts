/**
 * People at browsers: Debian's chromium (or the one that CHROMIUM names) against the real application. Each person has a
 * context of their own, so that several can be signed in at once; what their pages complain of is kept and must be nothing.
 */
import { createRequire } from 'node:module';
import { afterAll, beforeAll } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Environment } from '../../src/platform/config/settings.js';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import { EXECUTABLE, QUIET } from '../../web/screens/chromium.mjs';
import { type Application, startApplication } from '../application.js';
import { describeOn, describeOnBothDatabases, type OpenStore } from '../databases.js';
import type { Contents } from '../templates.js';

const DESK = { width: 1280, height: 900 };
const PATIENCE_MS = 30_000;

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
}

/** A person at a browser. */
export interface Person {
  readonly page: Page;
  /** What their pages complained of since the last call: scripts that failed, refused loads, requests that left this server. */
  faults(): string[];
  /** Goes to an address and waits until the page is there. */
  goTo(path: string): Promise<void>;
}

export interface Browsers {
  readonly application: Application;
  /** A sample person signed in, or a stranger where `login` is null. */
  person(login: string | null, look?: Look): Promise<Person>;
}

/** Runs a suite in a browser, against an installation on SQLite, with its samples unless told otherwise: pages cannot tell the database. */
export function describeInBrowser(
  name: string,
  define: (browsers: () => Browsers) => void,
  settings: () => Environment = () => ({}),
  contents: Contents = 'samples',
): void {
  describeOn('sqlite', name, (open) => suite(open, define, settings), contents);
}

/** The same on SQLite and on PostgreSQL, for the one story that goes through everything. */
export function describeInBrowserOnBothDatabases(name: string, define: (browsers: () => Browsers) => void): void {
  describeOnBothDatabases(name, (open) => suite(open, define), 'samples');
}

function suite(
  open: OpenStore,
  define: (browsers: () => Browsers) => void,
  settings: () => Environment = () => ({}),
): void {
  let browser: Browser | undefined;
  let running: Browsers | undefined;
  let application: Application | undefined;
  beforeAll(async () => {
    application = await startApplication(open.url(), settings());
    browser = await chromium.launch({ executablePath: EXECUTABLE, args: QUIET });
    running = browsersOf(application, browser);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  });
  define(() => {
    if (running === undefined) throw new Error('The browser runs from beforeAll to afterAll: use it in a test.');
    return running;
  });
}

function browsersOf(application: Application, browser: Browser): Browsers {
  return {
    application,
    async person(login, { width = DESK.width, height = DESK.height, theme = 'light' } = {}) {
      const options: BrowserContextOptions = {
        baseURL: application.url,
        viewport: { width, height },
        colorScheme: theme,
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        reducedMotion: 'reduce',
      };
      const context = await browser.newContext(options);
      context.setDefaultTimeout(PATIENCE_MS);
      if (login !== null) {
        const signedIn = await context.request.post('/api/v1/session', {
          data: { login, password: SAMPLE_PASSWORD },
          headers: { origin: application.url },
        });
        if (!signedIn.ok()) throw new Error(`${login} cannot sign in: ${signedIn.status()}`);
      }
      const page = await context.newPage();
      const faults = watch(page, application.url);
      return {
        page,
        faults: () => faults.splice(0),
        async goTo(path) {
          await page.goto(path);
          await page.locator('main h1').first().waitFor();
          await page.waitForLoadState('domcontentloaded');
        },
      };
    },
  };
}

function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A refusal is an answer, not a fault; the browser writes one line for each all the same.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) faults.push(`asked ${url}`);
  });
  return faults;
}

const AXE = createRequire(import.meta.url)('axe-core') as { readonly source: string };

/** The rules of axe that look at colours: all that another theme can break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds against WCAG 2.2 A and AA and its best practices, as sentences with the place; nothing when all is well.
 * @param rules `colours` where the same page was looked at whole before, in another theme
 */
export async function accessibilityFaults(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(AXE.source);
  const only = rules === 'all' ? '' : `, runOnly: ${JSON.stringify(OF_COLOURS)}`;
  const violations = await page.evaluate(`axe.run(document, { resultTypes: ['violations']${only} }).then((result) =>
    result.violations.flatMap((one) => one.nodes.map((node) => one.id + ': ' + node.target.join(' ') + ' ' + (node.failureSummary ?? ''))))`);
  return violations as string[];
}
