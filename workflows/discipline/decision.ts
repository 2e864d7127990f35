/** How the one above decided what was proposed to them, with the document: of reviews, commendations and proposals to cut a step. */
import { day, line, text, word } from '../commands/fields.js';
import type { CivilDate } from '../limits/time.js';
import { firstOf, notAhead, said } from './case-checks.js';
import type { CaseCircumstances } from './case-facts.js';
import type { CaseRefusal } from './case-refusals.js';

export const DECISIONS = ['accepted', 'declined'] as const;
export type DecisionWord = (typeof DECISIONS)[number];

export interface Decision {
  readonly decision: DecisionWord;
  /** Number and day of the document. */
  readonly number: string;
  readonly on: CivilDate;
  /** Why it was declined; what else is to be said of one that was accepted, or null. */
  readonly reason: string | null;
}

/** What such a command carries. */
export const DECISION_FIELDS = {
  decision: word('Whether what was proposed is accepted', DECISIONS, 'accepted'),
  number: line('Number of the document', '1204/QĐ-UBND'),
  on: day('Day of the document', '2023-07-20'),
  reason: text('Why it is declined; required then', 'Đã khắc phục xong trước khi kết luận.'),
};

interface Given {
  readonly decision?: DecisionWord;
  readonly number?: string;
  readonly on?: CivilDate;
  readonly reason?: string;
}

/** Refuses a decision without its document, one of a day to come, and one that declines without a reason. */
export const decidedInFull = (input: Given, circumstances: CaseCircumstances) => (): CaseRefusal | null =>
  firstOf(
    said(input, 'decision', 'number', 'on'),
    () => (input.decision === 'declined' ? said(input, 'reason')() : null),
    notAhead(input.on, 'on', circumstances),
  );

/** The decision as the case keeps it. */
export const decisionOf = ({ decision, number, on, reason }: Required<Given>): Decision => ({
  decision,
  number,
  on,
  reason: reason ?? null,
});
