/**
 * An inspection of public duty (thanh tra, kiểm tra hoạt động công vụ) of a unit for a period: planned, unannounced by a draw, following a
 * report, or by the unit itself (tự kiểm tra); findings, a conclusion, and measures that are followed until they are carried out
 * (PY-1.6, HG-2.1, HG-2.2).
 */
import type { CivilDate } from '../../limits/time.js';
import type { Case, CaseContext, Holder } from '../case.js';
import type { Period } from '../period.js';

/** An unannounced inspection is `sealed` where another is `announced`: its unit does not know of it, and neither when it is called off. */
export const INSPECTION_STATES = [
  'new',
  'announced',
  'sealed',
  'begun',
  'concluded',
  'closed',
  'cancelled',
  'called-off',
] as const;
export type InspectionState = (typeof INSPECTION_STATES)[number];

/** Why there is one. */
export const INSPECTION_GROUNDS = ['planned', 'unannounced', 'following-a-report', 'self'] as const;
export type InspectionGround = (typeof INSPECTION_GROUNDS)[number];

export const TEAM_PARTS = ['leader', 'member'] as const;
export type TeamPart = (typeof TEAM_PARTS)[number];

export const FINDING_WEIGHTS = ['in-order', 'shortcoming', 'breach'] as const;
export type FindingWeight = (typeof FINDING_WEIGHTS)[number];

export interface Finding {
  readonly about: string;
  readonly weight: FindingWeight;
  /** The rule by which it is judged, or the document that shows it. */
  readonly basis: string;
  readonly on: CivilDate;
  /** Name of who recorded it. */
  readonly by: string | null;
}

/** What the conclusion orders (kiến nghị, biện pháp xử lý). It is open until it was reported carried out, and again when that was not accepted. */
export interface Measure {
  readonly what: string;
  readonly agency: string;
  /** Who carries it out; null where whoever is the head does. */
  readonly person: string | null;
  readonly dueOn: CivilDate;
  readonly reported: {
    readonly doneOn: CivilDate;
    readonly evidence: string;
    /** Whether it was done after its date. */
    readonly late: boolean;
    readonly by: string | null;
  } | null;
  readonly accepted: { readonly on: CivilDate; readonly by: string | null } | null;
  /** How often, when and why a report was not accepted. */
  readonly returned: readonly { readonly on: CivilDate; readonly reason: string }[];
}

export interface InspectionContext extends CaseContext {
  readonly ground: InspectionGround;
  /** What was named for it: the plan and the number of its item, the draw and what was drawn, or the report. */
  readonly plan: string | null;
  readonly item: number | null;
  readonly draw: string | null;
  readonly drawn: string | null;
  readonly report: string | null;
  /** The period inspected. */
  readonly period: Period;
  readonly content: string;
  readonly team: readonly { readonly person: string; readonly part: TeamPart }[];
  readonly begun: { readonly on: CivilDate; readonly decision: string } | null;
  readonly findings: readonly Finding[];
  readonly conclusion: {
    readonly text: string;
    readonly number: string;
    readonly on: CivilDate;
    /** Whether that was after its date. */
    readonly late: boolean;
    readonly by: string | null;
  } | null;
  readonly measures: readonly Measure[];
  readonly cancelled: { readonly reason: string; readonly on: CivilDate } | null;
}

export type Inspection = Case<InspectionState, InspectionContext>;

/** A measure is open while somebody still has to carry it out. */
export const isOpen = ({ reported }: Measure): boolean => reported === null;

/** Who has a concluded inspection in hand, and until when: of the open measures, the one with the earliest date; then who inspected. */
export function heldFor(
  measures: readonly Measure[],
  inspecting: string,
): { readonly holder: Holder; readonly dueOn: CivilDate | null } {
  const [next] = measures.filter(isOpen).sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  if (next === undefined) return { holder: { agency: inspecting, person: null }, dueOn: null };
  return { holder: { agency: next.agency, person: next.person }, dueOn: next.dueOn };
}
