/** What people are told of cases: that one waits for them, what was done with one that concerns them, that a limit has passed. */
export const CASE_MESSAGES = ['case-waits', 'case-told', 'case-overdue'] as const;
export type CaseMessageKind = (typeof CASE_MESSAGES)[number];
