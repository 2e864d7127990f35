/** The commands on delegated powers, a row each. */
import { agency, day, line, shape, text, word } from '../../commands/fields.js';
import { WAYS_OF_DELEGATING } from '../../commands/inputs.js';
import type { CaseRow } from '../case-row.js';

const KEPT = ['PY-1.4c'];
const KEEPERS = [
  ['office', 'officer-or-head'],
  ['home-affairs', 'officer-or-head'],
] as const;

export const DELEGATED_POWER_ROWS = {
  'delegated-power.record': {
    kind: 'delegated-power',
    begins: true,
    by: KEEPERS,
    path: '',
    summary: 'Record what is decentralised or delegated, by which document, from whom to whom and for how long',
    awaits: [],
    tells: ['concerned', 'giver'],
    clauses: KEPT,
    input: shape('RecordDelegatedPower', {
      subject: line('What it is, in one line', 'Thẩm định thiết kế công trình cấp III'),
      way: word('Whether it is decentralised or delegated', WAYS_OF_DELEGATING, 'delegated'),
      from: agency('Code of the agency whose power it is', 'CT'),
      to: agency('Code of the agency to which it goes', 'SXD'),
      text: text(
        'The text, in the words of the document',
        'Ủy quyền Sở Xây dựng thẩm định thiết kế công trình cấp III.',
      ),
      document: line('The document', 'Quyết định số 1015/QĐ-UBND ngày 30/8/2023'),
      about: line('The function that it belongs to', 'Quản lý hoạt động xây dựng'),
      matter: line('The matter, where it is a power over this one; by it an opening is recognised', 'ha-tang-kcn-2023'),
      function: line('Code of the function, where it is a power over all its matters', 'construction'),
      since: day('The first day', '2023-09-01'),
      until: day('The last day; left out: without an end', '2025-12-31'),
    }),
  },
  'delegated-power.end': {
    kind: 'delegated-power',
    by: KEEPERS,
    path: 'end',
    summary: 'Record that it was taken back, from which day and by which document',
    tells: ['concerned', 'giver'],
    clauses: KEPT,
    input: shape('EndDelegatedPower', {
      on: day('The first day on which it holds no more', '2024-07-01'),
      document: line('By which document', 'Quyết định số 700/QĐ-UBND ngày 28/6/2024'),
    }),
  },
} as const satisfies Record<string, CaseRow>;
