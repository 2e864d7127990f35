/** Looking for an agency to ask: by its name, or by what it does in the words that people use for it. */
import { lookingFor } from '../../../../workflows/commands/looked-for.js';

interface Findable {
  readonly code: string;
  readonly name: string;
  readonly functions: readonly string[];
}

interface FoundAgency<A extends Findable> {
  readonly agency: A;
  /** The function by whose words it was found; null where its name was. */
  readonly by: string | null;
}

/** Those whose name has what was typed first, then those that have a function called so; all while nothing is typed. */
export function agenciesFor<A extends Findable>(
  agencies: readonly A[],
  typed: string,
  wordsOf: (relation: string) => readonly string[],
): FoundAgency<A>[] {
  const isFound = lookingFor(typed);
  const byName: FoundAgency<A>[] = [];
  const byFunction: FoundAgency<A>[] = [];
  for (const agency of agencies) {
    if (isFound(agency.name) !== null) byName.push({ agency, by: null });
    else {
      const by = agency.functions.find((code) => wordsOf(code).some((word) => isFound(word) !== null));
      if (by !== undefined) byFunction.push({ agency, by });
    }
  }
  return [...byName, ...byFunction];
}
