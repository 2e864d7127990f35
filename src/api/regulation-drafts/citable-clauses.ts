/** The clauses that a regulation may cite, as they are shown. */
import type { CitedClauseView } from '../../http/problems/problem.js';
import { wordingOf } from '../../rules/regulations/clause-wording.js';
import type { Clauses } from '../../rules/regulations/read-clauses.js';

/** Every clause, in the order of the file. */
export function citable({ clauses }: Clauses): CitedClauseView[] {
  return [...clauses.values()].map(({ id, duty, document }) => ({
    id,
    number: document.number,
    date: document.date,
    duty,
    wording: wordingOf(id),
  }));
}
