/**
 * Why the law of cases refuses, by code; each belongs to the question that it answers, as the refusals of consultations do
 * (workflows/commands/refusals.ts). Codes may be added, none is renamed.
 */
import type { RefusalStage } from '../commands/refusals.js';
import type { CivilDate } from '../limits/time.js';

export const CASE_REFUSALS = {
  'case-not-authorised': 'who',
  'unknown-case': 'open',
  'case-changed': 'open',
  'case-not-open': 'open',
  'already-reported-up': 'open',
  'apology-not-owed': 'open',
  'apology-not-drafted': 'open',
  'report-without-figures': 'content',
  'report-period-disordered': 'content',
  'review-item-unknown': 'content',
  'step-unknown': 'content',
  'figure-of-another': 'who',
  'step-not-counted': 'content',
  'step-not-late': 'content',
  'already-contested': 'content',
  'case-field-malformed': 'content',
  'case-field-required': 'content',
  'case-agency-unknown': 'content',
  'case-person-unknown': 'content',
  'case-files-too-many': 'content',
  'case-file-twice': 'content',
  'case-file-unknown': 'content',
  'case-day-past': 'content',
  'case-day-ahead': 'content',
  'passed-round': 'content',
  'case-day-order': 'content',
  'own-case': 'who',
  'another-judges': 'who',
  'explanation-awaited': 'open',
  'already-explained': 'open',
  'mitigation-not-claimed': 'open',
  'mitigation-not-considered': 'open',
  'review-above': 'content',
  'threshold-unknown': 'content',
  'threshold-not-reached': 'content',
  'already-under-review': 'content',
  'outcome-needs-person': 'content',
  'shortens-nothing': 'content',
  'period-backwards': 'content',
  'plan-year-out-of-reach': 'content',
  'public-duty-content-missing': 'content',
  'month-out-of-range': 'content',
  'plan-items-overlap': 'content',
  'plan-of-year-exists': 'content',
  'draw-without-checkpoint': 'open',
  'draw-item-unknown': 'content',
  'draw-item-twice': 'content',
  'draw-count-out-of-reach': 'content',
  'draw-not-hexadecimal': 'content',
  'draw-commitment-used': 'content',
  'draw-secret-wrong': 'content',
  'inspection-without-findings': 'open',
  'inspection-not-for-agency': 'content',
  'inspection-not-planned': 'content',
  'inspection-not-drawn': 'content',
  'inspection-overlaps': 'content',
  'team-without-one-leader': 'content',
  'inspector-of-the-unit': 'content',
  'inspector-twice': 'content',
  'measure-of-another': 'content',
  'measure-unknown': 'content',
  'measure-not-open': 'content',
  'measure-not-yours': 'content',
  'measure-not-reported': 'content',
  'report-not-asked': 'open',
  'report-correction-late': 'open',
  'report-nobody-to-urge': 'open',
  'report-hour-not-come': 'open',
  'report-hour-unusable': 'content',
  'report-opening-unusable': 'content',
  'report-part-twice': 'content',
  'report-form-unknown': 'content',
  'report-day-unknown': 'content',
  'report-already-open': 'content',
  'report-field-unknown': 'content',
  'report-number-expected': 'content',
  'procedure-of-another': 'content',
  'procedure-listed-already': 'content',
  'procedure-number-unusable': 'content',
  'power-to-itself': 'content',
  'power-function-unknown': 'content',
  'power-ends-before': 'content',
} as const satisfies Record<string, RefusalStage>;

export type CaseRefusalCode = keyof typeof CASE_REFUSALS;

/** What a refused command is told; `field` is a JSON pointer into what was sent, when one thing is at fault. */
export interface CaseRefusal {
  readonly code: CaseRefusalCode;
  readonly field?: string;
  /** What stands in the way, where another case or another item of what was sent does. */
  readonly other?: OtherInTheWay;
}

/** Another case, or another item of the same list, by what people call it. */
export interface OtherInTheWay {
  /** Id of the case; null for an item of what was sent. */
  readonly case: string | null;
  /** The number of the item, from 1; null for a case. */
  readonly item: number | null;
  readonly subject: string;
  /** The period that it takes; null where that is not in question. */
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

/** The refusal with a code; `field` is the name of what is at fault. */
export const caseRefusal = (code: CaseRefusalCode, field?: string): CaseRefusal =>
  field === undefined ? { code } : { code, field: `/${field}` };
