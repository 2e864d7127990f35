/**
 * The form of a report that is collected from units by the week (mẫu báo cáo định kỳ): what is asked, of whom, on which day and at which
 * hour, and when it is compiled. The letter of Tân Châu asks for Fridays, 14:00 and 16:00 (TC-3, TC-4); any other day, hour and field is
 * data of the same making.
 */
import type { Instant } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';

export const REPORT_FORM_STATES = ['new', 'in-force', 'stopped'] as const;
export type ReportFormState = (typeof REPORT_FORM_STATES)[number];

/** The days on which a unit can be asked to report, first to last of the week. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What a field holds; numbers are added up when the report is compiled. */
export const KINDS_OF_VALUES = ['text', 'number'] as const;
export type KindOfValue = (typeof KINDS_OF_VALUES)[number];

/** Where a day that is off moves: onward, as the law moves every limit (Civil Code 2015, Art. 148(5)), or back where the form says so. */
export const MOVES = ['next-working-day', 'previous-working-day'] as const;
export type Move = (typeof MOVES)[number];

export interface ReportField {
  /** What is asked; it also names the field, so no two of a form are alike. */
  readonly label: string;
  readonly holds: KindOfValue;
}

/** What a form says, whoever made it. */
export interface FormOfReport {
  readonly name: string;
  /** The document that asks for it. */
  readonly basis: string;
  readonly fields: readonly ReportField[];
  readonly weekday: Weekday;
  /** "HH:MM" in Asia/Ho_Chi_Minh: until when units report, and when it is compiled. */
  readonly reportBy: string;
  readonly compileAt: string;
  readonly whenOff: Move;
  /** When its weeks open by themselves, counted from the moment at which the form said so; left out: by hand. */
  readonly opens?: { readonly at: string; readonly daysBefore: number; readonly since: Instant };
  /** Codes of the agencies that report. */
  readonly units: readonly string[];
}

export interface ReportFormContext extends CaseContext {
  readonly form: FormOfReport;
  /** The last moment at which a week was to be opened by itself; left out while none has been. */
  readonly turnedAt?: Instant;
}

export type ReportForm = Case<ReportFormState, ReportFormContext>;
