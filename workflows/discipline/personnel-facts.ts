/** The figures that the law of reviews and commendations is told; the journal keeps them. */
import type { CivilDate } from '../limits/time.js';

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

/** How the agency answered what it was asked in the days that are named: counted by the engine, never typed in. */
export interface AnsweringFigures {
  readonly asked: number;
  readonly onTime: number;
  readonly silent: number;
  readonly late: number;
}

/** What the law of commendations is told; null: there is no such agency. */
export interface CommendationFacts {
  readonly figures: AnsweringFigures | null;
}
