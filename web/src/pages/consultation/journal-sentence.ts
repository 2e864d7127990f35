/** The journal in plain sentences: who did what, on whose behalf, until when. */
import type { Language } from '../../language/language.js';
import type { EntryCommand, JournalEntry } from './journal-entry.js';
import { journalSentencesEn } from './journal-sentences.en.js';
import { journalSentencesVi } from './journal-sentences.vi.js';
import { type Beside, type Told, toldOf } from './journal-told.js';

/** A piece of a sentence; what silence made stands in the colour of the seal. */
export interface SentencePart {
  readonly text: string;
  readonly seal: boolean;
}

/** What a sentence is written as: text, or pieces of which some are in the colour of the seal. */
export type Written = string | readonly (string | { readonly seal: string })[];
export type JournalSentences = Readonly<Record<EntryCommand, (told: Told) => Written>>;

const SENTENCES: Readonly<Record<Language, JournalSentences>> = { vi: journalSentencesVi, en: journalSentencesEn };

/** The sentence of an entry, in pieces. A command that is not known is told by its name, so that nothing is hidden. */
export function journalSentence(entry: JournalEntry, beside: Beside): SentencePart[] {
  const known = new Map(Object.entries(SENTENCES[beside.language])).get(entry.command);
  const told = toldOf(entry, beside);
  const written = known === undefined ? [entry.command, told.signed].filter(Boolean).join('. ') : known(told);
  const parts = typeof written === 'string' ? [written] : written;
  return parts.map((part) =>
    typeof part === 'string' ? { text: part, seal: false } : { text: part.seal, seal: true },
  );
}

/** The same as one text, for whoever hears or copies it. */
export function journalText(entry: JournalEntry, beside: Beside): string {
  return journalSentence(entry, beside)
    .map(({ text }) => text)
    .join('');
}
