/**
 * Figures of the samples: a report of a month that was signed and sent, one of the quarter that is being written, a review of the
 * follow-up list with a finding, and objections to figures at each state worth seeing.
 */
import type { CaseSample } from './case-sample.js';

const MONTH = 'bao-cao-thang-5';
const QUARTER = 'bao-cao-quy-2';
const FOLLOW_UP = 'ra-soat-theo-doi';
const CONFIRMED = 'xem-xet-lai-sgtvt';
const REJECTED = 'xem-xet-lai-stc';

const REPORTS: readonly CaseSample[] = [
  {
    id: MONTH,
    by: 'SNV/officer',
    command: 'period-report.make',
    with: {
      span: 'month',
      from: '2023-05-01',
      assessment: 'Phần lớn cơ quan trả lời đúng hạn.\nMột lượt không trả lời, đã được xác định là đồng ý.',
      proposals: 'Đề nghị các cơ quan phân công người trả lời ngay trong ngày nhận văn bản.',
    },
  },
  { id: MONTH, by: 'SNV/officer', command: 'period-report.submit', with: {} },
  { id: MONTH, by: 'SNV/head', command: 'period-report.sign', with: {} },
  {
    id: MONTH,
    by: 'SNV/officer',
    command: 'period-report.send',
    with: { number: '214/BC-SNV', sentOn: '2023-06-14' },
  },
  { id: QUARTER, by: 'VP/officer', command: 'period-report.make', with: { span: 'quarter', from: '2023-06-14' } },
];

const REVIEW: readonly CaseSample[] = [
  {
    id: FOLLOW_UP,
    by: 'VP/officer',
    command: 'follow-up-review.begin',
    with: { note: 'Rà soát định kỳ giữa tháng 6: thông báo chậm gửi.' },
  },
  {
    id: FOLLOW_UP,
    by: 'VP/officer',
    command: 'follow-up-review.find',
    with: {
      findings: [
        {
          item: 'dau-tu-cong-2024 notice 1:SGTVT',
          finding: 'Cơ quan chủ trì cam kết gửi thông báo trong ngày 15/6; Văn phòng kiểm tra lại.',
          againOn: '2023-06-16',
        },
      ],
    },
  },
  { id: FOLLOW_UP, by: 'VP/officer', command: 'follow-up-review.conclude', with: {} },
];

const OBJECTIONS: readonly CaseSample[] = [
  {
    id: CONFIRMED,
    by: 'SGTVT/head',
    command: 'figure-objection.raise',
    with: {
      step: 'opinion dau-tu-cong-2024 1:SGTVT',
      figure: 'silent',
      ground: 'objective-cause',
      reason:
        'Toàn bộ lãnh đạo Sở trực khắc phục sạt lở Quốc lộ 29 từ ngày 05/6 đến hết ngày 08/6 theo Công điện số 05/CĐ-UBND.',
    },
  },
  {
    id: CONFIRMED,
    by: 'SNV/head',
    command: 'figure-objection.uphold',
    with: { reason: 'Đã đối chiếu Công điện và lịch trực; việc chậm không do lỗi của Sở.' },
  },
  {
    id: REJECTED,
    by: 'STC/head',
    command: 'figure-objection.raise',
    with: {
      step: 'opinion quy-hoach-kcn-hoa-tam 1:STC',
      figure: 'silent',
      ground: 'objective-cause',
      reason: 'Chuyên viên phụ trách nghỉ phép trong tuần cuối của thời hạn.',
    },
  },
  {
    id: REJECTED,
    by: 'SNV/head',
    command: 'figure-objection.reject',
    with: { reason: 'Nghỉ phép của một người không phải nguyên nhân khách quan; Sở phải phân công người khác.' },
  },
  {
    id: 'xem-xet-lai-stnmt',
    by: 'STNMT/head',
    command: 'figure-objection.raise',
    with: {
      step: 'opinion cay-xanh-do-thi 1:STNMT',
      figure: 'silent',
      ground: 'wrong-figure',
      reason: 'Sở đã trả lời bằng văn bản giấy ngày 12/6; văn thư chưa nhập vào hệ thống.',
    },
  },
];

export const FIGURE_SAMPLES: readonly CaseSample[] = [...REPORTS, ...REVIEW, ...OBJECTIONS];
