/** What the law of plans and inspections is told of other plans and inspections; the journal keeps it (HG-2.2). */
import type { PlanItem } from '../inspection-plan/inspection-plan.js';
import type { Period } from '../period.js';

/** An inspection that there is: one that was cancelled is not told. */
export interface KnownInspection extends Period {
  readonly id: string;
  readonly subject: string;
  /** Code of the agency inspected. */
  readonly unit: string;
  /** Whether the unit inspects itself. */
  readonly self: boolean;
}

/** A case by its id and what it is about. */
export interface KnownCase {
  readonly id: string;
  readonly subject: string;
}

/** A draw whose secret was given, for an unannounced inspection. */
export interface KnownDraw {
  readonly source: string;
  readonly drawn: readonly string[];
}

export interface InspectionFacts {
  /** Inspections of the units that the command names whose period has a day in common with what it says; of a plan, those of its own items left out. */
  readonly inspections: readonly KnownInspection[];
  /** For a plan: the other plans of its year that were not withdrawn. */
  readonly plans: readonly KnownCase[];
  /** For a planned inspection: the item of the approved plan that it names; null where there is none. */
  readonly item: PlanItem | null;
  /** For an unannounced inspection: the opened draw that it names; null where there is none. */
  readonly draw: KnownDraw | null;
}

/** Where nothing was told, there is nothing. */
export const NOTHING_KNOWN: InspectionFacts = { inspections: [], plans: [], item: null, draw: null };
