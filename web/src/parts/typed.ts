/** What a field makes of what is typed or pasted: the API refuses line breaks in one line and what cannot be seen. */
import { recognised } from './old-encodings.js';

const LINE_BREAKS = /[^\S\r\n]*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/g;
const OTHER_LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const UNSEEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** One line: breaks become spaces. A soft hyphen stays only where it is a letter of TCVN3. */
export function asLine(text: string): string {
  const line = text.replace(LINE_BREAKS, ' ').replace(UNSEEN, '');
  return line.includes('\u00ad') && recognised(line) === null ? line.replaceAll('\u00ad', '') : line;
}

/** Several lines, with the line breaks of the web. */
export function asText(text: string): string {
  return text.replace(OTHER_LINE_BREAKS, '\n').replace(DIRECTIONS, '');
}
