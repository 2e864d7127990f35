/**
 * Why the law refuses. The codes are a contract with the outside: one may be added, none is renamed. Each belongs to the
 * question that it answers, and questions are asked in this order: who may act, is it open at all, what is missing.
 */

/** The order in which a refusal is found; the first that applies is given. */
export type RefusalStage = 'who' | 'open' | 'content';

export const REFUSALS = {
  'not-lead': 'who',
  'not-consulted': 'who',
  'not-authorised': 'who',
  'second-person-required': 'who',
  'unknown-consultation': 'open',
  stale: 'open',
  'not-in-state': 'open',
  'already-settled': 'open',
  'not-received': 'open',
  'return-too-late': 'open',
  'extension-exhausted': 'open',
  'clarification-exhausted': 'open',
  'notice-already-issued': 'open',
  'already-urged': 'open',
  'regulation-not-adopted': 'open',
  suspended: 'open',
  'nothing-changed': 'open',
  'opinions-pending': 'open',
  'comments-unresolved': 'open',
  'dissent-unresolved': 'open',
  'within-lead-authority': 'open',
  'not-negotiated': 'open',
  'nobody-asked': 'open',
  'notice-pending': 'open',
  'invalid-input': 'content',
  'field-required': 'content',
  'state-secret-refused': 'content',
  'proposal-required': 'content',
  'position-required': 'content',
  'legal-ground-required': 'content',
  'question-required': 'content',
  'reason-required': 'content',
  'alternative-required': 'content',
  'condition-required': 'content',
  'conclusion-required': 'content',
  'agency-required': 'content',
  'self-consultation': 'content',
  'duplicate-agency': 'content',
  'unknown-agency': 'content',
  'unrelated-agency': 'content',
  'unknown-person': 'content',
  'unknown-question': 'content',
  'unknown-comment': 'content',
  'unknown-option': 'content',
  'question-unanswered': 'content',
  'position-not-available': 'content',
  'return-ground-invalid': 'content',
  'extension-too-long': 'content',
  'limit-in-the-past': 'content',
  'limit-too-short': 'content',
  'limit-too-long': 'content',
  'year-without-notice': 'content',
  'repeat-consultation': 'content',
  'matter-has-another-lead': 'content',
  'lead-function-required': 'content',
  'delegated-to-lead': 'content',
  'authority-of-another': 'content',
  'outside-lead-functions': 'content',
  'authority-reason-required': 'content',
  'contact-in-the-future': 'content',
  'not-consultable': 'content',
  'agency-cannot-answer': 'content',
  'unknown-regime': 'content',
  'urgency-reason-required': 'content',
  'position-contradicts-answers': 'content',
  'received-out-of-range': 'content',
  'session-before-dissent': 'content',
  'session-contradicts-questions': 'content',
  'successor-required': 'content',
  'agency-exists': 'content',
  'function-exists': 'content',
  'unknown-function': 'content',
  'one-of-its-kind': 'content',
  'unknown-regulation': 'content',
  'continuing-document-required': 'content',
  'not-late': 'content',
  'unknown-file': 'content',
  'duplicate-file': 'content',
  'too-many-files': 'content',
  'file-required': 'content',
} as const satisfies Record<string, RefusalStage>;

export type RefusalCode = keyof typeof REFUSALS;

/** What a refused command is told. `field` is a JSON pointer into what was sent, when one thing is at fault. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly field?: string;
}

/** The refusal with a code; `field` points to what is at fault. */
export const refusal = (code: RefusalCode, field?: string): Refusal =>
  field === undefined ? { code } : { code, field };

/** Whether a string is a refusal code of the contract. */
export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(REFUSALS, text);
}
