/** When two texts are the same: the law compares what is said, not how it was typed (design, rule 8). */

/** What no reader sees or reads as part of the text: spaces, punctuation, control, direction and other format characters. */
const UNREAD = /[\p{White_Space}\p{P}\p{C}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The form in which texts that differ only in case, spaces, punctuation or Unicode form are equal: NFKC, lower case, without
 * what is not read; Ð (eth), which old fonts give for Đ, counts as Đ.
 */
export function normalForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ð', 'đ').replace(UNREAD, '').normalize('NFKC');
}

/** Whether two texts say the same. */
export function isSameText(one: string, other: string): boolean {
  return one === other || normalForm(one) === normalForm(other);
}
