/**
 * Why the law of cases refuses, by code; each belongs to the question that it answers, as the refusals of consultations do
 * (workflows/commands/refusals.ts). Codes may be added, none is renamed.
 */
import type { RefusalStage } from '../commands/refusals.js';

export const CASE_REFUSALS = {
  'case-not-authorised': 'who',
  'unknown-case': 'open',
  'case-changed': 'open',
  'case-not-open': 'open',
  'already-reported-up': 'open',
  'apology-not-owed': 'open',
  'apology-not-drafted': 'open',
  'case-field-malformed': 'content',
  'case-field-required': 'content',
  'case-agency-unknown': 'content',
  'case-person-unknown': 'content',
  'case-day-past': 'content',
  'case-day-ahead': 'content',
  'passed-round': 'content',
  'report-not-asked': 'open',
  'report-correction-late': 'open',
  'report-nobody-to-urge': 'open',
  'report-hour-not-come': 'open',
  'report-hour-unusable': 'content',
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
  'power-ends-before': 'content',
} as const satisfies Record<string, RefusalStage>;

export type CaseRefusalCode = keyof typeof CASE_REFUSALS;

/** What a refused command is told; `field` is a JSON pointer into what was sent, when one thing is at fault. */
export interface CaseRefusal {
  readonly code: CaseRefusalCode;
  readonly field?: string;
}

/** The refusal with a code; `field` is the name of what is at fault. */
export const caseRefusal = (code: CaseRefusalCode, field?: string): CaseRefusal =>
  field === undefined ? { code } : { code, field: `/${field}` };
