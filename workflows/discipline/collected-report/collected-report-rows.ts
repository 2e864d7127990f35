/** The commands on collected reports, a row each. */
import { day, line, parts, shape, text } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';

export const COLLECTED_REPORT_ROWS = {
  'collected-report.open': {
    kind: 'collected-report',
    begins: true,
    by: [
      ['home-affairs', 'officer-or-head'],
      ['office', 'officer-or-head'],
      // By the clock, for the agency whose form it is, where the form says when its weeks open.
      ['clock', 'any'],
    ],
    path: '',
    summary: 'Open the report of one week: the calendar tells its day, a day off moves as the form says',
    awaits: ['units'],
    clauses: ['TC-3', 'TC-4'],
    input: shape('OpenCollectedReport', {
      form: line('Id of the form', '0190a5c0-0000-7000-8000-000000000000'),
      week: day('Any day of the week that is reported', '2024-07-12'),
    }),
  },
  'collected-report.submit': {
    kind: 'collected-report',
    by: [['any-agency', 'officer-or-head']],
    path: 'submit',
    summary: 'Hand in the row of one’s unit, or correct it before the hour; after the hour it is late',
    clauses: ['TC-3'],
    input: shape('SubmitReport', {
      values: parts(
        'A value for each field of the form',
        shape('ReportValueInput', {
          field: line('The label of the field', 'Số cuộc'),
          value: text('What is reported; digits where a number is expected', '3'),
        }),
      ),
    }),
  },
  'collected-report.urge': {
    kind: 'collected-report',
    by: [['holder', 'officer-or-head']],
    path: 'urge',
    summary: 'Urge the units from which nothing has come although the hour is past',
    awaits: ['missing'],
    clauses: ['TC-4'],
    input: shape('UrgeUnits', {}),
  },
  'collected-report.compile': {
    kind: 'collected-report',
    by: [
      ['holder', 'officer-or-head'],
      ['clock', 'any'],
    ],
    path: 'compile',
    summary: 'Compile the table with its totals, who was late and who is missing; it stays as it is',
    tells: ['holder'],
    clauses: ['TC-4'],
    input: shape('CompileReport', {}),
  },
} as const satisfies Record<string, CaseRow>;
