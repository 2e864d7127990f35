/** What a screen reader is told of a change: nothing of one's own act, which its page has answered already. */
import type { Change } from '../api/live.js';
import type { Language } from '../language/texts.js';

const WORDS = {
  vi: {
    limit: 'Một thời hạn vừa hết; danh sách đã được cập nhật.',
    by: (name: string) => `Đồng chí ${name} vừa cập nhật một hồ sơ.`,
  },
  en: {
    limit: 'A deadline has just passed; the lists are up to date.',
    by: (name: string) => `${name} has just updated a consultation.`,
  },
} as const;

/** @param me the name of the person who is told */
export function announced({ by }: Pick<Change, 'by'>, me: string, language: Language): string {
  if (by === me) return '';
  return by === null ? WORDS[language].limit : WORDS[language].by(by);
}
