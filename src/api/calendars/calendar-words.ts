/** What a limit is called in a calendar. */
import type { Locale } from '../../http/locale.js';
import type { WorkItem } from '../work/work-list.js';

type Kind = WorkItem['kind'];

export const CALENDAR_WORDS: Readonly<Record<Locale, Readonly<Record<Kind, string>>>> = {
  vi: {
    opinion: 'Hạn trả lời',
    receipt: 'Ghi nhận ngày nhận',
    notice: 'Hạn ra thông báo về việc được xác định là đồng ý',
    return: 'Xem xét việc trả lại văn bản',
    extension: 'Hạn xem xét đề nghị gia hạn',
    comments: 'Tiếp thu, giải trình',
    conclusion: 'Kết luận',
    dispute: 'Hạn giải quyết ý kiến chưa thống nhất',
    draft: 'Dự thảo',
    competence: 'Hạn quyết định thẩm quyền',
    confirmation: 'Hạn xác nhận biên bản làm việc',
    suspension: 'Đang tạm dừng',
  },
  en: {
    opinion: 'Answer by',
    receipt: 'Record the receipt',
    notice: 'Issue the notice by',
    return: 'Decide on the return',
    extension: 'Decide on the extension by',
    comments: 'Answer the comments',
    conclusion: 'Conclude',
    dispute: 'Settle the dispute by',
    draft: 'Draft',
    competence: 'Decide the competence by',
    confirmation: 'Confirm the minutes by',
    suspension: 'Suspended',
  },
};

export const CALENDAR_LINES = {
  vi: {
    name: { person: 'Hạn của tôi', agency: (name: string) => `Các thời hạn của ${name}` },
    lead: 'Cơ quan chủ trì',
    holder: 'Cơ quan đang xử lý',
    agency: 'Cơ quan được lấy ý kiến',
    until: 'Hạn',
    deemed: 'Quá thời hạn mà không trả lời thì được xác định là đồng ý, theo quy định áp dụng cho hồ sơ này.',
    changes: 'Thời hạn có thể thay đổi; hạn chính thức là hạn ghi trong hồ sơ.',
  },
  en: {
    name: { person: 'My deadlines', agency: (name: string) => `Deadlines of ${name}` },
    lead: 'Lead agency',
    holder: 'Held by',
    agency: 'Agency consulted',
    until: 'Until',
    deemed: 'Silence past the deadline is determined to be agreement, by the rule of this matter.',
    changes: 'Deadlines may move; the one that counts stands in the dossier.',
  },
} as const satisfies Record<Locale, unknown>;
