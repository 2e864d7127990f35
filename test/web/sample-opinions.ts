/**
 * Opinions as the API shows them, for the tests of what the page makes of them. Asked at 9:00 on Friday 26/4/2024 with seven
 * working days: 27/4 to 1/5 are off, Saturday 4/5 is worked instead of 29/4, so the limit is the end of Thursday 9/5.
 */

import type { Consultation, Opinion, Schemas } from '../../web/src/api/client.js';
import type { CountedBy } from '../../web/src/pages/consultation/ribbon/extended-limit.js';
import { instantFrom } from '../../web/src/time/say.js';
import { provisionally } from '../../workflows/limits/calendar.js';
import { type LedgerStep, projectLimit } from '../../workflows/limits/limit.js';
import { civilDateOf, inVietnam } from '../../workflows/limits/time.js';

export const ASKED_AT = '2024-04-26T09:00:00.000+07:00';
export const SEVEN_DAYS = { workingDays: 7 };

/** "2024-05-06 15:40" in Asia/Ho_Chi_Minh, as the API writes it. */
export function at(text: string): string {
  return `${text.replace(' ', 'T')}:00.000+07:00`;
}

/** An opinion that is waited for, with whatever a test changes in it; its limit is counted from `receivedAt`. */
export function anOpinion(
  by: CountedBy,
  changed: Partial<Opinion> & { readonly agency: string; readonly extendedBy?: number; readonly workingDays?: number },
): Opinion {
  const { extendedBy, workingDays = SEVEN_DAYS.workingDays, ...own } = changed;
  const receivedAt = own.receivedAt === undefined ? ASKED_AT : own.receivedAt;
  const steps: LedgerStep[] =
    receivedAt === null
      ? []
      : [
          { kind: 'start', on: civilDateOf(instantFrom(receivedAt)), budget: { workingDays } },
          ...(extendedBy === undefined ? [] : [{ kind: 'extend' as const, workingDays: extendedBy }]),
        ];
  const limit = receivedAt === null ? null : projectLimit(steps, provisionally(by.calendar), by.clock);
  return {
    round: 1,
    heldBy: own.agency,
    state: 'awaiting',
    function: 'budget',
    reason: 'Quản lý nhà nước',
    external: false,
    silence: 'deemed-consent',
    questions: ['mot'],
    position: null,
    withheld: null,
    askedAt: ASKED_AT,
    receivedAt,
    receiptEvidence: null,
    dueAt: limit === null ? null : inVietnam(limit.dueAt),
    lastDay: limit?.lastDay ?? null,
    counted:
      limit === null || receivedAt === null
        ? null
        : {
            startedOn: civilDateOf(instantFrom(receivedAt)),
            lastDay: limit.lastDay,
            workingDays: workingDays + (extendedBy ?? 0),
            calendar: by.calendar.version,
            steps: steps as unknown as Record<string, unknown>[],
          },
    settledAt: null,
    officer: null,
    answer: null,
    comments: {},
    late: null,
    extension: null,
    clarifications: 0,
    clarificationReason: null,
    ground: null,
    returned: null,
    contest: null,
    notice: null,
    responsible: null,
    successor: null,
    predecessor: null,
    ...own,
  } as Opinion;
}

/** An opinion answered at an instant, one position for each question. */
export function anAnswer(
  by: CountedBy,
  agency: string,
  answeredAt: string,
  positions: Readonly<Record<string, Schemas['Position']>>,
  more: Partial<Opinion> = {},
): Opinion {
  const [overall = 'agree'] = Object.values(positions);
  return anOpinion(by, {
    agency,
    state: 'answered',
    questions: Object.keys(positions),
    position: overall,
    settledAt: answeredAt,
    answer: answerAt(answeredAt, positions),
    ...more,
  });
}

/** What an agency wrote. */
export function answerAt(
  receivedAt: string,
  positions: Readonly<Record<string, Schemas['Position']>>,
): NonNullable<Opinion['answer']> {
  const [position = 'agree'] = Object.values(positions);
  return {
    position,
    reason: null,
    alternative: null,
    answers: Object.entries(positions).map(([question, own]) => ({ question, position: own, text: null })),
    receivedAt,
    by: null,
    evidence: null,
    proposalHash: 'a1',
    requestHash: null,
  };
}

/** A comment of an agency on one question. */
export function aComment(question: string | null, weight = 'main'): Opinion['comments'][string] {
  return {
    question,
    text: 'Điều chỉnh chỉ giới kè lùi 12 m.',
    weight: weight as Opinion['comments'][string]['weight'],
    condition: false,
    result: null,
    explanation: null,
    resolvedAt: null,
    maintained: null,
  };
}

export const QUESTIONS: Consultation['questions'] = [
  { key: 'mot', text: 'Sự cần thiết, quy mô đầu tư', agencies: null },
  { key: 'hai', text: 'Nguồn vốn 2024–2026', agencies: ['STC'] },
  { key: 'ba', text: 'Quy hoạch, sử dụng đất', agencies: null },
];

/** Everything that can befall an opinion, as it stands on Friday 10/5/2024 at 16:55: seven agencies, three questions. */
export function sevenOpinions(by: CountedBy): Opinion[] {
  const both = ['mot', 'ba'];
  return [
    anAnswer(
      by,
      'STC',
      at('2024-05-06 15:40'),
      { mot: 'agree', hai: 'disagree', ba: 'no-comment' },
      {
        comments: { mot: aComment('hai') },
        position: 'disagree',
      },
    ),
    anAnswer(
      by,
      'SXD',
      at('2024-05-07 16:20'),
      { mot: 'agree', ba: 'agree-with-conditions' },
      { comments: { mot: aComment('ba') }, position: 'agree-with-conditions' },
    ),
    anAnswer(by, 'SNNPTNT', at('2024-05-03 14:10'), { mot: 'agree', ba: 'agree' }),
    anOpinion(by, {
      agency: 'STNMT',
      questions: both,
      extendedBy: 2,
      extension: {
        workingDays: 2,
        state: 'granted',
        reason: 'Đi kiểm tra thực địa',
        askedAt: at('2024-05-06 09:00'),
        decidedAt: at('2024-05-07 09:30'),
      } as NonNullable<Opinion['extension']>,
      responsible: { role: 'officer', agency: 'STNMT' } as NonNullable<Opinion['responsible']>,
    }),
    anOpinion(by, {
      agency: 'SGTVT',
      state: 'returned',
      questions: both,
      returned: {
        ground: 'outside-competence',
        reason: 'Không có đường',
        competentAgency: null,
        supplement: null,
        at: at('2024-05-03 10:20'),
      },
      responsible: { role: 'head', agency: 'SKHDT' } as NonNullable<Opinion['responsible']>,
    }),
    anOpinion(by, {
      agency: 'UBNDTH',
      state: 'deemed',
      questions: both,
      settledAt: at('2024-05-10 00:00'),
      late: { ...answerAt(at('2024-05-10 09:14'), { mot: 'disagree', ba: 'disagree' }), comments: {} },
      notice: {
        state: 'pending',
        dueAt: at('2024-05-14 00:00'),
        overdue: false,
        issuedAt: null,
        number: null,
      } as NonNullable<Opinion['notice']>,
      responsible: { role: 'head', agency: 'SKHDT' } as NonNullable<Opinion['responsible']>,
    }),
    anAnswer(
      by,
      'BCHQS',
      at('2024-05-08 10:20'),
      { mot: 'no-comment', ba: 'no-comment' },
      {
        external: true,
        receivedAt: at('2024-05-02 14:00'),
      },
    ),
  ];
}

export const NAMES: Readonly<Record<string, string>> = {
  SKHDT: 'Sở Kế hoạch và Đầu tư',
  STC: 'Sở Tài chính',
  SXD: 'Sở Xây dựng',
  SNNPTNT: 'Sở Nông nghiệp và Phát triển nông thôn',
  STNMT: 'Sở Tài nguyên và Môi trường',
  SGTVT: 'Sở Giao thông vận tải',
  UBNDTH: 'UBND thành phố Tuy Hòa',
  BCHQS: 'Bộ Chỉ huy Quân sự tỉnh',
};

/** A consultation around opinions, with whatever a test changes in it. */
export function aConsultation(opinions: readonly Opinion[], changed: Partial<Consultation> = {}): Consultation {
  return {
    id: 'ke-nam',
    version: 7,
    state: 'collecting',
    outcome: null,
    round: 1,
    proposalHash: 'a1',
    regulation: 'phu-yen-2230',
    lead: 'SKHDT',
    matter: 'ke-nam',
    subject: 'Chủ trương đầu tư dự án Kè chống sạt lở bờ Nam sông Đà Rằng',
    position: 'Đầu tư',
    legalGround: 'Luật Đầu tư công',
    authority: 'province',
    urgency: 'ordinary',
    repeated: [],
    conclusion: null,
    withdrawalReason: null,
    openedAt: ASKED_AT,
    endedAt: null,
    responsible: null,
    parties: Object.entries(NAMES).map(([code, name]) => ({ code, name })),
    draft: null,
    rounds: [{ number: 1, proposal: 'Kè dài 3,2 km.', proposalHash: 'a1', openedAt: ASKED_AT, reason: null }],
    questions: QUESTIONS,
    opinions: Object.fromEntries(opinions.map((opinion) => [opinion.agency, opinion])),
    formerOpinions: [],
    dispute: null,
    formerDisputes: [],
    limits: [],
    messages: [],
    actions: [],
    ...changed,
  } as Consultation;
}
