/** Parts of sentences that several commands share, in each language. Consent by rule is never worded as if it had been expressed. */
import { silenceWords } from '../acts/silence.js';
import type { Opinion } from '../api/client.js';
import { counted } from '../language/counted.js';
import { place } from '../language/place.js';
import type { Rules } from './row.js';
import type { Told } from './told.js';

const orNothing = (part: string, sentence: string): string => (part === '' ? '' : sentence);

const inBoth = {
  quoted: (text: string): string => orNothing(text, `: “${text}”`),
  /** The limit that was set going: ", hạn trả lời hết thứ Hai 13/5/2024". */
  due: ({ until }: Told, words: string): string => orNothing(until, `, ${words} ${until}`),
  end: ({ signed }: Told): string => (signed === '' ? '.' : `. ${signed}.`),
};

export const vi = {
  ...inBoth,
  lower: (word: string): string => `${word.charAt(0).toLowerCase()}${word.slice(1)}`,
  reason: (text: string): string => orNothing(text, `, lý do: “${text}”`),
  answered(told: Told, verb: string): string {
    const comments = told.comments === 0 ? '' : `, ${told.comments} góp ý`;
    if (!told.entered) return `${told.about} ${verb}: ${vi.lower(told.position)}${comments}${vi.end(told)}`;
    return `${told.agency} nhập ý kiến của ${told.about}: ${vi.lower(told.position)}${comments}. Căn cứ: ${told.evidence}${vi.end(told)}`;
  },
  silence: ({ silence, isOverdue }: Rules): string => {
    if (isOverdue === true) return 'Đã ghi nhận quá hạn và báo cáo Thủ trưởng; vẫn phải trả lời.';
    if (silence === undefined) return '';
    return silence === null ? 'Ý kiến đã gửi giữ nguyên giá trị.' : silenceWords.vi[silence];
  },
  undecided: ({ undecidedExtension }: Rules): string =>
    undecidedExtension === 'granted'
      ? 'Đến hạn mà chưa quyết định thì được gia hạn theo quy định.'
      : 'Đến hạn mà chưa quyết định thì đề nghị hết hiệu lực, thời hạn giữ nguyên.',
  extensionAsked: (opinion: Opinion | undefined): string =>
    opinion?.extension
      ? `Đề nghị thêm ${opinion.extension.workingDays} ngày làm việc. ${opinion.extension.reason}`
      : '',
  stage: (): string => `Quá hạn thì ghi nhận cho cơ quan đang xử lý bước này và báo ${place().office}.`,
};

export const en = {
  ...inBoth,
  lower: (word: string): string => word.toLowerCase(),
  reason: (text: string): string => orNothing(text, `; reason: “${text}”`),
  many: counted,
  answered(told: Told, verb: string): string {
    const comments = told.comments === 0 ? '' : `, ${en.many(told.comments, 'comment')}`;
    if (!told.entered) return `${told.about} ${verb}: ${en.lower(told.position)}${comments}${en.end(told)}`;
    return `${told.agency} entered the opinion of ${told.about}: ${en.lower(told.position)}${comments}. Evidence: ${told.evidence}${en.end(told)}`;
  },
  silence: ({ silence, isOverdue }: Rules): string => {
    if (isOverdue === true) return 'Recorded as overdue and told to the head; an answer is still owed.';
    if (silence === undefined) return '';
    return silence === null ? 'The answer given stands.' : silenceWords.en[silence];
  },
  undecided: ({ undecidedExtension }: Rules): string =>
    undecidedExtension === 'granted'
      ? 'Undecided by the deadline, it is granted by rule.'
      : 'Undecided by the deadline, it lapses and the deadline stays.',
  extensionAsked: (opinion: Opinion | undefined): string =>
    opinion?.extension
      ? `Asks for ${en.many(opinion.extension.workingDays, 'more working day')}. ${opinion.extension.reason}`
      : '',
  stage: (): string => 'Once overdue it is recorded against who holds the stage, and the Office is told.',
};
