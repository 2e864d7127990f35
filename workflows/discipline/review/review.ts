/**
 * A review of responsibility (kiểm điểm trách nhiệm) of an agency, and of a person of it where one is named: proposed with its ground and
 * figures, explained by both within a day, what mitigates considered in words, concluded; what the conclusion proposes is decided by the
 * chairman (PY-1.7, PY-1.6b and the same of TN-2e and HP-3, TN-2d and HP-6, TN-3b).
 */
import type { CivilDate, Instant } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';
import type { Decision } from '../decision.js';
import type { Concerned } from '../unconcerned.js';

export const REVIEW_STATES = ['new', 'explaining', 'concluding', 'proposing', 'concluded', 'decided'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Who explains: the head for the agency, the person for themselves. */
export const EXPLAINERS = ['agency', 'person'] as const;
export type Explainer = (typeof EXPLAINERS)[number];

/** What became of a claim that somebody dared to think and to act for the common good (Decree 73/2023/NĐ-CP). */
export const MITIGATIONS = ['accepted', 'partly-accepted', 'not-accepted'] as const;
export type Mitigation = (typeof MITIGATIONS)[number];

export const REVIEW_OUTCOMES = [
  'none',
  'reminder',
  'discipline-proposed',
  'transfer-proposed',
  'replacement-proposed',
] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** What the chairman has to decide. */
export const PROPOSING: readonly ReviewOutcome[] = ['discipline-proposed', 'transfer-proposed', 'replacement-proposed'];

/**
 * What of an agency reached a threshold in a quarter: counted by the engine within the transaction that decides, never typed in.
 * Thresholds are data (workflows/data/discipline/review-thresholds.yaml); what one said then is kept here.
 */
export interface CountedThreshold {
  readonly threshold: string;
  readonly clauses: readonly string[];
  readonly least: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Every request that is counted: id of the consultation and name of the opinion. */
  readonly counted: readonly { readonly consultation: string; readonly opinion: string }[];
}

/** What the law of reviews is told of a threshold that a proposal names; null: there is no such threshold. */
export interface ReviewFacts {
  readonly figures: CountedThreshold | null;
  /** Id of the review in which the same threshold of the same quarter stands already. */
  readonly under: string | null;
}

export interface Explanation {
  readonly text: string;
  readonly by: string | null;
  readonly at: Instant;
  /** Whether that was after its day. */
  readonly late: boolean;
  /** Why they should be protected for daring to think and to act; null where that is not claimed. */
  readonly mitigation: string | null;
  readonly considered: {
    readonly finding: Mitigation;
    readonly words: string;
    readonly by: string | null;
    readonly at: Instant;
  } | null;
}

export interface ReviewContext extends CaseContext {
  readonly concerned: Concerned;
  readonly ground: string;
  readonly figures: CountedThreshold | null;
  readonly explainBy: CivilDate;
  readonly concludeBy: CivilDate;
  readonly explanations: Readonly<Record<Explainer, Explanation | null>>;
  readonly conclusion: {
    readonly outcome: ReviewOutcome;
    readonly words: string;
    readonly number: string;
    readonly on: CivilDate;
    /** Code of the agency that concluded, and the name of its head. */
    readonly agency: string;
    readonly by: string | null;
  } | null;
  readonly decision: Decision | null;
}

export type Review = Case<ReviewState, ReviewContext>;
