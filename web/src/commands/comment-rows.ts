/** Commands on one comment: the lead answers it, its agency maintains it or gives it up. */
import type { ConsultationCommandName } from '../../../workflows/commands/commands.js';
import { en, vi } from './phrases.js';
import { type CommandRow, signatureForm } from './row.js';

type Name = Extract<ConsultationCommandName, `comment.${string}`>;

export const commentRows = {
  'comment.resolve': {
    group: 'comments',
    form: { at: 'dialog', fields: 'own' },
    words: {
      vi: {
        title: ({ agency }) => `Giải trình góp ý của ${agency}`,
        button: 'Giải trình',
        otherwise: () => 'Không kết luận được; hồ sơ dừng ở bước tổng hợp, giải trình.',
        detail: ({ comments, resolved }) => `${resolved} trên ${comments} góp ý đã giải trình.`,
        work: { head: 'Giải trình góp ý', officer: 'Giải trình góp ý' },
        journal: (told) =>
          `${told.agency} giải trình một góp ý của ${told.about}: ${vi.lower(told.result)}${vi.end(told)}`,
      },
      en: {
        title: ({ agency }) => `Answer a comment of ${agency}`,
        button: 'Answer',
        otherwise: () => 'It cannot be concluded; it stays at consolidation.',
        detail: ({ comments, resolved }) => `Answered comments: ${resolved} of ${comments}.`,
        work: { head: 'Answer comments', officer: 'Answer comments' },
        journal: (told) =>
          `${told.agency} answered a comment of ${told.about}: ${en.lower(told.result)}${en.end(told)}`,
      },
    },
  },
  'comment.maintain': {
    group: 'rejected-comment',
    form: signatureForm('/api/v1/consultations/{id}/opinions/{agency}/comments/{comment}/maintain', {
      signs: 'comment',
      mayBeOnPaper: true,
    }),
    words: {
      vi: {
        title: () => 'Bảo lưu góp ý không được tiếp thu',
        button: 'Bảo lưu',
        follows: () => [
          'Góp ý được giữ nguyên; nếu là điều kiện về nội dung chủ yếu thì hai Thủ trưởng phải làm việc trực tiếp.',
        ],
        otherwise: () => 'Điều kiện về nội dung chủ yếu vẫn được coi là ý kiến khác nhau.',
        detail: ({ comment }) => comment,
        journal: (told) => `${told.agency} bảo lưu một góp ý không được tiếp thu${vi.end(told)}`,
      },
      en: {
        title: () => 'Maintain a comment that was not accepted',
        button: 'Maintain',
        follows: () => ['The comment stands; where it is a main condition, the heads have to meet.'],
        otherwise: () => 'A main condition still counts as dissent.',
        detail: ({ comment }) => comment,
        journal: (told) => `${told.agency} maintained a comment that was not accepted${en.end(told)}`,
      },
    },
  },
  'comment.yield': {
    group: 'rejected-comment',
    form: signatureForm('/api/v1/consultations/{id}/opinions/{agency}/comments/{comment}/yield', {
      signs: 'comment',
      mayBeOnPaper: true,
    }),
    words: {
      vi: {
        title: () => 'Rút góp ý không được tiếp thu',
        button: 'Rút góp ý',
        follows: () => ['Góp ý này không còn là ý kiến khác nhau; sau khi rút thì không bảo lưu lại được.'],
        otherwise: () => 'Điều kiện về nội dung chủ yếu vẫn được coi là ý kiến khác nhau.',
        detail: ({ comment }) => comment,
        journal: (told) => `${told.agency} rút một góp ý không được tiếp thu${vi.end(told)}`,
      },
      en: {
        title: () => 'Give up a comment that was not accepted',
        button: 'Give up',
        follows: () => ['The comment no longer counts as dissent; it cannot be taken up again.'],
        otherwise: () => 'A main condition still counts as dissent.',
        detail: ({ comment }) => comment,
        journal: (told) => `${told.agency} gave up a comment that was not accepted${en.end(told)}`,
      },
    },
  },
} as const satisfies Record<Name, CommandRow>;
