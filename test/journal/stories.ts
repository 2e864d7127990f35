/** Stories played on the real engine, so that the journal holds every kind of entry. */

import type { Store } from '../../src/persistence/store.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { agreeing, anEngine, at, disagreeing, opening, regulationNamed, type TestEngine } from '../engine/an-engine.js';

/**
 * A consultation over the holidays of 30 April 2024 with a Saturday worked in exchange: one agency answers, one asks for
 * an extension and answers with a condition, one stays silent and answers too late.
 */
export async function silenceOverHolidays(e: TestEngine, id: string): Promise<void> {
  const consult = [
    { agency: 'SXD', function: 'construction', reason: 'Quản lý quy hoạch xây dựng' },
    { agency: 'STC', function: 'budget', reason: 'Cân đối ngân sách' },
    { agency: 'STNMT', function: 'land', reason: 'Quản lý đất đai' },
  ];
  await e.done('SKHDT/head', 'consultation.open', id, opening({ matter: `quy-hoach-${id}`, consult }));
  await e.until(at('2024-04-25T10:00'));
  await e.done('SXD/head', 'opinion.answer', id, agreeing());
  await e.until(at('2024-04-26T09:00'));
  await e.done('STNMT/head', 'opinion.request-extension', id, { workingDays: 2, reason: 'Phải kiểm tra thực địa' });
  await e.until(at('2024-04-26T14:00'));
  await e.done('SKHDT/head', 'opinion.grant-extension', id, { agency: 'STNMT' });
  await e.until(at('2024-05-03T15:30'));
  await e.done('STNMT/head', 'opinion.answer', id, {
    ...agreeing({ position: 'agree-with-conditions' }),
    comments: [{ key: 'k1', text: 'Bổ sung phương án tái định cư', weight: 'main', condition: true }],
  });
  await e.until(at('2024-05-08T09:30'));
  await e.done('SKHDT/head', 'notice.issue', id, { agency: 'STC', number: '15/TB-SKHDT' });
  await e.until(at('2024-05-08T10:00'));
  await e.done('STC/head', 'opinion.answer', id, disagreeing());
  await e.until(at('2024-05-09T08:00'));
  const resolution = { result: 'accepted', explanation: 'Đã bổ sung vào mục 4 của dự thảo' };
  await e.done('SKHDT/officer', 'comment.resolve', id, { agency: 'STNMT', comment: 'k1', ...resolution });
  await e.done('SKHDT/head', 'consultation.conclude', id);
}

/** Dissent that goes from the heads through the Office to the deputy who holds the chairman's delegation. */
export async function dissentToTheChairman(e: TestEngine, id: string): Promise<void> {
  const attachments = [{ sha256: 'ab'.repeat(32), name: 'Dự thảo.pdf', kind: 'draft' }] as const;
  await e.done('SKHDT/head', 'consultation.open', id, opening({ matter: `dien-mat-troi-${id}`, attachments }));
  await e.done('SXD/head', 'opinion.answer', id, agreeing());
  await e.done('STC/head', 'opinion.answer', id, disagreeing());
  await e.done('SKHDT/head', 'dispute.record-session', id, {
    agency: 'STC',
    heldOn: '2024-05-09',
    participants: ['Giám đốc Sở Kế hoạch và Đầu tư', 'Giám đốc Sở Tài chính'],
    minutes: 'Hai bên giữ nguyên quan điểm',
    result: 'differing',
  });
  const options = [{ key: 'a', text: 'Theo dự thảo' }];
  await e.done('SKHDT/head', 'dispute.escalate', id, { options, recommendation: 'a' });
  // The limit for verification passes: nothing is decided by it.
  await e.until(at('2024-05-20T09:00'));
  await e.done('VP/officer', 'dispute.find-incomplete', id, { missing: ['Báo cáo cân đối vốn'] });
  await e.done('SKHDT/head', 'dispute.complete', id, { supplement: 'Báo cáo cân đối vốn năm 2024' });
  await e.done('VP/officer', 'dispute.submit', id, { opinion: 'Đủ điều kiện trình' });
  const period = { from: at('2024-05-20T00:00'), until: at('2024-05-25T00:00') };
  await e.done('CT/head', 'delegation.grant', null, { to: 'deputy', ...period });
  await e.done('CT/deputy', 'dispute.decide', id, { option: 'a', conclusion: 'Đồng ý theo dự thảo' });
}

/** A draft, an agency outside, a return that is contested, a calendar that is amended, a vague answer, a new round. */
export async function manyTurns(e: TestEngine, id: string): Promise<void> {
  const consult = [
    { agency: 'STC', function: 'budget', reason: 'Cân đối ngân sách' },
    { agency: 'STNMT', function: 'land', reason: 'Quản lý đất đai' },
    { agency: 'CAT', function: 'public-security', reason: 'An ninh trật tự' },
  ];
  await e.done('SKHDT/officer', 'consultation.draft', id, opening({ matter: `cum-cong-nghiep-${id}`, consult }));
  await e.done('SKHDT/head', 'consultation.open', id);
  await e.until(at('2024-05-22T09:00'));
  await e.done('SKHDT/clerk', 'opinion.record-receipt', id, {
    agency: 'CAT',
    receivedAt: at('2024-05-21T15:00'),
    evidence: 'Sổ công văn đến số 118',
  });
  await e.done('STC/head', 'opinion.return', id, { ground: 'dossier-incomplete', reason: 'Thiếu dự toán' });
  await e.until(at('2024-05-23T09:00'));
  await e.done('admin', 'calendar.amend', null, {
    version: '2024-05-23',
    daysOff: ['2024-05-27'],
    workedSaturdays: [],
    basis: '99/TB-UBND',
  });
  await e.until(at('2024-05-24T09:00'));
  await e.done('SKHDT/head', 'opinion.contest-return', id, { agency: 'STC', reason: 'Dự toán ở phụ lục 2' });
  await e.done(
    'STC/head',
    'opinion.answer',
    id,
    agreeing({ answers: [{ question: 'q1', position: 'agree', text: 'Cơ bản' }] }),
  );
  await e.done('SKHDT/head', 'opinion.ask-clarification', id, { agency: 'STC', reason: 'Chưa nêu nguồn vốn' });
  await e.until(at('2024-05-24T16:00'));
  await e.done('STC/head', 'opinion.clarify', id, agreeing());
  await e.done('SKHDT/head', 'consultation.amend', id, { proposal: 'Dự thảo lần hai', reason: 'Tiếp thu ý kiến' });
  await e.until(at('2024-05-28T09:00'));
  await e.done('SKHDT/head', 'consultation.withdraw', id, { reason: 'Thay đổi chủ trương' });
}

/** All of them in one installation, on the clock of one spring. The ids: "c1", "c2", "c3". */
export async function everyStory(
  store: Store,
  regulation: Regulation = regulationNamed('phu-yen-2230'),
): Promise<TestEngine> {
  const e = await anEngine(store, at('2024-04-24T09:00'), regulation);
  await silenceOverHolidays(e, 'c1');
  await dissentToTheChairman(e, 'c2');
  await manyTurns(e, 'c3');
  return e;
}
