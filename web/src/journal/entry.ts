/** An entry of the journal as its sentence needs it, and what a command may have carried, read without trusting its types. */
import type { CommandName, SystemCommand } from '../../../workflows/commands/commands.js';
import type { Schemas } from '../api/client.js';

export type EntryCommand = CommandName | SystemCommand['command'];

export type JournalEntry = Pick<Schemas['JournalItem'], 'seq' | 'at' | 'effectiveAt' | 'actor' | 'command' | 'with'> &
  Partial<Pick<Schemas['JournalItem'], 'delegation' | 'withheld'>>;

/** The text that an entry carries under a name; empty where there is none. */
export function textIn(carried: Readonly<Record<string, unknown>>, key: string): string {
  const value = carried[key];
  return typeof value === 'string' ? value : '';
}

/** The whole number under a name, 0 where there is none. */
export function numberIn(carried: Readonly<Record<string, unknown>>, key: string): number {
  const value = carried[key];
  return typeof value === 'number' ? value : 0;
}

/** The list under a name, empty where there is none. */
export function listIn(carried: Readonly<Record<string, unknown>>, key: string): readonly unknown[] {
  const value = carried[key];
  return Array.isArray(value) ? value : [];
}

/** What stands under a name as a map, or null. */
export function mapIn(
  carried: Readonly<Record<string, unknown>>,
  key: string,
): Readonly<Record<string, unknown>> | null {
  const value = carried[key];
  return isMap(value) ? value : null;
}

/** Whether a value has named parts. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The agency in the name of a limit's subject: "SXD" in "1:SXD" and in "dispute:1:SXD"; null for a dispute as a whole. */
export function agencyOfSubject(subject: string): string | null {
  const [round = '', agency, ofSession] = subject.split(':');
  return (round === 'dispute' ? ofSession : agency) ?? null;
}
