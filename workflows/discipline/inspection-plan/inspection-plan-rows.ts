/** The commands on yearly plans of inspections, a row each. */
import { agency, day, flag, line, parts, shape, text, wholeNumber } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';

const PLANNED = ['HG-2.3', 'HG-2.2'];

const ITEM = shape('PlannedInspection', {
  unit: agency('Code of the agency that is inspected', 'SXD'),
  from: day('First day of the period inspected', '2023-01-01'),
  until: day('Last day of the period inspected', '2023-12-31'),
  month: wholeNumber('The month in which it is carried out, 1 to 12', 3),
  content: text('What is examined', 'Việc cử người, trả lời lấy ý kiến đúng hạn và giải quyết hồ sơ được giao.'),
  publicDuty: flag('Whether it examines how public duty is done (kiểm tra hoạt động công vụ)'),
});

const CONTENT = {
  subject: line('What it is called, in one line', 'Kế hoạch kiểm tra công vụ năm 2024'),
  year: wholeNumber('The year: this one or the next', 2024),
  basis: line('The document on which it rests', 'Chỉ thị số 26/CT-TTg ngày 20/10/2023'),
  publicDuty: text(
    'The public-duty content, without which there is no plan',
    'Đánh giá việc hoàn thành chức trách, nhiệm vụ được giao của cơ quan và công chức.',
  ),
  items: parts('The inspections; at least one of them examines public duty, and no two the same unit and period', ITEM),
} as const;

export const INSPECTION_PLAN_ROWS = {
  'inspection-plan.draft': {
    kind: 'inspection-plan',
    begins: true,
    by: [['home-affairs', 'officer-or-head']],
    path: '',
    summary: 'Draft the yearly plan of inspections, with its public-duty content',
    clauses: PLANNED,
    input: shape('DraftInspectionPlan', CONTENT),
  },
  'inspection-plan.amend': {
    kind: 'inspection-plan',
    by: [['home-affairs', 'officer-or-head']],
    path: 'amend',
    summary: 'Write it anew; one that was approved stays in force until the change is approved',
    clauses: PLANNED,
    input: shape('AmendInspectionPlan', CONTENT),
  },
  'inspection-plan.submit': {
    kind: 'inspection-plan',
    by: [['home-affairs', 'head']],
    path: 'submit',
    summary: 'Submit it to the chairman',
    clauses: PLANNED,
    input: shape('SubmitInspectionPlan', {}),
  },
  'inspection-plan.approve': {
    kind: 'inspection-plan',
    by: [['chairman', 'head']],
    path: 'approve',
    summary: 'Approve it: from now on planned inspections name its items',
    tells: ['raiser'],
    clauses: PLANNED,
    input: shape('ApproveInspectionPlan', {
      number: line('Number of the decision', '1850/QĐ-UBND'),
      decidedOn: day('Its day', '2023-12-15'),
    }),
  },
  'inspection-plan.send-back': {
    kind: 'inspection-plan',
    by: [['chairman', 'head']],
    path: 'send-back',
    summary: 'Send it back to be changed',
    clauses: PLANNED,
    input: shape('SendInspectionPlanBack', {
      reason: text('What has to be changed', 'Bổ sung kiểm tra đột xuất ở các xã.'),
    }),
  },
  'inspection-plan.withdraw': {
    kind: 'inspection-plan',
    by: [['home-affairs', 'head']],
    path: 'withdraw',
    summary: 'Give the draft up; of an approved plan only the change is given up',
    clauses: PLANNED,
    input: shape('WithdrawInspectionPlan', { reason: text('Why', 'Nhập hai kế hoạch làm một.') }),
  },
} as const satisfies Record<string, CaseRow>;
