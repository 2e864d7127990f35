/** The journal in plain sentences: who did what, on whose behalf, until when. */
import { wordsOf } from '../commands/catalogue.js';
import { en, vi } from '../commands/phrases.js';
import type { Told, Written } from '../commands/told.js';
import type { Language } from '../language/texts.js';
import type { JournalEntry } from './entry.js';
import { registerSentences } from './register-sentences.js';
import { type Beside, toldOf } from './telling.js';

/** A piece of a sentence; what silence made stands in the colour of the seal. */
export interface SentencePart {
  readonly text: string;
  readonly seal: boolean;
}

/** The sentence of an entry, in pieces. A command that is not known is told by its name, so that nothing is hidden. */
export function journalSentence(entry: JournalEntry, beside: Beside): SentencePart[] {
  const told = toldOf(entry, beside);
  if (entry.withheld === true) return [{ text: withoutContent(entry.command, told, beside.language), seal: false }];
  const known = writerOf(entry.command, beside.language);
  const written = known === undefined ? [entry.command, told.signed].filter(Boolean).join('. ') : known(told);
  const parts = typeof written === 'string' ? [written] : written;
  return parts.map((part) =>
    typeof part === 'string' ? { text: part, seal: false } : { text: part.seal, seal: true },
  );
}

const unread = {
  vi: (agency: string, act: string) => `${agency}: ${act}; nội dung không hiển thị với cơ quan của người xem`,
  en: (agency: string, act: string) => `${agency}: ${act}; its content is not shown to your agency`,
};

/** That it was done, by whom and about whom, where what was said in it may not be read. */
function withoutContent(command: string, told: Told, language: Language): string {
  const words = wordsOf(command, language);
  const title = words?.title({ agency: told.about, lead: told.agency }) ?? command;
  const act = title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);
  return `${unread[language](told.agency, act)}${{ vi, en }[language].end(told)}`;
}

/** The same as one text, to be heard or copied. */
export function journalText(entry: JournalEntry, beside: Beside): string {
  return journalSentence(entry, beside)
    .map(({ text }) => text)
    .join('');
}

function writerOf(command: string, language: Language): ((told: Told) => Written) | undefined {
  const others = new Map<string, (told: Told) => Written>(Object.entries(registerSentences[language]));
  return wordsOf(command, language)?.journal ?? others.get(command);
}
