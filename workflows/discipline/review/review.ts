/**
 * A review of responsibility (kiểm điểm trách nhiệm) of an agency, and of a person of it where one is named: proposed with its ground and
 * figures, explained by both within a day, what mitigates considered in words, concluded; what the conclusion proposes is decided by the
 * chairman (PY-1.7, PY-1.6b and the same of TN-2e and HP-3, TN-2d and HP-6, TN-3b).
 */
import type { CivilDate, Instant } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';
import type { Decision } from '../decision.js';
import type { CountedThreshold } from '../personnel-facts.js';
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
