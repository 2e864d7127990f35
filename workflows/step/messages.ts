/** What the engine tells people: data only. The inbox keeps it, and the words are chosen where it is read. */
import type { Role } from '../commands/commands.js';

/** Whom a message is for: everyone of an agency, or those of one role in it. */
export interface Recipient {
  readonly agency: string;
  readonly role: Role | null;
  /** The one person of the agency that it is for; left out, or null: everyone, or those of the role. */
  readonly person?: string | null;
}

export interface Message {
  /** What happened; the kinds stand beside the composers of each machine, all of them in dossier/message-kinds.ts. */
  readonly kind: string;
  readonly to: readonly Recipient[];
  /** Plain values that the words need; instants in UTC. */
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
}

export const everyoneIn = (agency: string): Recipient => ({ agency, role: null });
export const personIn = (agency: string, person: string): Recipient => ({ agency, role: null, person });
export const headOf = (agency: string): Recipient => ({ agency, role: 'head' });
