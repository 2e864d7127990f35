import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BrowserContext, chromium } from 'playwright-core';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import { EXECUTABLE, QUIET } from '../../web/screens/chromium.mjs';
import { type Application, startApplication } from '../application.js';
import { copyTemplate } from '../templates.js';

describe('the page of the API', () => {
  let folder: string;
  let application: Application;
  let browser: BrowserContext;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-browser-'));
    const url = `sqlite:${join(folder, 'dong-thuan.db')}`;
    await copyTemplate('sqlite', 'samples', url);
    application = await startApplication(url);
    browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: EXECUTABLE,
      args: QUIET,
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await application?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows every resource, from this server alone and without a fault', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    const elsewhere: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(application.url) && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    });
    await page.goto(`${application.url}/api/docs`);
    // Subjects come folded: two hundred operations at once are no page that anybody can use.
    const subject = (name: string) => page.locator(`[data-tag="${name}"]`);
    await subject('consultations').click();
    await page.getByText('/api/v1/consultations/{id}/open').first().waitFor();
    await subject('office').click();
    await page.getByText('/api/v1/office/board').first().waitFor();
    expect(faults).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  it('lets a person who signed in on this origin see their own work, and keeps the cookie from scripts', async () => {
    const page = await browser.newPage();
    await page.goto(`${application.url}/api/docs`);
    // As text, because it runs in the page, whose globals are not those of Node.
    const seen = await page.evaluate(`(async () => {
      const body = JSON.stringify({ login: 'truong.stnmt', password: '${SAMPLE_PASSWORD}' });
      await fetch('/api/v1/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      const me = await (await fetch('/api/v1/me')).json();
      return { login: me.login, cookie: document.cookie };
    })()`);
    expect(seen).toEqual({ login: 'truong.stnmt', cookie: '' });
  });
});
