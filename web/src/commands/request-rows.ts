/** What is done about a request that is out: its receipt is corrected, its agency urged, the request taken back. */
import { en, vi } from './phrases.js';
import { type CommandRow, textForm } from './row.js';

type Name = 'opinion.urge' | 'opinion.withdraw-request' | 'opinion.correct-receipt';

export const requestRows = {
  'opinion.urge': {
    group: 'seldom',
    form: { at: 'dialog', fields: 'own' },
    words: {
      vi: {
        title: ({ agency }) => `Đôn đốc ${agency} trả lời`,
        button: 'Đôn đốc',
        follows: () => [
          'Lời đôn đốc gửi tới Thủ trưởng cơ quan này và được ghi vào hồ sơ; mỗi ngày đôn đốc một lần.',
          'Thời hạn trả lời không thay đổi.',
        ],
        journal: (told) => `${told.agency} đôn đốc ${told.about} trả lời trước hết ${told.day}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Urge ${agency} to answer`,
        button: 'Urge',
        follows: () => ['It goes to the head of the agency and on record; once a day.', 'It changes no deadline.'],
        journal: (told) => `${told.agency} urged ${told.about} to answer by the end of ${told.day}${en.end(told)}`,
      },
    },
  },
  'opinion.withdraw-request': {
    group: 'seldom',
    form: textForm('dialog', '/api/v1/consultations/{id}/opinions/{agency}/withdraw-request', 'reason'),
    words: {
      vi: {
        title: ({ agency }) => `Rút yêu cầu lấy ý kiến ${agency}`,
        button: 'Rút yêu cầu',
        follows: () => [
          'Cơ quan này không còn phải trả lời, được thông báo lý do và không được lấy ý kiến lại trong lần này.',
          'Yêu cầu gửi các cơ quan khác không thay đổi.',
        ],
        event: 'cơ quan chủ trì rút yêu cầu, có lý do',
        journal: (told) =>
          `${told.agency} rút yêu cầu lấy ý kiến ${told.about}${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Take back the request to ${agency}`,
        button: 'Take it back',
        follows: () => [
          'The agency no longer has to answer, is told why, and is not asked again in this round.',
          'What was asked of others stays.',
        ],
        event: 'the lead takes the request back, with a reason',
        journal: (told) =>
          `${told.agency} took back the request to ${told.about}${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
  'opinion.correct-receipt': {
    group: 'seldom',
    form: { at: 'dialog', fields: 'own' },
    words: {
      vi: {
        title: ({ agency }) => `Sửa việc ghi nhận ${agency} đã nhận văn bản`,
        button: 'Sửa ngày nhận',
        follows: () => [
          'Thời hạn trả lời được tính lại từ thời điểm nhận đúng, nhưng không sớm hơn thời gian báo trước theo quy định.',
          'Lần ghi nhận trước được giữ trong nhật ký; cơ quan này được thông báo.',
        ],
        journal: (told) =>
          `${told.agency} sửa việc ghi nhận: ${told.about} nhận văn bản lúc ${told.receivedAt}${vi.due(told, 'hạn trả lời')}${vi.reason(told.reason)}. Căn cứ: ${told.evidence}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Correct the receipt by ${agency}`,
        button: 'Correct the receipt',
        follows: () => [
          'The deadline is counted again from the right receipt, but no sooner than fair notice allows.',
          'What was recorded before stays in the journal; the agency is told.',
        ],
        journal: (told) =>
          `${told.agency} corrected the record: ${told.about} received the request at ${told.receivedAt}${en.due(told, 'to be answered by')}${en.reason(told.reason)}. Evidence: ${told.evidence}${en.end(told)}`,
      },
    },
  },
} as const satisfies Record<Name, CommandRow>;
