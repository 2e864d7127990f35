/**
 * What can be found wrong with the journal, a checkpoint, a proof or the stored state. Programs read the code and the
 * parameters, people the sentence.
 */

/** Why, by code. `{…}` in a sentence is replaced by the parameter of that name. */
const SENTENCES = {
  'entry-broken': 'Mục {seq} của nhật ký không đọc được hoặc không đúng dạng chuẩn.',
  'entry-hash': 'Mục {seq} của nhật ký đã bị sửa: mã băm không khớp với nội dung.',
  'entry-link': 'Mục {seq} của nhật ký không nối với mục liền trước.',
  'entry-gap': 'Nhật ký thiếu hoặc đảo thứ tự mục: lẽ ra là mục {expected} nhưng gặp mục {found}.',
  'entry-misplaced': 'Mục {seq} của nhật ký ghi khác với chỗ lưu nó ({part}).',
  'journal-empty': 'Việc lấy ý kiến không có nhật ký.',
  'journal-tail': 'Nhật ký dừng ở mục {found}, trong khi việc lấy ý kiến đã đến mục {expected}.',
  'journal-head': 'Mã băm cuối của nhật ký không khớp với mã đã lưu ở việc lấy ý kiến.',
  'journal-orphan': 'Nhật ký còn nhưng việc lấy ý kiến không còn trong cơ sở dữ liệu.',
  'regulation-unknown': 'Mục {seq} dẫn quy định không có bản lưu (mã {hash}).',
  'regulation-changed': 'Mục {seq} áp dụng quy định khác với quy định lúc mở việc lấy ý kiến.',
  'regulation-body': 'Bản lưu của quy định không khớp với mã băm {hash}.',
  'calendar-unknown': 'Mục {seq} dẫn lịch làm việc không có bản lưu (phiên bản {version}).',
  'calendar-body': 'Bản lưu của lịch làm việc phiên bản {version} không khớp với mã băm của nó.',
  'command-unknown': 'Mục {seq} ghi một lệnh không có trong quy trình: {command}.',
  'command-refused': 'Mục {seq} ({command}) lẽ ra bị từ chối: {refusal}.',
  'command-failed': 'Mục {seq} ({command}) không thực hiện lại được.',
  'limit-not-running': 'Mục {seq} ghi một thời hạn đã hết, nhưng thời hạn {kind} của {subject} không chạy đến lúc đó.',
  'limit-recorded-early': 'Mục {seq} ghi thời hạn đã hết trước khi thời hạn ấy đến.',
  'limit-skipped': 'Mục {seq} được ghi sau khi thời hạn {kind} của {subject} đã hết mà việc hết hạn chưa được ghi.',
  'state-differs': 'Dữ liệu đã lưu khác với kết quả lập lại từ nhật ký: bảng {table}, dòng {row}, cột {column}.',
  'state-missing': 'Thiếu dữ liệu mà nhật ký cho thấy phải có: bảng {table}, dòng {row}.',
  'state-extra': 'Có dữ liệu mà nhật ký không có căn cứ: bảng {table}, dòng {row}.',
  'state-unsteady': 'Việc lấy ý kiến thay đổi liên tục trong lúc đối chiếu, chưa đọc được một bản thống nhất.',
  'checkpoint-broken': 'Điểm chốt {seq} không đọc được hoặc không đúng dạng chuẩn.',
  'checkpoint-gap': 'Thiếu điểm chốt: lẽ ra là điểm chốt {expected} nhưng gặp điểm chốt {found}.',
  'checkpoint-hash': 'Điểm chốt {seq} đã bị sửa: mã băm không khớp với nội dung.',
  'checkpoint-misplaced': 'Điểm chốt {seq} ghi khác với chỗ lưu nó ({part}).',
  'checkpoint-link': 'Điểm chốt {seq} không nối với điểm chốt liền trước.',
  'checkpoint-key': 'Điểm chốt {seq} được ký bằng khóa lạ ({keyId}).',
  'checkpoint-signature': 'Chữ ký của điểm chốt {seq} không đúng.',
  'checkpoint-root': 'Gốc cây băm của điểm chốt {seq} không khớp với các mục được chốt.',
  'checkpoint-witness': 'Điểm chốt {seq} khác với bản mà nơi khác đang giữ, hoặc không còn.',
  'anchored-head': 'Điểm chốt {checkpoint} đã chốt mục {seq}, nhưng nhật ký không còn mục ấy hoặc mục ấy đã khác.',
  'anchored-mark': 'Dấu đã chốt của việc lấy ý kiến (mục {found}) khác với điểm chốt (mục {expected}).',
  'proof-broken': 'Tệp không phải là bản chứng minh đúng dạng: {part}.',
  'proof-head': 'Mục cuối trong tệp không phải là mục mà điểm chốt đã chốt.',
  'proof-path': 'Đường băm trong tệp không dẫn đến gốc mà điểm chốt đã ký.',
  'proof-limits': 'Cách tính thời hạn trong tệp khác với kết quả tính lại từ nhật ký.',
  'proof-view': 'Kết quả ghi trong tệp khác với kết quả lập lại từ nhật ký.',
} as const;

export type FaultCode = keyof typeof SENTENCES;

export interface JournalFault {
  readonly code: FaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Makes a fault. */
export function fault(code: FaultCode, params: JournalFault['params'] = {}): JournalFault {
  return { code, params };
}

/** The sentence of a fault, in Vietnamese. */
export function sentenceOf({ code, params }: JournalFault): string {
  return SENTENCES[code].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
