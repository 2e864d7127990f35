/** Commands on a dispute: the heads meet, the Office verifies, the chairman decides. */
import type { ConsultationCommandName } from '../../../workflows/commands/commands.js';
import { place } from '../language/place.js';
import { en, vi } from './phrases.js';
import { type CommandRow, signatureForm, textForm } from './row.js';

type Name = Extract<ConsultationCommandName, `dispute.${string}`>;

export const disputeRows = {
  'dispute.record-session': {
    group: 'session',
    form: { at: 'dispute-page', fields: 'own' },
    words: {
      vi: {
        title: () => 'Ghi nhận buổi làm việc trực tiếp',
        button: 'Ghi biên bản làm việc',
        send: 'Ghi biên bản',
        question: 'Ghi biên bản này vào hồ sơ?',
        otherwise: () => 'Chưa làm việc trực tiếp với từng cơ quan thì không trình được.',
        work: { head: 'Ghi buổi làm việc', officer: 'Chuẩn bị làm việc' },
        journal: (told) => {
          const result =
            told.sessionResult === 'unified' ? 'hai bên thống nhất, chờ xác nhận' : 'hai bên còn ý kiến khác nhau';
          return `${told.agency} ghi nhận buổi làm việc trực tiếp với ${told.about} ${told.day}: ${result}${vi.end(told)}`;
        },
      },
      en: {
        title: () => 'Record a session of the heads',
        button: 'Record a session',
        send: 'Record it',
        question: 'Enter these minutes?',
        otherwise: () => 'Without a session with every dissenting agency it cannot go up.',
        work: { head: 'Record the session', officer: 'Prepare the session' },
        journal: (told) => {
          const result = told.sessionResult === 'unified' ? 'unified, to be confirmed' : 'they still differ';
          return `${told.agency} recorded the session with ${told.about} of ${told.day}: ${result}${en.end(told)}`;
        },
      },
    },
  },
  'dispute.confirm-session': {
    group: 'confirmation',
    form: signatureForm('/api/v1/consultations/{id}/dispute/sessions/confirm', {
      quotes: 'session',
      mayBeOnPaper: true,
    }),
    words: {
      vi: {
        title: () => 'Xác nhận kết quả buổi làm việc',
        button: 'Xác nhận',
        question: 'Xác nhận biên bản này?',
        follows: () => [
          'Hai bên được ghi là đã thống nhất; ý kiến khác của cơ quan đồng chí được coi là đã giải quyết.',
        ],
        otherwise: () =>
          'Không trả lời không phải là xác nhận: ý kiến khác nhau vẫn còn, việc chậm xác nhận được ghi nhận.',
        work: { head: 'Xác nhận biên bản', officer: 'Xem biên bản' },
        event: 'Thủ trưởng cơ quan có ý kiến khác xác nhận',
        journal: (told) => `${told.agency} xác nhận kết quả buổi làm việc trực tiếp${vi.end(told)}`,
      },
      en: {
        title: () => 'Confirm the session',
        button: 'Confirm',
        question: 'Confirm these minutes?',
        follows: () => ['The two are on record as unified; the dissent of your agency counts as worked out.'],
        otherwise: () => 'Silence confirms nothing: the dissent stands, and the delay is recorded.',
        work: { head: 'Confirm the minutes', officer: 'See the minutes' },
        event: 'the dissenting head confirms',
        journal: (told) => `${told.agency} confirmed the session${en.end(told)}`,
      },
    },
  },
  'dispute.object-session': {
    group: 'confirmation',
    form: textForm('dialog', '/api/v1/consultations/{id}/dispute/sessions/object', 'reason', {
      quotes: 'session',
      mayBeOnPaper: true,
    }),
    words: {
      vi: {
        title: () => 'Không xác nhận kết quả buổi làm việc',
        button: 'Không xác nhận',
        follows: () => ['Ý kiến khác nhau vẫn còn; hai bên làm việc tiếp hoặc cơ quan chủ trì trình theo quy định.'],
        otherwise: () =>
          'Không trả lời không phải là xác nhận: ý kiến khác nhau vẫn còn, việc chậm xác nhận được ghi nhận.',
        event: 'Thủ trưởng cơ quan có ý kiến khác không xác nhận',
        journal: (told) =>
          `${told.agency} không xác nhận kết quả buổi làm việc trực tiếp${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: () => 'Object to the session',
        button: 'Object',
        follows: () => ['The dissent stands; the heads meet again, or the lead sends it up.'],
        otherwise: () => 'Silence confirms nothing: the dissent stands, and the delay is recorded.',
        event: 'the dissenting head objects',
        journal: (told) => `${told.agency} objected to the session${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
  'dispute.escalate': {
    group: 'session',
    form: { at: 'dispute-page', fields: 'own' },
    words: {
      vi: {
        title: () => 'Trình nội dung còn ý kiến khác nhau',
        button: 'Trình qua Văn phòng',
        question: 'Trình Chủ tịch qua Văn phòng?',
        follows: () => ['Văn phòng thẩm tra trong thời hạn riêng.', 'Các phương án không sửa được sau khi trình.'],
        otherwise: vi.stage,
        journal: (told) =>
          `${told.agency} trình nội dung còn ý kiến khác nhau lên ${place().office}${vi.due(told, 'hạn thẩm tra')}${vi.end(told)}`,
      },
      en: {
        title: () => 'Send the dispute up',
        button: 'Send to the Office',
        question: 'Send to the chairman through the Office?',
        follows: () => [
          'The Office verifies within a deadline of its own.',
          'The options cannot be changed afterwards.',
        ],
        otherwise: en.stage,
        journal: (told) =>
          `${told.agency} sent the dispute up to the Office${en.due(told, 'to be verified by')}${en.end(told)}`,
      },
    },
  },
  'dispute.submit': {
    group: 'verification',
    form: textForm('dispute-page', '/api/v1/consultations/{id}/dispute/submit', 'opinion'),
    words: {
      vi: {
        title: () => `Trình ${place().chairman}`,
        button: 'Trình Chủ tịch',
        label: 'Ý kiến thẩm tra của Văn phòng',
        follows: () => ['Thời hạn quyết định của Chủ tịch bắt đầu tính.', 'Các cơ quan liên quan được thông báo.'],
        otherwise: vi.stage,
        work: { head: 'Thẩm tra hồ sơ', officer: 'Thẩm tra hồ sơ' },
        journal: (told) => `${told.agency} trình ${place().chairman}${vi.due(told, 'hạn quyết định')}${vi.end(told)}`,
      },
      en: {
        title: () => 'Submit to the chairman',
        button: 'Submit to the chairman',
        label: 'The opinion of the Office',
        follows: () => ['The chairman’s deadline begins to run.', 'The parties are told.'],
        otherwise: en.stage,
        work: { head: 'Verify the dossier', officer: 'Verify the dossier' },
        journal: (told) =>
          `${told.agency} submitted the matter to the chairman${en.due(told, 'to be decided by')}${en.end(told)}`,
      },
    },
  },
  'dispute.find-incomplete': {
    group: 'verification',
    form: textForm('dispute-page', '/api/v1/consultations/{id}/dispute/find-incomplete', 'missing', { asLines: true }),
    words: {
      vi: {
        title: () => 'Đề nghị bổ sung hồ sơ trình',
        button: 'Đề nghị bổ sung',
        question: 'Đề nghị cơ quan chủ trì bổ sung?',
        label: 'Những gì còn thiếu',
        hint: 'Mỗi dòng một tài liệu hoặc nội dung.',
        follows: () => ['Cơ quan chủ trì có thời hạn bổ sung riêng, tính bằng ngày làm việc.'],
        otherwise: vi.stage,
        journal: (told) =>
          `${told.agency} đề nghị bổ sung hồ sơ trình, còn thiếu: ${told.missing.join('; ')}${vi.due(told, 'hạn bổ sung')}${vi.end(told)}`,
      },
      en: {
        title: () => 'Ask for what is missing',
        button: 'Ask for what is missing',
        send: 'Ask for it',
        question: 'Ask the lead to complete the dossier?',
        label: 'What is missing',
        hint: 'One item a line.',
        follows: () => ['The lead has a deadline of its own, in working days.'],
        otherwise: en.stage,
        journal: (told) =>
          `${told.agency} asked for what is missing in the dossier: ${told.missing.join('; ')}${en.due(told, 'by')}${en.end(told)}`,
      },
    },
  },
  'dispute.remit': {
    group: 'verification',
    form: textForm('dispute-page', '/api/v1/consultations/{id}/dispute/remit', 'reason'),
    words: {
      vi: {
        title: () => 'Trả về để cơ quan chủ trì quyết định',
        button: 'Trả về cho cơ quan chủ trì',
        send: 'Trả về',
        question: 'Trả về cho cơ quan chủ trì?',
        label: 'Lý do trả về',
        follows: () => ['Cơ quan chủ trì tự quyết định trong thẩm quyền của mình; không trình Chủ tịch.'],
        otherwise: vi.stage,
        journal: (told) =>
          `${told.agency} trả về để cơ quan chủ trì quyết định${vi.due(told, 'hạn quyết định')}${vi.reason(told.reason)}${vi.end(told)}`,
      },
      en: {
        title: () => 'Send back for the lead to decide',
        button: 'Send back to the lead',
        send: 'Send back',
        question: 'Send back to the lead?',
        label: 'The reason',
        follows: () => ['The lead decides within its own authority; the matter does not go up.'],
        otherwise: en.stage,
        journal: (told) =>
          `${told.agency} sent the matter back for the lead to decide${en.due(told, 'by')}${en.reason(told.reason)}${en.end(told)}`,
      },
    },
  },
  'dispute.complete': {
    group: 'supplement',
    form: textForm('dispute-page', '/api/v1/consultations/{id}/dispute/complete', 'supplement'),
    words: {
      vi: {
        title: () => 'Bổ sung hồ sơ trình',
        button: 'Bổ sung hồ sơ',
        send: 'Gửi bổ sung',
        question: 'Gửi phần bổ sung?',
        label: 'Nội dung bổ sung',
        follows: () => ['Hồ sơ trở lại Văn phòng để thẩm tra tiếp.'],
        otherwise: vi.stage,
        work: { head: 'Bổ sung hồ sơ', officer: 'Chuẩn bị bổ sung' },
        journal: (told) => `${told.agency} bổ sung hồ sơ trình${vi.due(told, 'hạn thẩm tra')}${vi.end(told)}`,
      },
      en: {
        title: () => 'Complete the dossier',
        button: 'Complete the dossier',
        send: 'Send it',
        question: 'Send what was added?',
        label: 'What is added',
        follows: () => ['The dossier goes back to the Office.'],
        otherwise: en.stage,
        work: { head: 'Complete the dossier', officer: 'Prepare what is missing' },
        journal: (told) => `${told.agency} completed the dossier${en.due(told, 'to be verified by')}${en.end(told)}`,
      },
    },
  },
  'dispute.decide': {
    group: 'chairman',
    form: { at: 'decision-page' },
    words: {
      vi: {
        title: () => 'Quyết định nội dung còn ý kiến khác nhau',
        button: 'Xem và quyết định',
        otherwise: vi.stage,
        work: { head: 'Xem và quyết định' },
        journal: (told) => `${told.agency} quyết định${vi.quoted(told.conclusion)}${vi.end(told)}`,
      },
      en: {
        title: () => 'Decide the dispute',
        button: 'Review and decide',
        otherwise: en.stage,
        work: { head: 'See and decide' },
        journal: (told) => `${told.agency} decided${en.quoted(told.conclusion)}${en.end(told)}`,
      },
    },
  },
} as const satisfies Record<Name, CommandRow>;
