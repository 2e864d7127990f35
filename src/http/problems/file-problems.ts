/** Why a file is not taken, or not given: status and sentences. */
import { text } from './http-problem-text.js';

const TYPES_VI = 'PDF, DOCX, XLSX, ODT, ODS, ODP, ODG và ảnh PNG, JPEG, TIFF, WebP, GIF';
const TYPES_EN = 'PDF, DOCX, XLSX, ODT, ODS, ODP, ODG and pictures in PNG, JPEG, TIFF, WebP, GIF';

export const FILE_PROBLEMS = {
  'file-empty': {
    status: 422,
    vi: text('Tệp rỗng', 'Tệp không có nội dung.', 'Hãy kiểm tra lại tệp trên máy rồi tải lên lại.'),
    en: text('The file is empty', 'There is nothing in it.', 'Look at the file on your machine and upload it again.'),
  },
  'file-too-large': {
    status: 413,
    vi: text(
      'Tệp quá lớn',
      'Tệp vượt dung lượng cho phép của hệ thống.',
      'Hãy nén ảnh trong tệp, hoặc tách tài liệu thành nhiều tệp.',
    ),
    en: text(
      'The file is too large',
      'It is larger than this installation takes.',
      'Make the pictures in it smaller, or split the document.',
    ),
  },
  'file-name-invalid': {
    status: 422,
    vi: text(
      'Tên tệp không dùng được',
      'Tên tệp có tối đa 200 ký tự, không có ký tự điều khiển, ký tự ẩn, hoặc một trong các ký tự \\ / : * ? " < > |.',
      'Hãy đổi tên tệp rồi tải lên lại.',
    ),
    en: text(
      'The name of the file cannot be used',
      'A name has at most 200 characters, nothing that cannot be seen, and none of \\ / : * ? " < > |.',
      'Rename the file and upload it again.',
    ),
  },
  'file-type-refused': {
    status: 415,
    vi: text(
      'Loại tệp này không được nhận',
      `Hệ thống chỉ nhận ${TYPES_VI}; không nhận tệp nén, tệp chương trình, HTML và SVG.`,
      'Hãy chuyển tài liệu sang một trong các loại trên rồi tải lên lại.',
    ),
    en: text(
      'Files of this type are not taken',
      `Only ${TYPES_EN} are taken; no archives, programs, HTML or SVG.`,
      'Save the document as one of these and upload it again.',
    ),
  },
  'file-type-mismatch': {
    status: 422,
    vi: text(
      'Nội dung tệp không đúng với đuôi tên tệp',
      'Loại tệp được nhận biết theo nội dung, và nội dung này không phải loại mà tên tệp nêu.',
      'Hãy mở tệp bằng chương trình tạo ra nó, lưu lại đúng loại rồi tải lên lại.',
    ),
    en: text(
      'What is in the file is not what its name says',
      'The type is known by the content, and this content is of another type than the ending of the name.',
      'Open it in the program that made it, save it as the right type, and upload it again.',
    ),
  },
  'file-broken': {
    status: 422,
    vi: text(
      'Tệp bị hỏng hoặc không đầy đủ',
      'Phần cuối hoặc mục lục bên trong tệp bị thiếu, nên người nhận sẽ không mở được.',
      'Hãy mở thử tệp trên máy, lưu lại rồi tải lên lại.',
    ),
    en: text(
      'The file is broken or cut off',
      'Its end, or the list of what is in it, is missing: nobody could open it.',
      'Try to open it on your machine, save it anew and upload it again.',
    ),
  },
  'file-has-macros': {
    status: 422,
    vi: text(
      'Tệp có chứa macro hoặc chương trình',
      'Hệ thống không nhận tài liệu có mã chạy được bên trong.',
      'Hãy lưu tài liệu ở dạng không có macro, hoặc xuất sang PDF, rồi tải lên lại.',
    ),
    en: text(
      'There is a macro or a program in the file',
      'Documents that can run something are not taken.',
      'Save it without macros, or as PDF, and upload it again.',
    ),
  },
  'file-infected': {
    status: 422,
    vi: text(
      'Tệp có mã độc',
      'Phần mềm quét mã độc đã phát hiện mã độc trong tệp; không có gì được lưu.',
      'Hãy báo bộ phận công nghệ thông tin và không mở tệp này.',
    ),
    en: text(
      'There is malware in the file',
      'The scanner has found it; nothing was kept.',
      'Tell your IT department, and do not open the file.',
    ),
  },
  'file-incomplete': {
    status: 400,
    vi: text('Tệp chưa được gửi hết', 'Kết nối bị ngắt giữa chừng; không có gì được lưu.', 'Hãy tải tệp lên lại.'),
    en: text('The file did not arrive whole', 'The connection dropped; nothing was kept.', 'Upload the file again.'),
  },
  'file-damaged': {
    status: 500,
    vi: text(
      'Tệp đã lưu không còn nguyên vẹn',
      'Nội dung đang lưu không khớp với mã băm ghi trong nhật ký; hệ thống không đưa ra tệp này.',
      'Hãy báo quản trị viên khôi phục tệp từ bản sao lưu.',
    ),
    en: text(
      'The stored file is damaged',
      'What is stored does not fit the hash in the journal, and is not given out.',
      'Tell the administrator to restore it from a backup.',
    ),
  },
  'files-unavailable': {
    status: 503,
    vi: text(
      'Kho tệp tạm thời không dùng được',
      'Không lưu hoặc không đọc được tệp; không có gì được ghi.',
      'Hãy thử lại sau ít phút.',
    ),
    en: text(
      'The store of files cannot be used for the moment',
      'It could not be written or read; nothing was kept.',
      'Try again in some minutes.',
    ),
  },
  'scanner-unavailable': {
    status: 503,
    vi: text(
      'Chưa quét được mã độc',
      'Phần mềm quét mã độc không trả lời, nên tệp chưa được nhận; không có gì được lưu.',
      'Hãy thử lại sau ít phút; nếu vẫn lỗi, hãy báo quản trị viên.',
    ),
    en: text(
      'The file could not be scanned',
      'The scanner does not answer, so the file was not taken; nothing was kept.',
      'Try again in some minutes; if it stays so, tell the administrator.',
    ),
  },
} as const;
