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
    mend: 'Sửa theo ý kiến',
    returned: 'Xem dự thảo',
    enter: 'Nhập ý kiến trả lời',
    confirm: 'Nhập xác nhận biên bản',
  },
  en: {
    view: 'See the consultation',
    sign: 'Sign the answer',
    writeOn: 'Go on drafting',
    submitted: 'See what was submitted',
    mend: 'Change as asked',
    returned: 'See the draft',
    enter: 'Enter the answer',
    confirm: 'Enter the confirmation',
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
  const isEntered = entersForOther && next !== 'opinion.record-receipt';
  if (isEntered) return capacity !== 'clerk' ? undefined : next === 'dispute.confirm-session' ? t.confirm : t.enter;
  const inCatalogue = capacity === 'other' ? undefined : wordsOf(next, language)?.work?.[capacity];
  return ofDraft(item, capacity, language) ?? inCatalogue;
}

/** How what is prepared goes on of which a draft is kept; undefined where none is, or its own words say it. */
function ofDraft({ draft, next }: WorkItem, capacity: Capacity, language: Language): string | undefined {
  const t = words[language];
  if (draft === null || (capacity !== 'head' && capacity !== 'officer')) return undefined;
  if (draft === 'returned') return capacity === 'head' ? t.returned : t.mend;
  if (next !== 'opinion.answer' && next !== 'opinion.clarify')
    return draft === 'submitted' && capacity === 'officer' ? t.submitted : undefined;
  if (capacity === 'head') return t.sign;
  return draft === 'submitted' ? t.submitted : t.writeOn;
}
