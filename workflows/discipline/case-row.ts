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
  | 'public'
  | 'clock';

/**
 * In which capacity; `named-or-head` is the person who has the case in hand, or the head of the agency, `person-concerned` the one
 * whom it is about.
 */
export type CaseCapacity = Capacity | 'named-or-head' | 'person-concerned';

/** Who is told of a case: by the place that an agency or a person has in it. `units` are those that a collected report asks, `missing` those of them from which nothing came. */
export type CasePlace =
  | 'holder'
  | 'holder-head'
  | 'holder-clerks'
  | 'raiser'
  | 'concerned'
  | 'person-concerned'
  | 'team'
  | 'units'
  | 'missing'
  | 'giver'
  | 'office'
  | 'chairman'
  | 'home-affairs';

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
  /** Who must act next; left out: whoever has the case in hand then, where that is not who gave the command. */
  readonly awaits?: readonly CasePlace[];
  /** Whom it is told to beside; nobody of them learns what they may not read. */
  readonly tells?: readonly CasePlace[];
}
