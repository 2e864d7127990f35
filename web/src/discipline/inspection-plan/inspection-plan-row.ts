/** What the client says of yearly plans of inspections. */
import type {
  InspectionPlanContext,
  PlanItem,
} from '../../../../workflows/discipline/inspection-plan/inspection-plan.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseFact, CaseKindRow, CommandsOf, FactWriting } from '../words.js';

const words = {
  vi: {
    year: 'Năm',
    basis: 'Căn cứ',
    publicDuty: 'Nội dung kiểm tra hoạt động công vụ',
    item: (number: number) => `Mục ${number}`,
    told: (unit: string, from: string, until: string, month: number) =>
      `${unit}, thời kỳ ${from} – ${until}, thực hiện tháng ${month}`,
    duty: 'kiểm tra hoạt động công vụ',
    approved: 'Bản đã duyệt',
    decided: (number: string, on: string, by: string) => `${number}, ${on}, ${by}`,
    sentBack: 'Lý do trả lại',
    withdrawn: 'Lý do rút',
  },
  en: {
    year: 'Year',
    basis: 'Rests on',
    publicDuty: 'Public-duty content',
    item: (number: number) => `Item ${number}`,
    told: (unit: string, from: string, until: string, month: number) =>
      `${unit}, period ${from} – ${until}, in month ${month}`,
    duty: 'examines public duty',
    approved: 'As approved',
    decided: (number: string, on: string, by: string) => `${number}, ${on}, ${by}`,
    sentBack: 'Sent back because',
    withdrawn: 'Withdrawn because',
  },
};

function facts(context: InspectionPlanContext, { agency, day }: FactWriting, language: 'vi' | 'en'): CaseFact[] {
  const t = words[language];
  const { approved, sentBack, withdrawn } = context;
  const item = ({ unit, from, until, month, content, publicDuty }: PlanItem) =>
    `${t.told(agency(unit), day(from), day(until), month)}${publicDuty ? `; ${t.duty}` : ''}\n${content}`;
  const told: CaseFact[] = [
    { label: t.year, value: String(context.year) },
    { label: t.basis, value: context.basis },
    { label: t.publicDuty, value: context.publicDuty, said: true },
    ...context.items.map((one, index) => ({ label: t.item(index + 1), value: item(one) })),
  ];
  if (approved !== null)
    told.push({ label: t.approved, value: t.decided(approved.number, day(approved.on), approved.by ?? '') });
  if (sentBack !== null) told.push({ label: t.sentBack, value: sentBack, said: true });
  if (withdrawn !== null) told.push({ label: t.withdrawn, value: withdrawn, said: true });
  return told;
}

const CONTENT = {
  vi: {
    subject: { label: 'Tên kế hoạch' },
    year: { label: 'Năm', hint: 'Năm nay hoặc năm sau.' },
    basis: { label: 'Căn cứ' },
    publicDuty: {
      label: 'Nội dung kiểm tra hoạt động công vụ',
      hint: 'Bắt buộc: đánh giá việc hoàn thành chức trách, nhiệm vụ được giao.',
    },
    items: {
      label: 'Các cuộc kiểm tra',
      hint: 'Mỗi đơn vị chỉ bị kiểm tra một lần về cùng một thời kỳ.',
      add: 'Thêm cuộc kiểm tra',
      parts: {
        unit: { label: 'Đơn vị được kiểm tra' },
        from: { label: 'Thời kỳ từ ngày' },
        until: { label: 'Thời kỳ đến hết ngày' },
        month: { label: 'Tháng thực hiện' },
        content: { label: 'Nội dung' },
        publicDuty: { label: 'Kiểm tra hoạt động công vụ' },
      },
    },
  },
  en: {
    subject: { label: 'Name of the plan' },
    year: { label: 'Year', hint: 'This one or the next.' },
    basis: { label: 'Rests on' },
    publicDuty: { label: 'Public-duty content', hint: 'Needed: how duties and assigned tasks are done.' },
    items: {
      label: 'Inspections',
      hint: 'No unit twice for the same period.',
      add: 'One more inspection',
      parts: {
        unit: { label: 'Unit inspected' },
        from: { label: 'Period from' },
        until: { label: 'Period until' },
        month: { label: 'Month' },
        content: { label: 'What is examined' },
        publicDuty: { label: 'It examines public duty' },
      },
    },
  },
};

export const INSPECTION_PLAN: CaseKindRow<CommandsOf<'inspection-plan'>> = {
  path: 'ke-hoach-kiem-tra',
  collection: 'inspection-plans',
  words: {
    vi: {
      many: 'Kế hoạch kiểm tra hằng năm',
      one: KIND_NAMES.vi['inspection-plan'],
      lead: 'Kế hoạch thanh tra, kiểm tra của Sở Nội vụ: phải có nội dung kiểm tra hoạt động công vụ, không chồng chéo về đơn vị và thời kỳ; Chủ tịch phê duyệt.',
      none: 'Không có kế hoạch nào đang soạn hoặc chờ duyệt.',
      states: {
        draft: 'Đang soạn',
        submitted: 'Đã trình, chờ phê duyệt',
        approved: 'Đã phê duyệt',
        withdrawn: 'Đã rút',
      },
    },
    en: {
      many: 'Yearly plans of inspections',
      one: KIND_NAMES.en['inspection-plan'],
      lead: 'The plan of home affairs: with public-duty content, no unit and period twice; the chairman approves it.',
      none: 'No plan is being drafted or waits to be approved.',
      states: { draft: 'Being drafted', submitted: 'Submitted', approved: 'Approved', withdrawn: 'Withdrawn' },
    },
  },
  commands: {
    'inspection-plan.draft': {
      vi: { button: 'Lập kế hoạch năm', did: 'đã lập kế hoạch', fields: CONTENT.vi },
      en: { button: 'Draft the yearly plan', did: 'drafted the plan', fields: CONTENT.en },
    },
    'inspection-plan.amend': {
      vi: {
        button: 'Sửa kế hoạch',
        did: 'đã sửa kế hoạch',
        follows: 'Bản đã duyệt vẫn có hiệu lực đến khi bản sửa được duyệt.',
        fields: CONTENT.vi,
      },
      en: {
        button: 'Change the plan',
        did: 'changed the plan',
        follows: 'What was approved stands until the change is approved.',
        fields: CONTENT.en,
      },
    },
    'inspection-plan.submit': {
      vi: { button: 'Trình Chủ tịch phê duyệt', did: 'đã trình kế hoạch', fields: {} },
      en: { button: 'Submit it to the chairman', did: 'submitted the plan', fields: {} },
    },
    'inspection-plan.approve': {
      form: { first: { decidedOn: 'today' } },
      vi: {
        button: 'Phê duyệt kế hoạch',
        did: 'đã phê duyệt kế hoạch',
        fields: { number: { label: 'Số quyết định' }, decidedOn: { label: 'Ngày quyết định' } },
      },
      en: {
        button: 'Approve the plan',
        did: 'approved the plan',
        fields: { number: { label: 'Number of the decision' }, decidedOn: { label: 'Its day' } },
      },
    },
    'inspection-plan.send-back': {
      vi: { button: 'Trả lại để sửa', did: 'đã trả lại kế hoạch', fields: { reason: { label: 'Cần sửa những gì' } } },
      en: {
        button: 'Send it back',
        did: 'sent the plan back',
        fields: { reason: { label: 'What has to be changed' } },
      },
    },
    'inspection-plan.withdraw': {
      vi: {
        button: 'Rút bản đang soạn',
        did: 'đã rút bản đang soạn',
        follows: 'Nếu đã có bản được duyệt thì bản ấy giữ nguyên hiệu lực.',
        fields: { reason: { label: 'Lý do' } },
      },
      en: {
        button: 'Give the draft up',
        did: 'gave the draft up',
        follows: 'What was approved stands.',
        fields: { reason: { label: 'Reason' } },
      },
    },
  },
  facts: (context, writing, language) => facts(context as InspectionPlanContext, writing, language),
};
