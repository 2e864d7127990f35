/** Commands on the opinion of one agency, from the receipt of the request to what silence came to. */
import { en, vi } from './phrases.js';
import { type CommandRow, signatureForm, textForm } from './row.js';

type Name =
  | 'opinion.answer'
  | 'opinion.clarify'
  | 'opinion.assign'
  | 'opinion.ask-clarification'
  | 'opinion.record-receipt'
  | 'opinion.accept-late'
  | 'opinion.close-unanswered'
  | 'opinion.apologise'
  | 'notice.issue';

export const opinionRows = {
  'opinion.answer': {
    group: 'answer',
    form: { at: 'answer-page' },
    words: {
      vi: {
        title: ({ agency }) => `Trả lời lấy ý kiến, ${agency}`,
        again: ({ agency }) => `Thay câu trả lời của ${agency}`,
        button: 'Soạn trả lời',
        otherwise: (_names, rules) => vi.silence(rules),
        detail: ({ opinion }) => {
          if (opinion?.external) return 'Cơ quan ngoài hệ thống; nhập theo văn bản đã nhận.';
          return opinion?.officer ? `Đang giao ${opinion.officer}.` : (opinion?.reason ?? '');
        },
        work: { head: 'Trả lời', officer: 'Soạn trả lời' },
        event: 'cơ quan trả lời',
        journal: (told) => vi.answered(told, 'trả lời'),
      },
      en: {
        title: ({ agency }) => `Answer for ${agency}`,
        again: ({ agency }) => `Replace the answer of ${agency}`,
        button: 'Write the answer',
        otherwise: (_names, rules) => en.silence(rules),
        detail: ({ opinion }) => {
          if (opinion?.external) return 'Outside the system; entered from the document received.';
          return opinion?.officer ? `Assigned to ${opinion.officer}.` : (opinion?.reason ?? '');
        },
        work: { head: 'Answer', officer: 'Draft an answer' },
        event: 'the agency answers',
        journal: (told) => en.answered(told, 'answered'),
      },
    },
  },
  'opinion.clarify': {
    group: 'clarification',
    form: { at: 'answer-page' },
    words: {
      vi: {
        title: ({ agency }) => `Làm rõ ý kiến của ${agency}`,
        button: 'Làm rõ ý kiến',
        otherwise: () => 'Ý kiến đã gửi giữ nguyên giá trị và được ghi là chưa làm rõ.',
        detail: ({ opinion }) => opinion?.clarificationReason ?? '',
        work: { head: 'Làm rõ ý kiến', officer: 'Soạn phần làm rõ' },
        event: 'cơ quan làm rõ',
        journal: (told) => vi.answered(told, 'làm rõ ý kiến'),
      },
      en: {
        title: ({ agency }) => `Clarify the opinion of ${agency}`,
        button: 'Clarify',
        otherwise: () => 'The answer given stands and is marked as not clarified.',
        detail: ({ opinion }) => opinion?.clarificationReason ?? '',
        work: { head: 'Clarify', officer: 'Draft the clarification' },
        event: 'the agency clarifies',
        journal: (told) => en.answered(told, 'clarified its opinion'),
      },
    },
  },
  'opinion.assign': {
    group: 'assignment',
    joins: ['answer', 'clarification'],
    form: { at: 'dialog', fields: 'own' },
    words: {
      vi: {
        title: ({ agency }) => `Phân công chuyên viên của ${agency}`,
        button: 'Phân công',
        otherwise: () => 'Thủ trưởng trực tiếp xử lý.',
        journal: (told) => `${told.agency} phân công đồng chí ${told.officer} chuẩn bị ý kiến${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Assign an officer of ${agency}`,
        button: 'Assign',
        otherwise: () => 'The head holds it in person.',
        journal: (told) => `${told.agency} assigned ${told.officer} to prepare the opinion${en.end(told)}`,
      },
    },
  },
  'opinion.ask-clarification': {
    group: 'seldom',
    form: textForm('dialog', '/api/v1/consultations/{id}/opinions/{agency}/ask-clarification', 'reason', {
      quotes: 'answer',
    }),
    words: {
      vi: {
        title: ({ agency }) => `Đề nghị ${agency} làm rõ ý kiến`,
        button: 'Đề nghị làm rõ',
        follows: () => ['Không làm rõ trong thời hạn thì ý kiến đã gửi giữ nguyên giá trị và được ghi là chưa làm rõ.'],
        event: 'cơ quan chủ trì đề nghị làm rõ',
        journal: (told) =>
          `${told.agency} đề nghị ${told.about} làm rõ ý kiến${vi.due(told, 'hạn làm rõ')}${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Ask ${agency} to clarify`,
        button: 'Ask to clarify',
        follows: () => [
          'Without a clearer one by the deadline, the answer given stands and is marked as not clarified.',
        ],
        event: 'the lead asks for clarification',
        journal: (told) =>
          `${told.agency} asked ${told.about} to clarify its opinion${en.due(told, 'by')}${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
  'opinion.record-receipt': {
    group: 'receipt',
    form: { at: 'dialog', fields: 'own' },
    words: {
      vi: {
        title: ({ agency }) => `Ghi nhận ${agency} đã nhận văn bản`,
        button: 'Ghi nhận',
        follows: () => ['Thời hạn trả lời của cơ quan này tính từ thời điểm nhận; ngày nhận không tính.'],
        otherwise: () => 'Thời hạn của cơ quan này chưa bắt đầu tính; hồ sơ không kết thúc được.',
        work: { officer: 'Ghi nhận ngày nhận', clerk: 'Ghi nhận ngày nhận' },
        journal: (told) =>
          `${told.agency} ghi nhận ${told.about} đã nhận văn bản lúc ${told.receivedAt}${vi.due(told, 'hạn trả lời')}. Căn cứ: ${told.evidence}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Record the receipt by ${agency}`,
        button: 'Record',
        follows: () => ['The deadline of this agency runs from the receipt; the day of receipt is not counted.'],
        otherwise: () => 'The deadline of this agency does not run; the consultation cannot end.',
        work: { officer: 'Record its receipt', clerk: 'Record its receipt' },
        journal: (told) =>
          `${told.agency} recorded that ${told.about} received the request at ${told.receivedAt}${en.due(told, 'to be answered by')}. Evidence: ${told.evidence}${en.end(told)}`,
      },
    },
  },
  'opinion.accept-late': {
    group: 'late-answer',
    form: signatureForm('/api/v1/consultations/{id}/opinions/{agency}/accept-late', { quotes: 'answer' }),
    words: {
      vi: {
        title: ({ agency }) => `Tiếp nhận ý kiến gửi chậm của ${agency}`,
        button: 'Tiếp nhận',
        follows: () => [
          'Ý kiến gửi chậm trở thành ý kiến trả lời; việc được xác định là đồng ý không còn hiệu lực.',
          'Thông báo về việc được xác định là đồng ý chưa phát hành thì không còn phải phát hành.',
        ],
        otherwise: () => 'Kết quả vẫn là được xác định là đồng ý; ý kiến gửi chậm vẫn được lưu.',
        detail: () => 'Trả lời sau thời hạn, đã được lưu.',
        event: 'cơ quan chủ trì chấp nhận ý kiến gửi chậm',
        journal: (told) =>
          `${told.agency} tiếp nhận ý kiến gửi chậm của ${told.about} làm ý kiến trả lời${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Accept the late answer of ${agency}`,
        button: 'Accept it',
        follows: () => [
          'The late answer becomes the answer; the deemed consent no longer stands.',
          'A notice not yet issued is no longer owed.',
        ],
        otherwise: () => 'It remains deemed to agree; the late answer is kept all the same.',
        detail: () => 'Answered after the deadline; it is kept.',
        event: 'the lead accepts the late answer',
        journal: (told) => `${told.agency} accepted the late answer of ${told.about} as its answer${en.end(told)}`,
      },
    },
  },
  'opinion.close-unanswered': {
    group: 'silence',
    form: textForm('dialog', '/api/v1/consultations/{id}/opinions/{agency}/close-unanswered', 'reason'),
    words: {
      vi: {
        title: ({ agency }) => `Khép ý kiến không trả lời của ${agency}`,
        button: 'Khép ý kiến',
        follows: () => [
          'Hồ sơ được xử lý tiếp khi chưa có ý kiến của cơ quan này; việc không trả lời được ghi nhận, không được coi là đồng ý.',
        ],
        otherwise: () => 'Việc lấy ý kiến không kết thúc được; quá hạn vẫn được ghi nhận.',
        event: 'cơ quan chủ trì khép lại, có lý do',
        journal: (told) =>
          `${told.agency} khép ý kiến của ${told.about} khi chưa có trả lời${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Go on without an answer of ${agency}`,
        button: 'Go on without it',
        follows: () => ['The consultation goes on without this opinion; the silence is recorded and is no agreement.'],
        otherwise: () => 'The consultation cannot end; the delay stays on record.',
        event: 'the lead closes it, with a reason',
        journal: (told) =>
          `${told.agency} went on without an answer of ${told.about}${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
  'opinion.apologise': {
    group: 'seldom',
    form: { at: 'dialog', fields: 'own' },
    words: {
      vi: {
        title: ({ agency }) => `Thư xin lỗi của ${agency}`,
        button: 'Viết thư xin lỗi',
        question: 'Ký thư xin lỗi?',
        follows: () => [
          'Thư xin lỗi được lập theo nội dung này và gửi cơ quan chủ trì; thư gửi tổ chức, cá nhân ngoài hệ thống do cơ quan tự chuyển.',
          'Ý kiến, thời hạn và việc chậm đã ghi nhận không thay đổi.',
        ],
        journal: (told) => `${told.agency} ký thư xin lỗi${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Letter of apology of ${agency}`,
        button: 'Write an apology',
        question: 'Sign the letter of apology?',
        follows: () => [
          'The letter is made of this and goes to the lead; the agency itself hands it to somebody outside the system.',
          'No opinion, no deadline and no delay on record changes.',
        ],
        journal: (told) => `${told.agency} signed a letter of apology${en.end(told)}`,
      },
    },
  },
  'notice.issue': {
    group: 'notice',
    form: { at: 'dialog', fields: 'own' },
    words: {
      vi: {
        title: ({ agency }) => `Ra thông báo về việc được xác định là đồng ý gửi ${agency}`,
        button: 'Soạn thông báo',
        follows: () => ['Thông báo được gửi tới cơ quan này và ghi vào hồ sơ; nghĩa vụ ra thông báo hoàn thành.'],
        otherwise: ({ lead }) => `Chậm thông báo, ghi nhận cho ${lead}. Hiệu lực đồng ý không thay đổi.`,
        detail: ({ deemedFrom }) =>
          deemedFrom === '' ? '' : `Được xác định là đồng ý từ ${deemedFrom} vì không trả lời.`,
        work: { head: 'Ký thông báo', officer: 'Soạn thông báo' },
        journal: (told) =>
          `${told.agency} phát hành thông báo về việc được xác định là đồng ý${told.number === '' ? '' : ` số ${told.number}`} gửi ${told.about}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Issue the notice to ${agency}`,
        button: 'Write the notice',
        follows: () => ['The agency is notified and the notice is on record; the duty to notify is met.'],
        otherwise: ({ lead }) => `The delay is recorded against ${lead}. The deemed consent does not change.`,
        detail: ({ deemedFrom }) =>
          deemedFrom === '' ? '' : `Deemed to agree from ${deemedFrom}, not having answered.`,
        work: { head: 'Sign the notice', officer: 'Draft the notice' },
        journal: (told) =>
          `${told.agency} issued the notice${told.number === '' ? '' : ` ${told.number}`} to ${told.about}${en.end(told)}`,
      },
    },
  },
} as const satisfies Record<Name, CommandRow>;
