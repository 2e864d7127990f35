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
  'step-unknown': {
    status: 422,
    vi: text(
      'Không tìm thấy lượt được tính',
      'Không có lượt xử lý nào trong số liệu mang mã này.',
      'Hãy mở số liệu, chọn lượt cần xem xét lại rồi gửi từ đó.',
    ),
    en: text(
      'There is no such step',
      'No step of the figures has this name.',
      'Open the figure and contest a step from there.',
    ),
  },
  'figure-of-another': {
    status: 403,
    vi: text(
      'Số liệu này không phải của anh/chị',
      'Chỉ Thủ trưởng cơ quan có lượt được tính, hoặc người chịu trách nhiệm lượt đó, đề nghị xem xét lại và rút đề nghị của mình.',
      'Hãy trình Thủ trưởng cơ quan.',
    ),
    en: text(
      'This figure is about somebody else',
      'The head of the agency whose step is counted contests it, or the person who held it; each takes back their own objection.',
      'Ask the head of the agency.',
    ),
  },
  'step-not-counted': {
    status: 422,
    vi: text(
      'Lượt này không được tính trong số liệu đã chọn',
      'Lượt này không làm tăng số liệu đó, nên không có gì để xem xét lại.',
      'Hãy mở đúng số liệu rồi gửi lại.',
    ),
    en: text(
      'The step is not in this figure',
      'It adds nothing to the figure that is contested.',
      'Open the figure that counts it.',
    ),
  },
  'step-not-late': {
    status: 422,
    vi: text(
      'Lượt này không chậm',
      'Nguyên nhân khách quan chỉ được xem xét cho lượt chậm hoặc không trả lời.',
      'Nếu số liệu sai, hãy chọn lý do “Số liệu không đúng”.',
    ),
    en: text(
      'The step is not late',
      'An objective cause is considered for what came late, or not at all.',
      'Where the figure is wrong, choose that ground.',
    ),
  },
  'already-contested': {
    status: 409,
    vi: text(
      'Lượt này đã được đề nghị xem xét lại',
      'Cùng một lượt chỉ được đề nghị một lần với cùng một lý do.',
      'Hãy xem đề nghị đã gửi và trả lời đối với đề nghị đó.',
    ),
    en: text(
      'The step was contested already',
      'A step is contested once on each ground.',
      'Read the objection that there is, and its answer.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;
