/** The words of a decision with its document, which several kinds share (workflows/discipline/decision.ts). */
import type { Decision } from '../../../workflows/discipline/decision.js';
import type { CaseFact, FactWriting } from './words.js';

const DECISIONS = {
  vi: { accepted: 'Chấp thuận', declined: 'Không chấp thuận' },
  en: { accepted: 'Accepted', declined: 'Declined' },
} as const;

export const DECISION_WORDS = {
  vi: {
    decision: { label: 'Quyết định', options: DECISIONS.vi },
    number: { label: 'Số văn bản' },
    on: { label: 'Ngày văn bản' },
    reason: { label: 'Lý do', hint: 'Cần ghi khi không chấp thuận.' },
  },
  en: {
    decision: { label: 'Decision', options: DECISIONS.en },
    number: { label: 'Number of the document' },
    on: { label: 'Day of the document' },
    reason: { label: 'Reason', hint: 'Required where it is declined.' },
  },
};

/** What was decided, as facts of a case; nothing while it is not. */
export function decisionFacts(decision: Decision | null, { day }: FactWriting, language: 'vi' | 'en'): CaseFact[] {
  if (decision === null) return [];
  const { label } = DECISION_WORDS[language].decision;
  const value = `${DECISIONS[language][decision.decision]}, ${decision.number}, ${day(decision.on)}`;
  const said = decision.reason === null ? [] : [{ label: '', value: decision.reason, said: true }];
  return [{ label, value }, ...said];
}
