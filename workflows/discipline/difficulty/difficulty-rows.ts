/** The commands on difficulties, a row each. */
import { line, shape, text, word } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';
import { ADDRESSEES } from './difficulty.js';

const REPORTED = ['HP-12', 'PY-3'];

export const DIFFICULTY_ROWS = {
  'difficulty.report': {
    kind: 'difficulty',
    begins: true,
    by: [['any-agency', 'officer-or-head']],
    path: '',
    summary: 'Report a difficulty in carrying out a directive',
    clauses: REPORTED,
    input: shape('ReportDifficulty', {
      subject: line('What it is about, in one line', 'Chưa rõ cơ quan chủ trì thủ tục đấu nối'),
      about: text('The difficulty', 'Hai quyết định phân cấp ghi hai cơ quan chủ trì khác nhau.'),
      proposal: text('What the agency proposes; may be left out', 'Sửa Điều 4 của Quyết định 12.'),
      to: word('To whom it is reported', ADDRESSEES, 'office'),
    }),
  },
  'difficulty.answer': {
    kind: 'difficulty',
    by: [
      ['office', 'officer-or-head'],
      ['home-affairs', 'officer-or-head'],
    ],
    path: 'answer',
    summary: 'Answer it',
    clauses: REPORTED,
    input: shape('AnswerDifficulty', {
      text: text('The answer', 'Sở Công Thương chủ trì; Văn phòng trình sửa Quyết định 12 trong tháng 8.'),
    }),
  },
  'difficulty.report-again': {
    kind: 'difficulty',
    by: [['raiser', 'officer-or-head']],
    path: 'report-again',
    summary: 'Report it again: the answer leaves it open',
    clauses: REPORTED,
    input: shape('ReportDifficultyAgain', {
      reason: text('What is still open', 'Chưa nêu cách xử lý hồ sơ đang dở.'),
    }),
  },
  'difficulty.close': {
    kind: 'difficulty',
    by: [['raiser', 'officer-or-head']],
    path: 'close',
    summary: 'Close it: the answer settles it',
    clauses: REPORTED,
    input: shape('CloseDifficulty', {}),
  },
} as const satisfies Record<string, CaseRow>;
