/** What a text may hold, and whether it says anything: what cannot be seen neither says a thing nor may turn what is said. */

/** Blanks of every kind, control and format characters, and what else Unicode draws as nothing, the Braille blank too. */
const UNSEEN = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** In one line: control characters, line breaks, characters of direction and every other that is drawn as nothing. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** In a text of several lines: control characters but line breaks and tabs, and characters of direction. */
const NOT_IN_A_TEXT = /(?![\t\n\r])\p{Cc}|\p{Bidi_Control}/u;

/** Whether nothing of a text can be seen. */
export const saysNothing = (text: string): boolean => text.replace(UNSEEN, '') === '';

/** Whether a text is one line that reads as it is written. */
export const isOneLine = (text: string): boolean => !NOT_IN_A_LINE.test(text);

/** Whether a text of several lines reads as it is written. */
export const isReadable = (text: string): boolean => !NOT_IN_A_TEXT.test(text);
