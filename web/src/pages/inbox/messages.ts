/** What messages say about which consultation. */
import type { Schemas } from '../../api/client.js';
import { caseLink } from '../../discipline/case-link.js';
import { instantFrom } from '../../time/say.js';

export type Message = Schemas['InboxMessage'];

/** Where what a message is about is read: the consultation, or the case of discipline; null where it is about neither. */
export function pageOf(about: { readonly consultation: string | null; readonly case: string | null }): string | null {
  if (about.consultation !== null) return `/ho-so/${encodeURIComponent(about.consultation)}`;
  return about.case === null ? null : caseLink(about.case);
}

export interface Sentence {
  readonly before: string;
  /** The subject as it was written; null where the sentence does not name it. */
  readonly subject: string | null;
  readonly after: string;
}

/** The sentence around the subject, which is quoted in it and leads to the consultation. */
export function sentenceOf({ text, subject }: Pick<Message, 'text' | 'subject'>): Sentence {
  const quoted = subject === null || subject === '' ? -1 : text.indexOf(`“${subject}”`);
  if (subject === null || quoted === -1) return { before: text, subject: null, after: '' };
  const from = quoted + 1;
  return { before: text.slice(0, from), subject, after: text.slice(from + subject.length) };
}

/** Those that came after the newest one seen before: they are tinted. At first nothing is new. */
export function arrivedAfter(messages: readonly Message[], newest: string | null): ReadonlySet<string> {
  if (newest === null) return new Set();
  const seen = instantFrom(newest);
  return new Set(messages.filter(({ createdAt }) => instantFrom(createdAt) > seen).map(({ id }) => id));
}
