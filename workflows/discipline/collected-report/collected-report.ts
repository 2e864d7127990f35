/**
 * One week of a report that is collected from units (báo cáo tổng hợp): each unit hands in its row until the hour and may correct it until
 * then; after the hour it is late and named; the agency whose form it is compiles a table that stays as it is (TC-3, TC-4).
 */
import type { CivilDate, Instant } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';
import type { ReportField } from '../report-form/report-form.js';
import type { Occurrence } from './occurrence.js';

export const COLLECTED_REPORT_STATES = ['new', 'open', 'compiled'] as const;
export type CollectedReportState = (typeof COLLECTED_REPORT_STATES)[number];

/** What a unit handed in: its values in the order of the fields. */
export interface RowOfUnit {
  readonly unit: string;
  readonly values: readonly (string | number)[];
  readonly at: Instant;
  /** Name of who handed it in. */
  readonly by: string | null;
  /** After the hour. */
  readonly late: boolean;
  /** How often it was corrected before the hour. */
  readonly corrected: number;
}

/** The table as it was compiled: it never changes, whatever comes later. */
export interface CompiledTable {
  readonly at: Instant;
  readonly by: string | null;
  readonly rows: readonly RowOfUnit[];
  /** One for each field; null where it holds text. */
  readonly totals: readonly (number | null)[];
  /** Codes of the units that were late, and of those from which nothing had come. */
  readonly late: readonly string[];
  readonly missing: readonly string[];
}

export interface CollectedReportContext extends CaseContext {
  /** Id of the form; what it said when this week was opened is kept beside it. */
  readonly form: string;
  readonly fields: readonly ReportField[];
  readonly units: readonly string[];
  readonly occurrence: Occurrence;
  readonly rows: readonly RowOfUnit[];
  /** Who had sent nothing when the hour came, as the clock named them; left out before. */
  readonly named?: { readonly at: Instant; readonly units: readonly string[] };
  /** When units that were late were urged, and which. */
  readonly urged: readonly { readonly at: Instant; readonly on: CivilDate; readonly units: readonly string[] }[];
  readonly compiled: CompiledTable | null;
}

export type CollectedReport = Case<CollectedReportState, CollectedReportContext>;

/** The units from which nothing has come yet, in the order of the form. */
export function missingUnits({ units, rows }: Pick<CollectedReportContext, 'units' | 'rows'>): string[] {
  return units.filter((unit) => !rows.some((row) => row.unit === unit));
}
