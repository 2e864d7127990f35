/** Where commands are offered together: each group is one row of what can be done, in this order where no limit runs. */
export const GROUPS = [
  'answer',
  'clarification',
  'notice',
  'return',
  'competence',
  'extension',
  'receipt',
  'late-answer',
  'silence',
  'assignment',
  'comments',
  'rejected-comment',
  'chairman',
  'own-authority',
  'verification',
  'supplement',
  'confirmation',
  'session',
  'conclusion',
  'suspension',
  'opening',
  /** Open for long and seldom wanted: below the rows, as a list. */
  'seldom',
] as const;
export type Group = (typeof GROUPS)[number];

/** The groups that the page of a dispute offers. */
export const DISPUTE_GROUPS: readonly Group[] = [
  'chairman',
  'own-authority',
  'verification',
  'supplement',
  'confirmation',
  'session',
  'conclusion',
];
