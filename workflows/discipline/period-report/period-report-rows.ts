/** The commands on reports by period, a row each. */
import { day, line, shape, text, word } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';
import { SPANS } from './spans.js';

const REPORTED = ['HP-11', 'PY-3', 'TN-3a'];

export const PERIOD_REPORT_ROWS = {
  'period-report.make': {
    kind: 'period-report',
    begins: true,
    by: [
      ['office', 'officer-or-head'],
      ['home-affairs', 'officer-or-head'],
    ],
    path: '',
    summary: 'Make the report of a period; its figures are frozen from this moment',
    clauses: [...REPORTED, 'PY-1.2', 'PY-2.2f', 'TN-2b', 'TN-2i', 'HP-10', 'HG-2.4'],
    input: shape('MakePeriodReport', {
      span: word('For how long: a week, month, quarter or year, or from one day to another', SPANS, 'quarter'),
      from: day('A day of the week, month, quarter or year; or the first of the days', '2023-04-01'),
      to: day('The last of the days; left out where the span says it', '2023-06-30'),
      assessment: text('What the figures show, in words', 'Phần lớn cơ quan trả lời đúng hạn.'),
      proposals: text('What is proposed', 'Chấn chỉnh các cơ quan nhiều lần không trả lời.'),
    }),
  },
  'period-report.write': {
    kind: 'period-report',
    by: [['holder', 'officer-or-head']],
    path: 'write',
    summary: 'Write the assessment and the proposals, or write them anew; the figures stay as they are',
    clauses: REPORTED,
    input: shape('WritePeriodReport', {
      assessment: text('What the figures show, in words', 'Phần lớn cơ quan trả lời đúng hạn.'),
      proposals: text('What is proposed', 'Chấn chỉnh các cơ quan nhiều lần không trả lời.'),
    }),
  },
  'period-report.submit': {
    kind: 'period-report',
    by: [['holder', 'officer-or-head']],
    path: 'submit',
    summary: 'Submit it to the head for signature',
    awaits: ['holder-head'],
    clauses: REPORTED,
    input: shape('SubmitPeriodReport', {}),
  },
  'period-report.return': {
    kind: 'period-report',
    by: [['holder', 'head']],
    path: 'return',
    summary: 'Give it back to be written anew, with the reason',
    awaits: ['holder'],
    clauses: REPORTED,
    input: shape('ReturnPeriodReport', {
      reason: text('What is to be mended', 'Nêu rõ nguyên nhân chậm của Sở Y tế.'),
    }),
  },
  'period-report.sign': {
    kind: 'period-report',
    by: [['holder', 'head']],
    path: 'sign',
    summary: 'Sign it; nothing of it changes any more',
    awaits: ['holder-clerks'],
    clauses: REPORTED,
    input: shape('SignPeriodReport', {}),
  },
  'period-report.send': {
    kind: 'period-report',
    by: [
      ['holder', 'clerk-or-officer'],
      ['holder', 'head'],
    ],
    path: 'send',
    summary: 'Record the number and the day with which it went out',
    tells: ['chairman', 'office'],
    clauses: REPORTED,
    input: shape('SendPeriodReport', {
      number: line('Its number', '214/BC-SNV'),
      sentOn: day('The day on which it was sent', '2023-06-30'),
    }),
  },
  'period-report.discard': {
    kind: 'period-report',
    by: [['holder', 'head']],
    path: 'discard',
    summary: 'Put it aside unsigned, with the reason; it stays in the journal',
    clauses: REPORTED,
    input: shape('DiscardPeriodReport', { reason: text('Why', 'Lập nhầm kỳ báo cáo.') }),
  },
} as const satisfies Record<string, CaseRow>;
