/** What an agency outside says comes on paper: its answer is entered by the lead, and not written by it. */
import type { Opinion } from '../api/client.js';
import { type Language, texts } from '../language/texts.js';

const words = texts({
  vi: { title: (agency: string) => `Nhập ý kiến của ${agency}`, button: 'Nhập ý kiến trả lời' },
  en: { title: (agency: string) => `Enter the opinion of ${agency}`, button: 'Enter the answer' },
});

const ANSWERS = ['opinion.answer', 'opinion.clarify'];

/** The words of an answer that is entered for an agency outside; undefined for every other command. */
export function enteredWords(
  command: string,
  opinion: Pick<Opinion, 'external'> | undefined,
  language: Language,
): (typeof words)['vi'] | undefined {
  return opinion?.external === true && ANSWERS.includes(command) ? words[language] : undefined;
}
