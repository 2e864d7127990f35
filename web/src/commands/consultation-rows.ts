/** Commands on the whole consultation, given by its lead. */
import type { ConsultationCommandName } from '../../../workflows/commands/commands.js';
import { place } from '../language/place.js';
import { answersCounted } from '../marks/answers-counted.js';
import { en, vi } from './phrases.js';
import { type CommandRow, textForm } from './row.js';

type Name = Exclude<
  Extract<ConsultationCommandName, `consultation.${string}`>,
  'consultation.ask-also' | 'consultation.suspend' | 'consultation.resume'
>;

export const consultationRows = {
  'consultation.open': {
    group: 'opening',
    form: { at: 'opening-page' },
    words: {
      vi: {
        title: () => 'Gửi lấy ý kiến',
        button: 'Xem và gửi',
        otherwise: () => 'Hồ sơ vẫn là dự thảo; thời hạn chưa bắt đầu tính.',
        work: { head: 'Xem và gửi lấy ý kiến', officer: 'Soạn tiếp hồ sơ' },
        event: 'gửi hồ sơ lấy ý kiến',
        journal: (told) => {
          const asked = told.asked === 0 ? 'các cơ quan' : `${told.asked} cơ quan`;
          const questions = told.questions === 0 ? '' : `, ${told.questions} nội dung hỏi`;
          return `${told.agency} gửi lấy ý kiến ${asked}${questions}${vi.due(told, 'hạn trả lời')}${vi.end(told)}`;
        },
      },
      en: {
        title: () => 'Send the consultation',
        button: 'Review and send',
        otherwise: () => 'It remains a draft; no deadline runs.',
        work: { head: 'Review and send', officer: 'Go on drafting' },
        event: 'the request is sent',
        journal: (told) => {
          const asked = told.asked === 0 ? 'the agencies' : en.many(told.asked, 'agency', 'agencies');
          const questions = told.questions === 0 ? '' : ` ${en.many(told.questions, 'question')}`;
          return `${told.agency} asked ${asked}${questions}${en.due(told, 'to be answered by')}${en.end(told)}`;
        },
      },
    },
  },
  'consultation.draft': {
    group: 'opening',
    form: { at: 'opening-page' },
    words: {
      vi: {
        title: () => 'Soạn hồ sơ lấy ý kiến',
        button: 'Soạn tiếp',
        otherwise: () => 'Hồ sơ vẫn là dự thảo, chưa cơ quan nào nhận được.',
        journal: (told) => `${told.agency} soạn dự thảo hồ sơ lấy ý kiến${vi.end(told)}`,
      },
      en: {
        title: () => 'Draft the consultation',
        button: 'Go on drafting',
        otherwise: () => 'It remains a draft; no agency has received it.',
        journal: (told) => `${told.agency} drafted the consultation${en.end(told)}`,
      },
    },
  },
  'consultation.amend': {
    group: 'seldom',
    form: { at: 'dialog', fields: 'own' },
    words: {
      vi: {
        title: () => 'Sửa nội dung đã gửi, lấy ý kiến lại',
        button: 'Sửa, lấy ý kiến lại',
        follows: ({ round }) => [
          `Mở lần lấy ý kiến thứ ${round + 1}: lấy lại ý kiến mọi cơ quan về nội dung mới, thời hạn tính từ đầu.`,
          'Ý kiến đã có được giữ với nội dung cũ, không chuyển sang nội dung mới.',
        ],
        event: 'thay đổi nội dung, lấy ý kiến lần mới',
        journal: (told) =>
          `${told.agency} sửa ${told.changed.length === 0 ? 'nội dung lấy ý kiến' : told.changed.join(', ')} và lấy ý kiến lại từ đầu${vi.due(told, 'hạn trả lời')}${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: () => 'Change what was sent and ask again',
        button: 'Change it',
        follows: ({ round }) => [
          `Round ${round + 1} begins: everyone is asked about the new request, deadlines run from the start.`,
          'Opinions given stay with the old text.',
        ],
        event: 'the request is changed, a new round',
        journal: (told) =>
          `${told.agency} changed ${told.changed.length === 0 ? 'the request' : told.changed.join(', ')} and asked everyone again${en.due(told, 'to be answered by')}${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
  'consultation.withdraw': {
    group: 'seldom',
    form: textForm('dialog', '/api/v1/consultations/{id}/withdraw', 'reason'),
    words: {
      vi: {
        title: () => 'Rút hồ sơ lấy ý kiến',
        button: 'Rút hồ sơ',
        follows: () => [
          'Việc lấy ý kiến kết thúc không có kết luận; mọi thời hạn đang tính chấm dứt.',
          'Mọi cơ quan được lấy ý kiến đều được thông báo.',
        ],
        event: 'rút hồ sơ, có lý do',
        journal: (told) => `${told.agency} rút hồ sơ lấy ý kiến${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: () => 'Withdraw the consultation',
        button: 'Withdraw',
        follows: () => [
          'The consultation ends without a conclusion; every running deadline ends.',
          'Every consulted agency is told.',
        ],
        event: 'withdrawn, with a reason',
        journal: (told) => `${told.agency} withdrew the consultation${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
  'consultation.conclude': {
    group: 'conclusion',
    form: textForm('dialog', '/api/v1/consultations/{id}/conclude', 'conclusion', {
      optional: true,
      signs: 'subject',
    }),
    words: {
      vi: {
        title: () => 'Kết luận việc lấy ý kiến',
        button: 'Kết luận hồ sơ',
        label: 'Nội dung kết luận',
        hint: 'Ghi vào thông báo kết luận. Để trống thì kết luận theo nội dung đề xuất.',
        follows: ({ opinions }) => [
          'Việc lấy ý kiến kết thúc; ý kiến và giải trình được giữ nguyên như đã ghi.',
          ...answersCounted(Object.values(opinions), 'vi'),
          'Mọi cơ quan được lấy ý kiến đều được thông báo kết quả.',
        ],
        otherwise: () => 'Hồ sơ vẫn mở, chưa có kết quả để dùng ở bước sau.',
        detail: () =>
          'Không còn cơ quan nào phải chờ; mọi góp ý đã giải trình; không còn ý kiến chưa thống nhất về nội dung chủ yếu.',
        work: { head: 'Kết luận', officer: 'Tham mưu kết luận' },
        event: 'Thủ trưởng cơ quan chủ trì kết luận',
        journal: (told) => `${told.agency} kết luận việc lấy ý kiến${vi.quoted(told.conclusion)}${vi.end(told)}`,
      },
      en: {
        title: () => 'Conclude the consultation',
        button: 'Conclude',
        label: 'What is concluded',
        hint: 'It stands in the notice of the conclusion. Left empty, what was proposed is concluded.',
        follows: ({ opinions }) => [
          'The consultation ends; opinions and explanations stay as they are recorded.',
          ...answersCounted(Object.values(opinions), 'en'),
          'Every consulted agency is told the result.',
        ],
        otherwise: () => 'It stays open, without a result to go on with.',
        detail: () => 'Nobody is waited for any more; all comments are answered; no dissent on main content stands.',
        work: { head: 'Conclude', officer: 'Advise on the conclusion' },
        event: 'the lead’s head concludes',
        journal: (told) => `${told.agency} concluded the consultation${en.quoted(told.conclusion)}${en.end(told)}`,
      },
    },
  },
  'consultation.decide': {
    group: 'own-authority',
    form: textForm('dispute-page', '/api/v1/consultations/{id}/decide', 'conclusion'),
    words: {
      vi: {
        title: () => 'Quyết định nội dung thuộc thẩm quyền',
        button: 'Quyết định theo thẩm quyền',
        send: 'Quyết định',
        question: 'Ký quyết định này?',
        label: 'Nội dung kết luận',
        follows: () => [
          'Việc lấy ý kiến kết thúc ngay khi ký; không sửa được nữa.',
          'Mọi cơ quan được lấy ý kiến nhận thông báo.',
        ],
        otherwise: () => `Quá hạn thì báo ${place().office}; hồ sơ không kết thúc được.`,
        work: { head: 'Quyết định', officer: 'Tham mưu quyết định' },
        journal: (told) =>
          `${told.agency} quyết định nội dung thuộc thẩm quyền của mình${vi.quoted(told.conclusion)}${vi.end(told)}`,
      },
      en: {
        title: () => 'Decide within one’s own authority',
        button: 'Decide within own authority',
        send: 'Decide',
        question: 'Sign this decision?',
        label: 'The conclusion',
        follows: () => [
          'The consultation ends with the signature and cannot be changed.',
          'Every agency asked is told.',
        ],
        otherwise: () => 'Once overdue the Office is told; the consultation cannot end.',
        work: { head: 'Decide', officer: 'Advise on the decision' },
        journal: (told) =>
          `${told.agency} decided within its own authority${en.quoted(told.conclusion)}${en.end(told)}`,
      },
    },
  },
} as const satisfies Record<Name, CommandRow>;
