/** What is said of an access token wherever tokens are listed. */
import type { Schemas } from '../../api/client.js';
import { texts } from '../../language/texts.js';

export type Token = Schemas['AccessTokenView'];

export const tokenWords = texts({
  vi: {
    title: 'Mã truy cập cho hệ thống khác',
    until: (when: string) => `dùng được đến ${when}`,
    standing: { good: 'đang dùng được', expired: 'hết hạn', ended: 'đã thu hồi' } as Record<Token['standing'], string>,
    used: (when: string, from: string | null) => `dùng lần cuối ${when}${from === null ? '' : `, từ ${from}`}`,
    never: 'chưa dùng lần nào',
    end: 'Thu hồi',
    endOf: (system: string, owner: string) => `Thu hồi mã truy cập của ${system}${owner === '' ? '' : ` (${owner})`}`,
    ask: (system: string) => `Thu hồi mã truy cập của ${system}?`,
    follows: ['Hệ thống dùng mã này bị từ chối ngay từ yêu cầu tiếp theo.', 'Mã đã thu hồi không dùng lại được.'],
    ended: (system: string) => `Đã thu hồi mã truy cập của ${system}.`,
  },
  en: {
    title: 'Tokens for other systems',
    until: (when: string) => `good until ${when}`,
    standing: { good: 'good', expired: 'expired', ended: 'ended' } as Record<Token['standing'], string>,
    used: (when: string, from: string | null) => `last used ${when}${from === null ? '' : `, from ${from}`}`,
    never: 'never used',
    end: 'End',
    endOf: (system: string, owner: string) => `End the token of ${system}${owner === '' ? '' : ` (${owner})`}`,
    ask: (system: string) => `End the token of ${system}?`,
    follows: [
      'The system that uses it is refused from its next request on.',
      'A token that has ended never comes back.',
    ],
    ended: (system: string) => `The token of ${system} has ended.`,
  },
});
