/** The figures of a period as a report keeps them: numbers only, each by the name of its rule (src/figures/step-figures.ts). */
import type { CivilDate, Instant } from '../../limits/time.js';

/** A figure by its name: "late" → 3. */
export type Figures = Readonly<Record<string, number>>;

export interface AgencyFigures {
  readonly agency: string;
  readonly name: string;
  readonly figures: Figures;
}

/** Of the steps that one person held; beside the collective's, never instead of them (TN-2i, HG-2.4). */
export interface PersonFigures {
  readonly agency: string;
  readonly person: string;
  readonly name: string;
  readonly figures: Figures;
}

/** Working days that a step took, in the whole province (`agency` null) or in one agency. */
export interface StepTime {
  readonly step: string;
  readonly agency: string | null;
  readonly count: number;
  readonly median: number;
  readonly ninetieth: number;
}

export interface DisputesAtStage {
  readonly stage: string;
  readonly holder: string | null;
  readonly count: number;
  readonly overdue: number;
  /** Whole days since the oldest was opened. */
  readonly oldestDays: number;
}

/** Everything that a report says in numbers. */
export interface PeriodFigures {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** What happened later is not in them. */
  readonly upTo: Instant;
  readonly agencies: readonly AgencyFigures[];
  readonly people: readonly PersonFigures[];
  readonly totals: Figures;
  readonly times: readonly StepTime[];
  readonly disputes: readonly DisputesAtStage[];
  /** Difficulties reported in the period, and how many of them were answered (HP-12). */
  readonly difficulties: { readonly reported: number; readonly answered: number };
}

/** What the law of a report is told: the figures, what they were counted from, and how far the journal had come. */
export interface ReportFacts {
  readonly figures: PeriodFigures;
  /** SHA-256 of the canonical JSON of `figures`. */
  readonly hash: string;
  /** The steps behind each figure, as "opinion CONSULTATION KEY". */
  readonly behind: Readonly<Record<string, readonly string[]>>;
  readonly covers: {
    /** The last entry of the province's journal; null where there was none. */
    readonly entry: {
      readonly chain: string;
      readonly seq: number;
      readonly hash: string;
      readonly at: Instant;
    } | null;
    /** The last checkpoint of the log: its number, how many leaves it has, its hash. */
    readonly checkpoint: { readonly seq: number; readonly size: number; readonly hash: string } | null;
  };
}
