/** Commands on the course of a consultation that is open: one more agency is asked, the Office suspends it and lets it go on. */
import { en, vi } from './phrases.js';
import { type CommandRow, textForm } from './row.js';

type Name = 'consultation.ask-also' | 'consultation.suspend' | 'consultation.resume';

export const courseRows = {
  'consultation.resume': {
    group: 'suspension',
    form: textForm('dialog', '/api/v1/consultations/{id}/resume', 'reason'),
    words: {
      vi: {
        title: () => 'Tiếp tục việc lấy ý kiến đang tạm dừng',
        button: 'Tiếp tục',
        follows: () => [
          'Số ngày làm việc còn lại của mỗi cơ quan (ít nhất một ngày) được tính tiếp; ngày tiếp tục không tính.',
          'Các bên được thông báo.',
        ],
        otherwise: () => 'Hồ sơ vẫn tạm dừng: không thời hạn trả lời nào trôi qua, không kết luận được.',
        work: { head: 'Xem, cho tiếp tục', officer: 'Tham mưu việc tiếp tục' },
        event: 'Văn phòng cho tiếp tục, có lý do',
        journal: (told) => `${told.agency} cho tiếp tục việc lấy ý kiến${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: () => 'Let the suspended consultation go on',
        button: 'Resume',
        follows: () => [
          'The working days that each agency had left (at least one) are counted on; the day of resumption is not.',
          'All parties are told.',
        ],
        otherwise: () => 'It stays suspended: no deadline of an opinion passes, nothing can be concluded.',
        work: { head: 'See and resume', officer: 'Advise on resuming' },
        event: 'the Office resumes it, with a reason',
        journal: (told) => `${told.agency} resumed the consultation${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
  'consultation.suspend': {
    group: 'seldom',
    form: textForm('dialog', '/api/v1/consultations/{id}/suspend', 'reason'),
    words: {
      vi: {
        title: () => 'Tạm dừng việc lấy ý kiến',
        button: 'Tạm dừng',
        follows: () => [
          'Thời hạn trả lời của mọi cơ quan dừng lại; ngày tạm dừng không tính. Các cơ quan vẫn trả lời được.',
          'Không kết luận, quyết định hoặc trình được cho đến khi tiếp tục. Các bên được thông báo lý do.',
        ],
        event: 'Văn phòng tạm dừng, có lý do',
        journal: (told) => `${told.agency} tạm dừng việc lấy ý kiến${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: () => 'Suspend the consultation',
        button: 'Suspend',
        follows: () => [
          'The deadlines of all agencies stand still; the day of suspension is not counted. Agencies can still answer.',
          'Nothing is concluded, decided or sent up until it goes on. All parties are told why.',
        ],
        event: 'the Office suspends it, with a reason',
        journal: (told) => `${told.agency} suspended the consultation${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
  'consultation.ask-also': {
    group: 'seldom',
    form: { at: 'dialog', fields: 'own' },
    words: {
      vi: {
        title: () => 'Lấy ý kiến thêm một cơ quan',
        button: 'Lấy ý kiến thêm',
        follows: () => ['Cơ quan này có thời hạn riêng. Các cơ quan đã được lấy ý kiến đều được thông báo.'],
        event: 'lấy ý kiến thêm một cơ quan',
        journal: (told) =>
          `${told.agency} lấy ý kiến thêm ${told.about}${vi.due(told, 'hạn trả lời')}${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: () => 'Ask one more agency',
        button: 'Ask one more',
        follows: () => ['It has a deadline of its own. Those already asked are told.'],
        event: 'one more agency is asked',
        journal: (told) =>
          `${told.agency} also asked ${told.about}${en.due(told, 'to be answered by')}${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
} as const satisfies Record<Name, CommandRow>;
