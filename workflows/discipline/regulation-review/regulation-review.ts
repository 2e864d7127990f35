/** The review of the working regulation (rà soát quy chế làm việc): a day by which it is due, and what came of it (TN-2j, HP-4). */
import type { CivilDate } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';

export const REGULATION_REVIEW_STATES = ['new', 'awaited', 'done'] as const;
export type RegulationReviewState = (typeof REGULATION_REVIEW_STATES)[number];

/** What came of it: the regulation stays as it is, is to be amended, or is to be replaced. */
export const RESULTS_OF_REVIEWS = ['kept', 'amended', 'replaced'] as const;
export type ResultOfReview = (typeof RESULTS_OF_REVIEWS)[number];

export interface RegulationReviewContext extends CaseContext {
  /** The working regulation by its number and date. */
  readonly regulation: string;
  /** How often the day was put off, last first. */
  readonly postponed: readonly { readonly from: CivilDate; readonly reason: string }[];
  readonly done: {
    readonly on: CivilDate;
    readonly result: ResultOfReview;
    readonly what: string;
    /** Whether that was after the day. */
    readonly late: boolean;
  } | null;
}

export type RegulationReview = Case<RegulationReviewState, RegulationReviewContext>;
