/**
 * A review of the follow-up list (rà soát): who looked at everything overdue or long-running, when, and what was found about each.
 * What has no finding stays on the list as such; nothing is let pass (HP-8, TN-2g, HP-11, PY-1.5).
 */
import type { CivilDate, Instant } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';

export const FOLLOW_UP_REVIEW_STATES = ['new', 'reviewing', 'concluded'] as const;
export type FollowUpReviewState = (typeof FOLLOW_UP_REVIEW_STATES)[number];

/** What was found about an item, by whom, and when it is looked at again. */
export interface Finding {
  readonly text: string;
  readonly by: string | null;
  readonly on: CivilDate;
  readonly againOn: CivilDate | null;
}

/** Something overdue or long-running, as the list had it when the review began. */
export interface FollowUpItem {
  /** By which the same thing is known in later reviews. */
  readonly item: string;
  readonly kind: string;
  readonly consultation: string;
  readonly subject: string;
  /** The agency that holds it, its head then, and the person who holds the step; null where that is not certain. */
  readonly agency: string | null;
  readonly head: string | null;
  readonly person: string | null;
  /** The limit that passed; of what is long-running, when it began. */
  readonly since: Instant;
  /** Whole days since then. */
  readonly days: number;
  readonly urged: number;
  /** The finding of an earlier review; null where it never had one. */
  readonly before: Finding | null;
}

export interface ReviewedItem extends FollowUpItem {
  readonly finding: Finding | null;
}

export interface FollowUpReviewContext extends CaseContext {
  readonly reviewedOn: CivilDate;
  readonly by: string | null;
  readonly items: readonly ReviewedItem[];
  readonly note: string | null;
  readonly concludedAt: Instant | null;
  /** How many items had no finding when it was concluded; they stay on the list. */
  readonly withoutFinding: number;
}

export type FollowUpReview = Case<FollowUpReviewState, FollowUpReviewContext>;
