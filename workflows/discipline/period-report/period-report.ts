/**
 * A report by period (báo cáo định kỳ, đột xuất): of the Office to the chairman, of home affairs to the committee. Its figures are
 * frozen when it is made; afterwards only its words change, and nothing once it is signed (HP-11, PY-3, TN-3a).
 */
import type { CivilDate, Instant } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';
import type { PeriodFigures, ReportFacts } from './figures.js';
import type { Span } from './spans.js';

export const PERIOD_REPORT_STATES = ['new', 'made', 'submitted', 'signed', 'sent', 'discarded'] as const;
export type PeriodReportState = (typeof PERIOD_REPORT_STATES)[number];

/** To whom it goes: the Office reports to the chairman, home affairs to the committee. */
export type ReportAudience = 'chairman' | 'committee';

export interface PeriodReportContext extends CaseContext {
  readonly audience: ReportAudience;
  readonly span: Span;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly figures: PeriodFigures;
  /** SHA-256 of the canonical JSON of the figures, and how far the journal had come when they were counted. */
  readonly hash: string;
  readonly covers: ReportFacts['covers'];
  /** Name of who made it. */
  readonly madeBy: string | null;
  readonly assessment: string | null;
  readonly proposals: string | null;
  readonly returned: { readonly reason: string; readonly by: string | null; readonly at: Instant } | null;
  readonly signedBy: string | null;
  readonly signedAt: Instant | null;
  readonly number: string | null;
  readonly sentOn: CivilDate | null;
  readonly discarded: string | null;
}

export type PeriodReport = Case<PeriodReportState, PeriodReportContext>;
