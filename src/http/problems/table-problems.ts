/** What can be wrong with a table of agencies or people that is imported. */
import { type HttpProblemText, text } from './http-problem-text.js';

export const TABLE_PROBLEMS = {
  'stale-import': {
    status: 412,
    vi: text(
      'Tệp hoặc danh mục đã khác lúc kiểm tra',
      'Kế hoạch nhập trong If-Match không còn đúng với tệp gửi lên và danh mục hiện tại; không có gì được ghi.',
      'Hãy kiểm tra lại tệp rồi nhập.',
    ),
    en: text(
      'The file or the register is no longer as it was checked',
      'The plan in If-Match is not what the file comes to now; nothing was written.',
      'Check the file again, then import it.',
    ),
  },
  'import-faults': {
    status: 422,
    vi: text(
      'Tệp còn dòng sai',
      'Nhập cả tệp hoặc không nhập gì; tệp còn dòng sai nên không có gì được ghi.',
      'Hãy kiểm tra tệp (dryRun) để xem từng dòng sai và cách sửa, rồi nhập lại.',
    ),
    en: text(
      'Lines of the file are wrong',
      'A file is imported as a whole or not at all; nothing was written.',
      'Check the file (dryRun) to see each wrong line and how to mend it, then import it again.',
    ),
  },
  'unusable-table': {
    status: 422,
    vi: text('Không đọc được tệp', 'Tệp không phải bảng đọc được.', 'Hãy lưu lại tệp dưới dạng .xlsx hoặc CSV UTF-8.'),
    en: text('The file cannot be read', 'It is no table that can be read.', 'Save it as .xlsx or as CSV in UTF-8.'),
  },
} as const satisfies Record<string, HttpProblemText>;
