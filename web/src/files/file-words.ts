/** Words of files: what one is in a dossier, how large it is, whose it is. */
import type { FileKind } from '../../../workflows/commands/commands.js';
import type { Schemas } from '../api/client.js';
import { texts } from '../language/language.js';

export const fileWords = texts({
  vi: {
    kinds: { draft: 'Dự thảo', submission: 'Tờ trình', other: 'Tài liệu khác' } satisfies Record<FileKind, string>,
    size: (bytes: number) => sizeIn(bytes, 'vi'),
  },
  en: {
    kinds: { draft: 'Draft text', submission: 'Submission', other: 'Other document' },
    size: (bytes: number) => sizeIn(bytes, 'en'),
  },
});

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** "1,4 MB" */
function sizeIn(bytes: number, language: 'vi' | 'en'): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: power === 0 ? 0 : 1 });
  return `${number.format(bytes / 1024 ** power)} ${UNITS[power]}`;
}

type FilePlace = Schemas['FilePlace'];

export const placeWords = texts({
  vi: {
    place: (place: FilePlace, agency: string) =>
      ({
        request: 'Kèm yêu cầu lấy ý kiến',
        answer: `Kèm trả lời của ${agency}`,
        comment: `Kèm góp ý của ${agency}`,
        supplement: `Bổ sung hồ sơ gửi ${agency}`,
        session: `Kèm biên bản làm việc với ${agency}`,
        'dispute-supplement': 'Bổ sung hồ sơ trình',
      })[place],
    round: (n: number) => `lần ${n}`,
  },
  en: {
    place: (place: FilePlace, agency: string) =>
      ({
        request: 'With the request',
        answer: `With the answer of ${agency}`,
        comment: `With a comment of ${agency}`,
        supplement: `Added for ${agency}`,
        session: `With the minutes of the session with ${agency}`,
        'dispute-supplement': 'Added to what was submitted',
      })[place],
    round: (n: number) => `round ${n}`,
  },
});
