/** The commands on inspections, a row each. */
import { agency, day, line, parts, person, shape, text, wholeNumber, word } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';
import { FINDING_WEIGHTS, INSPECTION_GROUNDS, TEAM_PARTS } from './inspection.js';

const INSPECTED = ['HG-2.1', 'PY-1.6'];
const APART = ['HG-2.1', 'HG-2.2', 'PY-1.6'];

const TEAM = parts(
  'Who inspects: one leads, and nobody of them is of the unit unless it inspects itself',
  shape('Inspector', {
    person: person('Id of the person', 'p-snv-officer'),
    part: word('Leads, or is a member', TEAM_PARTS, 'leader'),
  }),
);

const MEASURE = shape('MeasureOrdered', {
  what: text('What is to be done', 'Chấn chỉnh việc trả lời lấy ý kiến chậm; phân công người theo dõi thời hạn.'),
  agency: agency('Code of the agency that carries it out: the unit, or who inspected', 'SXD'),
  person: person('Id of the person of it who does; left out: its head', 'p-sxd-officer'),
  dueOn: day('By when', '2023-09-30'),
});

const NUMBER = wholeNumber('The number of the measure in the conclusion, from 1', 1);

export const INSPECTION_ROWS = {
  'inspection.open': {
    kind: 'inspection',
    begins: true,
    by: [
      ['home-affairs', 'officer-or-head'],
      ['office', 'officer-or-head'],
      ['any-agency', 'head'],
    ],
    path: '',
    summary: 'Open an inspection of a unit for a period; no two overlap. Any head may have the own unit inspect itself',
    tells: ['concerned', 'team'],
    clauses: APART,
    input: shape('OpenInspection', {
      subject: line('What it is called, in one line', 'Kiểm tra công vụ tại Sở Xây dựng năm 2023'),
      unit: agency('Code of the agency inspected', 'SXD'),
      from: day('First day of the period inspected', '2023-01-01'),
      until: day('Last day of it', '2023-06-30'),
      ground: word('Why there is one', INSPECTION_GROUNDS, 'planned'),
      plan: line('Of a planned one: id of the approved plan', '0197f0c2-8d4e-7b1a-9c55-3f5d8a1b2c3d'),
      item: wholeNumber('Of a planned one: the number of the item, from 1', 1),
      draw: line('Of an unannounced one: id of the opened draw', '0197f0c2-8d4e-7b1a-9c55-3f5d8a1b2c3e'),
      drawn: line('Of an unannounced one by a draw of consultations or cases: the id that was drawn', 'nha-o-xa-hoi'),
      report: line('Of one that follows a report: which report', 'Báo cáo số 215/BC-VP ngày 03/07/2023'),
      content: text('What is examined', 'Việc thực hiện chức trách, nhiệm vụ được giao.'),
      team: TEAM,
    }),
  },
  'inspection.set-team': {
    kind: 'inspection',
    by: [['raiser', 'officer-or-head']],
    path: 'set-team',
    summary: 'Say anew who inspects',
    tells: ['team'],
    clauses: INSPECTED,
    input: shape('SetInspectionTeam', { team: TEAM }),
  },
  'inspection.begin': {
    kind: 'inspection',
    by: [['raiser', 'officer-or-head']],
    path: 'begin',
    summary: 'Begin it: from now on the unit sees it, announced or not',
    tells: ['concerned'],
    clauses: INSPECTED,
    input: shape('BeginInspection', {
      beganOn: day('The day on which it began', '2023-07-10'),
      decision: line('Number of the decision to inspect', '96/QĐ-SNV'),
      dueOn: day('By when it is to be concluded', '2023-07-28'),
    }),
  },
  'inspection.record-finding': {
    kind: 'inspection',
    by: [['raiser', 'officer-or-head']],
    path: 'record-finding',
    summary: 'Record what was found; what is in order is a finding too',
    clauses: INSPECTED,
    input: shape('RecordFinding', {
      about: text('What was found', '3 trong 11 văn bản lấy ý kiến được trả lời sau thời hạn.'),
      weight: word('In order, a shortcoming or a breach', FINDING_WEIGHTS, 'shortcoming'),
      basis: line('By which rule, or which document shows it', 'Công văn số 2230/UBND-NC, mục 2.2'),
    }),
  },
  'inspection.conclude': {
    kind: 'inspection',
    by: [['raiser', 'head']],
    path: 'conclude',
    summary: 'Conclude it, with measures, their dates and who carries them out',
    tells: ['concerned'],
    clauses: INSPECTED,
    input: shape('ConcludeInspection', {
      text: text('The conclusion', 'Sở Xây dựng thực hiện cơ bản tốt; còn trả lời chậm 3 văn bản.'),
      number: line('Its number', '41/KL-SNV'),
      measures: parts('What is to be done; none where everything is in order', MEASURE),
    }),
  },
  'inspection.report-measure': {
    kind: 'inspection',
    by: [
      ['concerned', 'officer-or-head'],
      ['raiser', 'officer-or-head'],
      ['holder', 'officer-or-head'],
    ],
    path: 'report-measure',
    summary: 'Report a measure carried out, with what shows it; for the agency that the measure names',
    clauses: INSPECTED,
    input: shape('ReportMeasure', {
      measure: NUMBER,
      doneOn: day('The day on which it was carried out', '2023-09-20'),
      evidence: text('What shows it', 'Quyết định số 57/QĐ-SXD phân công người theo dõi thời hạn.'),
    }),
  },
  'inspection.accept-measure': {
    kind: 'inspection',
    by: [['raiser', 'officer-or-head']],
    path: 'accept-measure',
    summary: 'Accept that a measure was carried out; with the last one the inspection is closed',
    tells: ['concerned'],
    clauses: INSPECTED,
    input: shape('AcceptMeasure', { measure: NUMBER }),
  },
  'inspection.return-measure': {
    kind: 'inspection',
    by: [['raiser', 'officer-or-head']],
    path: 'return-measure',
    summary: 'Not accept it, with the reason: the measure is open again, with its date',
    clauses: INSPECTED,
    input: shape('ReturnMeasure', {
      measure: NUMBER,
      reason: text('What is missing', 'Chưa có quyết định phân công.'),
    }),
  },
  'inspection.cancel': {
    kind: 'inspection',
    by: [['raiser', 'head']],
    path: 'cancel',
    summary: 'Cancel it before its conclusion; unit and period are free again',
    tells: ['concerned', 'team'],
    clauses: APART,
    input: shape('CancelInspection', {
      reason: text('Why', 'Thanh tra Chính phủ đang thanh tra cùng nội dung, cùng thời kỳ.'),
    }),
  },
} as const satisfies Record<string, CaseRow>;
