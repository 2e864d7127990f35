/** What is wrong at a place of a file and how to mend it, in sentences. */
import type { Locale } from '../../http/locale.js';
import type { Fault, FaultCode } from './columns.js';

interface Words {
  readonly what: string;
  readonly mend: string;
}
type Sentences = Readonly<Record<FaultCode, (fault: Fault) => Words>>;

const listed = ({ accepted = [] }: Fault): string => accepted.join('; ');
const words = (what: string, mend: string): Words => ({ what, mend });

const VI: Sentences = {
  'missing-column': (fault) =>
    words(`Thiếu cột “${fault.column}”.`, `Thêm cột với một trong các tiêu đề: ${listed(fault)}.`),
  'unknown-column': (fault) =>
    words('Không có cột mang tiêu đề này.', `Xóa cột, hoặc sửa tiêu đề thành một trong: ${listed(fault)}.`),
  'column-twice': () => words('Cột này có hai lần.', 'Giữ lại một cột.'),
  'cell-without-column': () =>
    words(
      'Dòng có ô nằm ngoài các cột có tiêu đề.',
      'Xóa ô thừa. Với tệp CSV, kiểm tra dấu phân cách và dấu ngoặc kép của dòng.',
    ),
  'line-twice': () => words('Tên đăng nhập này đã có ở một dòng phía trên.', 'Giữ lại một dòng.'),
  'unknown-word': (fault) => words('Giá trị không thuộc danh mục.', `Ghi một trong: ${listed(fault)}.`),
  'field-required': () => words('Chưa có giá trị.', 'Điền ô này.'),
  'invalid-input': () =>
    words(
      'Giá trị quá dài, hoặc có ký tự không dùng được.',
      'Rút ngắn còn không quá 200 ký tự (mã: 40), bỏ ký tự xuống dòng và ký tự không nhìn thấy; mã không có dấu cách.',
    ),
  'agency-exists': () =>
    words(
      'Mã hoặc tên này đã có: trong danh mục (kể cả cơ quan đã giải thể, không phân biệt chữ hoa, chữ thường) hoặc ở dòng khác của tệp.',
      'Ghi đúng mã của cơ quan muốn sửa, hoặc chọn mã, tên khác.',
    ),
  'one-of-its-kind': () =>
    words(
      'Mỗi tỉnh, thành phố có đúng một Văn phòng UBND và một Chủ tịch UBND.',
      'Chọn loại khác; nếu thay cơ quan giữ vai trò này, ghi cả hai cơ quan trong cùng tệp.',
    ),
  'unknown-function': () =>
    words(
      'Danh mục chức năng không có chức năng này, hoặc có nhiều chức năng cùng tên.',
      'Ghi đúng tên hoặc mã trong danh mục, hoặc thêm chức năng trước khi nhập tệp.',
    ),
  'unknown-agency': () =>
    words(
      'Không có cơ quan này trong danh mục.',
      'Ghi mã hoặc tên đầy đủ của cơ quan đang hoạt động, hoặc nhập cơ quan trước.',
    ),
  'login-taken': () => words('Tên đăng nhập đã có người dùng ở nơi khác trong hệ thống.', 'Chọn tên đăng nhập khác.'),
  'login-form': () =>
    words(
      'Tên đăng nhập không đúng quy cách.',
      'Dùng 2 đến 64 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới hoặc @.',
    ),
  'roles-apart': () => words('Quản trị viên và người kiểm toán không kiêm vai trò khác.', 'Tách thành hai tài khoản.'),
  'agency-of-administrator': () =>
    words('Quản trị viên và người kiểm toán không thuộc cơ quan nào.', 'Để trống ô này.'),
  'own-account': () =>
    words(
      'Không thể tự khóa tài khoản hoặc tự bỏ vai trò Quản trị của mình.',
      'Bỏ dòng này, hoặc nhờ quản trị viên khác thực hiện.',
    ),
  'confirmation-needed': () =>
    words(
      'Vai trò này cần người thứ hai xác nhận.',
      'Bỏ dòng này và gửi đề nghị ở trang Người dùng, hoặc nhờ người vận hành nhập bằng dòng lệnh.',
    ),
};

const EN: Sentences = {
  'missing-column': (fault) =>
    words(`The column “${fault.column}” is missing.`, `Add it under one of: ${listed(fault)}.`),
  'unknown-column': (fault) =>
    words('There is no column with this heading.', `Remove it, or call it one of: ${listed(fault)}.`),
  'column-twice': () => words('This column is there twice.', 'Keep one.'),
  'cell-without-column': () =>
    words(
      'A cell stands outside of the columns with headings.',
      'Remove it. In a CSV file look at the separators and quotes of the line.',
    ),
  'line-twice': () => words('This login stands in a line above already.', 'Keep one line.'),
  'unknown-word': (fault) => words('This is none of the words.', `Write one of: ${listed(fault)}.`),
  'field-required': () => words('There is no value.', 'Fill the cell.'),
  'invalid-input': () =>
    words(
      'It is too long, or has characters that cannot be used.',
      'Take at most 200 characters (a code: 40), without line breaks and what cannot be seen; a code has no blanks.',
    ),
  'agency-exists': () =>
    words(
      'The code or the name is taken: in the register (dissolved agencies included, in whatever case) or in another line.',
      'Write the exact code of the agency to be changed, or choose another code or name.',
    ),
  'one-of-its-kind': () =>
    words(
      'A province has one office and one chairman.',
      'Choose another kind; to replace it, put both agencies into one file.',
    ),
  'unknown-function': () =>
    words(
      'The register has no such function, or several of that name.',
      'Write the name or code of the register, or enter the function before.',
    ),
  'unknown-agency': () =>
    words(
      'The register has no such agency.',
      'Write the code or the full name of one that exists, or import it before.',
    ),
  'login-taken': () => words('Somebody elsewhere in the installation has this login.', 'Choose another.'),
  'login-form': () => words('It cannot be a login.', 'Take 2 to 64 lower-case letters, digits, ".", "-", "_" or "@".'),
  'roles-apart': () => words('An administrator, or an auditor, holds no other role.', 'Make two accounts.'),
  'agency-of-administrator': () =>
    words('An administrator, or an auditor, belongs to no agency.', 'Leave the cell empty.'),
  'own-account': () =>
    words(
      'You cannot switch off your own account or give up your own administration.',
      'Leave the line out, or ask another administrator.',
    ),
  'confirmation-needed': () =>
    words(
      'A second person has to confirm this role.',
      'Leave the line out and ask for it on the page of people, or let the operator import it on the command line.',
    ),
};

/** The two sentences of a fault. */
export const faultWords = (fault: Fault, locale: Locale): Words => (locale === 'vi' ? VI : EN)[fault.code](fault);
