/** The commands on forms of reports, a row each. */
import { agency, line, parts, shape, text, wholeNumber, word } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';
import { KINDS_OF_VALUES, MOVES, WEEKDAYS } from './report-form.js';

const COLLECTED = ['TC-3', 'TC-4'];

/** A form and its amendment say the same things. */
const FIELDS = {
  name: line('What the report is called', 'Báo cáo tuyên truyền cải cách hành chính hằng tuần'),
  basis: line('The document that asks for it', 'Công văn ngày 08/7/2024 của UBND huyện Tân Châu'),
  fields: parts(
    'What is asked',
    shape('ReportFieldInput', {
      label: line('What is asked, in the words of the form', 'Số cuộc'),
      holds: word('Whether a text or a number is expected; numbers are added up', KINDS_OF_VALUES, 'number'),
    }),
  ),
  weekday: word('The day on which units report', WEEKDAYS, 'friday'),
  reportBy: line('Until when they report, HH:MM', '14:00'),
  compileAt: line('When it is compiled, HH:MM', '16:00'),
  whenOff: word('Where a day off moves; left out: to the next working day', MOVES, 'next-working-day'),
  openAt: line('When a week opens by itself, HH:MM; left out: each week is opened by hand', '08:00'),
  openDays: wholeNumber('How many days before its day it opens; left out: 4, a Monday for a Friday', 4),
  units: parts('Who reports', shape('ReportUnitInput', { agency: agency('Code of the agency', 'SXD') })),
};

export const REPORT_FORM_ROWS = {
  'report-form.make': {
    kind: 'report-form',
    begins: true,
    by: [
      ['home-affairs', 'officer-or-head'],
      ['office', 'officer-or-head'],
    ],
    path: '',
    summary: 'Make the form of a report that units hand in every week; the agency that makes it compiles it',
    tells: ['units'],
    clauses: COLLECTED,
    input: shape('MakeReportForm', FIELDS),
  },
  'report-form.amend': {
    kind: 'report-form',
    by: [['holder', 'officer-or-head']],
    path: 'amend',
    summary: 'Amend the form: reports that were opened before keep what they were asked with',
    tells: ['units'],
    clauses: COLLECTED,
    input: shape('AmendReportForm', FIELDS),
  },
  'report-form.stop': {
    kind: 'report-form',
    by: [['holder', 'officer-or-head']],
    path: 'stop',
    summary: 'Ask for the report no more',
    tells: ['units'],
    clauses: COLLECTED,
    input: shape('StopReportForm', { reason: text('Why', 'Đợt tuyên truyền đã kết thúc.') }),
  },
} as const satisfies Record<string, CaseRow>;
