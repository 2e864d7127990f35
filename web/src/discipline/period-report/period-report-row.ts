/** What the client says of reports by period. */
import type { PeriodReportContext } from '../../../../workflows/discipline/period-report/period-report.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseFact, CaseKindRow, CommandsOf, FactWriting } from '../words.js';

const SPANS = {
  vi: { week: 'Tuần', month: 'Tháng', quarter: 'Quý', year: 'Năm', days: 'Từ ngày đến ngày' },
  en: { week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year', days: 'From one day to another' },
} as const;

const AUDIENCES = {
  vi: { chairman: 'Chủ tịch UBND', committee: 'UBND' },
  en: { chairman: 'The chairman', committee: 'The People’s Committee' },
} as const;

const words = {
  vi: {
    audience: 'Báo cáo gửi',
    period: 'Kỳ báo cáo',
    madeBy: 'Người lập',
    upTo: 'Số liệu tính đến',
    hash: 'Mã băm số liệu (SHA-256)',
    entry: 'Mục cuối của nhật ký',
    entryOf: (chain: string, seq: number) => `Mục ${seq} trong nhật ký ${chain}`,
    checkpoint: 'Điểm kiểm của nhật ký',
    assessment: 'Đánh giá',
    proposals: 'Kiến nghị, đề xuất',
    returned: 'Đã trả lại để sửa',
    signed: 'Đã ký',
    sent: 'Đã gửi',
    discarded: 'Đã hủy vì',
  },
  en: {
    audience: 'To',
    period: 'Period',
    madeBy: 'Made by',
    upTo: 'Figures up to',
    hash: 'Hash of the figures (SHA-256)',
    entry: 'Last entry of the journal',
    entryOf: (chain: string, seq: number) => `Entry ${seq} of the journal of ${chain}`,
    checkpoint: 'Checkpoint of the log',
    assessment: 'Assessment',
    proposals: 'Proposals',
    returned: 'Given back',
    signed: 'Signed',
    sent: 'Sent',
    discarded: 'Put aside because',
  },
};

function facts(context: PeriodReportContext, { day, moment }: FactWriting, language: 'vi' | 'en'): CaseFact[] {
  const t = words[language];
  const { audience, span, from, to, figures, hash, covers, madeBy } = context;
  const told: CaseFact[] = [
    { label: t.audience, value: AUDIENCES[language][audience] },
    { label: t.period, value: `${SPANS[language][span]}: ${day(from)} – ${day(to)}` },
    { label: t.madeBy, value: madeBy ?? '' },
    { label: t.upTo, value: moment(figures.upTo) },
    { label: t.hash, value: hash },
  ];
  if (covers.entry !== null) told.push({ label: t.entry, value: t.entryOf(covers.entry.chain, covers.entry.seq) });
  if (covers.checkpoint !== null) told.push({ label: t.checkpoint, value: String(covers.checkpoint.seq) });
  const { assessment, proposals, returned, signedBy, signedAt, number, sentOn, discarded } = context;
  if (assessment !== null) told.push({ label: t.assessment, value: assessment, said: true });
  if (proposals !== null) told.push({ label: t.proposals, value: proposals, said: true });
  if (returned !== null) told.push({ label: t.returned, value: returned.reason, said: true });
  if (signedBy !== null) told.push({ label: t.signed, value: `${signedBy}, ${moment(signedAt)}` });
  if (number !== null) told.push({ label: t.sent, value: `${number}, ${day(sentOn)}` });
  if (discarded !== null) told.push({ label: t.discarded, value: discarded, said: true });
  return told;
}

const WORDING = {
  vi: {
    assessment: { label: 'Đánh giá', hint: 'Số liệu cho thấy điều gì; cơ quan nào làm tốt, cơ quan nào chậm.' },
    proposals: { label: 'Kiến nghị, đề xuất' },
  },
  en: {
    assessment: { label: 'Assessment', hint: 'What the figures show.' },
    proposals: { label: 'Proposals' },
  },
};
const REASON = { vi: { reason: { label: 'Lý do' } }, en: { reason: { label: 'Reason' } } };

export const PERIOD_REPORT: CaseKindRow<CommandsOf<'period-report'>> = {
  path: 'bao-cao',
  collection: 'period-reports',
  words: {
    vi: {
      many: 'Báo cáo định kỳ, đột xuất',
      one: KIND_NAMES.vi['period-report'],
      lead: 'Văn phòng báo cáo Chủ tịch, cơ quan nội vụ báo cáo UBND. Số liệu được chốt khi lập, mở được đến từng mục của nhật ký.',
      none: 'Chưa có báo cáo nào đang lập.',
      states: {
        made: 'Đã lập, chưa trình',
        submitted: 'Đã trình ký',
        signed: 'Đã ký, chưa gửi',
        sent: 'Đã gửi',
        discarded: 'Đã hủy',
      },
    },
    en: {
      many: 'Reports by period',
      one: KIND_NAMES.en['period-report'],
      lead: 'The Office reports to the chairman, home affairs to the committee. The figures are frozen when it is made, and each opens down to the journal.',
      none: 'No report is being made.',
      states: {
        made: 'Made, not submitted',
        submitted: 'Submitted',
        signed: 'Signed, not sent',
        sent: 'Sent',
        discarded: 'Put aside',
      },
    },
  },
  commands: {
    'period-report.make': {
      form: { optional: ['to', 'assessment', 'proposals'], first: { span: 'quarter', from: 'today' } },
      vi: {
        button: 'Lập báo cáo',
        did: 'đã lập báo cáo và chốt số liệu',
        follows: 'Số liệu của kỳ được tính và chốt ngay khi lập.',
        fields: {
          span: { label: 'Kỳ báo cáo', options: SPANS.vi },
          from: { label: 'Một ngày trong kỳ', hint: 'Với “Từ ngày đến ngày” là ngày đầu.' },
          to: { label: 'Ngày cuối', hint: 'Chỉ cần khi chọn “Từ ngày đến ngày”.' },
          ...WORDING.vi,
        },
      },
      en: {
        button: 'Make a report',
        did: 'made the report and froze its figures',
        follows: 'The figures are counted and frozen at this moment.',
        fields: {
          span: { label: 'Period', options: SPANS.en },
          from: { label: 'A day of the period', hint: 'With “From one day to another”: the first day.' },
          to: { label: 'Last day', hint: 'With “From one day to another” only.' },
          ...WORDING.en,
        },
      },
    },
    'period-report.write': {
      form: { optional: ['proposals'] },
      vi: { button: 'Viết đánh giá, kiến nghị', did: 'đã viết đánh giá, kiến nghị', fields: WORDING.vi },
      en: { button: 'Write the assessment', did: 'wrote the assessment', fields: WORDING.en },
    },
    'period-report.submit': {
      vi: { button: 'Trình ký', did: 'đã trình ký', fields: {} },
      en: { button: 'Submit for signature', did: 'submitted it for signature', fields: {} },
    },
    'period-report.return': {
      vi: { button: 'Trả lại để sửa', did: 'đã trả lại để sửa', fields: REASON.vi },
      en: { button: 'Give it back', did: 'gave it back', fields: REASON.en },
    },
    'period-report.sign': {
      vi: {
        button: 'Ký báo cáo',
        did: 'đã ký báo cáo',
        follows: 'Sau khi ký, báo cáo không sửa được nữa.',
        fields: {},
      },
      en: {
        button: 'Sign the report',
        did: 'signed the report',
        follows: 'Nothing of it changes any more.',
        fields: {},
      },
    },
    'period-report.send': {
      form: { first: { sentOn: 'today' } },
      vi: {
        button: 'Ghi nhận đã gửi',
        did: 'đã gửi báo cáo',
        fields: { number: { label: 'Số văn bản' }, sentOn: { label: 'Ngày gửi' } },
      },
      en: {
        button: 'Record that it was sent',
        did: 'sent the report',
        fields: { number: { label: 'Number' }, sentOn: { label: 'Sent on' } },
      },
    },
    'period-report.discard': {
      vi: { button: 'Hủy báo cáo', did: 'đã hủy báo cáo', fields: REASON.vi },
      en: { button: 'Put it aside', did: 'put the report aside', fields: REASON.en },
    },
  },
  facts: (context, writing, language) => facts(context as PeriodReportContext, writing, language),
};
