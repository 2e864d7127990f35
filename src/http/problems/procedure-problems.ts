/** Why the law of internal procedures and of delegated powers refuses, in both languages. */
import { text } from './http-problem-text.js';

export const PROCEDURE_PROBLEMS = {
  'procedure-of-another': {
    status: 422,
    vi: text(
      'Không lập danh mục thay cơ quan khác',
      'Mỗi cơ quan lập thủ tục của mình; chỉ Văn phòng lập thay.',
      'Hãy bỏ trống ô cơ quan, hoặc đề nghị Văn phòng.',
    ),
    en: text(
      'It is another agency’s',
      'An agency lists its own procedures; only the Office lists for others.',
      'Leave the agency out, or ask the Office.',
    ),
  },
  'procedure-listed-already': {
    status: 422,
    vi: text(
      'Thủ tục đã có trong danh mục',
      'Mã này đã được dùng, không phân biệt chữ hoa, chữ thường.',
      'Hãy mở thủ tục đã có, hoặc dùng mã khác.',
    ),
    en: text(
      'The inventory has it already',
      'The code is taken, in letters of any case.',
      'See the one that is there, or take another code.',
    ),
  },
  'procedure-number-unusable': {
    status: 422,
    vi: text(
      'Số không dùng được',
      'Thời gian, mức lương, phí và số lần không được âm, và tổng chi phí không được quá lớn.',
      'Hãy sửa số được chỉ ra.',
    ),
    en: text(
      'The number cannot be used',
      'Time, wage, fees and frequency are not negative, and their sum is not too large.',
      'Correct the number that is pointed out.',
    ),
  },
  'power-to-itself': {
    status: 422,
    vi: text(
      'Bên giao và bên nhận là một',
      'Phân cấp, ủy quyền là giữa hai cơ quan khác nhau.',
      'Hãy chọn cơ quan nhận khác.',
    ),
    en: text('It goes nowhere', 'A power is delegated from one agency to another.', 'Choose another agency.'),
  },
  'power-function-unknown': {
    status: 422,
    vi: text(
      'Chưa có chức năng này',
      'Không cơ quan nào của tỉnh có chức năng mang mã này.',
      'Hãy chọn chức năng trong danh mục, hoặc bỏ trống.',
    ),
    en: text(
      'There is no such function',
      'No agency of the province has a function with this code.',
      'Choose a function of the register, or leave it empty.',
    ),
  },
  'power-ends-before': {
    status: 422,
    vi: text(
      'Ngày kết thúc trước ngày bắt đầu',
      'Thời gian hiệu lực phải bắt đầu trước khi kết thúc.',
      'Hãy sửa ngày.',
    ),
    en: text('It ends before it begins', 'A period begins before it ends.', 'Correct the day.'),
  },
} as const;
