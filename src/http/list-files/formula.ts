/** What a spreadsheet would take for the beginning of a formula. */

/** Signs that are skipped, or not seen, before one: blanks of every width, control and format characters. */
const SKIPPED = String.raw`[\s\p{Cc}\p{Cf}]*`;
/** The signs themselves, and their full-width and small forms, which some programs fold into them. */
const SIGN = String.raw`[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]`;

const FORMULA = new RegExp(`^${SKIPPED}${SIGN}`, 'u');
/** What moves to another cell or line before the rest is read. */
const MOVES = /^[\t\r\n]/;

/** Whether a text would begin a formula, or could be made to, so that it must be guarded. */
export const isLikeFormula = (text: string): boolean => FORMULA.test(text) || MOVES.test(text);

/** The text without the apostrophe that guarded it in a file of comma-separated values. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && isLikeFormula(text.slice(1)) ? text.slice(1) : text;
