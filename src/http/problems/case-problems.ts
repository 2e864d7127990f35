/** Why the law of cases of discipline refuses, in both languages; a code that is added without its sentences does not compile. */
import type { CaseRefusalCode } from '../../../workflows/discipline/case-refusals.js';
import { COLLECTED_REPORT_PROBLEMS } from './collected-report-problems.js';
import { type HttpProblemText, text } from './http-problem-text.js';
import { INSPECTION_PROBLEMS } from './inspection-problems.js';
import { PROCEDURE_PROBLEMS } from './procedure-problems.js';
import { REPORT_PROBLEMS } from './report-problems.js';
import { REVIEW_PROBLEMS } from './review-problems.js';

export const CASE_PROBLEMS = {
  ...REPORT_PROBLEMS,
  'case-not-authorised': {
    status: 403,
    vi: text(
      'Không có thẩm quyền thực hiện việc này',
      'Việc này thuộc về người được giao, Thủ trưởng cơ quan đang giữ hồ sơ, hoặc cơ quan khác.',
      'Hãy trình người có thẩm quyền.',
    ),
    en: text(
      'Not for this person',
      'It is for whoever holds the case, for the head of that agency, or for another agency.',
      'Ask who may do it.',
    ),
  },
  'unknown-case': {
    status: 404,
    vi: text(
      'Không tìm thấy hồ sơ',
      'Không có hồ sơ nào mang mã này mà người đang đăng nhập được xem.',
      'Hãy kiểm tra lại địa chỉ, hoặc tìm trong danh sách.',
    ),
    en: text('There is no such case', 'None of this id is for this person.', 'Check the address, or look in the list.'),
  },
  'case-changed': {
    status: 412,
    vi: text(
      'Hồ sơ đã thay đổi từ lúc được xem',
      'Có người khác vừa thao tác trên hồ sơ này.',
      'Hãy tải lại, xem những gì đã thay đổi rồi thực hiện lại nếu vẫn cần.',
    ),
    en: text(
      'The case has changed since it was read',
      'Somebody else acted on it.',
      'Load it again, and act again if needed.',
    ),
  },
  'case-not-open': {
    status: 409,
    vi: text(
      'Việc này không thực hiện được ở bước hiện tại',
      'Hồ sơ đang ở bước khác, không mở cho thao tác này.',
      'Hãy xem các thao tác đang mở của hồ sơ.',
    ),
    en: text('This is not open at this step', 'The case is at another step.', 'See what is open now.'),
  },
  'already-reported-up': {
    status: 409,
    vi: text(
      'Đơn đã được báo cáo lên cấp trên một lần',
      'Việc vượt thẩm quyền chỉ báo cáo lên một lần; cơ quan đang giữ phải giải quyết, không được chuyển vòng.',
      'Hãy giao người giải quyết và trả lời người gửi.',
    ),
    en: text(
      'It was reported up already',
      'What exceeds the authority goes up once; who holds it now has to settle it.',
      'Name somebody who settles it, and answer the petitioner.',
    ),
  },
  'passed-round': {
    status: 422,
    vi: text(
      'Không được chuyển vòng',
      'Việc vượt thẩm quyền chỉ được báo cáo lên Văn phòng hoặc Chủ tịch, không chuyển ngang sang cơ quan khác.',
      'Hãy chọn cấp trên, hoặc giải quyết trong thẩm quyền.',
    ),
    en: text(
      'It is not passed round',
      'What exceeds the authority goes up to the Office or to the chairman, never sideways.',
      'Choose the superior, or settle it.',
    ),
  },
  'apology-not-owed': {
    status: 409,
    vi: text(
      'Không có thư xin lỗi nào cần xử lý ở bước này',
      'Thư xin lỗi được yêu cầu một lần, khi giải quyết trễ hạn hoặc phản ánh về thái độ, hành vi là đúng; thư đã ký thì không sửa, đã gửi thì không gửi lại.',
      'Hãy xem kết quả giải quyết và tình trạng thư xin lỗi.',
    ),
    en: text(
      'There is no letter of apology to work on',
      'It is required once, where the settlement is late or the conduct fell short; what is signed is not changed, what is sent is not sent again.',
      'See the settlement and the letter.',
    ),
  },
  'apology-not-drafted': {
    status: 409,
    vi: text(
      'Thư xin lỗi chưa đến bước này',
      'Thư phải được soạn trước khi ký, và được ký trước khi gửi.',
      'Hãy soạn, rồi trình ký.',
    ),
    en: text(
      'The letter is not so far yet',
      'It is written before it is signed, and signed before it is sent.',
      'Write it, then sign it.',
    ),
  },
  'case-field-malformed': {
    status: 400,
    vi: text(
      'Yêu cầu không hợp lệ',
      'Có giá trị sai kiểu hoặc sai dạng.',
      'Hãy sửa những chỗ được chỉ ra rồi gửi lại.',
    ),
    en: text('The request is not valid', 'A value is of the wrong type or form.', 'Correct what is pointed out.'),
  },
  'case-field-required': {
    status: 422,
    vi: text('Còn thiếu nội dung bắt buộc', 'Chỗ được chỉ ra chưa có nội dung.', 'Hãy điền rồi gửi lại.'),
    en: text('Something required is missing', 'What is pointed out says nothing.', 'Fill it in and send it again.'),
  },
  'case-agency-unknown': {
    status: 422,
    vi: text(
      'Không có cơ quan này',
      'Danh bạ cơ quan không có mã này, hoặc cơ quan đã giải thể.',
      'Hãy chọn cơ quan trong danh bạ.',
    ),
    en: text('There is no such agency', 'The register does not have it, or no more.', 'Choose one of the register.'),
  },
  'case-person-unknown': {
    status: 422,
    vi: text(
      'Không giao được cho người này',
      'Người này không thuộc cơ quan đang giữ hồ sơ, hoặc tài khoản không còn dùng.',
      'Hãy chọn một người của cơ quan.',
    ),
    en: text(
      'Not a person of this agency',
      'They have no role in it, or their account is not in use.',
      'Choose one who has.',
    ),
  },
  'case-files-too-many': {
    status: 422,
    vi: text('Có quá nhiều tệp', 'Một phản ánh, kiến nghị kèm tối đa 5 tệp.', 'Hãy gộp giấy tờ, hoặc bỏ bớt tệp.'),
    en: text('There are too many files', 'A petition comes with five at most.', 'Join papers, or leave some out.'),
  },
  'case-file-twice': {
    status: 422,
    vi: text('Một tệp được đính kèm hai lần', 'Hai tệp có cùng nội dung được coi là một.', 'Hãy bỏ một trong hai tệp.'),
    en: text('A file is there twice', 'Two files with the same content are one.', 'Leave one of them out.'),
  },
  'case-file-unknown': {
    status: 422,
    vi: text(
      'Không tìm thấy tệp',
      'Tệp chưa được tải lên, hoặc đã bị xóa vì để quá lâu chưa gửi.',
      'Hãy tải tệp lên lại rồi gửi.',
    ),
    en: text(
      'There is no such file',
      'It was not uploaded, or was thrown away because it was not sent for long.',
      'Upload it again, then send.',
    ),
  },
  'case-day-past': {
    status: 422,
    vi: text('Ngày đã qua', 'Thời hạn phải là hôm nay hoặc một ngày sau.', 'Hãy chọn ngày khác.'),
    en: text('The day is over', 'A limit is today or later.', 'Choose another day.'),
  },
  'case-day-ahead': {
    status: 422,
    vi: text('Ngày chưa đến', 'Việc đã làm không thể ghi vào một ngày chưa đến.', 'Hãy nhập ngày đã thực hiện.'),
    en: text(
      'The day is still to come',
      'What was done was not done on a later day.',
      'Enter the day on which it was done.',
    ),
  },
  ...REVIEW_PROBLEMS,
  ...INSPECTION_PROBLEMS,
  ...COLLECTED_REPORT_PROBLEMS,
  ...PROCEDURE_PROBLEMS,
} as const satisfies Record<CaseRefusalCode, HttpProblemText>;
