/** What a row of the catalogue of cases says of a command. */
import type { Shape } from '../commands/fields.js';
import type { Capacity } from '../commands/rows/command-row.js';
import type { CaseKind } from './case.js';

/** Whose act it is: by the place that an agency has in the case, or by its office. */
export type CaseParty =
  | 'holder'
  | 'raiser'
  | 'concerned'
  | 'office'
  | 'chairman'
  | 'home-affairs'
  | 'any-agency'
  | 'public';

/**
 * In which capacity; `named-or-head` is the person who has the case in hand, or the head of the agency, `person-concerned` the one
 * whom it is about.
 */
export type CaseCapacity = Capacity | 'named-or-head' | 'person-concerned';

export interface CaseRow {
  readonly kind: CaseKind;
  /** Whether a case begins with it; all others are about a case that there is. */
  readonly begins?: true;
  /** Any of these may give it. */
  readonly by: readonly (readonly [CaseParty, CaseCapacity])[];
  /** Below the case; for a command that begins one, below its kind ("" for the kind itself). */
  readonly path: string;
  /** What it does, for the description of the interface. */
  readonly summary: string;
  /** The clauses that it carries out (clauses.yaml). */
  readonly clauses: readonly string[];
  readonly input: Shape;
}
