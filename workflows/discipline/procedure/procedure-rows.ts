/** The commands on internal procedures, a row each. */
import { agency, day, line, parts, shape, text, wholeNumber, word } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';

const INVENTORY = ['TN-2f', 'HP-7'];
const KEEPERS = [
  ['holder', 'officer-or-head'],
  ['office', 'officer-or-head'],
] as const;

/** Before or after the procedure is simplified. */
export const WHEN_OF_COSTS = ['before', 'after'] as const;

export const PROCEDURE_ROWS = {
  'procedure.list': {
    kind: 'procedure',
    begins: true,
    by: [['any-agency', 'officer-or-head']],
    path: '',
    summary: 'Enter an internal procedure of one’s agency into the inventory; the Office enters those of any agency',
    awaits: [],
    clauses: INVENTORY,
    input: shape('ListProcedure', {
      code: line('Its code in the inventory', 'NB-SXD-01'),
      name: line('Its name', 'Lấy ý kiến thẩm định quy hoạch chi tiết'),
      agency: agency('Code of the agency whose procedure it is; left out: one’s own', 'SXD'),
    }),
  },
  'procedure.publish': {
    kind: 'procedure',
    by: KEEPERS,
    path: 'publish',
    summary: 'Record that it is published on the national database, from when and where',
    clauses: INVENTORY,
    input: shape('PublishProcedure', {
      on: day('Since when', '2023-11-20'),
      address: line('Its address on the national database', 'https://dichvucong.gov.vn/p/home/dvc-tthc-noi-bo.html'),
    }),
  },
  'procedure.simplify': {
    kind: 'procedure',
    by: KEEPERS,
    path: 'simplify',
    summary: 'Record what was simplified, and when',
    clauses: INVENTORY,
    input: shape('SimplifyProcedure', {
      on: day('Since when', '2023-12-01'),
      what: text('What was simplified', 'Bỏ một lần trình; gộp hai biểu mẫu thành một.'),
    }),
  },
  'procedure.cost': {
    kind: 'procedure',
    by: KEEPERS,
    path: 'cost',
    summary: 'Enter what compliance costs, part by part: (time × wage + fees) × frequency',
    clauses: INVENTORY,
    input: shape('CostProcedure', {
      when: word('Before or after it is simplified', WHEN_OF_COSTS, 'before'),
      parts: parts(
        'The pieces of work',
        shape('CostPartInput', {
          what: line('What is done', 'Chuẩn bị hồ sơ'),
          minutes: wholeNumber('Minutes each time', 240),
          wagePerHour: wholeNumber('Đồng an hour', 45000),
          fees: wholeNumber('Fees and other costs each time, in đồng; left out: none', 20000),
        }),
      ),
      timesPerYear: wholeNumber('How often in a year', 120),
    }),
  },
  'procedure.cut': {
    kind: 'procedure',
    by: [
      ['holder', 'head'],
      ['office', 'officer-or-head'],
    ],
    path: 'cut',
    summary: 'Record that there is no such procedure any more',
    tells: ['holder'],
    clauses: INVENTORY,
    input: shape('CutProcedure', {
      on: day('Since when', '2023-12-15'),
      document: line('By which document', 'Quyết định số 1890/QĐ-UBND ngày 15/12/2023'),
    }),
  },
} as const satisfies Record<string, CaseRow>;
