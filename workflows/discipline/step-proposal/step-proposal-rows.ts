/** The commands on proposals to cut a step, a row each. */
import { day, line, shape, text, wholeNumber } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';
import { DECISION_FIELDS } from '../decision.js';

const CUT = ['PY-1.3c'];

export const STEP_PROPOSAL_ROWS = {
  'step-proposal.propose': {
    kind: 'step-proposal',
    begins: true,
    by: [['any-agency', 'head']],
    path: '',
    summary: 'Propose to cut a needless step',
    clauses: CUT,
    input: shape('ProposeToCutStep', {
      subject: line('What it is about, in one line', 'Bỏ bước lấy ý kiến lần hai của phòng chuyên môn'),
      procedure: line('The procedure or kind of work', 'Thẩm định chủ trương đầu tư dự án nhóm C'),
      step: line('The step that is to go', 'Lấy ý kiến lần hai trước khi trình'),
      reason: text('Why it is needless', 'Lần hai hỏi lại đúng nội dung đã trả lời ở lần một.'),
      workingDays: wholeNumber('By how many working days it shortens the whole', 3),
    }),
  },
  'step-proposal.decide': {
    kind: 'step-proposal',
    by: [
      ['office', 'head'],
      ['chairman', 'head'],
    ],
    path: 'decide',
    summary: 'Decide: by the Office or the chairman, with the document and the day from which it holds',
    tells: ['raiser'],
    clauses: CUT,
    input: shape('DecideOnStep', {
      ...DECISION_FIELDS,
      inForceOn: day('The first day on which the step is done no more; required where it is accepted', '2023-08-01'),
    }),
  },
} as const satisfies Record<string, CaseRow>;
