/** What is wrong with one field, in a sentence. */
import type { Locale } from '../locale.js';
import type { FaultyField } from './problem.js';

const VI = {
  'invalid-input': 'Sai kiểu, sai dạng, hoặc không có trường này.',
  'weak-password': 'Mật khẩu dễ đoán: hãy ghép vài từ không liên quan đến nhau.',
  'too-many-parts': 'Có quá nhiều trường hoặc mục ở đây.',
  'query/cursor': 'Con trỏ trang không thuộc danh sách này; hãy bắt đầu lại từ trang đầu.',
  'header/If-Match': 'If-Match phải là một ETag mạnh, ví dụ "7".',
  'header/Idempotency-Key': 'Idempotency-Key gồm 1 đến 200 ký tự ASCII in được.',
  'header/X-File-Name': 'X-File-Name là tên tệp, mã hóa phần trăm theo UTF-8, kèm đuôi tệp.',
  'header/X-Acting-Role': 'Người đăng nhập không giữ vai trò này.',
  'case-field-malformed': 'Sai kiểu hoặc sai dạng.',
  'case-field-required': 'Cần điền chỗ này.',
  'case-agency-unknown': 'Không có cơ quan nào mang mã này.',
  'case-person-unknown': 'Người này không thuộc cơ quan ấy, hoặc tài khoản không còn dùng.',
  'case-day-past': 'Ngày này đã qua.',
  'case-day-ahead': 'Ngày này chưa đến.',
  'passed-round': 'Chỉ báo cáo lên Văn phòng hoặc Chủ tịch.',
  'case-day-order': 'Ngày này sớm hơn ngày mà nó phải theo sau.',
  'own-case': 'Không tự xử lý việc của chính mình.',
  'review-above': 'Không kiểm điểm cơ quan này ở đây.',
  'threshold-unknown': 'Không có ngưỡng này.',
  'threshold-not-reached': 'Chưa đến ngưỡng trong quý ấy.',
  'already-under-review': 'Đã có hồ sơ kiểm điểm theo ngưỡng này trong quý ấy.',
  'outcome-needs-person': 'Kết quả này phải gắn với một người.',
  'shortens-nothing': 'Ít nhất 1 ngày làm việc.',
} as const;

const EN: Readonly<Record<keyof typeof VI, string>> = {
  'invalid-input': 'It is of the wrong type or form, or there is no such field.',
  'weak-password': 'It is easily guessed: take several words that do not belong together.',
  'too-many-parts': 'There are too many fields or items here.',
  'query/cursor': 'The cursor does not belong to this list; begin again at the first page.',
  'header/If-Match': 'If-Match must be one strong ETag, such as "7".',
  'header/Idempotency-Key': 'Idempotency-Key has 1 to 200 printable ASCII characters.',
  'header/X-File-Name': 'X-File-Name is the name of the file in percent-encoded UTF-8, with its ending.',
  'header/X-Acting-Role': 'You do not hold this role.',
  'case-field-malformed': 'It is of the wrong type or form.',
  'case-field-required': 'This has to be filled in.',
  'case-agency-unknown': 'There is no agency of this code.',
  'case-person-unknown': 'Nobody of this agency, or an account that is not in use.',
  'case-day-past': 'This day is over.',
  'case-day-ahead': 'This day is still to come.',
  'passed-round': 'It goes up to the Office or the chairman only.',
  'case-day-order': 'This day comes before the one that it follows.',
  'own-case': 'Nobody judges their own case.',
  'review-above': 'This is not reviewed here.',
  'threshold-unknown': 'There is no such threshold.',
  'threshold-not-reached': 'It is not reached in that quarter.',
  'already-under-review': 'There is a review for it in that quarter.',
  'outcome-needs-person': 'This outcome concerns a person.',
  'shortens-nothing': 'At least 1 working day.',
};

export function faultyField(pointer: string, code: string, locale: Locale): FaultyField {
  const texts: Readonly<Record<string, string>> = locale === 'vi' ? VI : EN;
  return { pointer, code, detail: texts[pointer] ?? texts[code] ?? texts['invalid-input'] ?? '' };
}
