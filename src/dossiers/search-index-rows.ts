/**
 * The rows by which lists find a consultation: the words of its subject, and its parties. They are written in the same
 * transaction as the consultation, and only when its subject, lead or consulted agencies change.
 */
import type { Dossier } from '../../workflows/dossier/dossier.js';
import type { Row, Tx } from '../persistence/store.js';
import { markedText, wordsOf } from './search-words.js';

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
  const old = before?.consultation.context.subject ?? '';
  const { subject } = after.consultation.context;
  if (subject !== old) {
    collectSubject(changes, 'gone', province, after.id, old);
    collectSubject(changes, 'come', province, after.id, subject);
  }
  if (before === null || partiesMayDiffer(before, after)) collectParties(changes.parties, province, before, after);
}

function collectSubject(
  { words, texts }: SearchIndexChanges,
  to: keyof Change,
  province: string,
  consultation: string,
  subject: string,
): void {
  const entries = wordsOf(subject);
  if (entries.length === 0) return;
  for (const entry of entries) words[to].push({ province, words: entry, consultation_id: consultation });
  const text = to === 'come' ? { text: markedText(subject), folded: markedText(subject, 'folded') } : {};
  texts[to].push({ province, consultation_id: consultation, ...text });
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
