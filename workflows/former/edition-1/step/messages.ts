/** What the engine tells people: data only. The inbox keeps it, and the words are chosen where it is read. */
import type { Role } from '../commands/commands.js';

/** Whom a message is for: everyone of an agency, or those of one role in it. */
export interface Recipient {
  readonly agency: string;
  readonly role: Role | null;
}

export interface Message {
  /** What happened; the kinds stand beside the composers of each machine. */
  readonly kind: string;
  readonly to: readonly Recipient[];
  /** Plain values that the words need; instants in UTC. */
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
}

export const everyoneIn = (agency: string): Recipient => ({ agency, role: null });
export const headOf = (agency: string): Recipient => ({ agency, role: 'head' });
