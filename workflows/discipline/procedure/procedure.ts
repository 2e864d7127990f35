/**
 * An internal procedure between agencies (thủ tục hành chính nội bộ) in the inventory of the province: published on the national database,
 * simplified, cut, and what compliance costs before and after (Decision 1085/QĐ-TTg of 15 September 2022; TN-2f, HP-7).
 */
import type { CivilDate } from '../../limits/time.js';
import type { Case, CaseContext } from '../case.js';

export const PROCEDURE_STATES = ['new', 'listed', 'cut'] as const;
export type ProcedureState = (typeof PROCEDURE_STATES)[number];

/** One piece of work that the procedure takes. */
export interface CostPart {
  readonly what: string;
  readonly minutes: number;
  /** Đồng an hour. */
  readonly wagePerHour: number;
  /** Đồng each time. */
  readonly fees: number;
}

/** What compliance costs, each part as it was entered. */
export interface ComplianceCost {
  readonly parts: readonly CostPart[];
  /** How often it is carried out in a year, by all who do. */
  readonly timesPerYear: number;
  /** Đồng a year, to the nearest one. */
  readonly total: number;
}

export interface ProcedureContext extends CaseContext {
  /** Its code in the inventory: no two of a province are alike, in letters of any case. */
  readonly code: string;
  readonly published: { readonly on: CivilDate; readonly address: string } | null;
  readonly simplified: { readonly on: CivilDate; readonly what: string } | null;
  readonly cut: { readonly on: CivilDate; readonly document: string } | null;
  readonly before: ComplianceCost | null;
  readonly after: ComplianceCost | null;
}

export type Procedure = Case<ProcedureState, ProcedureContext>;

/** What the law is told when a procedure is entered. */
export interface ProcedureFacts {
  /** Id of the procedure that has this code already; null where none has. */
  readonly same: string | null;
}

/** A code as it is compared: people write the same one in letters of either case, and with spaces around it. */
export const codeOf = (written: string): string => written.normalize('NFC').trim().toUpperCase();

const MINUTES_PER_HOUR = 60;

/** The Ministry's formula: (time × wage + fees) × frequency; đồng a year, rounded once, at the end. Fees left out are none. */
export function costOf(parts: readonly EnteredPart[], timesPerYear: number): number {
  const once = parts.reduce(
    (sum, { minutes, wagePerHour, fees = 0 }) => sum + minutes * wagePerHour + fees * MINUTES_PER_HOUR,
    0,
  );
  return Math.round((once * timesPerYear) / MINUTES_PER_HOUR);
}

/** A piece of work as it is entered: fees may be left out. */
export type EnteredPart = Pick<CostPart, 'minutes' | 'wagePerHour'> & Partial<CostPart>;
