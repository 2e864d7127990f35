/** The commands on objections to figures, a row each. */
import { line, shape, text, wholeNumber, word } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';
import { OBJECTION_GROUNDS } from './figure-objection.js';

const CONTESTED = ['TN-2i', 'HP-10', 'PY-1.2', 'PY-2.2f'];

const JUDGES = [
  ['home-affairs', 'head'],
  ['office', 'head'],
  ['chairman', 'head'],
] as const;

export const FIGURE_OBJECTION_ROWS = {
  'figure-objection.raise': {
    kind: 'figure-objection',
    begins: true,
    by: [['any-agency', 'any']],
    path: '',
    summary: 'Contest a figure: the head for the agency whose step is counted, or the person who held it',
    clauses: CONTESTED,
    input: shape('RaiseFigureObjection', {
      step: line('By which the step is known', 'opinion 7f9c2ba4-e88f-427d-a2c5-1f4b1d8c0a11 1:SXD'),
      figure: line('Name of the figure in which it is counted', 'late'),
      entry: wholeNumber(
        'Number of the entry that is contested, in the journal of the consultation; may be left out',
        4,
      ),
      ground: word(
        'Whether the delay had an objective cause, or the figure is wrong',
        OBJECTION_GROUNDS,
        'objective-cause',
      ),
      reason: text('Why, with what shows it', 'Bão số 3 làm mất điện toàn huyện hai ngày, có Công điện số 12/CĐ-TTg.'),
    }),
  },
  'figure-objection.uphold': {
    kind: 'figure-objection',
    by: JUDGES,
    path: 'uphold',
    summary: 'Confirm it: home affairs, or the Office where that is concerned, or the chairman where both are',
    clauses: CONTESTED,
    input: shape('UpholdFigureObjection', {
      reason: text('Why it is confirmed', 'Sở nộp biên bản mất điện; việc chậm không do lỗi của Sở.'),
    }),
  },
  'figure-objection.reject': {
    kind: 'figure-objection',
    by: JUDGES,
    path: 'reject',
    summary: 'Reject it, with the reason; the same who may confirm',
    clauses: CONTESTED,
    input: shape('RejectFigureObjection', {
      reason: text('Why it is rejected', 'Văn bản đến trước khi mất điện bảy ngày làm việc.'),
    }),
  },
  'figure-objection.withdraw': {
    kind: 'figure-objection',
    by: [
      ['concerned', 'head'],
      ['any-agency', 'person-concerned'],
    ],
    path: 'withdraw',
    summary: 'Withdraw it: whoever raised it, the head for the agency or the person',
    clauses: CONTESTED,
    input: shape('WithdrawFigureObjection', {}),
  },
} as const satisfies Record<string, CaseRow>;
