/** The sentence beside the heading: how much is held, how much of it is overdue, how much ends today. */
import { type Language, texts } from '../../language/texts.js';

const words = texts({
  vi: {
    none: 'Không có hồ sơ lấy ý kiến nào cần xử lý',
    held: (n: number) => `${n} việc cần xử lý`,
    overdue: (n: number) => `${n} quá hạn`,
    today: (n: number) => `${n} phải xong trước 24:00 hôm nay`,
  },
  en: {
    none: 'No consultation to be dealt with',
    held: (n: number) => `${n} to be done`,
    overdue: (n: number) => `${n} overdue`,
    today: (n: number) => `${n} to be done before 24:00 today`,
  },
});

export interface Held {
  readonly work: number;
  readonly overdue: number;
  readonly today: number;
}

/** "7 việc đang giữ, 1 quá hạn, 2 phải xong trước 24:00 hôm nay"; what is none is not told. */
export function countSentence({ work, overdue, today }: Held, language: Language): string {
  const t = language === 'vi' ? words.vi : words.en;
  if (work === 0) return t.none;
  return [t.held(work), overdue > 0 ? t.overdue(overdue) : '', today > 0 ? t.today(today) : '']
    .filter(Boolean)
    .join(', ');
}
