/**
 * `npm run interactions`: how long the pages take to answer a person, by what browsers call the duration of an interaction
 * (from the key or the press to the next picture), with 168 agencies asked in one consultation and 5,000 messages in the inbox.
 * Figures are written down in docs/web.md, never asserted: the machine may be shared.
 */
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { EXECUTABLE, QUIET } from '../screens/chromium.mjs';
import { cookieOf, startServer } from '../screens/server.mjs';

const AGENCIES = 168;
const MESSAGES = 5_000;
/** Of so many dossiers. */
const DOSSIERS = 20;
const LEAD = 'truong.skhdt';
const FUNCTION = 'district-administration';

const DRIVER = new URL('../../dist/src/persistence/sqlite/driver.js', import.meta.url);
const { sqliteDriver } = await import(DRIVER.href);

const server = await startServer();
const browser = await chromium.launch({ executablePath: EXECUTABLE, args: QUIET });
try {
  const id = await askWholeProvince();
  await fillInbox();
  process.stdout.write('| page | interactions | median | p95 | longest |\n| --- | ---: | ---: | ---: | ---: |\n');
  const all = [];
  for (const [name, path, act] of [
    ['a consultation of 168 agencies', `/ho-so/${id}`, onConsultation],
    ['drafting a request to all of them', '/ho-so/moi', onDraft],
    ['the inbox of 5,000 messages', '/hop-thu', onInbox],
    ['the consultations', '/ho-so', onList],
  ])
    all.push(...(await measured(name, path, act)));
  told('all', all);
} finally {
  await browser.close();
  await server.stop();
}

async function measured(name, path, act) {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    extraHTTPHeaders: { Cookie: await cookieOf(server.url, LEAD) },
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.interactions = new Map();
    new PerformanceObserver((seen) => {
      for (const { interactionId, duration } of seen.getEntries())
        if (interactionId > 0)
          window.interactions.set(interactionId, Math.max(duration, window.interactions.get(interactionId) ?? 0));
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  await page.goto(path);
  await page.locator('main h1').first().waitFor();
  await page.waitForTimeout(3_000);
  await act(page);
  await page.waitForTimeout(500);
  const durations = await page.evaluate(() => [...window.interactions.values()]);
  await context.close();
  told(name, durations);
  return durations;
}

/** What is quicker than 16 ms is not told by the browser, and not counted here: the figures are no better than they are. */
function told(name, durations) {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share) => `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)} ms`;
  process.stdout.write(`| ${name} | ${sorted.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |\n`);
}

async function onConsultation(page) {
  for (const unfold of await page.getByRole('button', { name: /^Xem từng cơ quan/ }).all()) {
    if (!(await unfold.isVisible())) continue;
    await unfold.click();
    await page.waitForTimeout(400);
  }
  await page.getByRole('button', { name: 'Xem dạng bảng, in' }).first().click();
  await page.waitForTimeout(400);
  for (let step = 0; step < 25; step += 1) await page.keyboard.press('Tab');
  await page.goto(`${page.url().split('?')[0]}?viec=consultation.withdraw`);
  const reason = page.getByRole('dialog').getByRole('textbox').first();
  await reason.waitFor();
  await page.waitForTimeout(2_000);
  await reason.click();
  await page.keyboard.type('Cơ quan chủ trì rút hồ sơ để bổ sung', { delay: 40 });
}

async function onDraft(page) {
  const search = page.getByRole('combobox', { name: 'Thêm cơ quan khác' });
  await search.click();
  await page.keyboard.type('phường số 9', { delay: 60 });
  await page.waitForTimeout(400);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(400);
  const section = page.getByRole('region', { name: /Cơ quan được lấy ý kiến/ });
  await section.getByText('Thêm cả nhóm cơ quan').click();
  await section.getByRole('combobox', { name: 'Nhóm cơ quan' }).selectOption('communes');
  await section.getByRole('combobox', { name: 'Chức năng liên quan' }).last().selectOption(FUNCTION);
  await section
    .getByRole('textbox', { name: /^Lý do lấy ý kiến/ })
    .last()
    .click();
  await page.keyboard.type('Quản lý trên địa bàn', { delay: 40 });
  await section.getByRole('button', { name: /^Thêm \d+ cơ quan$/ }).click();
  await page.waitForTimeout(600);
  await page.getByRole('textbox', { name: 'Trích yếu' }).click();
  await page.keyboard.type('Lấy ý kiến về khu tái định cư', { delay: 40 });
  await page.getByRole('textbox', { name: 'Nội dung đề xuất' }).click();
  await page.keyboard.type('Chọn khu đất phía bắc của phường', { delay: 40 });
}

async function onInbox(page) {
  const rows = page.getByRole('main').getByRole('button');
  for (let index = 0; index < Math.min(8, await rows.count()); index += 1) {
    const row = rows.nth(index);
    if (/Đánh dấu tất cả/.test((await row.textContent()) ?? '')) continue;
    await row.click();
    await page.waitForTimeout(300);
  }
  const more = page.getByRole('button', { name: 'Xem thêm' });
  if ((await more.count()) > 0) await more.first().click();
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Đánh dấu tất cả là đã đọc' }).click();
  await page.waitForTimeout(3_000);
}

async function onList(page) {
  const search = page.getByRole('main').getByRole('searchbox').first();
  if ((await search.count()) > 0) {
    await search.click();
    await page.keyboard.type('khu công nghiệp', { delay: 60 });
    await page.waitForTimeout(600);
  }
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('Tab');
}

async function asked(login, path, body) {
  const answer = await fetch(`${server.url}/api/v1/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'Content-Type': 'application/json',
      Cookie: await cookieOf(server.url, login),
      Origin: server.url,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(said)}`);
  return said;
}

/** @returns the id of a consultation of 168 agencies, most of them communes that are asked on paper */
async function askWholeProvince() {
  for (let number = 1; number <= AGENCIES; number += 1)
    await asked('quantri', 'agencies', {
      agency: `XA${String(number).padStart(3, '0')}`,
      name: `UBND ${number % 4 === 0 ? 'phường' : 'xã'} số ${number}`,
      kind: 'department',
      subordination: 'local',
      external: true,
      functions: [FUNCTION],
      group: 'communes',
      basis: 'Nghị quyết số 20/NQ-HĐND',
    });
  const matter = randomUUID();
  const { id } = await asked(LEAD, 'consultations/open', {
    matter,
    subject: 'Lấy ý kiến về khu tái định cư',
    position: 'Thống nhất chủ trương',
    proposal: `Chọn khu đất phía bắc (${matter})`,
    legalGround: 'Luật Đất đai',
    authority: 'province',
    questions: [{ key: 'q1', text: 'Vị trí có phù hợp không?' }],
    consult: Array.from({ length: AGENCIES }, (_, index) => ({
      agency: `XA${String(index + 1).padStart(3, '0')}`,
      function: FUNCTION,
      reason: 'Quản lý trên địa bàn',
    })),
  });
  return id;
}

/** Multiplies the messages that the samples have for the lead, in so many of its dossiers. */
async function fillInbox() {
  const file = (await readdir(server.folder)).find((name) => name.endsWith('.db'));
  const database = new (sqliteDriver())(join(server.folder, file));
  const columns = database.prepare('SELECT name FROM pragma_table_info(?)').all('inbox_messages');
  const names = columns.map(({ name }) => name);
  const messages = database
    .prepare('SELECT * FROM inbox_messages WHERE agency = ? ORDER BY created_at DESC LIMIT 200')
    .all('SKHDT');
  const dossiers = [...new Set(messages.map((message) => message.consultation_id))].slice(0, DOSSIERS);
  const insert = database.prepare(
    `INSERT INTO inbox_messages (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  );
  database.transaction(() => {
    for (let index = 0; index < MESSAGES; index += 1) {
      const message = messages[index % messages.length];
      insert.run({
        ...message,
        id: `speed-${index}`,
        consultation_id: dossiers[index % dossiers.length],
        read_at: null,
      });
    }
  })();
  database.close();
}
