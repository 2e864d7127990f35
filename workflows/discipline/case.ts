/**
 * A case of discipline (việc kỷ cương): what the directives order beside the consultations themselves, such as a petition about how a
 * matter was handled, an inspection or a review of responsibility. Each kind runs a course of its own; what follows is common to all.
 */
import type { CivilDate, Instant } from '../limits/time.js';
import type { Stored } from '../step/kernel.js';

export const CASE_KINDS = [
  'petition',
  'review',
  'commendation',
  'step-proposal',
  'difficulty',
  'inspection-plan',
  'draw',
  'inspection',
  'period-report',
  'follow-up-review',
  'figure-objection',
  'report-form',
  'collected-report',
  'procedure',
  'delegated-power',
  'regulation-review',
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** Registers and forms: what is listed there stands, and waits for nobody by itself. */
export const STANDING_KINDS: readonly CaseKind[] = ['report-form', 'procedure', 'delegated-power'];

/** Who has a case in hand: the person where one was named, else whoever is the head of the agency. */
export interface Holder {
  readonly agency: string;
  readonly person: string | null;
}

/** What every case holds, whatever its kind. */
export interface CaseContext {
  /** One line, as lists show it. */
  readonly subject: string;
  /** Code of the agency that entered it, and when. */
  readonly raisedBy: string;
  readonly raisedAt: Instant;
  /** Whom it is about; null where that is nobody in particular. */
  readonly concerns: { readonly agency: string | null; readonly person: string | null };
  readonly holder: Holder;
  /** The last civil day on which the next step is in time; null while nothing is set. */
  readonly dueOn: CivilDate | null;
  /** The limit of which the clock has told that it passed; left out while none has. */
  readonly passed?: CivilDate;
}

/** A case as it stands. */
export interface Case<State extends string = string, Context extends CaseContext = CaseContext>
  extends Stored<State, Context> {
  readonly kind: CaseKind;
}

/** The state in which every course begins: nothing is known yet. */
export const UNOPENED = 'new';
