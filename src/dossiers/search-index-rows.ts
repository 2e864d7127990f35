/**
 * The rows by which lists find a consultation: the words of its subject, the numbers of its documents, and its parties.
 * They are written in the same transaction as the consultation, and only when one of these changes.
 */
import type { Dossier } from '../../workflows/dossier/dossier.js';
import type { Row, Tx } from '../persistence/store.js';
import { type NumberSources, numbersIn, numbersOfText, sameSources, sourcesOfNumbers } from './document-numbers.js';
import { allForSearch, numberForSearch, type SearchText, subjectForSearch } from './search-words.js';

/** Rows of a table to insert, and keys of rows to delete. */
interface Change {
  readonly gone: Row[];
  readonly come: Row[];
}

/** The changes of each of the three tables. */
export interface SearchIndexChanges {
  readonly words: Change;
  readonly texts: Change;
  readonly parties: Change;
}

/**
 * Sends the changes, one statement for each set that is not empty. The promises end with the statements. Derived rows never
 * keep a command from being carried out: a row that is there already, as after a repair by hand, is left as it is.
 */
export function writeSearchIndex(tx: Tx, { words, texts, parties }: SearchIndexChanges): Promise<unknown>[] {
  return [
    tx.remove('consultation_words', words.gone),
    tx.insert('consultation_words', words.come, 'ignore'),
    tx.remove('consultation_texts', texts.gone),
    tx.insert('consultation_texts', texts.come, 'ignore'),
    tx.remove('consultation_parties', parties.gone),
    tx.insert('consultation_parties', parties.come, 'ignore'),
  ];
}

/** No change yet, for `collectSearchIndex` to add to. */
export function noChanges(): SearchIndexChanges {
  const none = (): Change => ({ gone: [], come: [] });
  return { words: none(), texts: none(), parties: none() };
}

/** Every row by which lists find a consultation as it now stands. */
export function searchIndexOf(province: string, dossier: Dossier): { words: Row[]; texts: Row[]; parties: Row[] } {
  const changes = noChanges();
  collectSearchIndex(changes, province, null, dossier);
  return { words: changes.words.come, texts: changes.texts.come, parties: changes.parties.come };
}

/** Adds what the step from one dossier to the next changes; `before` is null for a new consultation, `after` where there is none. */
export function collectSearchIndex(
  changes: SearchIndexChanges,
  province: string,
  before: Dossier | null,
  after: Dossier | null,
): void {
  if (after === null) return;
  const [old, now] = [before === null ? null : sourcesOfNumbers(before), sourcesOfNumbers(after)];
  if (old === null || !sameSources(old, now)) {
    const read = readOnce();
    const texts = [textsOf(before, old, read), textsOf(after, now, read)] as const;
    collectTexts(changes, { province, consultation: after.id }, ...texts);
  }
  if (before === null || partiesMayDiffer(before, after)) collectParties(changes.parties, province, before, after);
}

/** How the texts of a dossier are read. */
interface Read {
  readonly numbers: (text: string) => readonly string[];
  readonly subject: (text: string) => SearchText;
  readonly number: (text: string) => SearchText;
}

/** Reads each text once, for two dossiers that have nearly all of theirs in common. */
function readOnce(): Read {
  return { numbers: once(numbersOfText), subject: once(subjectForSearch), number: once(numberForSearch) };
}

function once<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.set(text, found);
    return found;
  };
}

/** What a dossier is found by: its subject, and the numbers of its documents. */
interface Texts {
  readonly entries: ReadonlySet<string>;
  readonly text: string;
  readonly folded: string;
}

const NOTHING: Texts = { entries: new Set(), text: '', folded: '' };

function textsOf(dossier: Dossier | null, sources: NumberSources | null, read: Read): Texts {
  if (dossier === null || sources === null) return NOTHING;
  const numbers = numbersIn(sources, read.numbers).map(read.number);
  const { entries, marked, folded } = allForSearch(read.subject(dossier.consultation.context.subject), numbers);
  return entries.length === 0 ? NOTHING : { entries: new Set(entries), text: marked, folded };
}

function collectTexts(
  { words, texts }: SearchIndexChanges,
  { province, consultation }: { readonly province: string; readonly consultation: string },
  old: Texts,
  now: Texts,
): void {
  const row = (entry: string): Row => ({ province, words: entry, consultation_id: consultation });
  for (const entry of old.entries) if (!now.entries.has(entry)) words.gone.push(row(entry));
  for (const entry of now.entries) if (!old.entries.has(entry)) words.come.push(row(entry));
  if (old.text === now.text && old.folded === now.folded) return;
  if (old.entries.size > 0) texts.gone.push({ province, consultation_id: consultation });
  const { text, folded } = now;
  if (now.entries.size > 0) texts.come.push({ province, consultation_id: consultation, text, folded });
}

/** Whether the parties need comparing: nearly every step leaves lead and agencies as they are. */
function partiesMayDiffer(before: Dossier, after: Dossier): boolean {
  if (before.consultation.context.lead !== after.consultation.context.lead) return true;
  if (before.opinions.length !== after.opinions.length) return true;
  return after.opinions.some((opinion, index) => opinion.context.heldBy !== before.opinions[index]?.context.heldBy);
}

function collectParties(parties: Change, province: string, before: Dossier | null, after: Dossier): void {
  const old = partiesOf(before);
  const now = partiesOf(after);
  const rowOf = ({ agency, part }: Party): Row => ({ province, agency, consultation_id: after.id, part });
  for (const [name, party] of now) if (!old.has(name)) parties.come.push(rowOf(party));
  for (const [name, party] of old) if (!now.has(name)) parties.gone.push(rowOf(party));
}

interface Party {
  readonly agency: string;
  readonly part: 'lead' | 'asked';
}

function partiesOf(dossier: Dossier | null): Map<string, Party> {
  const parties = new Map<string, Party>();
  if (dossier === null) return parties;
  const add = (agency: string, part: Party['part']) => parties.set(`${part} ${agency}`, { agency, part });
  add(dossier.consultation.context.lead, 'lead');
  for (const { context } of dossier.opinions) add(context.heldBy, 'asked');
  return parties;
}
