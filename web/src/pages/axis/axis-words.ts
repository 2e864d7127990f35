/** What is said of messages of the document axis: what they are, why they need a clerk, what became of them. */
import type { Schemas } from '../../api/client.js';
import { texts } from '../../language/texts.js';

export const reasonWords = texts<Record<NonNullable<Schemas['AxisTrayReason']>, string>>({
  vi: {
    empty: 'Tệp rỗng.',
    'too-large': 'Tệp lớn hơn mức hệ thống đọc; tệp gốc vẫn được lưu đủ.',
    'wrong-encoding': 'Bảng mã của tệp không đọc được.',
    'not-xml': 'Tệp không phải XML đúng quy cách, hoặc bị cắt cụt.',
    'has-doctype': 'Tệp có khai báo DOCTYPE, hệ thống không đọc vì lý do an toàn.',
    'too-deep': 'Tệp lồng quá nhiều cấp, hệ thống không đọc vì lý do an toàn.',
    'too-much': 'Tệp có quá nhiều phần tử, hệ thống không đọc vì lý do an toàn.',
    'not-edxml': 'Tệp không phải thông điệp edXML.',
    'not-for-us': 'Không xác định được cơ quan nhận trong hệ thống.',
    'unknown-sender': 'Mã định danh của cơ quan gửi chưa có trong danh mục.',
    'no-reference': 'Văn bản không nêu trả lời cho văn bản nào.',
    'unknown-reference': 'Không tìm thấy văn bản lấy ý kiến có số, ký hiệu được nêu.',
    'several-references': 'Văn bản trả lời cho nhiều hồ sơ khác nhau.',
    'sender-not-asked': 'Cơ quan gửi không được lấy ý kiến trong hồ sơ này.',
    'consultation-ended': 'Hồ sơ đã kết thúc trước khi văn bản đến.',
    'reception-refused': 'Cơ quan nhận từ chối tiếp nhận văn bản lấy ý kiến: cần gửi bằng cách khác.',
    'work-without-receipt': 'Cơ quan đang xử lý nhưng chưa báo đã nhận: cần ghi nhận thời điểm nhận.',
    'recall-asked':
      'Cơ quan gửi đề nghị lấy lại văn bản đã gửi. Nếu ý kiến trong văn bản đó chưa nhập thì không nhập; nếu đã nhập thì liên hệ cơ quan gửi.',
    'replacement-sent':
      'Cơ quan gửi văn bản cập nhật hoặc thay thế văn bản trả lời trước. Gắn vào hồ sơ để nhập ý kiến theo văn bản này.',
    'request-taken-back': 'Yêu cầu lấy ý kiến của cơ quan này đã được rút trước khi văn bản đến.',
    'unknown-status': 'Mã trạng thái không có trong quy định.',
    'receipt-refused': 'Thời điểm nhận không ghi nhận được.',
    'earlier-request': 'Văn bản trả lời cho lần lấy ý kiến trước.',
  },
  en: {
    empty: 'The file is empty.',
    'too-large': 'The file is larger than is read here; it is kept whole.',
    'wrong-encoding': 'The encoding of the file cannot be read.',
    'not-xml': 'It is not well-formed XML, or was cut off.',
    'has-doctype': 'It has a document type, which is not read, for safety.',
    'too-deep': 'It is nested too deeply to be read safely.',
    'too-much': 'It has too many elements to be read safely.',
    'not-edxml': 'It is no edXML message.',
    'not-for-us': 'The agency that it is for could not be determined.',
    'unknown-sender': 'The organisation code of its sender is not in the register.',
    'no-reference': 'It does not say which document it answers.',
    'unknown-reference': 'No request with the number that it names was found.',
    'several-references': 'It answers to several consultations.',
    'sender-not-asked': 'Its sender is not asked in this consultation.',
    'consultation-ended': 'The consultation had ended before it came.',
    'reception-refused': 'The agency refused to take the request: send it another way.',
    'work-without-receipt': 'The agency is at work on it but has not confirmed receipt: record when it was received.',
    'recall-asked':
      'Its sender asks for a document back. If what it says has not been entered, do not enter it; if it has, speak to the sender.',
    'replacement-sent':
      'Its sender updates or replaces the answer it sent before. Match it to the consultation to enter what this one says.',
    'request-taken-back': 'What this agency was asked had been taken back before it came.',
    'unknown-status': 'Its status code is not one that the rule has.',
    'receipt-refused': 'The receipt could not be recorded.',
    'earlier-request': 'It answers to an earlier round.',
  },
});

export const outcomeWords = texts<Record<NonNullable<Schemas['AxisMessageOutcome']>, string>>({
  vi: {
    'receipt-recorded': 'Đã ghi nhận thời điểm cơ quan nhận văn bản',
    'answer-recorded': 'Đã nhập ý kiến trả lời',
    noted: 'Chỉ để biết, không phải xử lý',
  },
  en: {
    'receipt-recorded': 'The receipt was recorded',
    'answer-recorded': 'The answer was entered',
    noted: 'For information',
  },
});

/** What it is, in a few words. */
export const sortWords = texts({
  vi: {
    document: (code: string, type: string) => `${type || 'Văn bản'}${code === '' ? '' : ` số ${code}`}`,
    status: (status: string) => `Thông điệp trạng thái ${status}`,
    broken: (file: string) => `Tệp không đọc được: ${file}`,
    of: (day: string) => ` ngày ${day}`,
  },
  en: {
    document: (code: string, type: string) => `${type || 'Document'}${code === '' ? '' : ` no. ${code}`}`,
    status: (status: string) => `Status message ${status}`,
    broken: (file: string) => `Unreadable file: ${file}`,
    of: (day: string) => ` of ${day}`,
  },
});
