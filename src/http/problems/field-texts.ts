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
  'report-hour-unusable': 'Giờ viết dạng 14:00; giờ tổng hợp phải sau giờ nộp.',
  'report-part-twice': 'Đã có ở phía trên.',
  'report-form-unknown': 'Không có mẫu nào của cơ quan mình đang dùng mang mã này.',
  'report-day-unknown': 'Lịch làm việc chưa có năm của ngày này.',
  'report-already-open': 'Tuần này đã được mở.',
  'report-field-unknown': 'Mẫu không hỏi mục này, hoặc mục này đã có ở phía trên.',
  'report-number-expected': 'Mục này ghi bằng chữ số, ví dụ 12.',
  'procedure-of-another': 'Chỉ Văn phòng lập danh mục thay cơ quan khác.',
  'procedure-listed-already': 'Mã này đã có trong danh mục.',
  'procedure-number-unusable': 'Số không được âm, và tổng không được quá lớn.',
  'power-to-itself': 'Bên giao và bên nhận phải khác nhau.',
  'power-ends-before': 'Ngày kết thúc trước ngày bắt đầu.',
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
  'report-hour-unusable': 'An hour is written 14:00; it is compiled after it is due.',
  'report-part-twice': 'It stands above already.',
  'report-form-unknown': 'No form of this agency that is in force has this id.',
  'report-day-unknown': 'The calendar does not know the year of this day.',
  'report-already-open': 'This week is open already.',
  'report-field-unknown': 'The form does not ask for it, or it stands above already.',
  'report-number-expected': 'This is written in digits, such as 12.',
  'procedure-of-another': 'Only the Office lists for another agency.',
  'procedure-listed-already': 'The inventory has this code already.',
  'procedure-number-unusable': 'A number is not negative, and the sum not too large.',
  'power-to-itself': 'Whoever gives it and whoever gets it are two.',
  'power-ends-before': 'It ends before it begins.',
};

export function faultyField(pointer: string, code: string, locale: Locale): FaultyField {
  const texts: Readonly<Record<string, string>> = locale === 'vi' ? VI : EN;
  return { pointer, code, detail: texts[pointer] ?? texts[code] ?? texts['invalid-input'] ?? '' };
}
