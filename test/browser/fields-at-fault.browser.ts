/**
 * What an act still needs is told at its field, in a sentence, before anything is asked or sent, and the first such field has the
 * keyboard. Every act that is given by fields stands in the table.
 */
import { beforeAll, expect, it } from '@jest/globals';
import { agreeing, clockTo, disagreeing, done, opened, read } from '../http/asking.js';
import { ACTS, DISPUTES, HEAD, type State } from './acts-with-fields.js';
import { describeInBrowser } from './people-at-browsers.js';

const CAT = { agency: 'CAT', function: 'fire-safety', reason: 'Phòng cháy và chữa cháy' };
const RECEIPT = { receivedAt: '2023-06-14T08:00:00+07:00', evidence: 'Sổ giao nhận công văn số 512' };
const SESSION = {
  agency: 'SXD',
  heldOn: '2023-06-14',
  participants: ['Hai Giám đốc'],
  minutes: 'Hai bên đã trao đổi.',
  result: 'unified',
};
const COMMENT = { key: 'c1', question: 'q1', text: 'Bổ sung lối thoát hiểm', weight: 'secondary', condition: false };

describeInBrowser('what an act still needs', (browsers) => {
  const ids = new Map<State, string>();
  let overdueAt = '';

  beforeAll(async () => {
    const as = (login: string) => browsers().application.signIn(login);
    const [lead, sxd, stc, office, clerk] = await Promise.all(
      [HEAD, 'truong.sxd', 'truong.stc', 'truong.vp', 'vanthu.skhdt'].map(as),
    );
    if (!lead || !sxd || !stc || !office || !clerk) throw new Error('Nobody signed in.');
    const begun = async (state: State, changes: object = {}) => {
      const { id } = await opened(lead, changes);
      ids.set(state, id);
      return id;
    };
    const SXD = { agency: 'SXD', function: 'construction', reason: 'Quản lý xây dựng' };
    await begun('asked', { consult: [SXD, CAT] });
    for (const state of ['received', 'overdue'] as const)
      await done(clerk, await begun(state, { consult: [CAT] }), 'opinions/CAT/record-receipt', RECEIPT);
    overdueAt = (await read(lead, ids.get('overdue') ?? '')).opinions.CAT?.dueAt ?? '';
    for (const state of ['returned', 'contested'] as const) {
      const ground = state === 'returned' ? 'dossier-incomplete' : 'outside-competence';
      await done(sxd, await begun(state), 'opinions/SXD/return', { ground, reason: 'Thiếu bản đồ hiện trạng' });
    }
    const contest = { reason: 'Hồ sơ đã đủ' };
    await done(lead, ids.get('contested') ?? '', 'opinions/SXD/contest-return', contest);
    await done(office, await begun('suspended'), 'suspend', { reason: 'Chờ dự toán' });
    const commented = await begun('commented');
    await done(sxd, commented, 'opinions/SXD/answer', { ...agreeing, comments: [COMMENT] });
    await done(stc, commented, 'opinions/STC/answer', agreeing);
    for (const state of DISPUTES) {
      const authority = state === 'met-of-lead' ? 'lead' : 'province';
      const id = await begun(state, { authority, consult: [SXD] });
      await done(sxd, id, 'opinions/SXD/answer', disagreeing);
      if (state === 'dissenting') continue;
      await done(lead, id, 'dispute/sessions', SESSION);
      if (state === 'met' || state === 'met-of-lead') continue;
      const options = [{ key: 'pa1', text: 'Giữ nguyên' }];
      await done(lead, id, 'dispute/escalate', { options, recommendation: 'pa1' });
      if (state === 'incomplete') await done(office, id, 'dispute/find-incomplete', { missing: ['Bản đồ'] });
      if (state === 'submitted') await done(office, id, 'dispute/submit', { opinion: 'Trình phương án 1' });
    }
  }, 120_000);

  it.each(Object.entries(ACTS))('%s', async (command, act) => {
    const { page, goTo, faults } = await browsers().person(act.by);
    if (act.in === 'overdue') await clockTo(browsers().application, overdueAt);
    const asked = new URLSearchParams({ viec: command });
    if (act.on?.[0]) asked.set('co-quan', act.on[0]);
    if (act.on?.[1]) asked.set('gop-y', act.on[1]);
    await goTo(`/ho-so/${ids.get(act.in)}${act.at ?? `?${asked}`}`);
    await act.first?.(page);
    const dialog = page.getByRole('dialog');
    const buttons =
      act.button === undefined
        ? dialog.getByRole('button')
        : page.getByRole('button', { name: act.button, exact: true });
    await buttons.last().click();
    await page.locator('[data-invalid], [aria-invalid="true"]').first().waitFor();
    // The focus comes with the next picture.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await page.evaluate(WHERE)).toEqual({ isFirst: true, isSaid: true });
    expect(await dialog.count()).toBeLessThanOrEqual(1);
    expect(await page.getByText('Thiếu thông tin bắt buộc').count()).toBe(0);
    expect(faults()).toEqual([]);
    // Thirty pages that are left open would all read anew when the clock is moved.
    await page.context().close();
  });
});

/** Whether the focus is in the first field at fault, and whether a sentence is read with it. */
const WHERE = `(() => {
  const form = document.querySelector('[role="dialog"]') ?? document.querySelector('main');
  const field = form.querySelector('[data-invalid], [aria-invalid="true"]');
  const described = [field, ...field.querySelectorAll('[aria-describedby]')]
    .flatMap((one) => (one.getAttribute('aria-describedby') ?? '').split(' '))
    .map((id) => document.getElementById(id)?.textContent ?? '');
  return {
    isFirst: field.contains(document.activeElement),
    isSaid: described.some((text) => /[.!”]$/.test(text.trim())),
  };
})()`;
