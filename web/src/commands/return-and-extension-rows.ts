/** What an agency asks instead of answering, to return the request or for more time, and what the lead makes of it. */
import { en, vi } from './phrases.js';
import { type CommandRow, textForm } from './row.js';

type Name =
  | 'opinion.return'
  | 'opinion.accept-return'
  | 'opinion.contest-return'
  | 'opinion.complete-dossier'
  | 'competence.decide'
  | 'opinion.request-extension'
  | 'opinion.grant-extension'
  | 'opinion.refuse-extension';

export const returnAndExtensionRows = {
  'opinion.return': {
    group: 'seldom',
    form: { at: 'answer-page' },
    words: {
      vi: {
        title: ({ agency }) => `Trả lại văn bản, ${agency}`,
        button: 'Trả lại',
        otherwise: () => 'Hết thời gian trả lại thì phải trả lời.',
        event: 'trả lại văn bản',
        journal: (told) => `${told.about} trả lại văn bản lấy ý kiến${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Return the request, ${agency}`,
        button: 'Return',
        otherwise: () => 'After the time to return, it must be answered.',
        event: 'the request is returned',
        journal: (told) => `${told.about} returned the request${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
  'opinion.accept-return': {
    group: 'return',
    form: { at: 'dialog', fields: 'own' },
    words: {
      vi: {
        title: ({ agency }) => `Chấp nhận việc ${agency} trả lại văn bản`,
        button: 'Chấp nhận trả lại',
        follows: () => ['Cơ quan này không còn phải trả lời.'],
        otherwise: () => 'Việc lấy ý kiến không kết thúc được.',
        detail: ({ opinion }) => opinion?.returned?.reason ?? '',
        work: { head: 'Quyết định việc trả lại', officer: 'Tham mưu việc trả lại' },
        event: 'cơ quan chủ trì chấp nhận trả lại',
        journal: (told) => {
          const next =
            told.readdressed === '' ? '' : ` và chuyển lấy ý kiến ${told.readdressed}${vi.due(told, 'hạn trả lời')}`;
          return `${told.agency} chấp nhận việc ${told.about} trả lại văn bản${next}${vi.end(told)}`;
        },
      },
      en: {
        title: ({ agency }) => `Accept the return by ${agency}`,
        button: 'Accept the return',
        follows: () => ['This agency no longer has to answer.'],
        otherwise: () => 'The consultation cannot end.',
        detail: ({ opinion }) => opinion?.returned?.reason ?? '',
        work: { head: 'Decide the return', officer: 'Advise on the return' },
        event: 'the lead accepts the return',
        journal: (told) => {
          const next =
            told.readdressed === '' ? '' : ` and asked ${told.readdressed} instead${en.due(told, 'to be answered by')}`;
          return `${told.agency} accepted the return by ${told.about}${next}${en.end(told)}`;
        },
      },
    },
  },
  'opinion.contest-return': {
    group: 'return',
    form: textForm('dialog', '/api/v1/consultations/{id}/opinions/{agency}/contest-return', 'reason', {
      quotes: 'return',
    }),
    words: {
      vi: {
        title: ({ agency }) => `Không chấp nhận việc ${agency} trả lại văn bản`,
        button: 'Không chấp nhận',
        follows: () => [
          'Trả lại vì thẩm quyền: Văn phòng UBND quyết định; trong lúc đó thời hạn trả lời không có hiệu lực.',
          'Trả lại vì hồ sơ: cơ quan này lại phải trả lời, có thêm thời gian theo quy định nếu thời hạn cũ còn ít hơn.',
        ],
        otherwise: () => 'Việc lấy ý kiến không kết thúc được.',
        detail: ({ opinion }) => opinion?.returned?.reason ?? '',
        work: { head: 'Quyết định việc trả lại', officer: 'Tham mưu việc trả lại' },
        event: 'cơ quan chủ trì không chấp nhận trả lại',
        journal: (told) =>
          `${told.agency} không chấp nhận việc ${told.about} trả lại văn bản${vi.due(told, 'hạn trả lời')}${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Contest the return by ${agency}`,
        button: 'Contest',
        follows: () => [
          'Returned for competence: the Office decides; meanwhile the deadline has no effect.',
          'Returned for the dossier: the agency has to answer again, with more time by the regulation where less is left.',
        ],
        otherwise: () => 'The consultation cannot end.',
        detail: ({ opinion }) => opinion?.returned?.reason ?? '',
        work: { head: 'Decide the return', officer: 'Advise on the return' },
        event: 'the lead contests the return',
        journal: (told) =>
          `${told.agency} contested the return by ${told.about}${en.due(told, 'to be answered by')}${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
  'opinion.complete-dossier': {
    group: 'return',
    form: { at: 'dialog', fields: 'own' },
    words: {
      vi: {
        title: ({ agency }) => `Bổ sung hồ sơ gửi ${agency}`,
        button: 'Bổ sung hồ sơ',
        label: 'Nội dung đã bổ sung',
        follows: () => ['Cơ quan này lại phải trả lời; thời hạn ban đầu được tính lại từ đầu, kể từ lúc bổ sung.'],
        otherwise: () => 'Việc lấy ý kiến không kết thúc được.',
        detail: ({ opinion }) => opinion?.returned?.reason ?? '',
        event: 'cơ quan chủ trì bổ sung hồ sơ',
        journal: (told) =>
          `${told.agency} bổ sung hồ sơ gửi ${told.about}${vi.due(told, 'hạn trả lời tính lại')}${vi.quoted(told.supplement)}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Complete the dossier for ${agency}`,
        button: 'Complete the dossier',
        label: 'What was added',
        follows: () => ['The agency has to answer again; the deadline first given is counted anew from now.'],
        otherwise: () => 'The consultation cannot end.',
        detail: ({ opinion }) => opinion?.returned?.reason ?? '',
        event: 'the lead completes the dossier',
        journal: (told) =>
          `${told.agency} completed the dossier for ${told.about}${en.due(told, 'counted anew, to be answered by')}${en.quoted(told.supplement)}${en.end(told)}`,
      },
    },
  },
  'competence.decide': {
    group: 'competence',
    form: { at: 'dialog', fields: 'own' },
    words: {
      vi: {
        title: ({ agency }) => `Quyết định thẩm quyền trả lời của ${agency}`,
        button: 'Quyết định thẩm quyền',
        otherwise: () =>
          'Thời hạn trả lời chưa tính tiếp; quá hạn thì ghi nhận cho Văn phòng và không làm phát sinh quyết định.',
        detail: ({ opinion }) => opinion?.contest?.reason ?? '',
        work: { head: 'Quyết định thẩm quyền', officer: 'Quyết định thẩm quyền' },
        event: 'Văn phòng quyết định thẩm quyền',
        journal: (told) =>
          `${told.agency} quyết định ${told.about} ${told.competent ? 'có' : 'không có'} thẩm quyền trả lời${vi.due(told, 'hạn trả lời')}${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Decide whether ${agency} is competent`,
        button: 'Decide the competence',
        otherwise: () =>
          'The deadline does not go on; once overdue it is recorded against the Office, and nothing is decided by itself.',
        detail: ({ opinion }) => opinion?.contest?.reason ?? '',
        work: { head: 'Decide the competence', officer: 'Decide the competence' },
        event: 'the Office decides who is competent',
        journal: (told) =>
          `${told.agency} decided that ${told.about} is ${told.competent ? '' : 'not '}competent to answer${en.due(told, 'to be answered by')}${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
  'opinion.request-extension': {
    group: 'seldom',
    form: { at: 'answer-page' },
    words: {
      vi: {
        title: ({ agency }) => `Đề nghị gia hạn, ${agency}`,
        button: 'Đề nghị gia hạn',
        otherwise: () => 'Thời hạn giữ nguyên.',
        journal: (told) =>
          `${told.about} đề nghị gia hạn ${told.workingDays} ngày làm việc${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Ask for an extension, ${agency}`,
        button: 'Ask for an extension',
        otherwise: () => 'The deadline stays.',
        journal: (told) =>
          `${told.about} asked for ${en.many(told.workingDays, 'more working day')}${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
  'opinion.grant-extension': {
    group: 'extension',
    form: textForm('dialog', '/api/v1/consultations/{id}/opinions/{agency}/grant-extension', 'reason', {
      optional: true,
      quotes: 'extension',
    }),
    words: {
      vi: {
        title: ({ agency }) => `Đồng ý gia hạn cho ${agency}`,
        button: 'Đồng ý gia hạn',
        follows: () => ['Thời hạn của cơ quan này được kéo dài đúng số ngày đã đề nghị.'],
        otherwise: (_names, rules) => vi.undecided(rules),
        detail: ({ opinion }) => vi.extensionAsked(opinion),
        work: { head: 'Quyết định gia hạn', officer: 'Tham mưu gia hạn' },
        journal: (told) => `${told.agency} đồng ý gia hạn cho ${told.about}${vi.due(told, 'đến')}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Grant the extension to ${agency}`,
        button: 'Grant',
        follows: () => ['The deadline of this agency is extended by what it asked for.'],
        otherwise: (_names, rules) => en.undecided(rules),
        detail: ({ opinion }) => en.extensionAsked(opinion),
        work: { head: 'Decide the extension', officer: 'Advise on the extension' },
        journal: (told) =>
          `${told.agency} granted the extension to ${told.about}${en.due(told, 'until')}${en.end(told)}`,
      },
    },
  },
  'opinion.refuse-extension': {
    group: 'extension',
    form: textForm('dialog', '/api/v1/consultations/{id}/opinions/{agency}/refuse-extension', 'reason', {
      optional: true,
      quotes: 'extension',
    }),
    words: {
      vi: {
        title: ({ agency }) => `Không đồng ý gia hạn cho ${agency}`,
        button: 'Không đồng ý',
        follows: () => ['Thời hạn của cơ quan này giữ nguyên.'],
        otherwise: (_names, rules) => vi.undecided(rules),
        detail: ({ opinion }) => vi.extensionAsked(opinion),
        journal: (told) =>
          `${told.agency} không đồng ý gia hạn cho ${told.about}${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Refuse the extension to ${agency}`,
        button: 'Refuse',
        follows: () => ['The deadline of this agency stays as it is.'],
        otherwise: (_names, rules) => en.undecided(rules),
        detail: ({ opinion }) => en.extensionAsked(opinion),
        journal: (told) =>
          `${told.agency} refused the extension to ${told.about}${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
} as const satisfies Record<Name, CommandRow>;
