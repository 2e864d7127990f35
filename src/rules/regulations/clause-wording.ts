/**
 * What the directives themselves say, word for word. `duty` in clauses.yaml is our own short account of a clause in English; a
 * person who is refused something reads the text of the document instead.
 */
import { type Clauses, readClauses } from './read-clauses.js';

let installed: Clauses['clauses'] | undefined;

/** The words of a clause in its document, Vietnamese, without quotation marks; null where there is no such clause. */
export function wordingOf(clause: string): string | null {
  installed ??= readClauses().clauses;
  return installed.get(clause)?.words ?? null;
}
