/** What an entry of a consultation's journal carried, as far as a reader may know it: that and when it was done is never withheld. */
import {
  type Actor,
  type CommandName,
  isCommandName,
  type OpenInput,
  rowOf,
} from '../../../workflows/commands/commands.js';
import { contactsAsRead } from './contacts-as-read.js';
import type { Reading } from './reading.js';

/** Who reads: their agency, what they read of the consultation, and whether their agency leads it. */
export interface JournalReader {
  readonly reading: Reading;
  readonly agency: string | null;
  readonly leads: boolean;
}

export interface CarriedEntry {
  readonly command: string;
  readonly actor: Pick<Actor, 'kind' | 'agency'>;
  readonly with: object;
}

/** Of what a command carries: who it was about, how it was counted, and by when. None of it says what anybody thinks. */
const FACTS: readonly string[] = [
  'agency',
  'competentAgency',
  'ground',
  'receivedAt',
  'answerBy',
  'workingDays',
  'heldOn',
  'number',
  'officer',
];

/** What it carried, shortened to what is no content where this reader may not know more; `withheld` says whether it was. */
export function carriedAsRead(
  entry: CarriedEntry,
  reader: JournalReader,
): { readonly with: object; readonly withheld: boolean } {
  if (isOpen(entry, reader)) return openAsRead(entry, reader);
  const kept = Object.entries(entry.with).filter(([key]) => FACTS.includes(key));
  return { with: Object.fromEntries(kept), withheld: true };
}

/** An entry that is open carries one thing that may not be: what others said before the letter, until their answers are in. */
function openAsRead({ with: carried }: CarriedEntry, { reading, agency, leads }: JournalReader) {
  const { contacts } = carried as OpenInput;
  if (leads || reading !== 'before-limit' || contacts === undefined) return { with: carried, withheld: false };
  const shown = contactsAsRead(contacts, agency);
  const withheld = shown.some((contact, index) => contact !== contacts[index]);
  return { with: { ...carried, contacts: shown }, withheld };
}

function isOpen({ command, actor, with: carried }: CarriedEntry, { reading, agency, leads }: JournalReader): boolean {
  if (leads || actor.kind !== 'person' || !isCommandName(command)) return true;
  // What was drafted before it was sent stays with its own agency, whoever reads the rest.
  if (command === 'consultation.draft') return false;
  if (reading !== 'before-limit') return reading === 'whole';
  return isOnRequest(command) || actor.agency === agency || concerns(carried, agency);
}

const isOnRequest = (command: CommandName): boolean => rowOf(command).about === 'consultation';

/** Whether an act of the lead is about the reader's own opinion, or one that it took over. */
function concerns(carried: object, agency: string | null): boolean {
  const { agency: about } = carried as { readonly agency?: unknown };
  return typeof about === 'string' && about.split('~')[0] === agency;
}
