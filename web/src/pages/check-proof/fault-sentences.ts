/** What is wrong with a proof, as sentences. */
import { texts } from '../../language/texts.js';
import type { Step } from '../../proof-check/check-proof.js';
import type { FaultCode, Where } from '../../proof-check/wrong.js';

type Sentences = Readonly<Record<FaultCode, (where: Where) => string>>;

export const faultSentences = texts<Sentences>({
  vi: {
    'too-large': () => 'Tệp lớn hơn 10 MB: không tệp chứng cứ nào lớn như vậy, nên tệp không được đọc.',
    'not-utf8': () => 'Tệp không phải là văn bản UTF-8.',
    'not-json': ({ name }) => `Tệp không phải là JSON hợp lệ${name === undefined ? '' : ` (tại ký tự thứ ${name})`}.`,
    'twice-named': ({ name }) => `Tên “${name}” đứng hai lần trong một đối tượng: không biết phải tin giá trị nào.`,
    'number-form': ({ name }) =>
      `Số “${name}” không được viết như một số nguyên: trong tệp chứng cứ mọi số đều là số nguyên.`,
    'too-deep': () => 'Tệp lồng quá nhiều tầng.',
    'part-missing': ({ name }) => `Thiếu một phần, hoặc phần ấy không đúng kiểu: “${name}”.`,
    'not-canonical': ({ name }) => `Văn bản “${name}” không được viết theo dạng chuẩn mà mã băm đòi hỏi.`,
    'not-a-proof': () => 'Đây không phải là tệp chứng cứ của Đồng Thuận.',
    'unknown-version': ({ name }) => `Tệp thuộc phiên bản ${name}, trang này chỉ đọc phiên bản 2.`,
    'no-entries': () => 'Tệp không có mục nào.',
    'entry-number': ({ seq }) => `Mục ${seq} thiếu hoặc đứng sai thứ tự.`,
    'entry-hash': ({ seq }) => `Mục ${seq} đã bị sửa: mã băm không khớp với nội dung.`,
    'entry-version': ({ seq }) => `Mục ${seq} thuộc một phiên bản khác.`,
    'entry-elsewhere': ({ seq }) => `Mục ${seq} là của tỉnh khác hoặc hồ sơ khác.`,
    'entry-link': ({ seq }) =>
      `Mục ${seq} không chứa mã băm của mục liền trước: có mục đã bị sửa, bỏ bớt hoặc chèn thêm trước đó.`,
    'entry-moment': ({ seq }) =>
      `Mục ${seq} mang thời điểm có hiệu lực khác với lúc được ghi, hoặc do một bên không thể làm việc ấy ghi.`,
    'entry-order': ({ seq }) => `Mục ${seq} mang thời điểm sớm hơn mục liền trước.`,
    'note-form': ({ name }) => `Điểm kiểm chứng không đúng dạng (“${name}”).`,
    'key-form': ({ name }) => `“${name}” không phải là một khóa đúng dạng TÊN+MÃ+BASE64.`,
    'key-of-other-log': ({ name }) => `Khóa trong tệp (${name}) không phải là khóa của sổ ghi này.`,
    'key-not-trusted': ({ name }) =>
      `Điểm kiểm chứng được ký bằng một khóa khác với khóa dùng để đối chiếu. Dấu vân tay của khóa đã ký: ${name}.`,
    'signature-false': () => 'Chữ ký trên điểm kiểm chứng không đúng.',
    'witness-missing': ({ name }) => `Bên chứng kiến ${name} không ký điểm kiểm chứng này, hoặc chữ ký không đúng.`,
    'path-false': ({ seq }) =>
      seq === undefined
        ? 'Đường dẫn đến gốc sổ ghi không đúng.'
        : `Mục ${seq} không nằm trong sổ ghi đã ký: đường dẫn không đến mã băm gốc.`,
    'place-false': ({ seq }) => `Mục ${seq} đứng sai chỗ trong sổ ghi.`,
    'seal-path': () => 'Dấu chốt sổ không nằm trong sổ ghi đã ký.',
    'seal-form': () => 'Dấu chốt sổ không có đúng các phần phải có.',
    'seal-province': () => 'Dấu chốt sổ là của tỉnh khác.',
    'seal-time': () => 'Dấu chốt sổ mang thời điểm sớm hơn điều mà nó chốt.',
    'heads-false': () => 'Danh sách các mục cuối không khớp với dấu chốt sổ.',
    'two-heads': () => 'Sổ ghi có hai mục cuối cho một hồ sơ: có hai lịch sử.',
    'entries-withheld': ({ name }) =>
      `Mục cuối trong tệp không phải là mục cuối của hồ sơ trong sổ ghi${name === undefined || name === '0' ? '' : ` (mục ${name})`}: có mục bị giấu.`,
    'rules-false': () => 'Danh sách quy định và lịch làm việc không khớp với dấu chốt sổ.',
    'rule-unlisted': ({ name }) => `Quy định hoặc lịch mang mã băm ${name} không có trong danh sách đã ký.`,
    'rule-hash': ({ name }) => `Nguyên văn của quy định hoặc lịch không khớp với mã băm ${name}.`,
    'law-edition': ({ seq }) => `Mục ${seq} được quyết định theo một bản luật không hợp lệ.`,
    'rule-missing': ({ seq }) => `Tệp không có quy định hoặc lịch mà mục ${seq} đã áp dụng.`,
    'rule-changed': ({ seq }) => `Mục ${seq} áp dụng quy định khác với lúc mở hồ sơ.`,
    'limit-form': (where) => `${limitVi(where)} không được kể đúng dạng, hoặc là của cơ quan khác.`,
    'limit-calendar': (where) => `${limitVi(where)} được đếm theo một lịch không có trong tệp.`,
    'limit-step': (where) => `${limitVi(where)} có một bước mà ${entryVi(where)} không quyết định.`,
    'limit-start': (where) => `${limitVi(where)} bắt đầu từ một ngày khác với ngày của việc làm phát sinh nó.`,
    'limit-budget': (where) => `${limitVi(where)} dài hoặc ngắn hơn mức đã cho.`,
    'limit-pause': (where) => `${limitVi(where)} đứng lại hoặc chạy tiếp mà không có căn cứ.`,
    'limit-count': (where) =>
      `${limitVi(where)} được đếm sai: ngày được tính, ngày bỏ qua hoặc ngày cuối không đúng với lịch.`,
    'limit-too-long': () => 'Một thời hạn dài hơn mọi quy định: không đếm.',
    'limit-end': (where) => `${limitVi(where)} không kết thúc như tệp nói.`,
    'not-silent': (where) =>
      `${limitVi(where)} được ghi là hết trong im lặng, nhưng khi đó cơ quan không im lặng, hoặc thời hạn không chạy.`,
    'outage-false': (where) =>
      `${limitVi(where)} được bù ngày cuối cùng do hệ thống ngừng, nhưng quy định không cho bù, hoặc lần ngừng được nêu không thể có.`,
    'notice-fell': (where) => `Thông báo về việc ${where.subject ?? ''} được bỏ mà không có căn cứ.`,
    'limit-skipped': (where) =>
      `${limitVi(where)} đã hết trước mục ${where.seq}, mà trước mục ấy không có mục nào ghi việc hết hạn.`,
    'limit-unaccounted': (where) => `Thiếu phần kể về một thời hạn: ${limitVi(where)}.`,
    'limit-beside': (where) => `Có phần kể về một thời hạn không hề chạy: ${limitVi(where)}.`,
    'limit-order': (where) => `Phần kể về các thời hạn đứng khác thứ tự bắt đầu của chúng: ${limitVi(where)}.`,
    'limit-withheld': (where) =>
      `${limitVi(where)} đã hết trước thời điểm “đã ghi đủ đến” mà không có mục nào nói vậy: có mục bị giấu.`,
    'command-unknown': ({ seq, name }) => `Mục ${seq} ghi một việc mà trang này không biết: ${name}.`,
    'act-unfounded': ({ seq, name }) => `Mục ${seq} (${name}) không nói về điều gì đã được hỏi hay đang chờ.`,
    'view-other': ({ name }) =>
      `Phần dựng sẵn để xem (rendering.view) khác với kết quả tính từ các mục, ở chỗ “${name}”: tệp cho người xem thấy điều đã không xảy ra.`,
    'outcome-unfounded': ({ name }) => `Kết quả được hiện trong tệp (${name}) không do mục nào tạo ra.`,
    'request-other': () => 'Nội dung lấy ý kiến được hiện trong tệp khác với nội dung đã gửi.',
    'deemed-unfounded': ({ agency }) =>
      `Cơ quan ${agency} được hiện là đồng ý do im lặng, nhưng các mục và quy định không cho phép kết luận như vậy.`,
    'position-other': ({ agency }) => `Ý kiến của cơ quan ${agency} được hiện khác với câu trả lời trong các mục.`,
    'notice-other': ({ agency }) => `Thông báo gửi cơ quan ${agency} được hiện khác với các mục.`,
  },
  en: {
    'too-large': () => 'The file is larger than 10 MB: no proof is, so it was not read.',
    'not-utf8': () => 'The file is not text in UTF-8.',
    'not-json': ({ name }) => `The file is not JSON${name === undefined ? '' : ` (at character ${name})`}.`,
    'twice-named': ({ name }) => `The name “${name}” stands twice in an object: which value is meant cannot be known.`,
    'number-form': ({ name }) => `The number “${name}” is not written as a whole one; all numbers of a proof are.`,
    'too-deep': () => 'The file is nested too deep.',
    'part-missing': ({ name }) => `A part is missing or of the wrong kind: “${name}”.`,
    'not-canonical': ({ name }) => `The text “${name}” is not written in the canonical form that is hashed.`,
    'not-a-proof': () => 'This is no proof of Đồng Thuận.',
    'unknown-version': ({ name }) => `The file is of version ${name}; this page reads version 2.`,
    'no-entries': () => 'There are no entries.',
    'entry-number': ({ seq }) => `Entry ${seq} is missing or out of order.`,
    'entry-hash': ({ seq }) => `Entry ${seq} was changed: its hash does not fit its text.`,
    'entry-version': ({ seq }) => `Entry ${seq} is of another version.`,
    'entry-elsewhere': ({ seq }) => `Entry ${seq} is of another province or consultation.`,
    'entry-link': ({ seq }) =>
      `Entry ${seq} does not hold the hash of the entry before it: one before it was changed, removed or put in.`,
    'entry-moment': ({ seq }) =>
      `Entry ${seq} takes effect at another moment than it was recorded, or is by somebody who cannot have made it.`,
    'entry-order': ({ seq }) => `Entry ${seq} is earlier than the entry before it.`,
    'note-form': ({ name }) => `The checkpoint is not written as it must be (“${name}”).`,
    'key-form': ({ name }) => `“${name}” is not a key, NAME+HASH+BASE64.`,
    'key-of-other-log': ({ name }) => `The key in the file (${name}) is not that of this log.`,
    'key-not-trusted': ({ name }) =>
      `The checkpoint is signed with another key than the one given. Fingerprint of the key that signed: ${name}.`,
    'signature-false': () => 'The signature of the checkpoint is false.',
    'witness-missing': ({ name }) => `The witness ${name} has not cosigned this checkpoint, or its signature is false.`,
    'path-false': ({ seq }) =>
      seq === undefined
        ? 'A path to the root of the log is false.'
        : `Entry ${seq} is not in the log that is signed: its path does not lead to the root.`,
    'place-false': ({ seq }) => `Entry ${seq} stands in another place of the log.`,
    'seal-path': () => 'The seal is not in the log that is signed.',
    'seal-form': () => 'The seal has other members than it must have.',
    'seal-province': () => 'The seal is that of another province.',
    'seal-time': () => 'The seal is dated before what it seals.',
    'heads-false': () => 'The list of last entries does not fit the seal.',
    'two-heads': () => 'The log has two last entries of one consultation: two histories.',
    'entries-withheld': ({ name }) =>
      `The last entry of the file is not the last that the log has of the consultation${name === undefined || name === '0' ? '' : ` (entry ${name})`}: entries are withheld.`,
    'rules-false': () => 'The list of regulations and calendars does not fit the seal.',
    'rule-unlisted': ({ name }) =>
      `The regulation or calendar with the hash ${name} is not in the list that is signed.`,
    'rule-hash': ({ name }) => `The text of a regulation or calendar does not fit the hash ${name}.`,
    'law-edition': ({ seq }) => `Entry ${seq} is decided by an edition of the law that it cannot be of.`,
    'rule-missing': ({ seq }) => `The regulation or calendar that entry ${seq} applied is not in the file.`,
    'rule-changed': ({ seq }) => `Entry ${seq} applies another regulation than the opening did.`,
    'limit-form': (where) => `${limitEn(where)} is not told as it must be, or is that of another agency.`,
    'limit-calendar': (where) => `${limitEn(where)} is counted by a calendar that is not in the file.`,
    'limit-step': (where) => `${limitEn(where)} has a step that ${entryEn(where)} did not decide.`,
    'limit-start': (where) => `${limitEn(where)} starts on another day than what it is counted from.`,
    'limit-budget': (where) => `${limitEn(where)} is longer or shorter than was given.`,
    'limit-pause': (where) => `${limitEn(where)} stood still or went on for no reason.`,
    'limit-count': (where) =>
      `${limitEn(where)} is counted wrong: its days, the days skipped or the last day are not those of the calendar.`,
    'limit-too-long': () => 'A deadline is longer than any regulation gives: it is not counted.',
    'limit-end': (where) => `${limitEn(where)} did not end as the file says.`,
    'not-silent': (where) =>
      `${limitEn(where)} is said to have passed in silence, and the agency was not silent, or the deadline did not run.`,
    'outage-false': (where) =>
      `${limitEn(where)} was given its last day back for a standstill, and the regulation gives none, or there cannot have been that standstill.`,
    'notice-fell': (where) => `The notice of ${where.subject ?? ''} fell for no reason.`,
    'limit-skipped': (where) =>
      `${limitEn(where)} had ended before entry ${where.seq}, and no entry before that one says so.`,
    'limit-unaccounted': (where) => `There is no account of a deadline: ${limitEn(where)}.`,
    'limit-beside': (where) => `There is an account of a deadline that did not run: ${limitEn(where)}.`,
    'limit-order': (where) => `The accounts of deadlines stand in another order than they began: ${limitEn(where)}.`,
    'limit-withheld': (where) =>
      `${limitEn(where)} had ended before the instant of “complete up to”, and no entry says so: entries are withheld.`,
    'command-unknown': ({ seq, name }) => `Entry ${seq} is of a command that this page does not know: ${name}.`,
    'act-unfounded': ({ seq, name }) => `Entry ${seq} (${name}) is about nothing that was asked or is waited for.`,
    'view-other': ({ name }) =>
      `What the file shows for people (rendering.view) is not what the entries come to, at “${name}”: it shows what did not happen.`,
    'outcome-unfounded': ({ name }) => `The outcome that is shown in the file (${name}) was made by no entry.`,
    'request-other': () => 'The request that is shown in the file is not the one that was put.',
    'deemed-unfounded': ({ agency }) =>
      `${agency} is shown as deemed to agree, and the entries and the regulation do not say so.`,
    'position-other': ({ agency }) => `${agency} is shown with another position than it gave.`,
    'notice-other': ({ agency }) => `The notice to ${agency} is shown otherwise than the entries have it.`,
  },
});

const KINDS_VI: Readonly<Record<string, string>> = {
  opinion: 'trả lời',
  notice: 'thông báo lại',
  competence: 'quyết định thẩm quyền',
  confirmation: 'xác nhận biên bản',
  stage: 'giải quyết ý kiến khác',
};

const KINDS_EN: Readonly<Record<string, string>> = {
  opinion: 'answering',
  notice: 'the notice',
  competence: 'deciding competence',
  confirmation: 'confirming the minutes',
  stage: 'a stage of the dispute',
};

function limitVi({ subject = '', kind = '' }: Where): string {
  return `Thời hạn ${KINDS_VI[kind] ?? kind} (${subject})`;
}

function limitEn({ subject = '', kind = '' }: Where): string {
  return `The deadline for ${KINDS_EN[kind] ?? kind} (${subject})`;
}

const entryVi = ({ seq }: Where): string => (seq === undefined ? 'không mục nào' : `mục ${seq}`);
const entryEn = ({ seq }: Where): string => (seq === undefined ? 'no entry' : `entry ${seq}`);

/** Where the check stopped: what stands before it is in order. */
export const stepWords = texts<Record<Step, string>>({
  vi: {
    file: 'đọc tệp',
    chain: 'bước 1, chuỗi các mục',
    signature: 'bước 2, chữ ký',
    tree: 'bước 3, các mục trong sổ ghi',
    seal: 'bước 4, dấu chốt sổ',
    rules: 'bước 5, quy định và lịch',
    limits: 'bước 6, các thời hạn',
    outcome: 'bước 7, kết quả',
  },
  en: {
    file: 'reading the file',
    chain: 'step 1, the chain',
    signature: 'step 2, the signature',
    tree: 'step 3, the entries in the log',
    seal: 'step 4, the seal',
    rules: 'step 5, the rules',
    limits: 'step 6, the deadlines',
    outcome: 'step 7, the outcome',
  },
});
