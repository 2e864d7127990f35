/** The three sentences that a refused person is owed: what is refused, why, and how to mend it. */
import type { RefusalCode } from '../../../workflows/commands/refusals.js';
import type { ProvinceWords } from '../../../workflows/regulation/province-words.js';

/** `{office}` and `{chairman}` stand for what these organs are called in the province (`worded`). */
export interface RefusalText {
  /** What is refused, without a full stop: the title of the problem. */
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

/** A text for every code of the contract: a code that is added without one does not compile. */
export type RefusalTexts = Readonly<Record<RefusalCode, RefusalText>>;

const ORGAN = /\{(office|chairman)\}/g;

/** Whether a text names an organ of the province. */
export const namesAnOrgan = (text: RefusalText): boolean => Object.values(text).some((said) => said.search(ORGAN) >= 0);

/** The text with the organs as they are called in the province: "Văn phòng UBND thành phố". */
export function worded({ what, why, mend }: RefusalText, place: ProvinceWords): RefusalText {
  const said = (text: string): string =>
    text.replaceAll(ORGAN, (_, organ: string) => (organ === 'office' ? place.office : place.chairman));
  return { what: said(what), why: said(why), mend: said(mend) };
}
