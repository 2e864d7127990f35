/** What a person is told when the database cannot be used; what an operator needs stands in the log. */

import type { StoreErrorCode } from '../../persistence/store-error.js';
import type { Locale } from '../locale.js';

const VI: Readonly<Record<StoreErrorCode, string>> = {
  'database-locked': 'Một chương trình khác đang giữ cơ sở dữ liệu.',
  'database-corrupt': 'Tệp cơ sở dữ liệu bị hỏng; quản trị viên cần khôi phục từ bản sao lưu.',
  'database-unwritable': 'Không ghi được vào cơ sở dữ liệu.',
  'disk-full': 'Ổ đĩa của cơ sở dữ liệu đã đầy.',
  'database-unreachable': 'Không kết nối được tới cơ sở dữ liệu.',
  'database-newer': 'Cơ sở dữ liệu thuộc phiên bản chương trình mới hơn.',
  'database-older': 'Cơ sở dữ liệu chưa được nâng cấp.',
  'database-empty': 'Cơ sở dữ liệu chưa có bảng nào của chương trình.',
  'database-busy': 'Cơ sở dữ liệu đang bận: một thao tác khác chưa giải phóng dữ liệu cần dùng.',
  'outcome-unknown': 'Mất kết nối với cơ sở dữ liệu đúng lúc đang lưu.',
  conflict: 'Dữ liệu vừa được người khác thay đổi.',
};

const EN: Readonly<Record<StoreErrorCode, string>> = {
  'database-locked': 'Another program holds the database.',
  'database-corrupt': 'The database file is damaged; the administrator has to restore a backup.',
  'database-unwritable': 'The database cannot be written to.',
  'disk-full': 'The disk of the database is full.',
  'database-unreachable': 'The database cannot be reached.',
  'database-newer': 'The database belongs to a newer version of the program.',
  'database-older': 'The database has not been brought up to date.',
  'database-empty': 'The database has none of the tables of the program.',
  'database-busy': 'The database is busy: something else has not let go of what was needed.',
  'outcome-unknown': 'The connection to the database was lost while it was saving.',
  conflict: 'Somebody else changed the same just now.',
};

/** One sentence that names what is the matter, without addresses, paths or passwords. */
export function storeSentence(code: StoreErrorCode, locale: Locale): string {
  return (locale === 'vi' ? VI : EN)[code];
}
