/** The commands on draws, a row each. */
import { line, lines, shape, text, wholeNumber, word } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';
import { DRAW_SOURCES } from './draw.js';

const DRAWN = ['PY-1.6'];
const HEX = '5f2b8f1f0d8e6f1f1f6cf5b6ff6c2b0dd6a51d4c7f0f7e0c4a3c0f5d1c2b3a49';

export const DRAW_ROWS = {
  'draw.commit': {
    kind: 'draw',
    begins: true,
    by: [['home-affairs', 'officer-or-head']],
    path: '',
    summary: 'Freeze what is drawn from, and commit to a secret that is kept outside the system until the opening',
    clauses: DRAWN,
    input: shape('CommitDraw', {
      subject: line('What is drawn, in one line', 'Rút thăm kiểm tra đột xuất quý III năm 2023'),
      purpose: text('For what', 'Chọn 2 cơ quan để kiểm tra công vụ đột xuất.'),
      source: word('What is drawn from', DRAW_SOURCES, 'agencies'),
      items: lines('Codes or ids of what is drawn from; left out of agencies: all departments of the register', [
        'SXD',
        'SYT',
      ]),
      count: wholeNumber('How many are drawn', 2),
      commitment: line('SHA-256 of the secret, 64 hexadecimal digits in small letters', HEX),
    }),
  },
  'draw.open': {
    kind: 'draw',
    by: [['home-affairs', 'officer-or-head']],
    path: 'open',
    summary: 'Give the secret: with the first checkpoint that has the commitment it says what is drawn',
    clauses: DRAWN,
    input: shape('OpenDraw', { secret: line('The secret, 64 hexadecimal digits in small letters', HEX) }),
  },
  'draw.void': {
    kind: 'draw',
    by: [['home-affairs', 'head']],
    path: 'void',
    summary: 'Void a draw whose secret is lost, in the open',
    clauses: DRAWN,
    input: shape('VoidDraw', { reason: text('Why', 'Phiếu ghi mã bí mật bị mất, biên bản số 03/BB-SNV.') }),
  },
  'draw.publish': {
    kind: 'draw',
    by: [['home-affairs', 'head']],
    path: 'publish',
    summary: 'Publish it to every agency, when nothing of it has to be kept secret any more',
    clauses: DRAWN,
    input: shape('PublishDraw', {}),
  },
} as const satisfies Record<string, CaseRow>;
