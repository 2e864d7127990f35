/**
 * What can be found wrong with the journal, a checkpoint, a proof or the stored state. Programs read the code and the
 * parameters, people the sentence.
 */

/** Why, by code. `{…}` in a sentence is replaced by the parameter of that name. */
const SENTENCES = {
  'entry-broken': 'Mục {seq} của nhật ký không đọc được hoặc không đúng dạng chuẩn.',
  'entry-hash': 'Mục {seq} của nhật ký đã bị sửa: mã băm không khớp với nội dung.',
  'entry-link': 'Mục {seq} của nhật ký không nối với mục liền trước.',
  'time-went-back': 'Mục {seq} của nhật ký ghi lúc {at}, sớm hơn mục liền trước ({before}): đồng hồ đã bị lùi.',
  'entry-moment':
    'Mục {seq} của nhật ký mang thời điểm có hiệu lực khác với lúc được ghi, hoặc không do bên có thể ghi.',
  'entry-gap': 'Nhật ký thiếu hoặc đảo thứ tự mục: lẽ ra là mục {expected} nhưng gặp mục {found}.',
  'entry-misplaced': 'Mục {seq} của nhật ký ghi khác với chỗ lưu nó ({part}).',
  'journal-empty': 'Hồ sơ không có nhật ký.',
  'journal-tail': 'Nhật ký dừng ở mục {found}, trong khi hồ sơ đã đến mục {expected}.',
  'journal-head': 'Mã băm cuối của nhật ký không khớp với mã đã lưu ở hồ sơ.',
  'journal-orphan': 'Nhật ký còn nhưng hồ sơ không còn trong cơ sở dữ liệu.',
  'regulation-unknown': 'Mục {seq} dẫn quy định không có bản lưu (mã {hash}).',
  'regulation-changed': 'Mục {seq} áp dụng quy định khác với quy định lúc mở hồ sơ.',
  'regulation-body': 'Bản lưu của quy định không khớp với mã băm {hash}.',
  'calendar-unknown': 'Mục {seq} dẫn lịch làm việc không có bản lưu (phiên bản {version}).',
  'calendar-not-in-use': 'Mục {seq} dẫn lịch làm việc phiên bản {version}, không phải lịch đang áp dụng khi đó.',
  'calendar-body': 'Bản lưu của lịch làm việc phiên bản {version} không khớp với mã băm của nó.',
  'command-unknown': 'Mục {seq} ghi một lệnh không có trong quy trình: {command}.',
  'command-refused': 'Mục {seq} ({command}) lẽ ra bị từ chối: {refusal}.',
  'command-failed': 'Mục {seq} ({command}) không thực hiện lại được.',
  'law-went-back': 'Mục {seq} được quyết định theo phiên bản luật cũ hơn phiên bản của mục liền trước.',
  'limit-not-running':
    'Mục {seq} ghi một thời hạn đã hết, nhưng thời hạn {kind} của {subject} không kéo dài đến lúc đó.',
  'limit-recorded-early': 'Mục {seq} ghi thời hạn đã hết trước khi thời hạn ấy đến.',
  'limit-skipped': 'Mục {seq} được ghi sau khi thời hạn {kind} của {subject} đã hết mà việc hết hạn chưa được ghi.',
  'outage-busy': 'Mục {seq} nói hệ thống đã ngừng, nhưng mục {entry} được ghi đúng trong thời gian ấy.',
  'outage-unknown': 'Mục {seq} bù ngày cho một lần hệ thống ngừng mà nhật ký của hệ thống không có.',
  'outage-passed-over':
    'Mục {seq} ghi thời hạn của {subject} đã hết, dù hệ thống đã ngừng trong ngày làm việc cuối cùng và quy định bù lại ngày đó.',
  'outage-differs': 'Bảng các lần hệ thống ngừng khác với nhật ký của hệ thống (lần bắt đầu {from}).',
  'state-differs': 'Dữ liệu đã lưu khác với kết quả lập lại từ nhật ký: bảng {table}, dòng {row}, cột {column}.',
  'state-missing': 'Thiếu dữ liệu mà nhật ký cho thấy phải có: bảng {table}, dòng {row}.',
  'state-extra': 'Có dữ liệu mà nhật ký không có căn cứ: bảng {table}, dòng {row}.',
  'state-unsteady': 'Hồ sơ thay đổi liên tục trong lúc đối chiếu, chưa đọc được một bản thống nhất.',
  'checkpoint-broken': 'Điểm kiểm chứng {seq} không đọc được hoặc không đúng dạng chuẩn.',
  'checkpoint-gap': 'Thiếu điểm kiểm chứng: lẽ ra là điểm kiểm chứng {expected} nhưng gặp điểm kiểm chứng {found}.',
  'checkpoint-hash': 'Điểm kiểm chứng {seq} đã bị sửa: mã băm không khớp với nội dung.',
  'checkpoint-misplaced': 'Điểm kiểm chứng {seq} ghi khác với chỗ lưu nó ({part}).',
  'checkpoint-link': 'Điểm kiểm chứng {seq} không nối với điểm kiểm chứng liền trước.',
  'checkpoint-key': 'Điểm kiểm chứng {seq} được ký bằng khóa lạ ({keyId}).',
  'checkpoint-signature': 'Chữ ký của điểm kiểm chứng {seq} không đúng.',
  'checkpoint-root': 'Gốc cây băm của điểm kiểm chứng {seq} không khớp với các mục được chốt.',
  'checkpoint-lost': 'Điểm kiểm chứng {seq} không còn, dù những mục nó đã chốt vẫn được lưu.',
  'checkpoint-witness': 'Điểm kiểm chứng {seq} khác với bản mà nơi khác đang giữ, hoặc không còn.',
  'timestamp-broken': 'Dấu thời gian của điểm kiểm chứng {seq} không đọc được.',
  'timestamp-other': 'Dấu thời gian lưu ở điểm kiểm chứng {seq} là của một văn bản khác.',
  'timestamp-signature': 'Chữ ký trên dấu thời gian của điểm kiểm chứng {seq} không đúng.',
  'timestamp-authority':
    'Dấu thời gian của điểm kiểm chứng {seq} không do tổ chức có chứng thư được tin ở đây cấp, hoặc chứng thư ấy không dùng để cấp dấu thời gian.',
  'timestamp-time': 'Dấu thời gian của điểm kiểm chứng {seq} ghi {at}, khác với thời điểm đã lưu.',
  'timestamp-stray': 'Có dấu thời gian cho điểm kiểm chứng {seq}, nhưng không có điểm kiểm chứng ấy.',
  'log-gap': 'Sổ ghi của tỉnh thiếu hoặc thừa mục ở vị trí {position}.',
  'log-entry': 'Sổ ghi của tỉnh có mục {seq}, nhưng nhật ký không còn mục ấy hoặc mục ấy đã khác.',
  'log-twice': 'Sổ ghi của tỉnh có mục {seq} của hồ sơ không nối tiếp mục trước đó của chính hồ sơ ấy.',
  'log-derived': 'Bảng {table}, dòng {row}, khác với kết quả tính lại từ sổ ghi của tỉnh.',
  'seal-differs': 'Điểm kiểm chứng {seq} ghi sai {part}.',
  'anchored-head':
    'Điểm kiểm chứng {checkpoint} đã chốt mục {seq}, nhưng nhật ký không còn mục ấy hoặc mục ấy đã khác.',
  'anchored-mark': 'Dấu đã chốt của hồ sơ (mục {found}) khác với điểm kiểm chứng (mục {expected}).',
  'proof-broken': 'Tệp không phải là tệp chứng cứ đúng dạng: {part}.',
  'proof-path': 'Đường băm trong tệp không dẫn đến gốc mà điểm kiểm chứng đã ký.',
  'proof-order': 'Tệp để một mục sau đứng trước mục liền trước nó trong sổ ghi của tỉnh.',
  'proof-head':
    'Theo sổ ghi của tỉnh, mục cuối của hồ sơ không phải là mục cuối trong tệp: tệp cũ hơn điểm kiểm chứng, hoặc bị cắt bớt.',
  'proof-rules': 'Quy định hoặc lịch làm việc trong tệp không có trong danh mục mà điểm kiểm chứng đã ký.',
  'proof-early': 'Điểm kiểm chứng được ký trước khi có mục {seq} mà nó chốt.',
  'proof-withheld':
    'Thời hạn {kind} của {subject} đã hết trước thời điểm mà điểm kiểm chứng xác nhận đã ghi đủ, nhưng tệp không có mục ghi việc hết hạn.',
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
