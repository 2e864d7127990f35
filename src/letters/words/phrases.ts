/** Phrases that several kinds of letters share. */

import type { Position } from '../../../workflows/regulation/regulation.js';
import type { BasisFacts, ReferredLetter } from '../facts/parts.js';
import { dayInText } from './days.js';

/** A name: two words with capitals ("Phú Yên"), or an agency that is written so. */
const NAMED = /^(\p{Lu}\p{Ll}+\s+\p{Lu}|Công an|Ủy ban)/u;

/** The first letter small, as after "V/v"; an abbreviation and a name stay as they are. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  if (second !== '' && second === second.toLocaleUpperCase('vi') && second !== second.toLocaleLowerCase('vi'))
    return text;
  if (NAMED.test(text)) return text;
  return first.toLocaleLowerCase('vi') + text.slice(first.length);
}

/** The first letter capital, as at the beginning of a sentence. */
export function upperFirst(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}

const ASKING = /^(lấy|xin)\s+ý\s+kiến\s*(về|đối với|góp ý)?\s*(việc)?\s*/iu;

/** What is asked about: "dự thảo quy hoạch …" of the subject line "Lấy ý kiến dự thảo quy hoạch …". */
export function topicOf(subject: string): string {
  const topic = plainSubject(subject).replace(ASKING, '');
  return lowerFirst(topic === '' ? plainSubject(subject) : topic);
}

/** "lấy ý kiến dự thảo quy hoạch …": the subject as it follows "V/v" and "về việc". */
export function askingAbout(subject: string): string {
  const plain = plainSubject(subject);
  return ASKING.test(plain) ? lowerFirst(plain) : `lấy ý kiến về ${lowerFirst(plain)}`;
}

/** A subject without what stands before it in a letter anyhow: "V/v", "Về việc". */
const plainSubject = (subject: string): string =>
  sentence(subject.replace(/\s+/gu, ' ')).replace(/^(V\/v|Về việc|Về)[:\s]+(?=\S)/iu, '');

/** A text that somebody typed, without its last full stop: it stands within a sentence, or the sentence gets its own. */
export function sentence(text: string): string {
  return text.trim().replace(/[\s.;,]+$/u, '');
}

/** A text as a sentence of its own. */
export const fullStop = (text: string): string => (/[.!?…”]$/u.test(text.trim()) ? text.trim() : `${sentence(text)}.`);

/** The paragraphs of a text that somebody typed in several lines. */
export const paragraphsIn = (text: string): string[] =>
  text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** "Công văn số 45/SKHĐT ngày 16/5/2023"; without a number by its day and its code. */
export function letterInText(word: string, letter: ReferredLetter | null, otherwiseOn: string): string {
  if (letter === null) return `${word} ngày ${otherwiseOn}`;
  if (letter.number === null) return `${word} ${dayInText(letter.on)} (mã văn bản ${letter.code})`;
  return `${word} số ${letter.number} ${dayInText(letter.on)}`;
}

/** "điểm 2.2 Công văn số 2230/UBND-NC ngày 16/5/2023 của Chủ tịch UBND tỉnh Phú Yên" */
export function basisInText({ document, point }: BasisFacts): string {
  return point === null ? document : `${point} ${document}`;
}

/** The positions as they stand after the name of the agency. */
export const POSITION_WORDS: Readonly<Record<Position, string>> = {
  agree: 'thống nhất',
  'agree-with-conditions': 'thống nhất có điều kiện',
  disagree: 'không thống nhất',
  'no-comment': 'không có ý kiến',
};

/** "Sở Xây dựng, Sở Tài chính và Công an tỉnh" */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`;
}

/** "a)", "b)" … as points of a clause; after "y)" numbers. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
export const pointMark = (index: number): string => `${LETTERS[index] ?? String(index + 1)})`;
