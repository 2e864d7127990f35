/** The one next act of a row of work, in the words of its button: as the person may do it or prepare it. */
import { wordsOf } from '../../commands/catalogue.js';
import { type Language, texts } from '../../language/texts.js';
import type { Capacity } from './capacity.js';
import type { WorkItem } from './work-item.js';

const words = texts({
  vi: {
    view: 'Xem hồ sơ',
    sign: 'Ký trả lời',
    writeOn: 'Soạn tiếp trả lời',
    submitted: 'Xem bản đã trình',
    enter: 'Nhập ý kiến trả lời',
  },
  en: {
    view: 'See the consultation',
    sign: 'Sign the answer',
    writeOn: 'Go on drafting',
    submitted: 'See what was submitted',
    enter: 'Enter the answer',
  },
});

export interface NextAct {
  readonly text: string;
  /** Whether the person only looks: it is for another to act. */
  readonly isOnlySeen: boolean;
}

/**
 * The words of the button of a row.
 * @param entersForOther whether the clerk enters the answer of an agency outside the system
 */
export function nextAct(item: WorkItem, capacity: Capacity, entersForOther: boolean, language: Language): NextAct {
  const t = words[language];
  const text = actOf(item, capacity, entersForOther, language);
  return { text: text ?? t.view, isOnlySeen: text === undefined };
}

/** Undefined where the person has no part in it. */
function actOf(item: WorkItem, capacity: Capacity, entersForOther: boolean, language: Language): string | undefined {
  const t = words[language];
  const { next } = item;
  const isEntered = entersForOther && next.startsWith('opinion.') && next !== 'opinion.record-receipt';
  if (isEntered) return capacity === 'clerk' ? t.enter : undefined;
  const inCatalogue = capacity === 'other' ? undefined : wordsOf(next, language)?.work?.[capacity];
  return next === 'opinion.answer' ? (ofDraft(item, capacity, language) ?? inCatalogue) : inCatalogue;
}

/** How an answer goes on of which a draft is kept; undefined where none is. */
function ofDraft({ draft }: WorkItem, capacity: Capacity, language: Language): string | undefined {
  const t = words[language];
  if (draft === null) return undefined;
  if (capacity === 'head') return t.sign;
  if (capacity !== 'officer') return undefined;
  return draft === 'submitted' ? t.submitted : t.writeOn;
}
