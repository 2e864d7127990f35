/** The commands on reviews of the working regulation, a row each. */
import { day, line, shape, text, word } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';
import { RESULTS_OF_REVIEWS } from './regulation-review.js';

const REVIEWED = ['TN-2j'];
const KEEPERS = [
  ['office', 'officer-or-head'],
  ['home-affairs', 'officer-or-head'],
] as const;

export const REGULATION_REVIEW_ROWS = {
  'regulation-review.set': {
    kind: 'regulation-review',
    begins: true,
    by: KEEPERS,
    path: '',
    summary: 'Set the day by which the working regulation is to be reviewed',
    awaits: [],
    clauses: REVIEWED,
    input: shape('SetRegulationReview', {
      regulation: line('The working regulation', 'Quyết định số 09/2022/QĐ-UBND ban hành Quy chế làm việc'),
      dueOn: day('By when', '2024-06-30'),
    }),
  },
  'regulation-review.postpone': {
    kind: 'regulation-review',
    by: [['holder', 'head']],
    path: 'postpone',
    summary: 'Put the day off, with the reason',
    clauses: REVIEWED,
    input: shape('PostponeRegulationReview', {
      dueOn: day('By when', '2024-09-30'),
      reason: text('Why', 'Chờ nghị định mới về tổ chức chính quyền địa phương.'),
    }),
  },
  'regulation-review.record': {
    kind: 'regulation-review',
    by: KEEPERS,
    path: 'record',
    summary: 'Record that it was reviewed, and what came of it',
    clauses: REVIEWED,
    input: shape('RecordRegulationReview', {
      on: day('When', '2024-06-20'),
      result: word('What came of it', RESULTS_OF_REVIEWS, 'amended'),
      what: text('What was found, and what is amended by which document', 'Sửa Điều 7 về thời hạn lấy ý kiến.'),
    }),
  },
} as const satisfies Record<string, CaseRow>;
