/**
 * The yearly plan of inspections (kế hoạch thanh tra, kiểm tra hằng năm) of home affairs: the units, the periods inspected, the months and
 * what is examined, with public-duty content (kiểm tra hoạt động công vụ) or not at all (HG-2.3). The chairman approves it; what is changed
 * later is approved again, and meanwhile the approved plan stands.
 */
import type { CivilDate } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';
import type { Period } from '../period.js';

export const INSPECTION_PLAN_STATES = ['new', 'draft', 'submitted', 'approved', 'withdrawn'] as const;
export type InspectionPlanState = (typeof INSPECTION_PLAN_STATES)[number];

/** One inspection that is planned; its number is its place in the plan, from 1. */
export interface PlanItem extends Period {
  /** Code of the agency that is inspected. */
  readonly unit: string;
  /** The month of the year in which it is carried out, 1 to 12. */
  readonly month: number;
  readonly content: string;
  /** Whether it examines how public duty is done. */
  readonly publicDuty: boolean;
}

export interface PlanContent {
  readonly subject: string;
  readonly year: number;
  /** The document on which it rests. */
  readonly basis: string;
  /** What is examined of public duty: whether duties and assigned tasks are done (HG-2.3). */
  readonly publicDuty: string;
  readonly items: readonly PlanItem[];
}

export interface ApprovedPlan extends PlanContent {
  /** Number of the decision, and its day. */
  readonly number: string;
  readonly on: CivilDate;
  /** Name of who approved it. */
  readonly by: string | null;
}

export interface InspectionPlanContext extends CaseContext, PlanContent {
  /** The plan as it was approved last: planned inspections name its items. Null before that. */
  readonly approved: ApprovedPlan | null;
  /** Why the chairman sent it back; null where that was not so, or it has been submitted again. */
  readonly sentBack: string | null;
  /** Why it was withdrawn; null where it was not. */
  readonly withdrawn: string | null;
}

export type InspectionPlan = Case<InspectionPlanState, InspectionPlanContext>;
