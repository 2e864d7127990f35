/** What the client says of forms of collected reports. */
import type { ReportFormContext } from '../../../../workflows/discipline/report-form/report-form.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseKindRow, CommandsOf, FactWriting } from '../words.js';

const WEEKDAYS = {
  vi: { monday: 'Thứ Hai', tuesday: 'Thứ Ba', wednesday: 'Thứ Tư', thursday: 'Thứ Năm', friday: 'Thứ Sáu' },
  en: { monday: 'Monday', tuesday: 'Tuesday', wednesday: 'Wednesday', thursday: 'Thursday', friday: 'Friday' },
} as const;
const HOLDS = {
  vi: { text: 'Ghi bằng chữ', number: 'Ghi bằng số, được cộng lại' },
  en: { text: 'A text', number: 'A number, which is added up' },
} as const;
const MOVES = {
  vi: { 'next-working-day': 'Ngày làm việc kế tiếp', 'previous-working-day': 'Ngày làm việc liền trước' },
  en: { 'next-working-day': 'The next working day', 'previous-working-day': 'The working day before' },
} as const;

const words = {
  vi: {
    basis: 'Văn bản yêu cầu',
    fields: 'Các chỉ tiêu',
    day: 'Ngày báo cáo',
    until: (day: string, by: string, at: string) => `${day} hằng tuần: nộp trước ${by}, tổng hợp lúc ${at}`,
    whenOff: 'Khi trúng ngày nghỉ',
    opens: 'Mở báo cáo của tuần',
    byHand: 'Mở bằng tay',
    byItself: (days: number, at: string) =>
      `Tự mở lúc ${at}, trước ngày báo cáo ${days} ngày; hết giờ nộp tự nêu tên đơn vị chưa nộp, đến giờ tự tổng hợp`,
    units: 'Đơn vị phải nộp',
  },
  en: {
    basis: 'Asked for by',
    fields: 'What is asked',
    day: 'When',
    until: (day: string, by: string, at: string) => `Every ${day}: until ${by}, compiled at ${at}`,
    whenOff: 'Where the day is off',
    opens: 'A week opens',
    byHand: 'By hand',
    byItself: (days: number, at: string) =>
      `By itself at ${at}, ${days} days before; at the hour who is missing is named, and it is compiled by itself`,
    units: 'Who reports',
  },
};

const fields = {
  vi: {
    name: { label: 'Tên báo cáo' },
    basis: { label: 'Văn bản yêu cầu báo cáo' },
    fields: {
      label: 'Các chỉ tiêu',
      add: 'Thêm chỉ tiêu',
      parts: { label: { label: 'Tên chỉ tiêu' }, holds: { label: 'Cách ghi', options: HOLDS.vi } },
    },
    weekday: { label: 'Ngày báo cáo', options: WEEKDAYS.vi },
    reportBy: { label: 'Nộp trước', hint: 'Giờ và phút, ví dụ 14:00. Đúng giờ này trở đi là trễ.' },
    compileAt: { label: 'Tổng hợp lúc', hint: 'Ví dụ 16:00.' },
    whenOff: { label: 'Khi trúng ngày nghỉ, chuyển sang', options: MOVES.vi },
    openAt: { label: 'Tự mở báo cáo của tuần lúc', hint: 'Ví dụ 08:00. Bỏ trống: mỗi tuần mở bằng tay.' },
    openDays: { label: 'Mở trước ngày báo cáo (số ngày)', hint: 'Bỏ trống: 4 ngày, tức thứ Hai nếu báo cáo thứ Sáu.' },
    units: { label: 'Đơn vị phải nộp', add: 'Thêm đơn vị', parts: { agency: { label: 'Đơn vị' } } },
  },
  en: {
    name: { label: 'Name of the report' },
    basis: { label: 'Document that asks for it' },
    fields: {
      label: 'What is asked',
      add: 'One more',
      parts: { label: { label: 'What is asked' }, holds: { label: 'As', options: HOLDS.en } },
    },
    weekday: { label: 'Day', options: WEEKDAYS.en },
    reportBy: { label: 'Until', hint: 'Hour and minute, such as 14:00. From then on it is late.' },
    compileAt: { label: 'Compiled at', hint: 'Such as 16:00.' },
    whenOff: { label: 'A day off moves to', options: MOVES.en },
    openAt: { label: 'A week opens by itself at', hint: 'Such as 08:00. Left empty: each week is opened by hand.' },
    openDays: { label: 'Days before the day', hint: 'Left empty: 4, a Monday for a Friday.' },
    units: { label: 'Who reports', add: 'One more', parts: { agency: { label: 'Agency' } } },
  },
};

function facts({ form }: ReportFormContext, { agency }: FactWriting, language: 'vi' | 'en') {
  const t = words[language];
  return [
    { label: t.basis, value: form.basis },
    { label: t.day, value: t.until(WEEKDAYS[language][form.weekday], form.reportBy, form.compileAt) },
    { label: t.whenOff, value: MOVES[language][form.whenOff] },
    { label: t.opens, value: form.opens === undefined ? t.byHand : t.byItself(form.opens.daysBefore, form.opens.at) },
    {
      label: t.fields,
      value: form.fields.map(({ label, holds }) => `${label} (${HOLDS[language][holds].toLowerCase()})`).join('; '),
    },
    { label: t.units, value: form.units.map(agency).join('; ') },
  ];
}

const FIRST = {
  weekday: 'friday',
  reportBy: '14:00',
  compileAt: '16:00',
  whenOff: 'next-working-day',
  openAt: '08:00',
};

export const REPORT_FORM: CaseKindRow<CommandsOf<'report-form'>> = {
  path: 'mau-bao-cao',
  collection: 'report-forms',
  words: {
    vi: {
      many: 'Mẫu báo cáo định kỳ',
      one: KIND_NAMES.vi['report-form'],
      lead: 'Báo cáo thu hằng tuần: hỏi gì, đơn vị nào nộp, trước giờ nào, tổng hợp lúc nào.',
      none: 'Chưa có mẫu nào.',
      states: { 'in-force': 'Đang dùng', stopped: 'Đã ngừng' },
    },
    en: {
      many: 'Forms of reports',
      one: KIND_NAMES.en['report-form'],
      lead: 'Reports that are collected every week: what is asked, of whom, until when, and when it is compiled.',
      none: 'There is no form yet.',
      states: { 'in-force': 'In force', stopped: 'Stopped' },
    },
  },
  commands: {
    'report-form.make': {
      form: { first: FIRST, optional: ['whenOff', 'openAt', 'openDays'] },
      vi: { button: 'Lập mẫu báo cáo', did: 'đã lập mẫu báo cáo', fields: fields.vi },
      en: { button: 'Make a form', did: 'made the form', fields: fields.en },
    },
    'report-form.amend': {
      form: { starts: (context) => amended(context as ReportFormContext), optional: ['whenOff', 'openAt', 'openDays'] },
      vi: {
        button: 'Sửa mẫu',
        did: 'đã sửa mẫu',
        follows: 'Báo cáo đã mở vẫn theo mẫu cũ.',
        fields: fields.vi,
      },
      en: {
        button: 'Amend the form',
        did: 'amended the form',
        follows: 'Reports that were opened keep the form as it was.',
        fields: fields.en,
      },
    },
    'report-form.stop': {
      vi: { button: 'Ngừng dùng mẫu', did: 'đã ngừng dùng mẫu', fields: { reason: { label: 'Lý do' } } },
      en: { button: 'Stop it', did: 'stopped it', fields: { reason: { label: 'Why' } } },
    },
  },
  facts: (context, writing, language) => facts(context as ReportFormContext, writing, language),
};

/** The form as it stands, to be amended. */
const amended = ({ form: { opens, ...form } }: ReportFormContext) => ({
  ...form,
  units: form.units.map((agency) => ({ agency })),
  ...(opens === undefined ? {} : { openAt: opens.at, openDays: opens.daysBefore }),
});
