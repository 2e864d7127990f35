/**
 * Passwords that are guessed first: strength by zxcvbn-ts with its lists of common passwords and rows of keys, and with the
 * words that are common here, however they are written.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** So many bits of guesses are out of reach of whoever has the slow hashes: 3 of zxcvbn's 4. */
const LEAST_SCORE = 3;
/** What zxcvbn looks at takes time with the square of its length; nobody guesses what is longer. */
const LONGEST_LOOKED_AT = 64;

/** Without marks and white space. Whole ones are guessed first, with a year or a row of digits after them. */
const LOCAL_WORDS = [
  'matkhau',
  'dongthuan',
  'ubndtinh',
  'uybannhandan',
  'vietnam',
  'phuyen',
  'daklak',
  'quantri',
  'vanphong',
  'admin',
  'xinchao',
  'hanoi',
  'anhyeuem',
  'emyeuanh',
  'chucmung',
  'hoamai',
  'songoai',
];

const guesser = new ZxcvbnFactory({
  dictionary: { ...dictionary, local: LOCAL_WORDS },
  graphs: adjacencyGraphs,
  maxLength: LONGEST_LOOKED_AT,
});

/** Letters without their marks, small, without what stands between them: "Mật khẩu" is "matkhau". */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[\s._@-]+/g, '')
    .toLowerCase();

/** Whether a password is one of those that are tried first. @param near the login, the name and the agency of the person */
export function isEasilyGuessed(password: string, near: readonly string[]): boolean {
  const plain = folded(password);
  const own = near
    .flatMap((text) => [folded(text), ...text.split(/[\s._@-]+/).map(folded)])
    .filter((text) => text.length > 2);
  // What is left beside a word that is tried first must be a password by itself.
  const rests = [...LOCAL_WORDS, ...own]
    .filter((word) => plain.startsWith(word) || plain.endsWith(word))
    .map((word) => plain.replace(word, ''));
  return [plain, ...rests].some((text) => guesser.check(text, own).score < LEAST_SCORE);
}
