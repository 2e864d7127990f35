/** What stands in the audit journal, in words: of accounts, sessions and exports, and of what administrators changed for the province. */
import type { Schemas } from '../../api/client.js';
import { texts } from '../../language/texts.js';
import { eventWords } from '../account/event-words.js';

export type AuditKind = Schemas['AuditKind'];
type Item = Schemas['AuditItem'];

export const auditKindWords = texts<Record<AuditKind, string>>({
  vi: {
    ...eventWords.vi.what,
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
    'delegation.grant': 'Ủy quyền',
    'delegation.revoke': 'Chấm dứt ủy quyền',
    'agency.add': 'Thêm cơ quan',
    'agency.change': 'Sửa thông tin cơ quan',
    'agency.classify': 'Phân loại lại cơ quan',
    'agency.import': 'Nhập danh mục cơ quan từ tệp',
    'agency.reorganise': 'Sắp xếp tổ chức',
    'function.add': 'Thêm chức năng',
    'function.change': 'Sửa chức năng',
    'calendar.amend': 'Sửa đổi lịch làm việc',
    'regulation.adopt': 'Ghi nhận áp dụng quy định',
  },
  en: {
    ...eventWords.en.what,
    'clock.confirmed': 'The clock was confirmed',
    'system.stood-still': 'The system stood still',
    'state.repaired': 'What follows from the journal was written anew',
    'drill.done': 'A restore was tried from a backup',
    'list.exported': 'A list, a letter, a document or a proof was taken away as a file',
    'file.uploaded': 'A document was uploaded',
    'webhook.entered': 'A webhook was entered',
    'webhook.secret-renewed': 'A webhook got another secret',
    'webhook.switched': 'A webhook was switched off or on',
    'webhook.removed': 'A webhook was removed',
    'organ.entered': 'An organisation code was entered',
    'deliveries.retried': 'Deliveries were tried again',
    'delivery.bounced': 'An e-mail was recorded as returned',
    'regulation-draft.begun': 'A draft of a regulation was begun',
    'regulation-draft.saved': 'A draft of a regulation was saved',
    'regulation-draft.proposed': 'A draft of a regulation was proposed',
    'regulation-draft.withdrawn': 'The proposal of a draft was taken back',
    'regulation-draft.discarded': 'A draft of a regulation was thrown away',
    'regulation-draft.tried': 'A draft of a regulation was tried',
    'rehearsal.kept': 'A rehearsal was kept',
    'rehearsal.forgotten': 'A rehearsal was forgotten',
    'delegation.grant': 'Powers were delegated',
    'delegation.revoke': 'A delegation was ended',
    'agency.add': 'An agency was added',
    'agency.change': 'An agency was changed',
    'agency.classify': 'An agency was classified anew',
    'agency.import': 'Agencies were imported from a file',
    'agency.reorganise': 'An agency was reorganised',
    'function.add': 'A function was added',
    'function.change': 'A function was changed',
    'calendar.amend': 'The calendar was amended',
    'regulation.adopt': 'A regulation was adopted',
  },
});

/** The kinds in the order of the list: accounts first, as they are looked for most. */
export const AUDIT_KINDS = Object.keys(auditKindWords.vi) as readonly AuditKind[];

const words = texts({
  vi: { on: 'mở', off: 'khóa', changed: 'đổi', roles: 'vai trò', of: 'hồ sơ' },
  en: { on: 'switched on', off: 'switched off', changed: 'changed', roles: 'roles', of: 'dossier' },
});

/** What the entry tells beside who and when: what was changed, which file, by which document. Empty where it tells no more. */
export function auditDetails(item: Item, language: 'vi' | 'en', roleSaid: (role: string) => string): string {
  const t = words[language];
  const told = item.with as Readonly<Record<string, unknown>>;
  const text = (key: string) => (typeof told[key] === 'string' ? (told[key] as string) : '');
  const list = (key: string) => (Array.isArray(told[key]) ? (told[key] as readonly unknown[]).map(String) : []);
  const parts = [
    text('list') === '' ? '' : `${text('list')}.${text('format')}`,
    text('consultation') === '' ? '' : `${t.of} ${text('consultation')}`,
    text('case') === '' ? '' : `${t.of} ${text('case')}`,
    list('changed').length === 0
      ? ''
      : `${t.changed}: ${list('changed')
          .map((part) => changedPart(part, language))
          .join(', ')}`,
    list('roles').length === 0 ? '' : `${t.roles}: ${list('roles').map(roleSaid).join(', ')}`,
    typeof told.active === 'boolean' ? (told.active ? t.on : t.off) : '',
    ...['version', 'regulation', 'rehearsal', 'file', 'document', 'basis', 'system', 'organId', 'refusal'].map(text),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

const changedPart = (part: string, language: 'vi' | 'en'): string =>
  part === 'active' ? words[language].changed : (eventWords[language].changed[part] ?? part);
