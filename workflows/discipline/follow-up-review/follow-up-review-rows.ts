/** The commands on reviews of the follow-up list, a row each. */
import { day, line, parts, shape, text } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';

const REVIEWED = ['HP-8', 'TN-2g', 'HP-11', 'PY-1.5'];

export const FOLLOW_UP_REVIEW_ROWS = {
  'follow-up-review.begin': {
    kind: 'follow-up-review',
    begins: true,
    by: [
      ['office', 'officer-or-head'],
      ['home-affairs', 'officer-or-head'],
    ],
    path: '',
    summary: 'Begin a review: the follow-up list is kept as it stands now',
    clauses: REVIEWED,
    input: shape('BeginFollowUpReview', { note: text('What it looks at above all', 'Rà soát định kỳ tháng 6.') }),
  },
  'follow-up-review.find': {
    kind: 'follow-up-review',
    by: [['holder', 'officer-or-head']],
    path: 'find',
    summary: 'Record what was found about one or several items; the newest finding stands',
    clauses: REVIEWED,
    input: shape('RecordFindings', {
      findings: parts(
        'A finding for each item',
        shape('FindingOfItem', {
          item: line('The item, as the review lists it', 'c1 opinion 1:SXD'),
          finding: text('What was found, and what is to be done', 'Sở Xây dựng cam kết trả lời trước ngày 20/6.'),
          againOn: day('When it is looked at again', '2023-06-20'),
        }),
      ),
    }),
  },
  'follow-up-review.conclude': {
    kind: 'follow-up-review',
    by: [['holder', 'officer-or-head']],
    path: 'conclude',
    summary: 'Conclude the review; what has no finding stays on the list as such',
    tells: ['office', 'home-affairs'],
    clauses: REVIEWED,
    input: shape('ConcludeFollowUpReview', {}),
  },
} as const satisfies Record<string, CaseRow>;
