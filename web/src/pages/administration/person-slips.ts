/** What is wrong with what an administrator typed of a person, in sentences. */
import { texts } from '../../language/texts.js';
import type { Slip } from './person-form.js';

export const slipWords = texts<Record<Slip, string>>({
  vi: {
    needed: 'Không được để trống.',
    login: 'Từ 2 đến 64 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới hoặc @.',
    email: 'Địa chỉ thư điện tử chưa đúng, ví dụ ten@phuyen.gov.vn.',
    'agency-needed': 'Phải chọn cơ quan; chỉ quản trị viên và người kiểm toán không thuộc cơ quan nào.',
    'admin-alone': 'Quản trị viên và người kiểm toán không kiêm vai trò khác.',
  },
  en: {
    needed: 'This cannot be left empty.',
    login: '2 to 64 characters: lower-case letters, digits, ".", "-", "_" or "@".',
    email: 'This is no e-mail address; write one such as name@phuyen.gov.vn.',
    'agency-needed': 'An agency has to be chosen; only an administrator and an auditor belong to none.',
    'admin-alone': 'An administrator, or an auditor, holds no other role.',
  },
});
