/** Why the law of collected reports and their forms refuses, in both languages. */
import { text } from './http-problem-text.js';

export const COLLECTED_REPORT_PROBLEMS = {
  'report-not-asked': {
    status: 409,
    vi: text(
      'Cơ quan này không phải nộp báo cáo này',
      'Mẫu báo cáo không có tên cơ quan của người đang đăng nhập.',
      'Nếu cơ quan phải nộp, hãy báo cơ quan lập mẫu bổ sung.',
    ),
    en: text(
      'This unit is not asked',
      'The form does not name the agency of whoever is signed in.',
      'If it should report, ask who made the form to add it.',
    ),
  },
  'report-correction-late': {
    status: 409,
    vi: text(
      'Đã quá giờ nộp, không sửa được nữa',
      'Báo cáo đã nộp chỉ sửa được trước giờ nộp; sau giờ ấy số liệu giữ nguyên.',
      'Hãy báo cơ quan tổng hợp nếu số liệu sai.',
    ),
    en: text(
      'It is too late to correct it',
      'What was handed in is corrected until the hour, and stays as it is after it.',
      'Tell who compiles it if a number is wrong.',
    ),
  },
  'report-nobody-to-urge': {
    status: 409,
    vi: text('Không có đơn vị nào để đôn đốc', 'Chưa đến giờ nộp, hoặc mọi đơn vị đã nộp.', 'Hãy đợi đến giờ nộp.'),
    en: text('There is nobody to urge', 'The hour has not come, or every unit has reported.', 'Wait for the hour.'),
  },
  'report-hour-not-come': {
    status: 409,
    vi: text(
      'Chưa đến giờ tổng hợp',
      'Trước giờ nộp các đơn vị còn sửa được; sau giờ nộp chỉ tổng hợp sớm khi mọi đơn vị đã nộp.',
      'Hãy đợi đến giờ tổng hợp, hoặc đôn đốc đơn vị còn thiếu.',
    ),
    en: text(
      'It is too early to compile',
      'Units may correct until the hour; after it, it is compiled early only when every unit has reported.',
      'Wait for the hour, or urge who is missing.',
    ),
  },
  'report-hour-unusable': {
    status: 422,
    vi: text(
      'Giờ không dùng được',
      'Giờ viết dạng 14:00, và giờ tổng hợp phải sau giờ nộp.',
      'Hãy sửa giờ được chỉ ra.',
    ),
    en: text(
      'The hour cannot be used',
      'An hour is written 14:00, and it is compiled after it is due.',
      'Correct the hour that is pointed out.',
    ),
  },
  'report-opening-unusable': {
    status: 422,
    vi: text(
      'Thời điểm mở báo cáo không dùng được',
      'Một tuần được mở trước ngày báo cáo từ 0 đến 28 ngày; mở đúng ngày báo cáo thì phải trước giờ nộp.',
      'Hãy sửa số ngày hoặc giờ mở.',
    ),
    en: text(
      'The week cannot open then',
      'A week opens 0 to 28 days before its day; on the day itself it opens before the hour.',
      'Correct the days or the hour.',
    ),
  },
  'report-part-twice': {
    status: 422,
    vi: text('Có mục lặp lại', 'Mỗi chỉ tiêu và mỗi đơn vị của mẫu chỉ ghi một lần.', 'Hãy bỏ mục thừa.'),
    en: text('Something stands twice', 'Each field and each unit of a form stands once.', 'Take one away.'),
  },
  'report-form-unknown': {
    status: 422,
    vi: text(
      'Không có mẫu báo cáo này',
      'Mẫu không có, đã ngừng dùng, hoặc do cơ quan khác lập.',
      'Hãy chọn một mẫu đang dùng của cơ quan mình.',
    ),
    en: text(
      'There is no such form',
      'It does not exist, is not in force, or is another agency’s.',
      'Choose a form of your own agency that is in force.',
    ),
  },
  'report-day-unknown': {
    status: 422,
    vi: text(
      'Chưa xác định được ngày báo cáo',
      'Lịch làm việc chưa có thông báo nghỉ của năm ấy.',
      'Hãy bổ sung lịch, hoặc chọn tuần khác.',
    ),
    en: text(
      'The day is not known',
      'The calendar has no notice for that year.',
      'Amend the calendar, or choose another week.',
    ),
  },
  'report-already-open': {
    status: 422,
    vi: text(
      'Báo cáo của tuần này đã được mở',
      'Mỗi mẫu có một báo cáo trong mỗi tuần.',
      'Hãy mở báo cáo đã có trong danh sách.',
    ),
    en: text('This week is open already', 'A form has one report each week.', 'See the one that is in the list.'),
  },
  'report-field-unknown': {
    status: 422,
    vi: text('Mẫu không có mục này', 'Mỗi mục của mẫu ghi một lần, đúng tên trong mẫu.', 'Hãy xem lại mẫu.'),
    en: text('The form has no such field', 'Each field of the form is given once, by its label.', 'See the form.'),
  },
  'report-number-expected': {
    status: 422,
    vi: text('Cần một số', 'Mục này ghi bằng chữ số, không quá 9 chữ số.', 'Hãy ghi số, ví dụ 12.'),
    en: text('A number is expected', 'This field is written in digits, nine at most.', 'Write a number, such as 12.'),
  },
} as const;
