/**
 * How texts are compared when people look for something: as they type, not as it was typed. The place of a tone never counts
 * ("hoà" is "hòa"), nor does the eth of old fonts (Ð is Đ); marks count where the one who looks has written any.
 */

/** A tone on the second of two vowels that old spelling puts on the first: oa, oe, uy. */
const TONE_ON_THE_SECOND = /(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\p{M})/gu;

/** What is drawn as nothing, blanks aside. */
const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Nearly every text, once it is in small letters: Latin letters that carry their marks, digits and signs of ASCII, no soft hyphen. Nothing in it
 * is unseen and it has one form only, so that it is as it is compared but for old tones and blanks; commands are full of texts.
 */
const PLAIN = /^[ -~\u00A1-\u00AC\u00AE-\u024F\u1E00-\u1EFF]*$/;
const OLD_TONE = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/;
const BLANKS = / {2,}/g;

/** A text as it is compared: small letters, one spelling of each syllable with its marks, single spaces. Marks count. */
export function comparable(text: string): string {
  const letters = text.normalize('NFKC').toLowerCase().replace(/[ðɖ]/gu, 'đ');
  if (PLAIN.test(letters) && !OLD_TONE.test(letters)) return letters.replace(BLANKS, ' ').trim();
  const seen = letters.replace(UNSEEN, '');
  const syllables = seen.normalize('NFD').replace(TONE_ON_THE_SECOND, '$1$3$2').normalize('NFC');
  return syllables.replace(/\s+/gu, ' ').trim();
}

/** The same without any mark: "đường Hòa Tâm" is "duong hoa tam". */
export function unmarked(text: string): string {
  return withoutMarks(comparable(text));
}

/** A text as it is compared, without its marks. */
export function withoutMarks(compared: string): string {
  return compared.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');
}

/** Whether a text has any mark: then it is looked for with its marks only. */
export function isMarked(text: string): boolean {
  return comparable(text) !== unmarked(text);
}

/** How well a text has what is looked for: 0 as it was written, 1 but for its marks, null not at all. */
export type Found = 0 | 1 | null;

/** Looks for a part of texts; what is blank is in all of them. */
export function lookingFor(wanted: string): (text: string) => Found {
  const exact = comparable(wanted);
  if (exact === '') return () => 0;
  const withMarks = isMarked(wanted);
  return (text) => {
    if (comparable(text).includes(exact)) return 0;
    return !withMarks && unmarked(text).includes(exact) ? 1 : null;
  };
}
