/** Why the law of reports by period and of reviews of the follow-up list refuses, in both languages. */
import { type HttpProblemText, text } from './http-problem-text.js';

export const REPORT_PROBLEMS = {
  'report-without-figures': {
    status: 422,
    vi: text(
      'Chưa tính được số liệu của kỳ báo cáo',
      'Báo cáo chỉ được lập cùng số liệu của kỳ.',
      'Hãy kiểm tra kỳ báo cáo rồi lập lại.',
    ),
    en: text(
      'The figures of the period could not be counted',
      'A report is made with its figures only.',
      'Check the period and make it again.',
    ),
  },
  'report-period-disordered': {
    status: 422,
    vi: text(
      'Kỳ báo cáo không hợp lệ',
      'Ngày cuối phải từ ngày đầu trở đi, và kỳ báo cáo không dài quá hai năm.',
      'Hãy chọn lại ngày đầu và ngày cuối.',
    ),
    en: text(
      'The period is not in order',
      'Its last day is not before its first, and it is no longer than two years.',
      'Choose the days again.',
    ),
  },
  'review-item-unknown': {
    status: 422,
    vi: text(
      'Việc này không có trong lần rà soát',
      'Kết luận chỉ ghi được cho việc nằm trong danh sách của lần rà soát này.',
      'Hãy chọn việc trong danh sách, hoặc bắt đầu lần rà soát mới.',
    ),
    en: text(
      'This item is not in the review',
      'A finding is about an item of the list as the review began.',
      'Choose an item of the list, or begin a new review.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;
