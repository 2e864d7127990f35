/** The audit journal as a file. */
import type { JournalCommand } from '../../../../workflows/commands/commands.js';
import { count, moment, text } from '../../../http/list-files/cells.js';
import type { ListFile } from '../../../http/list-files/list-file.js';
import type { SecurityEvent } from '../../../journal/entry.js';
import type { AuditItem } from '../../audit/audit.views.js';
import { COMMAND_WORDS } from '../command-words.vi.js';
import type { NameOf } from '../names.js';

const SECURITY_WORDS: Readonly<Record<SecurityEvent, string>> = {
  'sign-in.accepted': 'Đăng nhập',
  'sign-in.refused': 'Đăng nhập không thành công',
  'sign-in.held': 'Tạm ngừng nhận đăng nhập vì sai quá nhiều lần',
  'sign-out.done': 'Đăng xuất hoặc kết thúc phiên',
  'person.entered': 'Lập tài khoản',
  'person.changed': 'Đổi thông tin tài khoản',
  'password.code-made': 'Cấp mã đặt lại mật khẩu',
  'password.changed': 'Đổi mật khẩu',
  'roles.proposed': 'Đề nghị đổi vai trò',
  'roles.confirmed': 'Xác nhận đề nghị đổi vai trò',
  'roles.refused': 'Từ chối đề nghị đổi vai trò',
  'sign-in.code-refused': 'Mã xác thực không đúng, sau khi mật khẩu đúng',
  'factor.enrolled': 'Thiết lập xác thực hai bước',
  'factor.codes-made': 'Tạo lại mã khôi phục',
  'factor.removal-proposed': 'Đề nghị gỡ xác thực hai bước',
  'factor.removal-refused': 'Từ chối đề nghị gỡ xác thực hai bước',
  'factor.removed': 'Gỡ xác thực hai bước',
  'identity.linked': 'Liên kết đăng nhập một lần',
  'identity.unlinked': 'Hủy liên kết đăng nhập một lần',
  'token.made': 'Tạo mã truy cập cho hệ thống khác',
  'token.ended': 'Thu hồi mã truy cập',
  'token.refused': 'Từ chối mã truy cập',
  'feed.made': 'Tạo địa chỉ lịch thời hạn',
  'feed.ended': 'Hủy địa chỉ lịch thời hạn',
  'clock.confirmed': 'Xác nhận đồng hồ',
  'system.stood-still': 'Hệ thống đã ngừng hoạt động',
  'state.repaired': 'Ghi lại dữ liệu suy ra theo nhật ký',
  'drill.done': 'Thử khôi phục từ bản sao lưu',
  'list.exported': 'Tải tệp: danh sách, văn bản, tài liệu hoặc chứng cứ',
  'file.uploaded': 'Tải tài liệu lên hệ thống',
  'webhook.entered': 'Thêm địa chỉ nhận (webhook)',
  'webhook.secret-renewed': 'Đổi khóa của địa chỉ nhận',
  'webhook.switched': 'Tạm ngừng hoặc mở lại địa chỉ nhận',
  'webhook.removed': 'Xóa địa chỉ nhận',
  'organ.entered': 'Ghi mã định danh cơ quan',
  'deliveries.retried': 'Gửi lại thông báo',
  'delivery.bounced': 'Ghi nhận thư bị trả lại',
  'regulation-draft.begun': 'Bắt đầu soạn dự thảo quy định',
  'regulation-draft.saved': 'Lưu dự thảo quy định',
  'regulation-draft.proposed': 'Trình dự thảo quy định',
  'regulation-draft.withdrawn': 'Rút đề nghị áp dụng dự thảo quy định',
  'regulation-draft.discarded': 'Bỏ dự thảo quy định',
  'regulation-draft.tried': 'Chạy thử dự thảo quy định',
  'rehearsal.kept': 'Lưu tình huống diễn tập',
  'rehearsal.forgotten': 'Bỏ tình huống diễn tập',
};

const wordsOf = (kind: string): string =>
  SECURITY_WORDS[kind as SecurityEvent] ?? COMMAND_WORDS[kind as JournalCommand] ?? kind;

export const auditFile = (nameOf: NameOf): ListFile<AuditItem> => ({
  name: 'nhat-ky-kiem-toan',
  sheet: 'Nhật ký kiểm toán',
  columns: [
    count('Số thứ tự trong chuỗi', ({ seq }) => seq),
    text('Chuỗi', 20, ({ chain }) => (chain === 'audit' ? 'Bảo mật' : 'Danh mục, quy định')),
    moment('Thời điểm', ({ at }) => at),
    text('Việc', 44, ({ kind }) => wordsOf(kind)),
    text('Người thực hiện', 28, ({ by }) => by),
    text('Cơ quan', 36, ({ agency }) => nameOf(agency)),
    text('Tài khoản liên quan', 24, ({ login }) => login),
    text('Địa chỉ mạng', 20, ({ address }) => address),
    text('Chi tiết (JSON)', 60, (item) => JSON.stringify(item.with)),
    text('Mã băm của mục (SHA-256)', 66, ({ hash }) => hash),
  ],
});
